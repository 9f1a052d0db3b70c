// Makes elements of what the server says. Its texts are never read as markup.
"use strict";

export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== null) made.setAttribute(name, value);
  }
  made.append(...children);
  return made;
}

const SVG = "http://www.w3.org/2000/svg";

function drawing(kind, path) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  svg.setAttribute("class", kind);
  const line = document.createElementNS(SVG, "path");
  line.setAttribute("d", path);
  svg.append(line);
  return svg;
}

const ICONS = {
  noted: "M5 12.5l4.5 4.5L19 7.5",
  lost: "M12 7v6m0 4v.01",
  met: "M5 12.5l4.5 4.5L19 7.5",
  missed: "M12 19V5m0 0l-6 6m6-6l6 6",
  open: "M9 9.5a3 3 0 1 1 4.2 2.8c-.8.4-1.2 1-1.2 1.9m0 2.8v.01",
  person: "M12 12a3.7 3.7 0 1 0 0-7.4 3.7 3.7 0 0 0 0 7.4zm-7 7.6c.6-3.6 3.3-5.4 7-5.4s6.4 1.8 7 5.4",
};

export const icon = (name) => drawing("icon", ICONS[name]);

function spans(list) {
  return list.map((span) => {
    if (typeof span === "string") return span;
    if (span.strong !== undefined) return element("strong", {}, span.strong);
    const safe = /^https?:\/\//.test(span.to);
    return safe
      ? element("a", { href: span.to, target: "_blank", rel: "noopener noreferrer" }, span.link)
      : `${span.link}: ${span.to}`;
  });
}

const percent = (fraction) => Math.floor(Math.max(0, Math.min(1, fraction)) * 100);

export function bar(block) {
  const reached = percent(block.fraction);
  const track = element("div", {
    class: "track",
    role: "meter",
    "aria-valuemin": 0,
    "aria-valuemax": 100,
    "aria-valuenow": reached,
    "aria-valuetext": block.caption,
    "aria-label": block.label,
  });
  const fill = element("div", { class: reached === 100 ? "fill full" : "fill" });
  fill.style.inlineSize = `${reached}%`;
  track.append(fill);
  return element(
    "div",
    { class: "bar" },
    element("p", { class: "bar-name" }, element("span", {}, block.label), element("b", {}, block.counted)),
    track,
    element("p", { class: "bar-caption" }, block.caption),
  );
}

function initials(name) {
  const parts = name.trim().split(/\s+/).filter(Boolean);
  const letters = parts.length > 1 ? [parts[0], parts[parts.length - 1]] : parts;
  return letters.map((part) => [...part][0]).join("").toLocaleUpperCase();
}

function badge(seat) {
  const kind = seat.filled ? "badge filled" : seat.someone ? "badge" : "badge part";
  return element("span", { class: kind, "aria-hidden": "true" }, seat.someone ? icon("person") : initials(seat.who));
}

/** A badge per seat, at most so many. */
export function badges(block, most = 12) {
  const row = element("div", { class: "badges", "aria-hidden": "true" });
  for (const seat of block.seats) {
    for (let i = 0; i < seat.count && row.childElementCount < most; i++) {
      row.append(badge(seat));
    }
  }
  return row;
}

function seats(block) {
  const list = element("ul", { class: "seats" });
  for (const seat of block.seats) {
    list.append(element("li", {}, badge(seat), element("span", {}, seat.sentence)));
  }
  return element("div", {}, element("p", {}, block.caption), list);
}

function paragraph(block) {
  const [only, ...more] = block.spans;
  if (more.length === 0 && only?.strong !== undefined) return element("h3", {}, only.strong);
  return element("p", {}, ...spans(block.spans));
}

function items(block) {
  return element("ul", { class: "items" }, ...block.items.map((item) => element("li", {}, ...spans(item))));
}

function choices(block) {
  return element("ol", { class: "items" }, ...block.labels.map((label) => element("li", {}, label)));
}

const MAKERS = { text: paragraph, items, bar, seats, choices };

/** The elements of a reply; choices are left out where buttons show them. */
export function blocks(list, hasButtons) {
  return list
    .filter((block) => !(hasButtons && block.is === "choices"))
    .map((block) => MAKERS[block.is](block));
}

/** A level in brief: its verdict, its bars, its seats. */
export function level(given, index) {
  const card = element("section", { class: "level", "data-status": given.status, "data-rank": index });
  card.append(
    element(
      "div",
      { class: "level-head" },
      element("span", { class: "medal", "aria-hidden": "true" }, icon(given.status)),
      element("h3", {}, given.name),
      element("p", { class: "verdict" }, given.verdict),
    ),
    element("div", { class: "level-body" }, ...given.bars.map(bar), element("p", { class: "people" }, given.people), badges(given.seats)),
  );
  return card;
}

/** The result as a picture, loaded when it is opened; gone where the server cannot draw. */
export function picture(alt, label, lang) {
  const image = element("img", { alt, width: 720, loading: "lazy" });
  const folded = element("details", { class: "picture" }, element("summary", {}, label), image);
  image.addEventListener("error", () => folded.remove());
  folded.addEventListener("toggle", () => image.src || (image.src = `api/picture?lang=${lang}`), { once: true });
  return folded;
}

/** The same as one line of badges for the head of a result. */
export function verdicts(levels) {
  return element(
    "div",
    { class: "verdicts", "aria-hidden": "true" },
    ...levels.map((each, index) =>
      element("span", { class: "chip", "data-status": each.status, "data-rank": index }, icon(each.status), `${each.name}: ${each.verdict}`),
    ),
  );
}
