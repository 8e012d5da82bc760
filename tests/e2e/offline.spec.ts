// Without a network, with a new version, and with a damaged one.

import { cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { OWN } from "./built-pages";
import { YourData } from "./pages/your-data";
import { envelope, replies, taking } from "./records";
import { expect, type Site, test } from "./site";
import { SETTINGS } from "./store";
import { frame, goals, guide, home, notFound, quiz, shell, yourData as data } from "./words";

/** What the pages of another build carry. */
const mark = (page: Page, build: string) => page.locator(`meta[name="build"][content="${build}"]`);

/** The worker is asked to keep the build, as the button on "Your data" asks it. */
const ask = (page: Page) => page.evaluate(() => dispatchEvent(new Event("steppingstone:keep")));
/** The worker keeps the build, whole. */
async function kept(page: Page): Promise<void> {
  await ask(page);
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

for (const served of ["root", "folder"] as const) {
  test.describe(`served from a ${served}`, () => {
    test.use({ served });

    test("every page opens cold without a network", async ({ page, context, site, faults }) => {
      // What is known of occupations is kept by itself, once a reader asks for it.
      // Nor is what other sites frame, which the page for them shows.
      faults.expect(/icon\.svg|\/occupations\/|embed\/quiz\/|embed_quiz/);
      test.slow();
      await firstVisit(page);
      await page.reload();
      await page.goto("quiz/");
      await started(page);
      await page.close();
      await site.stop();
      for (const { path, title, heading: text } of OWN) {
        const cold = await context.newPage();
        const response = await cold.goto(path);
        expect(response!.status(), path).toBe(200);
        await expect(heading(cold), path).toHaveText(text);
        await expect(cold).toHaveTitle(title);
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
  await ask(page);
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

test("a new version never takes the place of what is not saved", async ({ page, site, store, frame, context }) => {
  await firstVisit(page);
  await publish(site, "next");
  await page.reload();
  await expect(bar(page)).toBeVisible();
  await store.fill();
  await frame.theme.selectOption("dark");
  await frame.says("full");
  await use(page).click();
  await expect(page.getByText(shell.update_held)).toBeVisible();
  await expect(page.locator("html"), "still the page in which it was chosen").toHaveAttribute("data-theme", "dark");
  await expect(mark(page, "next")).not.toBeAttached();

  // Another tab may ask for the new version: this one keeps what it has.
  const other = await context.newPage();
  await other.goto("your-data/");
  await use(other).click();
  await expect(mark(other, "next")).toBeAttached();
  await use(page).click();
  await expect(page.getByText(shell.update_held)).toBeVisible();
  await expect(mark(page, "next")).not.toBeAttached();

  await other.evaluate(() => localStorage.removeItem("filler-0"));
  await frame.says("saved");
  await use(page).click();
  await expect(mark(page, "next")).toBeAttached();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
});

test("with a copy of what is not saved the reader may have the new version, but not after typing on", async ({ page, site, store, frame }) => {
  await firstVisit(page);
  await publish(site, "next");
  await page.reload();
  await expect(bar(page)).toBeVisible();
  await store.fill();
  await frame.theme.selectOption("dark");
  await frame.says("full");
  await use(page).click();
  await expect(page.getByText(shell.update_held)).toBeVisible();
  const copy = page.locator("#update").getByRole("button", { name: shell.update_copy });
  const { backup } = await new YourData(page).download(copy);
  expect(Object.keys(backup.records)).toEqual([SETTINGS]);
  await frame.theme.selectOption("light");
  await use(page).click();
  await expect(page.getByText(shell.update_held), "what was chosen since is in no copy").toBeVisible();
  await expect(mark(page, "next")).not.toBeAttached();
  await new YourData(page).download(copy);
  await use(page).click();
  await expect(mark(page, "next")).toBeAttached();
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

test("a new version does not wait for what another tab still fetches", async ({ page, context, site, faults }) => {
  faults.expect(/failed request|Failed to fetch|ERR_/);
  await firstVisit(page);
  const other = await context.newPage();
  await other.goto("guide/");
  await publish(site, "next");
  await page.reload();
  await expect(bar(page)).toBeVisible();
  // By way of the worker, from a server that does not answer.
  site.hangs = (path) => path.startsWith("slow");
  await other.evaluate(() => void fetch("slow-file").catch(() => {}));
  await expect.poll(() => site.asked.includes("slow-file")).toBe(true);
  await use(page).click();
  await expect(mark(page, "next")).toBeAttached();
});

test("two sites on one host keep a copy each, whichever is updated", async ({ page, site }) => {
  const below = "sub/path/";
  await cp(process.env.DIST_SUB || "target/dist-sub", join(site.dir, below), { recursive: true });
  await firstVisit(page);
  await page.goto(below);
  await kept(page);
  const own = () => page.evaluate(async () => (await caches.keys()).filter((name) => name.startsWith("steppingstone / ")).length);
  for (const build of ["next", "last"]) {
    // Nobody reads the file while it is written.
    await site.isIdle();
    const worker = join(site.dir, below, "sw.js");
    await writeFile(worker, (await readFile(worker, "utf8")).replace(/BUILD="[^"]+"/, `BUILD="${build}"`));
    await page.reload();
    await use(page).click();
    // The page may just be reloading.
    const isKept = (build: string) => page.evaluate(async (build) => (await caches.keys()).includes(`steppingstone /sub/path/ ${build}`), build);
    await expect.poll(() => isKept(build).catch(() => false)).toBe(true);
    await expect(bar(page)).toBeHidden();
    expect(await own()).toBe(1);
  }
  await site.stop();
  await page.goto("goals/");
  await expect(heading(page)).toHaveText(goals.list.heading);
  await page.goto(`${below}guide/`);
  await expect(heading(page)).toHaveText(guide.title);
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

  test("is stood in for by the network where there is no room to mend it", async ({ page, site, faults }) => {
    faults.expect(/Quota/);
    await firstVisit(page);
    await damage(page, "\\.wasm$|words/");
    const session = await page.context().newCDPSession(page);
    await session.send("Network.clearBrowserCache");
    await session.send("Storage.overrideQuotaForOrigin", { origin: new URL(site.url).origin, quotaSize: 1 });
    await page.reload();
    await started(page);
    await expect(heading(page)).toHaveText(home.heading);
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
