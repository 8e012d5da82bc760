// What is written in a chart can be read on the smallest screen.

import { expect, test } from "./fixture";
import { smallInCharts } from "./narrow";
import { dayFromNow, exam, goal, offer, taking } from "./records";

const kept = {
  ...taking({ id: "a1", form: "full" }),
  ...goal({ id: "g1", texts: exam(), milestones: [{ due: dayFromNow(-7), target: "60" }], readings: [[dayFromNow(-20), "54"], [dayFromNow(-3), "62"]] }),
  ...offer({ id: "o1", place: 1, name: "North", texts: { pay: "72k", match_formula: "50% of 6%", fit_growth: "8" } }),
  ...offer({ id: "o2", place: 2, name: "South", texts: { pay: "80k", bonus_target: "10%", fit_growth: "3" } }),
};

/** Each page with charts, and what shows that they are there. */
const PAGES: Record<string, string> = {
  "": ".crossing text",
  "quiz/results/?of=a1": ".map text, .bars__name",
  "goals/goal/?of=g1": ".course text",
  "offers/": ".scatter text, .stacks__legend li",
};

for (const width of [320, 360, 481]) {
  test(`at ${width} px nothing in a chart is smaller than 12 px`, async ({ store, page }) => {
    await page.setViewportSize({ width, height: 800 });
    for (const [path, chart] of Object.entries(PAGES)) {
      await test.step(`/${path}`, async () => {
        await store.outside();
        await store.clear();
        // The start page tells somebody without records what it is about.
        if (path) await store.set(kept);
        await page.goto(path);
        // What is out of sight may have no layout yet.
        for (const words of chart.split(", ")) await page.locator(words).first().evaluate((node) => node.scrollIntoView());
        expect.soft(await smallInCharts(page), path).toEqual([]);
      });
    }
  });
}
