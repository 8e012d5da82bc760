// Many goals with many check-ins: how much longer the list takes to open, and the work of a keystroke.

import { keystroke } from "./keystroke.mjs";

const DAY = 86_400_000;
const dayFromNow = (days) => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);

/** A goal under way with fifty check-ins, as it is stored. */
export function goal(number) {
  const at = Date.now() - DAY;
  const kept = (value) => ({ value, at });
  const texts = {
    verb: "Pass", object: `certificate exam number ${number} in my field of work`, kind: "result", measured: "number",
    metric: "practice test score", unit: "points", baseline: "50", target: "80", direction: "rise", source: "the test site",
    check_in_days: "7", review_days: "14", hours_a_week: "1", start: dayFromNow(-360), due: dayFromNow(60 + number),
  };
  const readings = Array.from({ length: 50 }, (_, week) => [
    `r${week}`, kept({ on: dayFromNow(7 * week - 350), value: String(50 + week / 2), note: `Week ${week}: two chapters and a test.`, evidence: "" }),
  ]);
  const data = {
    id: `g${number}`, texts: Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, kept(text)])),
    milestones: kept([{ due: dayFromNow(30), target: "75" }]), links: kept([]), after: kept([]), check_ins: Object.fromEntries(readings),
    reviews: {}, agreements: {}, step_done: kept(false), status: kept({ kind: "active", on: null, reason: null, text: null }),
    archived: kept(false), changed_ms: at,
  };
  return JSON.stringify({ app: "steppingstone", kind: "goal", version: 1, saved_ms: 1, data });
}

async function withGoals(browser, url, count) {
  const context = await browser.newContext({ ignoreHTTPSErrors: true, serviceWorkers: "block", viewport: { width: 1280, height: 900 } });
  const stored = Object.fromEntries(Array.from({ length: count }, (_, at) => [`steppingstone/goal/g${at}`, goal(at)]));
  const page = await context.newPage();
  await page.goto(`${url}404.html`);
  await page.evaluate((texts) => Object.entries(texts).forEach(([key, text]) => localStorage.setItem(key, text)), stored);
  return { context, page };
}

/** From asking for the list until all of it is laid out, in ms. */
async function opened(page, url, count) {
  await page.goto(`${url}goals/`);
  await page.waitForFunction((count) => document.querySelectorAll(".goals__list > li").length === count, count, { polling: "raf" });
  return page.evaluate(() => {
    document.body.getBoundingClientRect();
    return performance.now();
  });
}

const RUNS = 12;

/** How long the list of 200 goals takes to open, as a multiple of ten: the least of runs by turns. */
export async function listOpens(browser, url) {
  const [few, many] = [await withGoals(browser, url, 10), await withGoals(browser, url, 200)];
  const times = { few: [], many: [] };
  for (let run = 0; run < RUNS; run += 1) {
    times.few.push(await opened(few.page, url, 10));
    times.many.push(await opened(many.page, url, 200));
  }
  await few.context.close();
  await many.context.close();
  const [least, most] = [Math.min(...times.few), Math.min(...times.many)];
  return Number((most / least).toFixed(2));
}

/** The work of a keystroke among 200 goals, until all is laid out, in ms: in the list and where a goal is written. */
export async function typing(browser, url) {
  const { context, page } = await withGoals(browser, url, 200);
  await opened(page, url, 200);
  const inList = await keystroke(page, "#capacity", "[aria-labelledby=hours]");
  await page.goto(`${url}goals/edit/?of=g7&at=measurable`);
  const inForm = await keystroke(page, "#target", "main");
  await context.close();
  return { inList, inForm };
}
