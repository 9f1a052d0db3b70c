// Talks to the server: posts what is said until it is taken, and listens to what is answered.
"use strict";

const PENDING = "goldpath.pending";
const PAUSES = [500, 1000, 2000, 4000, 8000];
const REFUSED = [400, 403, 413];

const wait = (ms) => new Promise((done) => setTimeout(done, ms));

function post(path, body) {
  return fetch(path, {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-Goldpath": "1" },
    body: JSON.stringify(body),
  });
}

/** A file goes as it is; the server reads it. */
function bring(file) {
  return fetch(`api/roster?id=${encodeURIComponent(file.id)}&name=${encodeURIComponent(file.text)}`, {
    method: "POST",
    headers: { "Content-Type": "text/csv", "X-Goldpath": "1" },
    body: file.content,
  });
}

/** What was said and not taken yet, also by a page before this one. */
export class Outbox {
  #waiting = [];
  #isBusy = false;
  #on;

  constructor(on) {
    this.#on = on;
    try {
      this.#waiting = JSON.parse(sessionStorage.getItem(PENDING) || "[]");
    } catch {
      this.#waiting = [];
    }
  }

  get waiting() {
    return [...this.#waiting];
  }

  add(message) {
    this.#waiting.push(message);
    this.#keep();
    this.flush();
  }

  /** Posts one after the other: the server knows each by its id, so that one that comes twice counts once. */
  async flush() {
    if (this.#isBusy) return;
    this.#isBusy = true;
    for (let attempt = 0; this.#waiting.length > 0; ) {
      const status = await this.#post(this.#waiting[0]);
      if (status === 204 || REFUSED.includes(status)) {
        attempt = 0;
        const done = this.#waiting.shift();
        this.#keep();
        status === 204 ? this.#on.taken(done) : this.#on.refused(done, status);
      } else {
        this.#on.delayed(status);
        await wait(PAUSES[Math.min(attempt++, PAUSES.length - 1)]);
      }
    }
    this.#isBusy = false;
  }

  async #post(message) {
    try {
      return (await (message.content ? bring(message) : post("api/say", message))).status;
    } catch {
      return 0;
    }
  }

  #keep() {
    try {
      sessionStorage.setItem(PENDING, JSON.stringify(this.#waiting.filter((message) => !message.content)));
    } catch {
      // Then a reload forgets what was not taken yet, as it does with files.
    }
  }
}

/** Enters the conversation; keeps trying. Returns the language of the conversation. */
export async function enter(lang, delayed) {
  for (let attempt = 0; ; attempt++) {
    try {
      const answer = await post("api/enter", { lang });
      if (answer.ok) return (await answer.json()).lang;
      delayed(answer.status);
    } catch {
      delayed(0);
    }
    await wait(PAUSES[Math.min(attempt, PAUSES.length - 1)]);
  }
}

/** Listens, and goes on after what was heard last when the connection was lost. */
export function listen(on) {
  let last = "";
  const connect = () => {
    const source = new EventSource(last ? `api/lines?after=${encodeURIComponent(last)}` : "api/lines");
    source.addEventListener("line", (event) => {
      last = event.lastEventId;
      on.line(JSON.parse(event.data));
    });
    source.addEventListener("aside", (event) => on.line(JSON.parse(event.data)));
    source.addEventListener("reset", () => on.reset());
    source.addEventListener("ready", () => on.ready());
    source.addEventListener("error", () => {
      on.lost();
      if (source.readyState === EventSource.CLOSED) setTimeout(connect, 2000);
    });
  };
  connect();
}
