// Without a network, with a new version, and with a damaged one.

import type { Page } from "@playwright/test";
import { YourData } from "./pages/your-data";
import { envelope, replies, taking } from "./records";
import { expect, type Site, test } from "./site";
import { SETTINGS } from "./store";
import { frame, goals, guide, home, notFound, offers, quiz, shared, shell, yourData as data } from "./words";

/** What the pages of another build carry. */
const mark = (page: Page, build: string) => page.locator(`meta[name="build"][content="${build}"]`);

/** The worker keeps the build, whole. */
async function kept(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.getRegistration().then((it) => it?.active?.state))).toBe("activated");
}

const builds = (page: Page) => page.evaluate(async () => (await caches.keys()).length);
const heading = (page: Page) => page.getByRole("heading", { level: 1 });
/** The app has taken the prerendered page's place. */
const started = (page: Page) => expect(page.locator("#app:not([data-still])")).toBeAttached();
const bar = (page: Page) => page.getByText(shell.update_text);
const use = (page: Page) => page.getByRole("button", { name: shell.update_use });

async function firstVisit(page: Page): Promise<void> {
  await page.goto("");
  await kept(page);
}

const publish = (site: Site, build: string) =>
  site.publish(build, (html) =>
    html.replace(/<meta name="build"[^>]*>/, "").replace("<title>", `<meta name="build" content="${build}" /><title>`),
  );

const ROUTES: Record<string, string> = {
  "": home.heading,
  "guide/": guide.title,
  "quiz/": quiz.start.heading,
  "quiz/questions/": quiz.ask.gone_heading,
  "quiz/results/": quiz.result.none_heading,
  "quiz/compare/": quiz.change.compare_heading,
  "offers/": offers.heading,
  "goals/": goals.list.heading,
  "goals/edit/": goals.edit.heading,
  "goals/goal/": goals.gone.heading,
  "goals/review/": goals.review.heading,
  "your-data/": data.heading,
  "shared/": shared.open.heading,
};

for (const served of ["root", "folder"] as const) {
  test.describe(`served from a ${served}`, () => {
    test.use({ served });

    test("the worker has the files one by one, without a pack, and every page opens cold without a network", async ({ page, context, site, faults }) => {
      faults.expect(/icon\.svg/);
      await firstVisit(page);
      await page.reload();
      const asked: string[] = [];
      page.on("request", (request) => void asked.push(new URL(request.url()).pathname));
      await page.goto("quiz/");
      await started(page);
      expect(asked.filter((path) => path.includes("/packs/"))).toEqual([]);
      expect(asked.some((path) => /\/quiz-[0-9a-f]+\.wasm$/.test(path))).toBe(true);
      await page.close();
      await site.stop();
      for (const [path, title] of Object.entries(ROUTES)) {
        const cold = await context.newPage();
        const response = await cold.goto(path);
        expect(response!.status()).toBe(200);
        await expect(heading(cold)).toHaveText(title);
        await cold.close();
      }
      const lost = await context.newPage();
      faults.expect(/answer 404|404 \(|nowhere|100%/);
      expect((await lost.goto("nowhere/at/all"))!.status()).toBe(404);
      await expect(heading(lost)).toHaveText(notFound.heading);
      // Not well formed, and so no page of ours.
      expect((await lost.goto("guide/100%"))!.status()).toBe(404);
      await expect(heading(lost)).toHaveText(notFound.heading);
      for (const forgiven of ["quiz/index.html", "quiz?of=1#about"]) {
        await lost.goto(forgiven);
        await expect(heading(lost)).toHaveText(quiz.start.heading);
      }
    });
  });
}

test("a quiz taken without a network is there when it is back", async ({ page, site, start, questions, results }) => {
  await firstVisit(page);
  await site.stop();
  await start.open();
  await start.begin.click();
  await questions.answerAll((item) => replies("quick")[item]!);
  await questions.finish.click();
  await expect(results.scores).toBeVisible();
  await site.start();
  await page.reload();
  await expect(results.scores).toBeVisible();
});

test("the worker takes what the page has just fetched, and nothing twice", async ({ page, site }) => {
  await firstVisit(page);
  const lasting = site.asked.filter((path) => /-[0-9a-f]{12}\./.test(path));
  expect(lasting.length).toBeGreaterThan(4);
  expect(new Set(lasting).size, lasting.join(" ")).toBe(lasting.length);
});

test("an install that is cut off leaves nothing half, and is made up for", async ({ page, site, faults }) => {
  faults.expect(/ERR_EMPTY_RESPONSE|failed request|sw\.js|Failed to fetch|ServiceWorker/);
  site.cut.add("quiz/results/");
  await page.goto("");
  await expect.poll(() => site.asked.includes("quiz/results/")).toBe(true);
  await expect.poll(() => builds(page)).toBe(0);
  await expect(heading(page), "the app works all the same").toHaveText(home.heading);
  site.cut.clear();
  await page.reload();
  await kept(page);
  expect(await builds(page)).toBe(1);
});

test("an update that is cut off leaves the build before whole", async ({ page, site, faults }) => {
  faults.expect(/ERR_EMPTY_RESPONSE|failed request|sw\.js|Failed to fetch|ServiceWorker/);
  await firstVisit(page);
  await publish(site, "next");
  site.cut.add("guide/");
  await page.reload();
  await expect.poll(() => site.asked.filter((path) => path === "guide/").length).toBeGreaterThan(1);
  await expect.poll(() => builds(page)).toBe(1);
  await expect(bar(page)).toBeHidden();
  await site.stop();
  await page.goto("guide/");
  await expect(heading(page)).toHaveText(guide.title);
  await expect(mark(page, "next")).not.toBeAttached();
});

test("a new version waits to be asked for, and leaves other tabs their work", async ({ page, context, site }) => {
  await firstVisit(page);
  const other = await context.newPage();
  await other.goto("your-data/");
  // Text that is chosen but not yet brought in lives in this tab alone.
  const yourData = new YourData(other);
  const file = { app: "steppingstone", format: 1, exported_on: "2026-11-22", records: {} as Record<string, unknown> };
  for (const [key, text] of Object.entries(taking({ id: "a1" }))) file.records[key] = JSON.parse(text);
  await yourData.bring({ text: JSON.stringify(file) });
  await expect(yourData.confirm).toBeVisible();

  await publish(site, "next");
  await page.reload();
  await expect(bar(page)).toBeVisible();
  await expect(mark(page, "next"), "still the build before").not.toBeAttached();
  await page.getByRole("button", { name: shell.update_later }).click();
  await expect(bar(page)).toBeHidden();

  let loads = 0;
  page.on("load", () => (loads += 1));
  await page.reload();
  await expect(bar(page)).toBeVisible();
  await use(page).click();
  await expect(mark(page, "next")).toBeAttached();
  await started(page);
  await expect(bar(page)).toBeHidden();
  expect(loads, "one reload of ours, one of the app's").toBe(2);

  // The other tab was told, not taken.
  await expect(bar(other)).toBeVisible();
  await yourData.confirm.click();
  await expect(yourData.kept).toBeVisible();
  await use(other).click();
  await expect(mark(other, "next")).toBeAttached();
  await expect(yourData.kept).toBeVisible();
});

test("a build that is taken back finds newer data and leaves it alone", async ({ page, site, store, frame }) => {
  await firstVisit(page);
  await publish(site, "next");
  await page.reload();
  await use(page).click();
  await expect(mark(page, "next")).toBeAttached();
  const newer = { [SETTINGS]: envelope("settings", { theme: "dark", hue: 7 }, 99) };
  await store.set(newer);
  await publish(site, "back");
  await page.reload();
  await use(page).click();
  await expect(mark(page, "back")).toBeAttached();
  await started(page);
  await frame.theme.selectOption("light");
  await frame.says("newer");
  expect(await store.all()).toEqual(newer);
});

test("a site in another folder of the host keeps its copy when this one is updated", async ({ page, site }) => {
  await firstVisit(page);
  // As the worker of a site in the folder `b` names it.
  await page.evaluate(() => caches.open("steppingstone /b/ one"));
  for (const build of ["next", "last"]) {
    await publish(site, build);
    await page.reload();
    await use(page).click();
    await expect(mark(page, build)).toBeAttached();
  }
  expect(await page.evaluate(() => caches.has("steppingstone /b/ one"))).toBe(true);
});

test.describe("a damaged copy", () => {
  const damage = (page: Page, pattern: string) =>
    page.evaluate(async (pattern) => {
      for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        for (const request of await cache.keys()) {
          if (new RegExp(pattern).test(request.url)) await cache.put(request, new Response("damaged"));
        }
      }
    }, pattern);

  test("is mended from the network without a word", async ({ page, site }) => {
    await firstVisit(page);
    await damage(page, "\\.wasm$|words/|/guide/$");
    await page.goto("guide/");
    await expect(heading(page)).toHaveText(guide.title);
    await site.stop();
    await page.reload();
    await expect(heading(page)).toHaveText(guide.title);
  });

  test("of a page is stood in for by another page", async ({ page, site, faults }) => {
    faults.expect(/failed request|ERR_FAILED/);
    await firstVisit(page);
    await damage(page, "/guide/$");
    await site.stop();
    await page.goto("quiz/");
    await damage(page, "/quiz/$");
    await page.reload();
    await expect(heading(page)).toHaveText(quiz.start.heading);
    // The guide's text is its page.
    await page.goto("guide/");
    await expect(page.getByText(frame.fetch.failed)).toBeVisible();
    await expect(heading(page)).toHaveText(guide.title);
    await site.start();
    await page.getByRole("link", { name: frame.fetch.again }).click();
    await expect(page.getByRole("article").getByText(guide.lead)).toBeVisible();
  });

  test("of the app itself says so and saves the data", async ({ page, site, store, faults }) => {
    faults.expect(/Failed to|failed request|unhandled rejection|wasm|ServiceWorker/);
    await firstVisit(page);
    await store.set(taking({ id: "a1" }));
    await damage(page, "\\.wasm$");
    // Otherwise the browser's own cache mends it.
    await (await page.context().newCDPSession(page)).send("Network.clearBrowserCache");
    await site.stop();
    await page.reload();
    await expect(page.getByRole("heading", { name: shell.failed_heading })).toBeVisible();
    const { backup } = await new YourData(page).download(page.getByRole("button", { name: shell.failed_download }));
    expect(Object.keys(backup.records)).toEqual(Object.keys(taking({ id: "a1" })));
    await site.start();
    await page.getByRole("button", { name: shell.failed_reload }).click();
    await started(page);
  });
});

test("nothing is installed from within a frame", async ({ page, context, site }) => {
  await page.route("**/host.html", (route) =>
    route.fulfill({ contentType: "text/html", body: '<!doctype html><title>Host</title><link rel="icon" href="data:,"><iframe src="./guide/"></iframe>' }),
  );
  await page.goto("host.html");
  const inside = page.frameLocator("iframe");
  await expect(inside.locator("#app:not([data-still])")).toBeAttached();
  await expect(inside.getByRole("textbox", { name: guide.benefits.try_it.label })).toBeAttached();
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  expect(site.asked).not.toContain("sw.js");
  expect(context.serviceWorkers()).toEqual([]);
});
