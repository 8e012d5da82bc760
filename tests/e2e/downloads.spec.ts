// Files out to the reader: how long their address lasts, and where there are no downloads.

import type { Page } from "@playwright/test";
import { expect, test } from "./fixture";
import { YourData } from "./pages/your-data";
import { taking } from "./records";
import { shell, yourData as w } from "./words";

interface Noted {
  /** What happened, in its order. */
  steps: string[];
  /** The names and types of files that were given to the share sheet. */
  shared: string[];
}

const noted = (page: Page) => page.evaluate(() => (window as never as { noted: Noted }).noted);

test.beforeEach(async ({ context, store }) => {
  await context.addInitScript(() => {
    const noted: Noted = { steps: [], shared: [] };
    Object.assign(window, { noted });
    const press = HTMLAnchorElement.prototype.click;
    HTMLAnchorElement.prototype.click = function () {
      if (this.download) noted.steps.push(this.isConnected ? "pressed in the page" : "pressed outside");
      return press.call(this);
    };
    const revoke = URL.revokeObjectURL;
    URL.revokeObjectURL = (url) => {
      noted.steps.push("revoked");
      revoke.call(URL, url);
    };
  });
  await store.before(taking({ id: "a1" }));
});

test("a file's address lasts for seconds, and its link stands in the page", async ({ yourData, page }) => {
  await page.clock.install();
  await yourData.open();
  await yourData.download();
  await page.clock.runFor(1_000);
  expect((await noted(page)).steps).toEqual(["pressed in the page"]);
  await expect(page.locator("a[href^='blob:']")).toHaveCount(0);
  await page.clock.runFor(60_000);
  expect((await noted(page)).steps).toEqual(["pressed in the page", "revoked"]);
});

/** The home screen of iOS, whose share sheet ends with an error or well. */
const homeScreen = (outcome: "well" | "AbortError" | "NotAllowedError" | "none") => {
  Object.defineProperty(Navigator.prototype, "standalone", { get: () => true });
  Object.assign(Navigator.prototype, {
    canShare: ({ files }: { files?: File[] }) => outcome !== "none" && files?.length === 1,
    share: async ({ files }: { files: File[] }) => {
      const { noted } = window as never as { noted: Noted };
      for (const { name, type } of files) noted.shared.push(`${name} ${type}`);
      if (outcome !== "well") throw new DOMException("", outcome);
    },
  });
};
const NAME = /^steppingstone-\d{4}-\d\d-\d\d\.json application\/json$/;

test("on the home screen of iOS a file goes by the share sheet alone, and is downloaded where that does not take it", async ({ context }) => {
  for (const outcome of ["well", "AbortError", "NotAllowedError", "none"] as const) {
    await test.step(outcome, async () => {
      const page = await context.newPage();
      const yourData = new YourData(page);
      await page.addInitScript(homeScreen, outcome);
      await yourData.open();
      if (outcome === "NotAllowedError" || outcome === "none") {
        expect((await yourData.download()).name).toMatch(/^steppingstone-.*\.json$/);
      } else {
        await yourData.export.click();
        await expect.poll(async () => (await noted(page)).shared).toEqual([expect.stringMatching(NAME)]);
        expect((await noted(page)).steps).toEqual([]);
      }
      await page.close();
    });
  }
});

test("when the app fails, what is stored goes by the share sheet too", async ({ yourData, page, faults }) => {
  faults.expect(/net::ERR_FAILED|Failed to fetch|dynamically imported|unhandled rejection/);
  await page.addInitScript(homeScreen, "well");
  await page.route(/\.wasm(\?|$)/, (route) => route.abort());
  await yourData.open();
  await page.getByRole("button", { name: shell.failed_download }).click();
  await expect.poll(async () => (await noted(page)).shared).toEqual([expect.stringMatching(NAME)]);
});

test("a copy that was renamed to .json.txt can be chosen", async ({ yourData, page, store }) => {
  await yourData.open();
  const { text } = await yourData.download();
  const accepts = (await page.locator("#copy-file").getAttribute("accept"))!.split(",");
  expect(accepts).toEqual(expect.arrayContaining([".json", ".txt", "application/json", "text/plain"]));
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), yourData.choose.click()]);
  await chooser.setFiles({ name: "steppingstone.json.txt", mimeType: "text/plain", buffer: Buffer.from(`\uFEFF${text}`) });
  await yourData.confirm.click();
  await expect(yourData.row(w.what.takings)).toBeVisible();
  expect(await store.keys("quiz-taking")).toHaveLength(1);
});
