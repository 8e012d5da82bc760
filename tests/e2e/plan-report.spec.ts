// The report of a plan: what is on it, on paper and for somebody else.

import { expect, test } from "./fixture";
import { dayFromNow, exam, goal } from "./records";
import type { Texts } from "./store";
import { like, planReportMore as w } from "./words";

/** Goals with a proof each, for more than one page. */
const many = Object.assign(
  {},
  ...Array.from({ length: 80 }, (_, number) =>
    goal({ id: `g${number}`, texts: exam(), status: { kind: "done", on: dayFromNow(-number), text: "A letter from the school. ".repeat(6) } }),
  ),
) as Texts;

test("each printed page has the date, and says what the report is made of", async ({ page, store }) => {
  await store.before(many);
  await page.goto("plan/report/");
  const sheet = page.getByRole("article");
  const foot = sheet.getByText(like(w.foot));
  await expect(foot).toBeVisible();
  await page.emulateMedia({ media: "print" });
  // The foot of a table is printed again on each page.
  const displays = () => foot.evaluate((node) => [node.closest("article")!, node.parentElement!].map((it) => getComputedStyle(it).display));
  expect(await displays()).toEqual(["table", "table-footer-group"]);
  for (const format of ["A4", "Letter"]) {
    const pdf = await page.pdf({ format });
    expect(pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length, format).toBeGreaterThan(1);
  }
});
