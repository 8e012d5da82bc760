// Every page and state: nothing against the policy, the accessibility rules in both themes, small
// screens, large text, thumbs.

import { broken } from "./axe";
import { expect, test } from "./fixture";
import { cutOff, sideways, tooSmall } from "./narrow";
import { STATES } from "./states";

for (const { name, stored = {}, open, faults: expected = [] } of STATES) {
  test(`${name}: accessible, light and dark, wide and narrow, with large text, and nothing against the policy`, async ({ page, store, faults }) => {
    faults.expect(...expected);
    // Every journey fails on a violation; here they are counted, whatever faults the state expects.
    await page.addInitScript(() => {
      const found: string[] = [];
      Object.assign(window, { violations: found });
      addEventListener("securitypolicyviolation", ({ violatedDirective, sample }) => found.push(`${violatedDirective} ${sample}`));
    });
    await store.before(stored);
    await page.emulateMedia({ colorScheme: "light" });
    await open(page);
    expect.soft(await page.evaluate(() => (window as never as { violations: string[] }).violations), "against the policy").toEqual([]);
    expect.soft(await broken(page), "wide, light: broken rules").toEqual([]);
    await page.emulateMedia({ colorScheme: "dark" });
    expect.soft(await broken(page, { colours: true }), "wide, dark: broken rules").toEqual([]);

    await page.setViewportSize({ width: 390, height: 780 });
    expect.soft(await broken(page, { narrow: true }), "390 px, dark: broken rules").toEqual([]);
    expect.soft(await tooSmall(page), "390 px: too small to hit").toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect.soft(await sideways(page), "320 px: sticks out").toEqual([]);
    expect.soft(await cutOff(page), "320 px: cut off").toEqual([]);
    await page.setViewportSize({ width: 360, height: 740 });
    await page.evaluate(() => document.documentElement.style.setProperty("font-size", "200%"));
    expect.soft(await sideways(page), "360 px, text twice as large: sticks out").toEqual([]);
    expect.soft(await cutOff(page), "360 px, text twice as large: cut off").toEqual([]);
  });
}

// What is wrong on purpose has styles of its own, which the site's policy would not let in.
test.describe("without the policy", () => {
  test.use({ bypassCSP: true });

  test("the measures find what is wrong", async ({ page, home }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await home.open();
    await page.evaluate(() => {
      const wrong = `<button id="nameless"></button><button style="height:20px">small</button>
        <p style="width:500px">wide</p><p style="color:#999;background:#aaa">pale</p>
        <p style="width:40px;overflow:hidden;white-space:nowrap">much too long for it</p>`;
      document.querySelector("main")!.insertAdjacentHTML("beforeend", wrong);
    });
    expect((await broken(page)).join()).toMatch(/button-name.*#nameless/s);
    expect((await broken(page, { colours: true })).join()).toContain("color-contrast");
    expect((await tooSmall(page)).join()).toContain("20 px: button \"small\"");
    expect((await sideways(page)).join()).toContain("wide");
    expect((await cutOff(page)).join()).toContain("much too long");
  });
});
