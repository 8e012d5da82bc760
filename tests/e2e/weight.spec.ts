// What a visit takes from the server until nothing is asked for any more: every byte and every
// request, of the page and of the worker, counted where they arrive.

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import type { Page } from "@playwright/test";
import { builtPage, type PageName } from "./built-pages";
import { YourData } from "./pages/your-data";
import { replies, taking } from "./records";
import { expect, type Site, test } from "./site";
import { frame, goals, guide, home, like, offers, quiz, yourData as data } from "./words";

const KB = 1024;
/** For who only reads. */
const MOST_BYTES = 260 * KB;
const MOST_REQUESTS = 12;
/** Until a page can be used. */
const MOST_TO_BEGIN = 6;
/** These bring what is below their first lines in a file of its own, and are above the limit with it, each by so much. No
 * more may come to it; `docs/performance.md` says what is missed. */
const ABOVE: Partial<Record<PageName, number>> = { network: 2 * KB, balance: KB, plan: 176 * KB };

const drawn = (page: Page) => expect(page.locator("#app:not([data-still])")).toBeAttached();
const heading = (page: Page) => page.getByRole("heading", { level: 1 });
const workers = (page: Page) => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
const copy = (page: Page) => page.evaluate(() => document.documentElement.dataset.copy);

/** A connection as the browser describes it. */
const connect = (page: Page, connection: object) =>
  page.addInitScript((connection) => {
    Object.defineProperty(navigator, "connection", { get: () => connection, configurable: true });
  }, connection);

/** The pages that a visit begins with, each with what is fetched for the step that is likely to follow. */
const ENTRIES: Partial<Record<PageName, RegExp | null>> = {
  home: /^parts\/quiz-/,
  quiz: /^parts\/quiz_results-/,
  guide: /^parts\/quiz-/,
  offers: null,
  goals: null,
  journey: null,
  network: null,
  balance: null,
  plan: null,
};

for (const [name, next] of Object.entries(ENTRIES)) {
  const { path, heading: title } = builtPage(name as PageName);
  const above = ABOVE[name as PageName] ?? 0;
  test(`a first visit to /${path} takes at most ${(MOST_BYTES + above) / KB} KB until all is quiet, and nothing the second time`, async ({ page, context, site }) => {
    await page.goto(path);
    await drawn(page);
    // Dated law and the next step may have begun to come by now: no page waits for them.
    const toBegin = site.asked.filter((path) => !/icon|manifest|facts|parts\/list/.test(path) && !next?.test(path));
    expect.soft(toBegin.length, toBegin.join(" ")).toBeLessThanOrEqual(MOST_TO_BEGIN + (above ? 1 : 0));
    await site.isIdle();
    const bytes = await site.bytes();
    console.log(`/${path}: ${Math.round(bytes / KB)} KB in ${site.asked.length} requests`);
    expect.soft(bytes).toBeLessThanOrEqual(MOST_BYTES + above);
    expect.soft(site.asked.length, site.asked.join(" ")).toBeLessThanOrEqual(MOST_REQUESTS);
    if (next) expect(site.asked.filter((path) => next.test(path)).length, "the next step").toBe(1);
    expect(site.asked).not.toContain("sw.js");
    expect(await workers(page)).toBe(0);
    await page.close();

    const before = site.asked.length;
    const again = await context.newPage();
    await again.goto(path);
    await drawn(again);
    await expect(heading(again)).toHaveText(title);
    await site.isIdle();
    const second = site.asked.slice(before);
    console.log(`/${path}, again: ${second.join(" ")}`);
    expect(second.filter((path) => /-[0-9a-f]{12}\./.test(path)), "what has its content in its name").toEqual([]);
    expect(second.length).toBeLessThanOrEqual(3);
  });
}

test("with little data to spend, only the page itself comes", async ({ page, site }) => {
  await connect(page, { saveData: true, effectiveType: "4g" });
  await page.goto("");
  await drawn(page);
  await site.isIdle();
  expect(site.asked.filter((path) => /parts\/(?!home-)|sw\.js/.test(path))).toEqual([]);
  console.log(`/ with saveData: ${Math.round((await site.bytes()) / KB)} KB in ${site.asked.length} requests`);
});

test("what a page is about comes when its buttons are about to be pressed", async ({ page, site }) => {
  const wanted: Record<string, RegExp> = { "offers/": /^parts\/offers_sheet-/, "goals/": /^parts\/goals_edit-/ };
  for (const [path, part] of Object.entries(wanted)) {
    await page.goto(path);
    await drawn(page);
    await page.mouse.move(5, 5);
    await site.isIdle();
    expect(site.asked.filter((path) => part.test(path)), "not for who reads").toEqual([]);
    await page.getByRole("main").locator("button, a").first().hover();
    await expect.poll(() => site.asked.some((path) => part.test(path)), path).toBe(true);
    await site.isIdle();
  }
});

test("the page's scripts, the one inside it too, weigh at most 8 KB", async ({ site }) => {
  const html = await readFile(join(site.dir, "index.html"), "utf8");
  const inside = /<script>([^]*?)<\/script>/.exec(html)![1]!;
  const starter = await readFile(join(site.dir, /<script type="module" src="([^"]+)"/.exec(html)![1]!));
  expect(brotliCompressSync(inside).length + brotliCompressSync(starter).length).toBeLessThanOrEqual(8 * KB);
});

test.describe("the copy for use without a network", () => {
  test("is made once something of the reader's own is stored, and then every page is there", async ({ page, site, start, questions }) => {
    await start.open();
    await expect.poll(() => copy(page)).toBe("none");
    expect(await workers(page)).toBe(0);
    await start.begin.click();
    await questions.answerAll((item) => replies("quick")[item]!);
    await expect.poll(() => copy(page)).toBe("here");
    // In this very tab, and with a part that it has not opened.
    await site.stop();
    await page.getByRole("link", { name: frame.goals }).first().click();
    await expect(heading(page)).toHaveText(goals.list.heading);
    await page.goto("guide/");
    await expect(heading(page)).toHaveText(guide.title);
  });

  test("is made for who has data already, and not for a theme alone", async ({ page, store, frame: around }) => {
    await page.goto("");
    await around.theme.selectOption("dark");
    await page.reload();
    await expect.poll(() => copy(page)).toBe("none");
    await store.set(taking({ id: "a1" }));
    await page.reload();
    await expect.poll(() => copy(page)).toBe("here");
  });

  for (const connection of [{ saveData: true }, { effectiveType: "2g" }, { effectiveType: "slow-2g" }]) {
    test(`with ${JSON.stringify(connection)} is made only where it is asked for, with its size, and says how far it is`, async ({ page, site, store }) => {
      await connect(page, connection);
      await page.goto("");
      await store.set(taking({ id: "a1" }));
      await page.goto("your-data/");
      await drawn(page);
      await site.isIdle();
      expect(site.asked).not.toContain("sw.js");
      const offline = new YourData(page).offline;
      await offline.summary.click();
      await expect(offline.says).toHaveText(data.offline.absent);
      await expect(page.getByText(like(data.offline.size))).toBeVisible();
      const told = await page.evaluateHandle(() => {
        const all: string[] = [];
        addEventListener("steppingstone:copy", () => all.push(document.documentElement.dataset.copy!));
        return all;
      });
      await offline.ask.click();
      await expect(offline.says).toBeFocused();
      await expect(offline.says).toHaveText(data.offline.here);
      await expect(offline.ask).toBeHidden();
      const steps = await told.jsonValue();
      expect(steps.filter((step) => /^coming [1-9]\d* \d+$/.test(step)).length, steps.join(", ")).toBeGreaterThan(3);
    });
  }

  test("that cannot be made says so, and is made on the second press", async ({ page, site, faults }) => {
    faults.expect(/ERR_EMPTY_RESPONSE|failed request|sw\.js|Failed to fetch|ServiceWorker/);
    site.cut.add("quiz/results/");
    await page.goto("your-data/");
    const { offline } = new YourData(page);
    await offline.summary.click();
    await offline.ask.click();
    // A browser asks again by itself where a connection was cut.
    await expect(offline.says).toHaveText(data.offline.failed, { timeout: 30_000 });
    site.cut.clear();
    await offline.ask.click();
    await expect(offline.says).toHaveText(data.offline.here);
  });

  test("is made at installing", async ({ page, site }) => {
    await page.goto("");
    await site.isIdle();
    expect(site.asked).not.toContain("sw.js");
    await page.evaluate(() => dispatchEvent(new Event("appinstalled")));
    await expect.poll(() => copy(page)).toBe("here");
  });
});

test("a page that is not on the device says so, and what to do", async ({ page, site, faults }) => {
  faults.expect(/failed request|ERR_|Failed to fetch|your_data: /);
  await page.goto("");
  await drawn(page);
  await site.isIdle();
  await site.stop();
  await page.getByRole("link", { name: frame.your_data }).first().click();
  await expect(page.getByText(frame.fetch.failed)).toBeVisible();
  await site.start();
  await page.getByRole("link", { name: frame.fetch.again }).click();
  await expect(page.getByRole("main").getByText(data.lead)).toBeVisible();
});
