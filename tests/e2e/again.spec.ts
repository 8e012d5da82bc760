// Taking the quiz again: what changed, any two compared, one deleted.

import { expect, test } from "./fixture";
import { replies, taking } from "./records";
import { takingKey } from "./store";
import { fill, like, quiz } from "./words";

const c = quiz.change;

test("a full quiz after a quick one shows what changed, with a verdict on each score", async ({ home, start, questions, results, frame, page }) => {
  await home.open();
  await home.start.click();
  await start.choose({ form: "quick" });
  const before = replies("quick", { career: 2, meaning: 3, income: 3, role: 1, practice: 2 });
  await questions.answerAll((item) => before[item]!);
  await expect(frame.heading).toHaveText(quiz.headline.low_low);
  await expect(results.changes, "the first result has nothing to compare with").toBeHidden();
  await results.again.click();

  await start.choose({ form: "full" });
  const after = replies("full", { career: 5, meaning: 4, income: 3, role: 1, practice: 2 });
  await questions.answerAll((item) => after[item]!);
  await expect(frame.heading).toHaveText(quiz.headline.high_low);
  await expect(results.changes.getByText(c.forms_differ)).toBeVisible();
  const verdict = (scale: string) =>
    results.changes.getByRole("row").filter({ has: page.getByRole("rowheader", { name: scale, exact: true }) }).getByRole("cell");
  await expect(verdict(quiz.scale.want)).toHaveText(["25", "100", fill(c.real, { points: "+75" })]);
  await expect(verdict(quiz.scale.meaning)).toHaveText(["50", "75", fill(c.likely, { points: "+25" })]);
  await expect(verdict(quiz.scale.income)).toHaveText(["50", "50", fill(c.within, { points: "0" })]);
  await expect(verdict(quiz.scale.role)).toHaveText(["0", "0", fill(c.within, { points: "0" })]);
});

const three = {
  ...taking({ id: "a1", daysAgo: 60, replies: replies("quick", { career: 1 }) }),
  ...taking({ id: "b2", daysAgo: 30, replies: replies("quick", { career: 3 }) }),
  ...taking({ id: "c3", form: "full" }),
};

test("any two results can be compared, and the choice is in the address", async ({ store, compare, page }) => {
  await store.before(three);
  await compare.open();
  await expect(compare.first).toHaveValue("b2");
  await expect(compare.second).toHaveValue("c3");
  await expect(compare.table.getByRole("row").nth(1).getByRole("cell")).toHaveText(["50", "100", fill(c.real, { points: "+50" })]);
  await compare.first.selectOption("a1");
  await expect(compare.table.getByRole("row").nth(1).getByRole("cell")).toHaveText(["0", "100", fill(c.real, { points: "+100" })]);
  await compare.second.selectOption("b2");
  await expect(page).toHaveURL(/quiz\/compare\/\?of=a1&with=b2$/);
  await page.reload();
  await expect(compare.first).toHaveValue("a1");
  await expect(compare.second).toHaveValue("b2");
  await expect(compare.table.getByRole("row").nth(1).getByRole("cell")).toHaveText(["0", "50", fill(c.real, { points: "+50" })]);
});

test("a result of an earlier day is compared with the one before it, not with later ones", async ({ store, results }) => {
  await store.before(three);
  await results.open("b2");
  await expect(results.changes.getByRole("row").nth(1).getByRole("cell")).toHaveText(["0", "50", fill(c.real, { points: "+50" })]);
  await results.open("a1");
  await expect(results.advice).toBeVisible();
  await expect(results.changes).toBeHidden();
});

test("a result deleted from the list or from its own page comes back by undo, as it was", async ({ store, start, results, frame, page }) => {
  await store.before(three);
  const before = await store.all();
  await start.open();
  await expect(start.rows).toHaveCount(3);
  await start.remove(start.rows.nth(1)).click();
  await expect(start.rows).toHaveCount(2);
  expect(await store.text(takingKey("b2"))).toBeNull();
  await frame.undo.click();
  await expect(start.rows).toHaveCount(3);
  await expect(frame.undo).toBeHidden();
  expect(await store.all()).toEqual(before);

  await results.open("c3");
  await results.remove.click();
  await expect(page).toHaveURL(/\/quiz\/$/);
  await expect(start.rows).toHaveCount(2);
  await frame.undo.click();
  await expect(start.rows, "on the next page").toHaveCount(3);
  expect(await store.all()).toEqual(before);
});

test("undo is offered for ten seconds, and only for the last thing done", async ({ store, start, frame, page }) => {
  await page.clock.install();
  await store.before(three);
  await start.open();
  await start.remove(start.rows.nth(0)).click();
  await expect(frame.undo).toBeVisible();
  await page.clock.fastForward(9_000);
  await expect(frame.undo).toBeVisible();
  await start.remove(start.rows.nth(0)).click();
  await expect(start.rows).toHaveCount(1);
  await page.clock.fastForward(9_000);
  await expect(frame.undo, "each offer has its own ten seconds").toBeVisible();
  await page.clock.fastForward(2_000);
  await expect(frame.undo).toBeHidden();
  await expect(start.rows).toHaveCount(1);
});

test("the latest result is what the address without a name shows, and home leads there", async ({ store, home, results, frame }) => {
  await store.before(three);
  await results.open();
  await expect(frame.heading).toHaveText(quiz.headline.high_low);
  await expect(results.page.getByText(like(quiz.result.taken_full))).toBeVisible();
  await home.open();
  await home.openResult.click();
  await expect(results.page).toHaveURL(/of=c3$/);
  await results.open("nosuch");
  await expect(results.none).toBeVisible();
});
