// What stands beside the checks of a goal, and how evidence and borders are shown.

import { expect, test } from "./fixture";
import { dayFromNow, exam, goal } from "./records";
import { goals as w } from "./words";

test("a warning opens the drawer that it stands in, and leaves it open", async ({ goalEdit, page }) => {
  await goalEdit.open("?template=first_certificate&at=measurable");
  await expect(page.getByText(w.reason.one_measure)).toBeVisible();
  await goalEdit.field("lead_measure").fill("hours studied");
  await expect(page.getByText(w.reason.one_measure)).toBeHidden();
  await expect(goalEdit.field("lead_measure")).toBeFocused();
});

test("evidence of a finished goal is a link where it is an address, and text elsewhere", async ({ store, goalPage, page }) => {
  for (const [evidence, links] of [["https://certificates.example/12", 1], ["javascript:alert(1)", 0]] as const) {
    const status = { kind: "done", on: dayFromNow(0), text: evidence };
    await store.before(goal({ id: "g1", texts: exam(), status }));
    await goalPage.open("g1");
    await expect(page.getByText(evidence)).toBeVisible();
    const link = page.getByRole("main").getByRole("link", { name: evidence, exact: true });
    await expect(link).toHaveCount(links);
    if (links === 1) await expect(link).toHaveAttribute("href", evidence);
  }
});

test("the chart tells its borders as roundly as the sentence below it", async ({ store, goalPage }) => {
  // Four points in seven days: 61 and 69 days of that make 100.4286.
  const texts = { ...exam(), due: dayFromNow(56) };
  await store.before(goal({ id: "g1", texts, readings: [[dayFromNow(-20), "57"], [dayFromNow(-13), "61"]] }));
  await goalPage.open("g1");
  await expect(goalPage.chart.getByText("100.4", { exact: true })).toBeVisible();
});
