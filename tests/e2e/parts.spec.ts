// How the wasm of a page comes.

import type { Page } from "@playwright/test";
import { expect, test } from "./fixture";
import { offers } from "./words";

const drawn = (page: Page) => expect(page.locator("#app:not([data-still])")).toBeAttached();

/** The names of all wasm that is asked for, without digests, in order. */
function asked(page: Page): string[] {
  const names: string[] = [];
  page.on("request", (request) => {
    const name = new URL(request.url()).pathname.match(/([^/]+)-[0-9a-f]{12}\.wasm$/)?.[1];
    if (name) names.push(name);
  });
  return names;
}

test("a page begins with two files of wasm", async ({ context }) => {
  const parts = { "": "home", "guide/": "guide", "quiz/": "quiz", "quiz/results/": "quiz_results", "offers/": "offers", "goals/": "goals", "goals/edit/": "goals_edit", "embed/quiz/": "quiz-embed_quiz" };
  for (const [path, part] of Object.entries(parts)) {
    await test.step(`/${path}`, async () => {
      const page = await context.newPage();
      const names = asked(page);
      await page.goto(path);
      await drawn(page);
      expect.soft(names.slice(0, 2).sort(), `/${path}`).toEqual(["app", part].sort());
      await page.waitForLoadState("networkidle");
      expect.soft(names.filter((name, at) => names.indexOf(name) !== at), `/${path}: what is fetched twice`).toEqual([]);
      await page.close();
    });
  }
});

test("no page waits for the list of the parts", async ({ page }) => {
  let release = () => {};
  const held = new Promise<void>((done) => (release = done));
  await page.route(/\/parts\/list-[0-9a-f]{12}\.json$/, async (route) => {
    await held;
    await route.continue();
  });
  for (const path of ["", "goals/edit/"]) {
    await page.goto(path);
    await drawn(page);
  }
  release();
});

test("a pack that is not there, or is damaged, is asked for once more", async ({ context, faults }) => {
  faults.expect(/integrity|404/);
  const answers = {
    "not there": { status: 404, contentType: "text/html", body: "<!doctype html>" },
    damaged: { contentType: "application/wasm", body: Buffer.from("\0asm\x01\0\0\0") },
  };
  for (const [what, answer] of Object.entries(answers)) {
    await test.step(what, async () => {
      const page = await context.newPage();
      const names = asked(page);
      await page.route(/\/parts\/offers-[0-9a-f]{12}\.wasm$/, (route) => route.fulfill(answer), { times: 1 });
      await page.goto("offers/");
      await drawn(page);
      expect(names.filter((name) => name === "offers")).toEqual(["offers", "offers"]);
      await expect(page.getByRole("button", { name: offers.action.add })).toBeVisible();
      await page.close();
    });
  }
});
