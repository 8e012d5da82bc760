// Small screens, large text, thumbs: nothing is cut off, nothing is too small to hit.

import type { Page } from "@playwright/test";
import { expect, PHONE, test } from "./fixture";
import { STATES } from "./states";

/** What sticks out of the window to the right, so that one would have to scroll sideways. */
function sideways(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.documentElement;
    if (Math.max(root.scrollWidth, document.body.scrollWidth) <= root.clientWidth) return [];
    const name = (node: Element) => `${node.tagName.toLowerCase()}.${node.getAttribute("class")} "${node.textContent?.slice(0, 30)}"`;
    const out = [...document.body.querySelectorAll("*")].filter((node) => node.getBoundingClientRect().right > root.clientWidth + 0.5);
    return [`${root.scrollWidth} px wide`, ...out.map(name).slice(-4)];
  });
}

/** Texts that a box without scroll bars cuts off. */
function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll("h1,h2,h3,h4,p,a,button,label,legend,dt,dd,li,summary,select")]
      .filter((node) => {
        const style = getComputedStyle(node);
        const box = node.getBoundingClientRect();
        const hides = ["hidden", "clip"].includes(style.overflowX) && !node.closest(".visually-hidden");
        return hides && box.width > 1 && node.scrollWidth > node.clientWidth + 1;
      })
      .map((node) => `${node.tagName} "${node.textContent?.slice(0, 40)}"`),
  );
}

/** What can be pressed but is less than 44 px high. Links within a sentence are exempt. */
function tooSmall(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const pressable = "button, select, summary, label:has(input), .bottom-bar a, a.button, input[type=text]";
    return [...document.querySelectorAll(pressable)].flatMap((node) => {
      const box = node.getBoundingClientRect();
      if (!node.checkVisibility({ visibilityProperty: true }) || box.height === 0 || node.closest(".visually-hidden")) return [];
      const height = Math.round(box.height * 10) / 10;
      return height >= 44 ? [] : [`${height} px: ${node.tagName.toLowerCase()} "${node.textContent?.trim().slice(0, 40)}"`];
    });
  });
}

for (const { name, stored = {}, open, faults: expected = [] } of STATES) {
  test.describe(name, () => {
    test.use({ ...PHONE, isMobile: false });

    test("fits 320 px and text twice as large, and can be hit with a thumb", async ({ page, store, faults }) => {
      faults.expect(...expected);
      await store.before(stored);
      await open(page);
      expect.soft(await tooSmall(page), "at 390 px: too small to hit").toEqual([]);
      await page.setViewportSize({ width: 320, height: 640 });
      expect.soft(await sideways(page), "at 320 px: sticks out").toEqual([]);
      expect.soft(await cutOff(page), "at 320 px: cut off").toEqual([]);
      await page.setViewportSize({ width: 360, height: 740 });
      await page.evaluate(() => document.documentElement.style.setProperty("font-size", "200%"));
      expect.soft(await sideways(page), "at 360 px with text twice as large: sticks out").toEqual([]);
      expect.soft(await cutOff(page), "at 360 px with text twice as large: cut off").toEqual([]);
    });
  });
}
