// Every page and state: nothing against the policy, the accessibility rules in both themes, small
// screens, large text, thumbs.

import { broken } from "./axe";
import { expect, test } from "./fixture";
import { cutOff, sideways, smallInCharts, tooSmall } from "./narrow";
import { STATES } from "./states";
import { Store } from "./store";

// The states of one page share a browser; each has a tab of its own, and a storage that holds nothing else.
for (const [group, states] of Object.entries(STATES)) {
  test(`${group}: accessible, light and dark, wide and narrow, with large text, and nothing against the policy`, async ({ context, faults }) => {
    test.setTimeout(60_000 + states.length * 20_000);
    // Every journey fails on a violation; here they are counted, whatever faults a state expects.
    await context.addInitScript(() => {
      const found: string[] = [];
      Object.assign(window, { violations: found });
      addEventListener("securitypolicyviolation", ({ violatedDirective, sample }) => found.push(`${violatedDirective} ${sample}`));
    });
    for (const { name, stored = {}, open, faults: expected = [] } of states) {
      await test.step(name, async () => {
        faults.expect(...expected);
        const page = await context.newPage();
        const store = new Store(page);
        await store.outside();
        await store.clear();
        await store.set(stored);
        await page.emulateMedia({ colorScheme: "light" });
        await open(page);
        const soft = (found: string[], what: string) => expect.soft(found, `${name}: ${what}`).toEqual([]);
        soft(await page.evaluate(() => (window as never as { violations: string[] }).violations), "against the policy");
        soft(await broken(page), "wide, light: broken rules");
        await page.emulateMedia({ colorScheme: "dark" });
        soft(await broken(page, { colours: true }), "wide, dark: broken rules");

        await page.setViewportSize({ width: 390, height: 780 });
        soft(await broken(page, { narrow: true }), "390 px, dark: broken rules");
        soft(await tooSmall(page), "390 px: too small to hit");
        soft(await smallInCharts(page), "390 px: too small to read");
        await page.setViewportSize({ width: 320, height: 640 });
        soft(await sideways(page), "320 px: sticks out");
        soft(await cutOff(page), "320 px: cut off");
        soft(await smallInCharts(page), "320 px: too small to read");
        await page.setViewportSize({ width: 360, height: 740 });
        await page.evaluate(() => document.documentElement.style.setProperty("font-size", "200%"));
        soft(await sideways(page), "360 px, text twice as large: sticks out");
        soft(await cutOff(page), "360 px, text twice as large: cut off");
        await page.close();
      });
    }
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
        <p style="width:40px;overflow:hidden;white-space:nowrap">much too long for it</p>
        <svg viewBox="0 0 200 20" style="width:100px"><text y="15" style="font-size:20px">tiny</text></svg>`;
      document.querySelector("main")!.insertAdjacentHTML("beforeend", wrong);
    });
    expect((await broken(page)).join()).toMatch(/button-name.*#nameless/s);
    expect((await broken(page, { colours: true })).join()).toContain("color-contrast");
    expect((await tooSmall(page)).join()).toContain("20 px: button \"small\"");
    expect((await sideways(page)).join()).toContain("wide");
    expect((await cutOff(page)).join()).toContain("much too long");
    expect((await smallInCharts(page)).join()).toContain("10.00 px: \"tiny\"");
  });
});
