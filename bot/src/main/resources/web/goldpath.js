// The page: shows what is said, and brings to the server what its visitor does.
"use strict";

import { blocks, element, icon, level, picture, verdicts } from "./blocks.js";
import { enter, listen, Outbox } from "./talk.js";

const byId = (id) => document.getElementById(id);
const lines = byId("lines");
const entry = byId("entry");
const notice = byId("notice");
const root = document.documentElement;

let texts = {};
let isLive = false;
let lastLevels = [];

// ---- texts

async function speak(lang) {
  const answer = await fetch(`texts/${encodeURIComponent(lang)}`);
  if (!answer.ok) return;
  texts = await answer.json();
  root.lang = lang;
  root.dir = texts.dir;
  for (const each of document.querySelectorAll("[data-text]")) each.textContent = texts[each.dataset.text];
  for (const each of document.querySelectorAll("[data-label]")) each.setAttribute("aria-label", texts[each.dataset.label]);
  entry.placeholder = texts[entry.dataset.placeholder];
  byId("language").value = lang;
}

function tell(key) {
  notice.textContent = key ? texts[key] : "";
}

// ---- lines

const isAtEnd = () => lines.scrollHeight - lines.scrollTop - lines.clientHeight < 120;

function show(made, isOwn) {
  const follows = isOwn || isAtEnd();
  byId("typing")?.remove();
  lines.append(made);
  if (!follows) return;
  const behavior = isLive && !matchMedia("(prefers-reduced-motion: reduce)").matches ? "smooth" : "instant";
  const top = isOwn || made.offsetHeight < lines.clientHeight ? lines.scrollHeight : made.offsetTop - 12;
  lines.scrollTo({ top, behavior });
}

const speaker = (key) => element("h2", { class: "hidden" }, texts[key]);

function showYou(line) {
  const known = lines.querySelector(`[data-message="${CSS.escape(line.message)}"]`);
  if (known) {
    known.classList.remove("pending");
    return;
  }
  dropButtons();
  show(element("article", { class: "line you", "data-message": line.message }, speaker("web.you"), element("p", {}, line.text)), true);
}

/** Whether a paragraph says no more than the badges show; then only who listens needs it. */
function isSaidBy(levels, paragraph) {
  const bare = (text) => text.replace(/\s/g, "");
  return bare(paragraph.textContent) === bare(levels.map((each) => `${each.name}: ${each.verdict}.`).join(""));
}

function showBot(line) {
  const article = element("article", { class: "line bot", lang: line.lang, dir: line.dir }, speaker("web.bot"));
  const buttons = line.buttons ?? [];
  const isPicked = buttons.some((button) => button.main);
  for (const reply of line.replies) {
    const part = element("div", { class: `reply ${reply.kind}` });
    if (reply.kind === "noted" || reply.kind === "lost") part.append(icon(reply.kind));
    const body = element("div", { class: "body" });
    const said = blocks(reply.blocks, isPicked);
    if (reply.kind === "result" && !article.querySelector(".verdicts")) {
      body.append(verdicts(line.levels));
      if (isSaidBy(line.levels, said[0])) said[0].classList.add("hidden");
    }
    body.append(...said);
    if (reply.picture) body.append(picture(reply.picture, texts["web.picture"], line.lang));
    part.append(body);
    article.append(part);
  }
  dropButtons();
  if (buttons.length > 0) article.append(row(buttons, line.lang));
  show(article, false);
  if (line.levels) showLevels(line.levels);
  if (isLive && line.lang && line.lang !== root.lang) speak(line.lang);
}

function row(buttons, lang) {
  const group = element("div", { class: "buttons", role: "group", "aria-label": texts["web.choices"] });
  for (const button of buttons) {
    if (button.file) {
      group.append(element("a", { class: "button", href: `${button.file}?lang=${lang}`, download: "" }, button.label));
    } else {
      const made = element("button", { type: "button", class: button.main ? "main" : null }, button.label);
      made.addEventListener("click", () => say({ does: button.does, label: button.label }));
      group.append(made);
    }
  }
  return group;
}

/** Buttons of an earlier answer have had their time, and so has a picture nobody opened: it shows how things stand now. */
function dropButtons() {
  for (const folded of lines.querySelectorAll(".picture:not([open])")) folded.remove();
  for (const group of lines.querySelectorAll(".buttons")) {
    const hadFocus = group.contains(document.activeElement);
    for (const button of group.querySelectorAll("button")) button.remove();
    if (group.childElementCount === 0) group.remove();
    if (hadFocus) entry.focus();
  }
}

function showLevels(levels) {
  const changed = levels.map((each, i) => lastLevels[i] && lastLevels[i].status !== each.status);
  lastLevels = levels;
  const cards = levels.map(level);
  cards.forEach((card, i) => isLive && changed[i] && card.classList.add("changed"));
  byId("levels").replaceChildren(...cards);
  byId("standing").hidden = false;
}

function showTyping() {
  byId("typing")?.remove();
  const dots = element("div", { id: "typing", class: "typing", "aria-hidden": "true" }, element("i"), element("i"), element("i"));
  lines.append(dots);
  lines.scrollTo({ top: lines.scrollHeight });
}

// ---- what the visitor does

const outbox = new Outbox({
  taken: () => tell(""),
  delayed: (status) => tell(status === 429 ? "web.busy" : "web.lost"),
  refused: (message, status) => {
    byId("typing")?.remove();
    lines.querySelector(`[data-message="${CSS.escape(message.id)}"]`)?.classList.add("refused");
    tell(status === 413 ? "web.too_long" : "web.refused");
  },
});

function say(message) {
  const said = { id: [...crypto.getRandomValues(new Uint32Array(4))].join("-"), ...message };
  pend(said);
  outbox.add(said);
}

function pend(said) {
  showYou({ message: said.id, text: said.text ?? said.label });
  lines.querySelector(`[data-message="${CSS.escape(said.id)}"]`).classList.add("pending");
  showTyping();
}

function grow() {
  entry.style.blockSize = "auto";
  entry.style.blockSize = `${Math.min(entry.scrollHeight + 2, 220)}px`;
}

byId("composer").addEventListener("submit", (event) => {
  event.preventDefault();
  const text = entry.value.trim();
  if (text === "") return;
  entry.value = "";
  grow();
  say({ text });
});

entry.addEventListener("input", grow);
entry.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    byId("composer").requestSubmit();
  }
});

for (const button of byId("shortcuts").querySelectorAll("[data-want]")) {
  button.addEventListener("click", () => say({ does: { want: button.dataset.want }, label: button.textContent }));
}

// ---- a file of people and exams

const file = byId("file");
const picked = byId("file-pick");
const pasted = byId("file-paste");

byId("bring").addEventListener("click", () => file.showModal());
byId("file-close").addEventListener("click", () => file.close());
file.addEventListener("close", () => {
  byId("file-form").reset();
  entry.focus();
});

byId("file-form").addEventListener("submit", (event) => {
  event.preventDefault();
  const chosen = picked.files[0];
  if (!chosen && pasted.value.trim() === "") {
    pasted.focus();
    return;
  }
  say({ content: chosen ?? new Blob([pasted.value]), text: chosen?.name ?? texts["web.file.pasted"] });
  file.close();
});

byId("language").addEventListener("change", (event) => {
  const chosen = event.target.selectedOptions[0];
  say({ does: { language: chosen.value }, label: chosen.textContent });
});

const theme = byId("theme");
theme.value = root.dataset.theme;
theme.addEventListener("change", () => {
  root.dataset.theme = theme.value;
  try {
    localStorage.setItem("goldpath.theme", theme.value);
  } catch {
    // Then it holds for this page only.
  }
});

// ---- beginning

function reset() {
  lines.replaceChildren();
  isLive = false;
  lines.setAttribute("aria-live", "off");
}

/** What was said before is there: from now on, what comes is read out. */
function ready() {
  tell("");
  if (isLive) return;
  isLive = true;
  lines.scrollTo({ top: lines.scrollHeight });
  for (const said of outbox.waiting) pend(said);
  requestAnimationFrame(() => lines.setAttribute("aria-live", "polite"));
  root.dataset.ready = "true";
}

async function begin() {
  const languages = await (await fetch("texts")).json();
  byId("language").append(...languages.map((each) => element("option", { value: each.tag, lang: each.tag }, each.name)));
  await speak(root.lang);
  const lang = await enter(root.lang, () => tell("web.lost"));
  if (lang !== root.lang) await speak(lang);
  listen({
    line: (line) => (line.from === "you" ? showYou(line) : showBot(line)),
    reset,
    ready,
    lost: () => tell("web.lost"),
  });
  outbox.flush();
  entry.focus();
}

begin();
