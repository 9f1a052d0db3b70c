// Uses the bot in Microsoft's playground for Teams, as a person would, in a headless Chromium.
// node playground.mjs SCENARIO PROXY PORT OUT; leaves screenshots in OUT, and fails with what the page did not show.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const [scenario, proxy, port] = process.argv.slice(2);
const out = resolve(process.argv[5]);
const modules = createRequire(join(out, '..', 'package.json'));
const { chromium } = modules('playwright-core');
const PATIENCE = 60_000;
/** What a client speaks that does not speak English. */
const LOCALES = { german: 'de-DE' };
const FLAGS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage'];

mkdirSync(out, { recursive: true });

async function until(what, happens) {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const found = await happens().catch(() => false);
    if (found) {
      return found;
    }
    if (Date.now() > end) {
      throw new Error(`It did not happen within ${PATIENCE / 1000} s: ${what}`);
    }
    await new Promise(done => setTimeout(done, 100));
  }
}

/** As a reader takes it, whatever kind of space an editor makes of a space. */
function plain(text) {
  return text.replace(/\s+/g, ' ').trim();
}

function startPlayground() {
  const cli = join(out, '..', 'node_modules/@microsoft/m365agentsplayground/cli.js');
  return spawn(process.execPath,
    [cli, 'start', '-e', `${proxy}api/messages`, '-c', 'msteams', '-p', port, '--disable-telemetry'],
    { cwd: out, env: { ...process.env, TEAMSAPPTESTER_BROWSER: 'none' }, stdio: ['ignore', 'inherit', 'inherit'] });
}

/** The page of the playground, and what a person does there. */
class Page {
  constructor(page) {
    this.page = page;
    this.pictures = 0;
  }

  async say(text) {
    await this.type(text);
    await this.send();
  }

  /** Says this, and waits for a new card that says all of that, with no other card left to be used. */
  async answer(text, ...texts) {
    await this.leadsTo(texts, () => this.say(text));
  }

  async press(button, ...texts) {
    await this.leadsTo(texts, () => this.button(button).click());
  }

  async leadsTo(texts, action) {
    const before = await this.cards().count();
    await action();
    await until(`a card after ${before}`, async () => await this.cards().count() > before);
    await this.hears(...texts);
  }

  button(name) {
    return this.page.getByRole('button', { name, exact: typeof name === 'string' }).locator('visible=true').last();
  }

  /** Fills in a row of the form for people. */
  async person(row, name, exams) {
    await this.card().getByRole('textbox').nth(row - 1).fill(name);
    for (const exam of exams) {
      await this.card().getByRole('checkbox', { name: new RegExp(exam) }).nth(row - 1).check();
    }
  }

  composer() {
    return this.page.locator('div[role="textbox"][contenteditable="true"]:visible').last();
  }

  async type(text) {
    await this.composer().click();
    await this.page.keyboard.type(text);
    await until(`“${text}” is typed`, async () => plain(await this.composer().innerText()).includes(plain(text)));
  }

  async send() {
    await this.page.keyboard.press('Enter');
  }

  async mention() {
    await this.type('@');
    await this.page.locator('#typeahead-menu [role="menuitem"], #typeahead-menu [role="option"]').first().click();
    await until('the bot is mentioned', async () => /Bot/.test(await this.composer().innerText()));
  }

  /** Opens a chat, and waits for the bot's greeting there. */
  async open(chat) {
    await this.page.getByRole('treeitem', { name: chat }).first().click();
    await this.hears('developed or in an emerging market');
  }

  /** Has the playground tell the bot of something that happens in Teams. */
  async mock(event) {
    await this.page.getByRole('button', { name: 'Mock an Activity' }).first().click();
    await this.page.getByText(event, { exact: true }).click();
    await this.page.getByRole('button', { name: 'Send activity' }).click();
  }

  cards() {
    return this.page.locator('.ac-adaptiveCard:visible');
  }

  card() {
    return this.cards().last();
  }

  /** Waits until the last two cards say all of this. */
  async hears(...texts) {
    await until(`the last cards say ${texts.join(' | ')}`, async () => {
      const said = (await this.cards().allInnerTexts()).slice(-2).join('\n');
      return texts.every(text => said.includes(text));
    });
  }

  /** Waits until no more cards than so many can answer a question. */
  async asks(most) {
    await until(`${most} cards ask`, async () =>
      await this.cards().filter({ has: this.page.getByRole('button', { name: /^(Skip|Überspringen)$/ }) }).count() <= most);
  }

  /** Waits until no card has that button any more. */
  async loses(button) {
    await until(`no card has “${button}”`,
      async () => await this.cards().getByRole('button', { name: button, exact: true }).count() === 0);
  }

  /** Waits until the last cards show the picture of the result, which says all of this. */
  async shows(...texts) {
    await until(`a picture that says ${texts.join(' | ')}`, async () =>
      await this.card().locator('img').last().evaluate(
        (image, says) => image.naturalWidth > 200 && image.clientWidth > 200 && says.every(text => image.alt.includes(text)),
        texts));
    await this.card().locator('img').last().scrollIntoViewIfNeeded();
  }

  async picture(name) {
    await this.page.screenshot({ path: join(out, `${scenario}-${++this.pictures}-${name}.png`) });
  }
}

const scenarios = {
  async typing(page) {
    await page.hears('developed or in an emerging market');
    await page.picture('welcome');
    await page.answer('we sell in a developed market', 'Noted: developed market');
    await page.answer('why?', 'Silver');
    await page.answer('120k', 'US$120,000');
    await page.answer('yes, for all of it', 'Noted');
    await page.answer('Ana passed MB2-714 and MB2-710', 'Ana');
    await page.answer('that is everyone', 'Silver: not attained', 'MB2-712');
    await page.shows('Silver: not attained', 'Ana', 'US$120,000');
    await page.picture('result');
    await page.answer('what if Bob had MB2-712?', 'If that were so', 'Bob');
    await page.asks(0);
    await page.picture('what-if');
    await page.answer('actually the revenue was 90k', 'US$120,000', 'US$90,000');
    await page.picture('corrected');
    await page.answer('start over', 'Yes', 'No');
    await page.answer('no', 'I leave it as it was');
    await page.loses('No');
    await page.answer('undo', 'US$120,000');
    await page.picture('undone');
  },

  async buttons(page) {
    await page.hears('developed or in an emerging market');
    await page.asks(1);
    await page.press('developed market', 'Noted: developed market');
    await page.picture('first');
    await page.press('Why do you ask?', 'Revenue');
    await page.press('Skip', 'DPOR');
    await page.press('DPOR: all of it', 'Who has passed');
    await page.picture('people');
    await page.person(1, 'Ana', ['MB2-714', 'MB2-710']);
    await page.button('Another person').click();
    await page.person(2, 'Bob', ['MB2-712']);
    await page.picture('people-filled');
    await page.press('That is everyone', 'Silver');
    await page.picture('result');
    await page.press('My answers', 'Ana');
    await page.picture('answers');
    await page.press('Change: Revenue', 'net new revenue');
    await page.answer('120k', 'US$120,000');
    await page.picture('changed');
    await page.press(/^What if/, 'If that were so');
    await page.picture('what-if');
    await page.press('Leave it', 'I leave it as it was');
    await page.asks(0);
    await page.loses('Leave it');
    await page.picture('left');
  },

  async german(page) {
    await page.hears('entwickelten');
    await page.picture('welcome');
    await page.answer('hallo', 'Guten Tag', 'Schwellenmarkt');
    await page.press('entwickelter Markt', 'Notiert');
    await page.answer('120.000 US$', '120.000');
    await page.answer('ja, für alle', 'DPOR');
    await page.answer('Ana hat MB2-714 und MB2-710 bestanden', 'Ana');
    await page.answer('das sind alle', 'Silver: nicht erreicht');
    await page.shows('Silver: nicht erreicht', 'Ana', '120.000');
    await page.picture('result');
  },

  async group(page) {
    await page.open('Group Chat');
    await page.say('lunch?');
    await page.mention();
    await page.answer(' developed market', 'Noted: developed market');
    await page.picture('mentioned');
    await page.press('Why do you ask?', 'Silver');
    await page.mention();
    await page.answer(' revenue 320k', 'US$320,000');
    await page.asks(1);
    await page.picture('answered');
    await page.mention();
    await page.answer(' show my answers', 'developed market', 'said by Alex Wilber');
    await page.picture('who-said-it');
  },

  async installing(page) {
    await page.hears('developed or in an emerging market');
    await page.answer('we sell in an emerging market', 'Noted: emerging market');
    await page.mock('Uninstall application');
    await page.leadsTo(['Hello', 'developed or in an emerging market'], () => page.mock('Install application'));
    await page.picture('greeted-again');
    await page.answer('show my answers', 'Market: not answered yet');
  },

  async channel(page) {
    await page.open('General');
    await page.mention();
    await page.answer(' developed market', 'Noted: developed market');
    await page.picture('thread');
  },
};

// The bot is installed as soon as the page is there, and greets in the language that the client speaks then.
if (LOCALES[scenario]) {
  await fetch(`${proxy}locale/${LOCALES[scenario]}`);
}
const playground = startPlayground();
const profile = mkdtempSync(join(tmpdir(), 'goldpath-e2e-'));
let failed = false;
try {
  await until('the playground starts',
    async () => (await (await fetch(`http://127.0.0.1:${port}/_debug/ping`)).text()).includes('pong'));
  const browser = await chromium.launchPersistentContext(profile,
    { executablePath: '/usr/bin/chromium', args: FLAGS, viewport: { width: 1280, height: 1000 }, timeout: 2 * PATIENCE });
  await browser.route('**', route => {
    const host = new URL(route.request().url()).hostname;
    return ['127.0.0.1', 'localhost'].includes(host) ? route.continue() : route.abort();
  });
  browser.setDefaultTimeout(PATIENCE);
  const tab = browser.pages()[0] ?? await browser.newPage();
  await tab.goto(`http://127.0.0.1:${port}/`);
  const page = new Page(tab);
  try {
    await until('the playground shows a chat',
      async () => tab.locator('div[role="textbox"][contenteditable="true"]:visible').count());
    await scenarios[scenario](page);
  } catch (error) {
    failed = true;
    console.log(String(error.stack));
    await page.picture('failed');
    console.log(await tab.locator('body').innerText());
  }
  await browser.close();
} finally {
  playground.kill('SIGKILL');
  rmSync(profile, { recursive: true, force: true });
}
process.exit(failed ? 1 : 0);
