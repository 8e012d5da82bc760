// Every page and state, in both themes and on a phone, against the accessibility rules.

import { expectAccessible } from "./axe";
import { expect, test } from "./fixture";
import { STATES } from "./states";

for (const { name, stored = {}, open, faults: expected = [] } of STATES) {
  test(`${name}: no rule is broken, light or dark, wide or narrow`, async ({ page, store, faults }) => {
    faults.expect(...expected);
    await store.before(stored);
    await page.emulateMedia({ colorScheme: "light" });
    await open(page);
    await expectAccessible(page, "light");
    await page.emulateMedia({ colorScheme: "dark" });
    await expectAccessible(page, "dark");
    await page.setViewportSize({ width: 390, height: 780 });
    await expectAccessible(page, "dark, on a phone");
  });
}

test("the rules would find something", async ({ page, home, frame }) => {
  await home.open();
  await expect(frame.heading).toBeVisible();
  await page.evaluate(() => document.querySelector("main")!.insertAdjacentHTML("beforeend", "<button></button>"));
  await expect(expectAccessible(page, "spoiled")).rejects.toThrow("button-name");
});
