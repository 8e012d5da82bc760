// When the app itself fails: a plain panel with a way to reload and to save one's data.

import type { Page, Route } from "@playwright/test";
import { expect, test } from "./fixture";
import { YourData } from "./pages/your-data";
import { draft, settings, taking } from "./records";
import { asideKey, SETTINGS } from "./store";
import { frame as f, home as h, shell as w, yourData as data } from "./words";

const mine = { ...taking({ id: "a1" }), ...draft({ id: "d1", replies: { income_pay: 2 } }), ...settings("dark", "52,0") };
const stored = { ...mine, [asideKey(SETTINGS)]: "{cut" };

const panel = (page: Page) => ({
  heading: page.getByRole("heading", { name: w.failed_heading }),
  download: page.getByRole("button", { name: w.failed_download }),
  reload: page.getByRole("button", { name: w.failed_reload }),
  copy: page.getByRole("button", { name: w.failed_copy }),
});

/** The panel is there, and what it downloads can be brought back in. */
async function recovers(page: Page, again: () => Promise<void>): Promise<void> {
  const failed = panel(page);
  await expect(failed.heading).toBeVisible();
  await expect(failed.heading).toBeFocused();
  const { name, text, backup } = await new YourData(page).download(failed.download);
  expect(name).toMatch(/^steppingstone-\d{4}-\d\d-\d\d\.json$/);
  expect(backup.records).toEqual(Object.fromEntries(Object.entries(mine).map(([key, text]) => [key, JSON.parse(text)])));
  expect(backup.unreadable).toEqual({ [asideKey(SETTINGS)]: "{cut" });

  await again();
  await page.evaluate(() => localStorage.clear());
  const yourData = new YourData(page);
  await yourData.open();
  await yourData.bring({ text });
  await yourData.confirm.click();
  await expect(yourData.kept).toBeVisible();
  const kept = await page.evaluate(() => Object.keys(localStorage).sort());
  expect(kept).toEqual(Object.keys(stored).sort());
}

const MISSING: Record<string, RegExp> = {
  "the wasm file": /\.wasm(\?|$)/,
  "the script": /\/app-[^/]+\.js(\?|$)/,
  "the words": /\/words\/[^/]+\.json(\?|$)/,
};

for (const [what, address] of Object.entries(MISSING)) {
  test(`${what} cannot be fetched, or is not there any more`, async ({ context, store, faults }) => {
    faults.expect(/net::ERR_FAILED|dynamically imported|404|wasm|WebAssembly|Failed to (load|fetch)|unhandled rejection|preload/);
    const answers = {
      "cannot be fetched": (route: Route) => route.abort(),
      "is not there any more": (route: Route) => route.fulfill({ status: 404, contentType: "text/html", body: "<!doctype html>Not found" }),
    };
    for (const [how, answer] of Object.entries(answers)) {
      await test.step(how, async () => {
        await store.before(stored);
        const page = await context.newPage();
        await page.route(address, answer);
        await page.goto("");
        await recovers(page, () => page.unroute(address));
        await page.evaluate(() => localStorage.clear());
        await page.close();
      });
    }
  });
}

/** What can come instead of a file, once. */
const INSTEAD: Record<string, (route: Route) => Promise<void>> = {
  "nothing": (route) => route.abort(),
  "a server that is busy": (route) => route.fulfill({ status: 503, contentType: "text/html", body: "busy" }),
  "a page that asks to sign in": (route) => route.fulfill({ status: 200, contentType: "text/html", body: "<!doctype html>Sign in" }),
  "half of it": async (route) => {
    const response = await route.fetch();
    const body = await response.body();
    await route.fulfill({ response, body: body.subarray(0, body.length / 2) });
  },
};

for (const [what, address] of Object.entries(MISSING)) {
  test(`${what} that does not come the first time is asked for again`, async ({ context, faults }) => {
    faults.expect(/ERR_|503|integrity|MIME|Failed to|preload|SyntaxError|module script/);
    for (const [how, answer] of Object.entries(INSTEAD)) {
      await test.step(how, async () => {
        const page = await context.newPage();
        const first = new Set<string>();
        await page.route(address, (route) => {
          const isFirst = !route.request().url().includes("?again");
          first.add(route.request().url());
          return isFirst ? answer(route) : route.continue();
        });
        await page.goto("guide/");
        await expect(page.locator("#app:not([data-still])")).toBeAttached();
        await expect(panel(page).heading).toBeHidden();
        expect([...first].some((url) => url.includes("?again"))).toBe(true);
        await page.close();
      });
    }
  });
}

test.describe("a file that neither comes nor fails", () => {
  test.use({ early: true });

  for (const [what, address] of Object.entries(MISSING)) {
    test(`${what}: a word about it, and another try`, async ({ page }) => {
      await page.clock.install();
      // The script is asked for again by the reader alone: what it does is not begun.
      const isScript = what === "the script";
      let isHeld = true;
      const release: (() => void)[] = [];
      await page.route(address, async (route) => {
        const isAgain = route.request().url().includes("?again");
        if (isHeld && !isAgain) await new Promise<void>((done) => release.push(done));
        await route.continue().catch(() => {});
      });
      await page.goto("", { waitUntil: "commit" });
      await expect.poll(() => release.length).toBeGreaterThan(0);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(h.heading);
      await page.clock.fastForward(16_000);
      await expect(page.getByText(w.slow_text)).toBeVisible();
      if (isScript) {
        isHeld = false;
        await page.locator("#slow").getByRole("button", { name: w.failed_reload }).click();
      } else await page.clock.fastForward(30_000);
      await expect(page.locator("#app:not([data-still])")).toBeAttached();
      await expect(page.getByText(w.slow_text)).toBeHidden();
      await expect(panel(page).heading).toBeHidden();
      for (const done of release) done();
    });
  }

  test("a pack is asked for beside the one that hangs", async ({ page }) => {
    await page.clock.install();
    let isAsked = false;
    await page.route(/\/parts\/offers-[0-9a-f]{12}\.wasm$/, () => void (isAsked = true));
    await page.goto("offers/", { waitUntil: "commit" });
    await expect.poll(() => isAsked).toBe(true);
    await page.clock.fastForward(9_000);
    await expect(page.locator("#app:not([data-still])")).toBeAttached();
  });
});

test("words of another build are not used", async ({ page, store }) => {
  await store.before(stored);
  const address = MISSING["the words"]!;
  await page.route(address, (route) => route.fulfill({ json: { lang: "en", fingerprint: "0", words: [] } }));
  await page.goto("");
  await recovers(page, () => page.unroute(address));
});

test("a wasm file that is cut off", async ({ page, store, faults }) => {
  faults.expect(/integrity|Failed to fetch|unhandled rejection|preload/);
  await store.before(stored);
  const address = MISSING["the wasm file"]!;
  await page.route(address, async (route) => {
    const body = (await (await route.fetch()).body()).subarray(0, 4000);
    await route.fulfill({ contentType: "application/wasm", body });
  });
  await page.goto("");
  await recovers(page, () => page.unroute(address));
});

test("a tool that cannot be fetched says so, and comes when it can", async ({ page, home, start, frame, faults }) => {
  faults.expect(/quiz-.*wasm|quiz: /, /ERR_FAILED/);
  const tool = /quiz-[0-9a-f]+\.wasm(\?|$)/;
  await page.route(tool, (route) => route.abort());
  await home.open();
  await home.start.click();
  await expect(page.getByText(f.fetch.failed)).toBeVisible();
  await expect(frame.heading).toBeFocused();
  await frame.link(f.guide).click();
  await expect(page.getByRole("article")).toBeVisible();
  await start.open();
  await expect(page.getByText(f.fetch.failed)).toBeVisible();
  await page.unroute(tool);
  await page.getByRole("link", { name: f.fetch.again }).click();
  await start.begin.click();
  await expect(page.getByRole("radiogroup").or(page.getByRole("group")).first()).toBeVisible();
});

test("a tool is waited for with a word", async ({ page, home, start, frame }) => {
  let release = () => {};
  const held = new Promise<void>((done) => (release = done));
  await page.route(/quiz-[0-9a-f]+\.wasm$/, async (route) => {
    await held;
    await route.continue();
  });
  await home.open();
  await home.start.click();
  await expect(page.getByText(f.fetch.loading)).toBeVisible();
  await expect(frame.heading).toBeFocused();
  release();
  await expect(start.begin).toBeVisible();
  await expect(frame.heading).toBeFocused();
});

test("what reads a file cannot be fetched: said so, nothing is changed, and a copy can still be saved", async ({ page, store, yourData, faults }) => {
  faults.expect(/reading-.*wasm|reading: /, /ERR_FAILED/);
  await store.before(stored);
  await page.route(/reading-[0-9a-f]+\.wasm(\?|$)/, (route) => route.abort());
  await yourData.open();
  await expect(yourData.kept).toBeVisible();
  await yourData.bring({ text: "{}" });
  await expect(yourData.problem).toHaveText(data.import.failed);
  expect(await store.all()).toEqual(stored);
  const { backup } = await yourData.download();
  expect(Object.keys(backup.records).sort()).toEqual(Object.keys(mine).sort());
  expect(backup.unreadable).toEqual({ [asideKey(SETTINGS)]: "{cut" });
});

test("the app breaks down while it is used", async ({ page, store, home, faults }) => {
  faults.expect(/RuntimeError: unreachable/);
  await store.before(stored);
  await home.open();
  await page.getByRole("link", { name: f.guide, exact: true }).first().click();
  await expect(page.getByRole("article")).toBeVisible();
  // A browser extension that breaks the page: the app's next element makes it panic for real.
  await page.evaluate(() => {
    const { createElement } = Document.prototype;
    Document.prototype.createElement = () => {
      Document.prototype.createElement = createElement;
      throw new DOMException("Broken from outside.", "NotSupportedError");
    };
  });
  await page.goBack();
  await expect(page.getByText(/panicked at|RuntimeError/)).toBeVisible();
  await recovers(page, async () => {});
});

test("storage is denied in the middle of a visit: the answer is not lost in silence", async ({ page, start, questions, frame, faults }) => {
  faults.expect(/RuntimeError|unreachable|panicked|unwrap_throw|SecurityError|denied/);
  await start.open();
  await start.begin.click();
  await expect(questions.all).toHaveCount(5);
  await page.keyboard.press("4");
  await frame.says("saved");
  await page.evaluate(() => {
    const refuse = () => {
      throw new DOMException("Access is denied for this document.", "SecurityError");
    };
    Object.defineProperty(window, "localStorage", { get: refuse, configurable: true });
  });
  await page.keyboard.press("5");
  const told = panel(page).heading.or(frame.saved.filter({ hasText: /this visit/ }));
  await expect(told).toBeVisible();
});

test("the panel reloads the page, and copies what happened", async ({ page, context, faults, store }) => {
  faults.expect(/net::ERR_FAILED|Failed to fetch|unhandled rejection/);
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await store.before(mine);
  const address = MISSING["the wasm file"]!;
  await page.route(address, (route) => route.abort());
  await page.goto("");
  await panel(page).copy.click();
  await expect(page.getByRole("button", { name: w.failed_copied })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain("Chrome");
  await page.unroute(address);
  await panel(page).reload.click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(h.back);
  await expect(panel(page).heading).toBeHidden();
});

test("without its styles a page is text of a sane size, and its pictures are no larger than they are drawn", async ({ page, faults }) => {
  faults.expect(/ERR_FAILED|stylesheet/);
  await page.route(/\.css$/, (route) => route.abort());
  await page.goto("");
  const pictures = await page.locator("svg").evaluateAll((all) => all.map((it) => [it.getBoundingClientRect().width, getComputedStyle(it).fill]));
  expect(pictures.length).toBeGreaterThan(2);
  for (const [width] of pictures) expect(width).toBeLessThanOrEqual(440);
  const stones = await page.locator("svg.crossing ellipse").evaluateAll((all) => all.map((it) => getComputedStyle(it).fill));
  expect(new Set(stones)).toEqual(new Set(["none"]));
});

test("the panel can be read before the app's own styles and scripts are there", async ({ page, faults }) => {
  faults.expect(/net::ERR_FAILED|Failed to fetch|unhandled rejection|dynamically/);
  await page.route(/\.(css|wasm|json)(\?|$)|\/app-/, (route) => route.abort());
  await page.goto("guide/");
  await expect(panel(page).heading).toBeVisible();
  await expect(panel(page).download).toBeEnabled();
});
