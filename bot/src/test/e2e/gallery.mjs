// Runs in the page: renders every card, and writes into the page what is wrong with it.
/* global AdaptiveCards, markdownit, CARDS, HOST */

const main = document.querySelector('main');
const faults = [];
const frames = [];
const markdown = markdownit();
AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = markdown.render(text);
  result.didProcess = true;
};

for (const { name, card: json, open } of CARDS) {
  const card = new AdaptiveCards.AdaptiveCard();
  card.hostConfig = new AdaptiveCards.HostConfig(HOST);
  const context = new AdaptiveCards.SerializationContext(AdaptiveCards.Versions.v1_5);
  card.parse(json, context);
  for (let i = 0; i < context.eventCount; i++) {
    const message = context.getEventAt(i).message;
    // The renderer's pattern for lang keeps its place between cards, and so refuses every other one.
    if (!/^Invalid value "[a-z]{2}" for property "lang"\.$/.test(message)) {
      faults.push(`${name}: ${message}`);
    }
  }
  for (const failed of card.validateProperties().validationEvents) {
    faults.push(`${name}: ${failed.message}`);
  }
  const element = card.render();
  const section = document.createElement('section');
  section.append(name);
  const frame = document.createElement('div');
  frame.className = 'card';
  frame.append(element);
  section.append(frame);
  main.append(section);
  if (open) {
    card.getAllActions().filter(a => a.getJsonTypeName() === 'Action.ToggleVisibility').forEach(a => a.execute());
  }
  frames.push([name, frame]);
}

// Text that is cut or runs out of its box.
function tooWide(name, frame) {
  for (const element of [frame, ...frame.querySelectorAll('*')]) {
    if (element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1) {
      faults.push(`${name}: ${element.className || element.tagName} is ${element.scrollWidth} in ${element.clientWidth}`);
    }
    if (element.getBoundingClientRect().right > frame.getBoundingClientRect().right + 1) {
      faults.push(`${name}: ${element.className || element.tagName} runs out of the card`);
    }
  }
}

// A bar of which a part is not to be seen would say something wrong.
function halfShown() {
  for (const bar of document.querySelectorAll('.ac-columnSet')) {
    for (const column of bar.children) {
      if (column.style.minHeight && (column.clientWidth === 0 || column.clientHeight < 8)) {
        faults.push(`a bar has a part of ${column.clientWidth} x ${column.clientHeight}`);
      }
    }
  }
}

function missing() {
  for (const image of document.images) {
    if (image.naturalWidth === 0 || image.clientWidth < 200) {
      faults.push(`a picture of ${image.naturalWidth} is shown in ${image.clientWidth}: ${image.alt}`);
    }
  }
}

// By then the pictures are there.
addEventListener('load', () => {
  frames.forEach(([name, frame]) => tooWide(name, frame));
  halfShown();
  missing();
  const report = document.createElement('script');
  report.type = 'application/json';
  report.id = 'faults';
  report.textContent = JSON.stringify({ cards: CARDS.length, height: document.documentElement.scrollHeight, faults });
  document.body.append(report);
});
