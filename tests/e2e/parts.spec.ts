// How the wasm of a page comes.

import type { Page } from "@playwright/test";
import { expect, test } from "./fixture";

const drawn = (page: Page) => expect(page.locator("#app:not([data-still])")).toBeAttached();

/** The names of all wasm that is asked for, without digests, in order. */
function asked(page: Page): string[] {
  const names: string[] = [];
  page.on("request", (request) => {
    const name = new URL(request.url()).pathname.match(/((?:packs\/)?[^/]+)-[0-9a-f]{12}\.wasm$/)?.[1];
    if (name) names.push(name);
  });
  return names;
}

test("a page begins with two files of wasm", async ({ context }) => {
  const parts = { "guide/": "guide", "quiz/": "quiz", "quiz/results/": "quiz_results", "offers/": "offers", "goals/": "goals", "goals/edit/": "goals_edit", "embed/quiz/": "quiz-embed_quiz" };
  for (const [path, part] of Object.entries(parts)) {
    await test.step(`/${path}`, async () => {
      const page = await context.newPage();
      const names = asked(page);
      await page.goto(path);
      await drawn(page);
      expect.soft(names.slice(0, 2).sort(), `/${path}`).toEqual(["app", `packs/${part}`]);
      await page.waitForLoadState("networkidle");
      const own = part.split("-");
      expect.soft(names.filter((name) => own.includes(name)), `/${path}: what came in the pack`).toEqual([]);
      await page.close();
    });
  }
});

test("the start page has no parts, and no page waits for the list of them", async ({ page }) => {
  const names = asked(page);
  let release = () => {};
  const held = new Promise<void>((done) => (release = done));
  await page.route(/\/parts\/list-[0-9a-f]{12}\.json$/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto("");
  await drawn(page);
  expect(names).toEqual(["app"]);
  await page.goto("goals/edit/");
  await drawn(page);
  release();
});

test("a pack that is not there, or is damaged, leaves the files one by one", async ({ context, faults }) => {
  faults.expect(/integrity|404/);
  const answers = {
    "not there": { status: 404, contentType: "text/html", body: "<!doctype html>" },
    damaged: { contentType: "application/wasm", body: Buffer.from("\0asm\x01\0\0\0") },
  };
  for (const [what, answer] of Object.entries(answers)) {
    await test.step(what, async () => {
      const page = await context.newPage();
      const names = asked(page);
      await page.route(/\/packs\//, (route) => route.fulfill(answer));
      await page.goto("offers/");
      await drawn(page);
      expect(names).toContain("offers");
      expect(names.filter((name) => name.startsWith("packs/"))).toEqual(["packs/offers"]);
      await page.close();
    });
  }
});
