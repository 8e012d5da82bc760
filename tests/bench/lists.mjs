// Many people and many tasks: how much longer their lists take to open, and the work of a keystroke.

import { keystroke } from "./keystroke.mjs";

const DAY = 86_400_000;
const dayFromNow = (days) => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);
const kept = (value) => ({ value, at: 1 });
const sealed = (kind, data) => [`steppingstone/${kind}/${data.id}`, JSON.stringify({ app: "steppingstone", kind, version: 1, saved_ms: 1, data })];

/** A person with three contacts, as stored. */
function person(number) {
  const contact = (at) => kept({ on: dayFromNow(-7 * at - (number % 200)), kind: "met", note: `Talk ${at} about work and plans`, about: false });
  const contacts = { c1: contact(1), c2: contact(9), c3: contact(20) };
  const tier = ["close", "regular", "occasional"][number % 3];
  return sealed("person", {
    id: `p${number}`, name: kept(`Person ${number} of Town`), tier: kept(tier), in_rotation_since: kept(dayFromNow(-900)), contacts,
    organisation: kept(`Company ${number % 50}`), how: kept("From a course"),
  });
}

function task(number) {
  return sealed("task", {
    id: `t${number}`, title: kept(`Task ${number} of the week`), important: kept(number % 2 === 0),
    due: kept(number % 3 ? dayFromNow((number % 60) - 30) : null), minutes: kept(45),
  });
}

const LISTS = {
  people: { record: person, page: "network/", drawn: ".skills__row", typed: "#people-search", follows: "main" },
  tasks: { record: task, page: "balance/tasks/", drawn: ".board", typed: "#new-task-title", follows: null },
};

async function withRecords(browser, url, { record }, count) {
  const context = await browser.newContext({ ignoreHTTPSErrors: true, serviceWorkers: "block", viewport: { width: 1280, height: 900 } });
  const stored = Object.fromEntries(Array.from({ length: count }, (_, at) => record(at)));
  const page = await context.newPage();
  await page.goto(`${url}404.html`);
  await page.evaluate((texts) => Object.entries(texts).forEach(([key, text]) => localStorage.setItem(key, text)), stored);
  return { context, page };
}

/** From asking for the page until its list is laid out, in ms. */
async function opened(page, url, { page: path, drawn }) {
  await page.goto(url + path);
  await page.waitForSelector(drawn);
  return page.evaluate(() => {
    document.body.getBoundingClientRect();
    return performance.now();
  });
}

const RUNS = 12;

/** How long a list of `most` takes to open, as a multiple of one of `least`: the least of runs by turns. And the
 * work of a keystroke in it, in ms. */
export async function manyRecords(browser, url, name, least, most) {
  const list = LISTS[name];
  const [few, many] = [await withRecords(browser, url, list, least), await withRecords(browser, url, list, most)];
  const times = { few: [], many: [] };
  for (let run = 0; run < RUNS; run += 1) {
    times.few.push(await opened(few.page, url, list));
    times.many.push(await opened(many.page, url, list));
  }
  const typed = await keystroke(many.page, list.typed, list.follows);
  await few.context.close();
  await many.context.close();
  const ratio = Math.min(...times.many) / Math.min(...times.few);
  return { opens: Number(ratio.toFixed(2)), typed };
}
