// A result on paper: one page, with all that it leads to and what it cannot do.

import type { Page } from "@playwright/test";
import { expect, test } from "./fixture";
import { replies, taking } from "./records";
import { quiz } from "./words";

/** How many pages a PDF has. */
const pagesOf = (pdf: Buffer) => pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length;

async function pages(page: Page): Promise<Record<string, number | undefined>> {
  const counts: Record<string, number | undefined> = {};
  for (const format of ["A4", "Letter"]) counts[format] = pagesOf(await page.pdf({ format, preferCSSPageSize: false }));
  return counts;
}

const ONE = { A4: 1, Letter: 1 };

const cases = {
  "with every piece of advice": taking({ id: "a1", replies: replies("quick", { career: 5, role: 1, meaning: 1, income: 5, practice: 1 }) }),
  "without a job": taking({ id: "a1", working: false, replies: replies("quick", { practice: 1 }, false) }),
  "with nothing to do": taking({ id: "a1", replies: replies("quick", { career: 3, meaning: 3, income: 3, role: 3, practice: 5 }) }),
};

for (const [name, stored] of Object.entries(cases)) {
  test(`a result ${name} takes one page, A4 and Letter`, async ({ store, results, page }) => {
    await store.before(stored);
    await results.open("a1");
    await expect(results.scores).toBeVisible();
    expect(await pages(page)).toEqual(ONE);
  });
}

test("all advice, the limits, and room for a name and notes are on paper, and each chart once", async ({ store, results, page }) => {
  await store.before(cases["with every piece of advice"]);
  await results.open("a1");
  await expect(results.scores).toBeVisible();
  await expect(page.getByText(quiz.result.paper_notes, { exact: true }), "not on the screen").toBeHidden();
  await page.emulateMedia({ media: "print" });
  const a = quiz.advice;
  for (const title of [a.gap_title, a.income_title, a.skills_title, a.education_title, a.networking_title, a.review_title, a.balance_title]) {
    await expect(results.advice.getByRole("heading", { name: title, exact: true })).toHaveCount(1);
  }
  for (const said of [quiz.result.paper_name, quiz.result.paper_notes]) await expect(page.getByText(said, { exact: true })).toBeVisible();
  await expect(page.locator(".paper").getByText(quiz.drawer.limits)).toBeVisible();
  await expect(page.locator(".paper")).toContainText(new URL(page.url()).origin);
  await expect(page.locator(".result svg.map")).toBeVisible();
  await expect(page.locator(".result table:visible")).toHaveCount(0);
  const beyond = await page.locator(".result :visible").evaluateAll((all) =>
    all.filter((node) => node.scrollWidth > node.clientWidth + 1 && getComputedStyle(node).overflowX !== "visible").map((node) => node.className),
  );
  expect(beyond, "cut off").toEqual([]);
});
