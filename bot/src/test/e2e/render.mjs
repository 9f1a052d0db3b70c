// Renders every snapshot of a card with Microsoft's own renderer in a headless Chromium: narrow and wide, light and dark.
// node render.mjs SNAPSHOTS OUT MODULES PICTURE; writes screenshots to OUT, prints what is wrong, and fails where
// something is.
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { colours, host, style } from './hosts.mjs';

const [snapshots, out, modules, picture] = process.argv.slice(2).map(path => resolve(path));
/** What the snapshots leave out. */
const PICTURE = readFileSync(picture, 'utf8');
const here = dirname(fileURLToPath(import.meta.url));
const WIDTHS = { narrow: [320, 5], wide: [640, 3] };
const FLAGS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--hide-scrollbars',
  '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage',
  '--force-device-scale-factor=1', '--host-resolver-rules=MAP * ~NOTFOUND'];

mkdirSync(out, { recursive: true });
copyFileSync(join(here, 'gallery.mjs'), join(out, 'gallery.js'));

function cards(language) {
  const files = readdirSync(snapshots).filter(name => name.endsWith(`.${language}.json`)).sort();
  return files.flatMap(file => {
    const snapshot = readFileSync(join(snapshots, file), 'utf8').replaceAll('data:image/png;base64,PICTURE', PICTURE);
    const activities = JSON.parse(snapshot).filter(a => a.attachments);
    const shown = activities.map((a, i) => ({ name: `${file} ${i + 1}`, card: a.attachments[0].content }));
    const opened = file.startsWith('question-roster.') ? [{ ...shown[0], name: `${file}, all rows`, open: true }] : [];
    return [...shown, ...opened];
  });
}

function page(language, width, scheme) {
  const [pixels, columns] = WIDTHS[width];
  const script = path => `<script src="${pathToFileURL(path)}"></script>`;
  const data = JSON.stringify(cards(language)).replaceAll('<', '\\u003c');
  return `<!doctype html><html lang="${language}"><meta charset="utf-8">
<style>:root { --width: ${pixels}px; --cards: ${columns}; } ${style(colours[scheme])}</style><main></main>
${script(join(modules, 'adaptivecards/dist/adaptivecards.js'))}
${script(join(modules, 'markdown-it/dist/markdown-it.js'))}
<script>const CARDS = ${data}; const HOST = ${JSON.stringify(host(colours[scheme]))};</script>
${script(join(out, 'gallery.js'))}</html>`;
}

function chromium(profile, ...args) {
  return execFileSync('chromium', [...FLAGS, `--user-data-dir=${profile}`, ...args],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], timeout: 120_000, maxBuffer: 1 << 28 });
}

let broken = 0;
for (const language of ['en', 'de']) {
  for (const width of Object.keys(WIDTHS)) {
    for (const scheme of Object.keys(colours)) {
      const name = `${language}-${width}-${scheme}`;
      const html = join(out, `${name}.html`);
      const profile = join(out, 'profile');
      writeFileSync(html, page(language, width, scheme));
      const [pixels, columns] = WIDTHS[width];
      const size = height => `--window-size=${columns * (pixels + 12) + 24},${height}`;
      const dom = chromium(profile, size(2000), '--dump-dom', pathToFileURL(html).href);
      const found = /id="faults">(.*?)<\/script>/s.exec(dom);
      const report = found ? JSON.parse(found[1]) : { cards: 0, height: 100, faults: ['the page did not run'] };
      chromium(profile, size(Math.min(report.height + 24, 16_000)), `--screenshot=${join(out, `${name}.png`)}`,
        pathToFileURL(html).href);
      console.log(`${name}: ${report.cards} cards, ${report.faults.length} faults`);
      report.faults.forEach(fault => console.log(`  ${fault}`));
      broken += report.faults.length + (report.cards === 0 ? 1 : 0);
      rmSync(profile, { recursive: true, force: true });
    }
  }
}
process.exit(broken === 0 ? 0 : 1);
