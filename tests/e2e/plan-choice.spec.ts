// The choice in Plan: two offers rated, the answer, what would change it, and a decision that stays.

import { expect, test } from "./fixture";
import { Choice } from "./pages/choice";
import { offer } from "./records";
import { fill, offers as o, plan, planChoice as w, planChoiceMore as more, planReport, planReportMore as sheet } from "./words";

const [NORTH, HARBOR] = ["Northwind", "Harbor"];
const growth = plan.need.growth;

/** Northwind is ahead in growth alone. */
const two = {
  ...offer({ id: "n", name: NORTH, place: 1, texts: { pay: "80k", fit_horizon: "5", fit_specialisation: "5", fit_growth: "9", fit_advancement: "5" } }),
  ...offer({ id: "h", name: HARBOR, place: 2, texts: { pay: "92k", fit_horizon: "6", fit_specialisation: "6", fit_advancement: "6" } }),
};
const until = (weight: number, now: number) =>
  fill(w.answer.until_less, { name: NORTH, criterion: growth, weight, now, rival: HARBOR });

test("without an offer the page leads to the tool for offers", async ({ frame, page }) => {
  const choice = new Choice(page);
  await choice.open();
  await expect(frame.heading).toHaveText(w.heading);
  await expect(page.getByText(w.none)).toBeVisible();
  await choice.toOffers.click();
  await expect(frame.heading).toHaveText(o.heading);
});

test("a rating settles it, a weight changes it, and a decision stays", async ({ frame, page, store }) => {
  const choice = new Choice(page);
  await store.before(two);
  await choice.open();
  await expect(choice.answer).toHaveText(w.answer.open);
  await choice.says(fill(w.answer.settle, { offer: HARBOR, criterion: growth }));
  await choice.rate.click();
  await expect(choice.rating(HARBOR)).toBeFocused();
  await choice.rating(HARBOR).fill("11");
  await expect(page.getByText(w.ratings.problem)).toBeVisible();
  await choice.rating(HARBOR).fill("4");
  await expect(choice.answer).toHaveText(fill(w.answer.leads, { name: NORTH }));
  await choice.says(until(31, 50));
  await choice.why(HARBOR).fill("Nobody said anything of courses");
  await expect(page.getByText(w.ratings.with_reason).filter({ visible: true })).toBeVisible();
  await choice.weight.fill("20");
  await expect(choice.answer).toHaveText(fill(w.answer.leads, { name: HARBOR }));
  await choice.weight.fill("100");
  await choice.says(until(31, 100));

  await choice.decide.click();
  await page.getByLabel(fill(more.decide.reason, { n: 1 }), { exact: true }).fill("I learn the most there");
  await page.getByLabel(more.decide.sure, { exact: true }).fill("70");
  await choice.record.click();
  await expect(choice.decisions.getByRole("heading", { level: 3 })).toBeFocused();
  await expect(choice.decisions.getByText("I learn the most there")).toBeVisible();
  await page.reload();
  await expect(choice.decisions.getByText(fill(more.decisions.others, { names: HARBOR }))).toBeVisible();
  await expect(choice.answer).toContainText(NORTH);
  await expect(frame.heading).toHaveText(w.heading);
});

test("something of one's own, by keyboard, goes and comes back", async ({ frame, page, store }) => {
  const choice = new Choice(page);
  await store.before(two);
  await choice.open();
  await choice.add.press("Enter");
  await expect(choice.newCriterion).toBeFocused();
  await expect(page.getByText(w.criteria.needs_name)).toBeVisible();
  await page.keyboard.type("Four days a week");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(choice.criterion("Four days a week")).toBeFocused();
  await choice.rating(NORTH).fill("7.5");
  await choice.rating(HARBOR).fill("2");
  await page.getByRole("button", { name: w.criteria.delete, exact: true }).filter({ visible: true }).press("Enter");
  await expect(choice.criterion("Four days a week")).toBeHidden();
  await frame.undo.press("Enter");
  await expect(choice.criterion("Four days a week")).toBeFocused();
  await expect(choice.rating(NORTH)).toHaveValue("7.5");
});

test("criteria stand in the order that one gives them", async ({ frame, page, store }) => {
  const choice = new Choice(page);
  await store.before(two);
  await choice.open();
  const names = async () => (await choice.criteria.allTextContents()).map((text) => text.trim());
  const before = await names();
  await choice.criterion(growth).click();
  await page.getByRole("button", { name: fill(w.criteria.up_of, { name: growth }), exact: true }).press("Enter");
  await expect(choice.criterion(growth)).toBeFocused();
  await expect(choice.criteria.nth(1)).toContainText(growth);
  await page.reload();
  await expect(choice.criteria.nth(1)).toContainText(growth);
  await choice.criterion(growth).click();
  await page.getByRole("button", { name: fill(w.criteria.down_of, { name: growth }), exact: true }).click();
  await expect(choice.criteria.nth(2)).toContainText(growth);
  await frame.undo.click();
  await expect(choice.criteria.nth(1)).toContainText(growth);
  expect((await names()).length).toBe(before.length);
});

test("the verdict of offers leads to the choice, and both say the same fit", async ({ frame, offers, page, store }) => {
  await store.before(two);
  await offers.open();
  await expect(offers.verdict).toContainText(fill(o.answer.fit, { name: NORTH, points: 60 }));
  await page.getByRole("link", { name: o.answer.change, exact: true }).click();
  await expect(frame.heading).toHaveText(w.heading);
  await expect(page.getByText(fill(w.scores.points, { points: 60 }), { exact: true })).toBeVisible();
});

test("an accepted offer becomes the next role, and one undo takes it back", async ({ frame, page, store }) => {
  const choice = new Choice(page);
  await store.before({ ...two, ...offer({ id: "h", name: HARBOR, place: 2, texts: { pay: "92k", fit_horizon: "4", fit_specialisation: "4", fit_growth: "4", fit_advancement: "4" } }) });
  await choice.open();
  await choice.decide.click();
  await choice.record.click();
  await page.locator("summary").filter({ hasText: more.role.open }).click();
  await page.getByLabel(more.role.title, { exact: true }).fill("Nurse");
  await page.getByLabel(more.role.start, { exact: true }).fill("2027-02-01");
  await page.getByRole("button", { name: more.role.add, exact: true }).click();
  await expect(page.getByRole("link", { name: more.role.to_entry, exact: true })).toBeVisible();
  await frame.undo.click();
  await expect(page.locator("summary").filter({ hasText: more.role.open })).toBeVisible();
});

test("a report leaves out what is not chosen, and prints", async ({ frame, page, store }) => {
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute("data-printed", "");
  });
  await store.before(two);
  await page.goto("plan/report/");
  await expect(frame.heading).toHaveText(planReport.heading);
  const article = page.getByRole("article", { name: plan.report.title });
  // As an offer that is compared, and by what to ask about it.
  await expect(article.getByText(NORTH, { exact: true })).toHaveCount(2);
  await page.getByLabel(plan.report.questions, { exact: true }).uncheck();
  await expect(article.getByText(NORTH, { exact: true })).toHaveCount(1);
  await page.getByLabel(plan.report.comparison, { exact: true }).uncheck();
  await expect(article.getByText(NORTH, { exact: true })).toBeHidden();
  await page.getByRole("button", { name: sheet.print, exact: true }).click();
  await expect(page.locator("html")).toHaveAttribute("data-printed", "");
});
