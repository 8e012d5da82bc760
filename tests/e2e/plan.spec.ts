// Plan: the page of threads.

import { expect, test } from "./fixture";
import { plan as w } from "./words";

test("a first visit finds the page by its own address", async ({ frame, page }) => {
  await page.goto("plan/");
  await expect(frame.heading).toHaveText(w.heading);
});
