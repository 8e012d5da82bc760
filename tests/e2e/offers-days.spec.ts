// The days of an offer, typed part by part.

import { expect, test } from "./fixture";

test("clearing one part of a day leaves the others", async ({ offers, page }) => {
  await offers.open();
  await offers.two();
  await offers.section("pay").click();
  const start = page.locator('input[type="date"][id^="start-"]').first();
  await start.fill("2027-03-09");
  // The month comes first in this language.
  await start.focus();
  await page.keyboard.press("Backspace");
  await expect(start).toHaveValue("");
  // What follows the typing is drawn before the next key.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50))));
  await page.keyboard.type("05");
  await expect(start).toHaveValue("2027-05-09");
  await page.reload();
  await offers.section("pay").click();
  await expect(start).toHaveValue("2027-05-09");
});
