// The main journeys in a second engine: what Chromium forgives, Firefox may not.
//
//   DIST=dist node --test tests/firefox/journeys.mjs

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { constants, inflateSync } from "node:zlib";
import { firefox, Reader, site } from "./browser.mjs";
import { fill, frame, goals, home, offers, quiz, yourData } from "./words.mjs";

// A loaded machine takes its time.
const LIMIT = { timeout: 120_000 };

let browser;
let built;

before(async () => {
  [browser, built] = await Promise.all([firefox(), site()]);
});
after(async () => {
  await browser?.close();
  await built?.stop();
});

/** A journey of a reader whose pages are without faults. */
const journey = (name, walk) =>
  test(name, LIMIT, async () => {
    const reader = await Reader.in(browser, built.url);
    await walk(reader);
    await reader.done();
  });

/** Answers every question from here on by number keys; the last answer leads to the result. */
async function answerAll(tab) {
  const shown = () => tab.page.$$eval("main legend", (all) => all.map((one) => one.textContent));
  await tab.page.waitForSelector("main legend");
  for (;;) {
    const [first, ...rest] = await shown();
    const hasNext = await tab.page.$(`::-p-aria([name="${quiz.ask.next}"][role="button"])`);
    for (const place of [first, ...rest].keys()) await tab.page.keyboard.press(String((place % 5) + 1));
    if (!hasNext) return;
    await tab.page.keyboard.press("ArrowRight");
    await tab.until((first) => ![null, undefined, first].includes(document.querySelector("main legend")?.textContent), first);
  }
}

/** How many pages a PDF has: its objects stand in the open or in packed streams. */
function pagesOf(pdf) {
  const raw = pdf.toString("latin1");
  const packed = [...raw.matchAll(/stream\r?\n([^]*?)endstream/g)].map(([, stream]) => {
    try {
      return inflateSync(Buffer.from(stream, "latin1"), { finishFlush: constants.Z_SYNC_FLUSH }).toString("latin1");
    } catch {
      return "";
    }
  });
  return [raw, ...packed].join("\n").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

const isResult = (tab) =>
  tab.until((headlines) => headlines.includes(document.querySelector("h1")?.textContent), Object.values(quiz.headline));

journey("quiz to result, over a reload", async (reader) => {
  const tab = await reader.open("");
  await tab.follow(home.start);
  await tab.press(quiz.start.begin);
  await answerAll(tab);
  await isResult(tab);
  await tab.says("saved");
  await tab.reload();
  await isResult(tab);
  const [taking] = await tab.stored("quiz-taking/");
  assert.equal(Object.keys(taking.replies).length, 20);
});

journey("goal to check-in, seen in a second tab", async (reader) => {
  const tab = await reader.open("goals/");
  await tab.follow(goals.start.blank);
  await tab.heading(goals.edit.heading);
  const title = "Read six books on how teams decide by the end of next year";
  await tab.type(goals.field.what, title);
  await tab.press(fill(goals.edit.named_target, { amount: "6 books" }));
  await tab.page.locator(`[role="group"][aria-label="${goals.edit.named}"] button`).click();
  await tab.says("saved");
  await tab.reload();
  await tab.press(goals.edit.start);
  await tab.heading(title);
  const other = await reader.open("goals/");
  await tab.press(goals.page.check_in);
  await tab.type(goals.check_in.note, "two in one week");
  await tab.press(goals.check_in.save);
  await tab.shows("two in one week");
  await other.follow(title);
  await other.shows("two in one week");
  const [goal] = await other.stored("goal/");
  assert.equal(Object.keys(goal.check_ins).length, 1);
});

journey("two offers to print", async (reader) => {
  const tab = await reader.open("offers/");
  const [one, two] = [1, 2].map((number) => fill(offers.name.unnamed, { number }));
  await tab.press(offers.none.offer);
  await tab.type(`${offers.field.pay}, ${one}`, "75k");
  await tab.press(offers.action.add);
  await tab.type(`${offers.field.pay}, ${two}`, "80,000");
  await tab.shows(fill(offers.answer.ahead, { name: two, other: one, amount: "$5,000" }));
  await tab.says("saved");
  await tab.page.evaluate(() => {
    window.print = () => document.documentElement.setAttribute("data-printed", "");
  });
  await tab.press(offers.keep.print);
  await tab.page.waitForSelector("html[data-printed]");
  const pages = pagesOf(Buffer.from(await tab.page.pdf()));
  assert.ok(pages > 0 && pages < 12, `${pages} pages`);
});

journey("storage full: said, and saved once there is room", async (reader) => {
  // A file of the origin in which the app does not run, nor says which icon it has.
  reader.expect(/favicon\.ico/);
  const outside = await reader.open("robots.txt");
  await outside.page.evaluate(() => {
    const fits = (key, length) => {
      try {
        localStorage.setItem(key, "x".repeat(length));
        return true;
      } catch {
        return false;
      }
    };
    let part = 0;
    for (let length = 1 << 20; length > 0; length = Math.floor(length / 2)) {
      while (fits(`filler-${part}`, length)) part += 1;
    }
  });
  const tab = await reader.open("quiz/");
  await tab.press(quiz.start.begin);
  await tab.page.waitForSelector("main legend");
  await tab.page.keyboard.press("4");
  await tab.says("full");
  assert.deepEqual(await tab.stored("quiz-draft/"), []);
  await outside.page.evaluate(() => localStorage.removeItem("filler-0"));
  await tab.says("saved");
  const [draft] = await tab.stored("quiz-draft/");
  assert.deepEqual(Object.values(draft.replies).map((reply) => reply.value), [4]);
});

test("every page opens cold without a network", LIMIT, async () => {
  const own = await site();
  const reader = await Reader.in(browser, own.url);
  const first = await reader.open("");
  await first.page.evaluate(async () => {
    // As the button on "Your data" asks for it.
    while (!document.documentElement.dataset.copy) await new Promise((done) => setTimeout(done, 50));
    dispatchEvent(new Event("steppingstone:keep"));
    const { active } = await navigator.serviceWorker.ready;
    if (active.state !== "activated") await new Promise((done) => active.addEventListener("statechange", done, { once: true }));
  });
  await first.page.close();
  await own.stop();
  const titles = {
    "": home.heading,
    "quiz/": quiz.start.heading,
    "offers/": offers.heading,
    "goals/": goals.list.heading,
  };
  for (const [path, title] of Object.entries(titles)) {
    const cold = await reader.open(path);
    await cold.heading(title);
    await cold.page.close();
  }
  const tab = await reader.open("quiz/");
  await tab.press(quiz.start.begin);
  await answerAll(tab);
  await isResult(tab);
  await reader.done();
});

describe("storage denied", () => {
  let closed;

  before(async () => {
    // No cookies, no storage: the browser's own setting, which makes `localStorage` throw.
    closed = await firefox({ "network.cookie.cookieBehavior": 2 });
  });
  after(() => closed?.close());

  test("everything works for this visit", LIMIT, async () => {
    const reader = await Reader.in(closed, built.url);
    const tab = await reader.open("");
    const denied = await tab.page.evaluate(() => {
      try {
        return String(localStorage);
      } catch (error) {
        return error.name;
      }
    });
    assert.equal(denied, "SecurityError");
    await tab.says("visit");
    await tab.follow(home.start);
    await tab.press(quiz.start.begin);
    await answerAll(tab);
    await isResult(tab);
    await tab.says("visit");
    await tab.follow(frame.your_data);
    await tab.shows(yourData.what.takings);
    await reader.done();
  });
});
