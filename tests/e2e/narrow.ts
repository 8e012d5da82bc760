// Small screens, large text, thumbs: what is cut off, what is too small to hit.

import type { Page } from "@playwright/test";

/** What sticks out of the window to the right, so that one would have to scroll sideways. */
export function sideways(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.documentElement;
    if (Math.max(root.scrollWidth, document.body.scrollWidth) <= root.clientWidth) return [];
    const name = (node: Element) => `${node.tagName.toLowerCase()}.${node.getAttribute("class")} "${node.textContent?.slice(0, 30)}"`;
    const scrolls = (node: Element | null): boolean => !!node && (getComputedStyle(node).overflowX !== "visible" || scrolls(node.parentElement));
    const out = [...document.body.querySelectorAll("*")].filter(
      (node) => node.getBoundingClientRect().right > root.clientWidth + 0.5 && !scrolls(node.parentElement),
    );
    return [`${root.scrollWidth} px wide`, ...out.map(name).slice(0, 6)];
  });
}

/** Texts that a box without scroll bars cuts off. */
export function cutOff(page: Page): Promise<string[]> {
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
export function tooSmall(page: Page): Promise<string[]> {
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

/** The least size of what is written in a chart, in CSS pixels. */
const CHART_TEXT = 12;

/** What is written in a chart, or beside its bars, in less than twelve pixels. A drawing is scaled to its room, and its words with it. */
export function smallInCharts(page: Page): Promise<string[]> {
  return page.evaluate((least) => {
    const scaleOf = (node: Element) => {
      const matrix = node instanceof SVGTextElement ? node.getScreenCTM() : null;
      return matrix ? Math.hypot(matrix.a, matrix.b) : 1;
    };
    const words = document.querySelectorAll("svg text, .bars span, .stacks__legend li, .course__legend li, .scatter__names li");
    return [...words].flatMap((node) => {
      if (!node.checkVisibility({ visibilityProperty: true }) || node.textContent?.trim() === "") return [];
      const size = Number.parseFloat(getComputedStyle(node).fontSize) * scaleOf(node);
      return size >= least ? [] : [`${size.toFixed(2)} px: "${node.textContent?.trim().slice(0, 40)}"`];
    });
  }, CHART_TEXT);
}
