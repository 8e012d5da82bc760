// Results with less in them: no role, questions that don't apply, answers missing.

import { expect, test } from "./fixture";
import { asked, draft, replies } from "./records";
import { items, quiz } from "./words";

test("without a role, its questions are left out", async ({ start, questions, results, frame, page }) => {
  await start.open();
  await expect(page.getByText("20 questions, a rough result")).toBeVisible();
  await start.option(quiz.start.working, quiz.start.working_no).check();
  await expect(page.getByText("16 questions, a rough result")).toBeVisible();
  await expect(page.getByText("32 questions, a more reliable result")).toBeVisible();
  await start.begin.click();
  const answers = replies("quick", {}, false);
  const seen: string[] = [];
  await questions.answerAll((item) => {
    seen.push(item);
    return answers[item]!;
  });
  expect(seen).toEqual(asked("quick", false));
  await expect(frame.heading).toHaveText(quiz.headline.high_none);
  await expect(results.scores).toBeVisible();
  await expect(page.getByRole("tablist", { name: quiz.scores.gaps_heading })).toBeHidden();
  await results.tab(quiz.scores.scales_heading, "table").click();
  await expect(results.row(quiz.scores.scales_heading, quiz.scale.want)).toBeVisible();
  await expect(results.row(quiz.scores.scales_heading, quiz.scale.role)).toHaveCount(0);
});

test("without a job, what one does instead is asked, and what does not apply is no missing answer", async ({ store, questions, results, page }) => {
  const { balance_ended: _last, ...rest } = replies("quick", {}, false);
  await store.before(draft({ id: "d1", working: false, replies: rest }));
  await questions.open("d1");
  await expect(page.getByText(quiz.ask.counts_without_job)).toBeVisible();
  await expect(page.getByRole("group", { name: quiz.items_without_job.networking_met, exact: true })).toBeVisible();
  await expect(questions.question("networking_met")).toBeHidden();
  await page.keyboard.press("0");
  await expect(results.scores).toBeVisible();
  await expect(page.getByText(quiz.result.too_few)).toHaveCount(0);
});

test("a question that doesn't apply counts as answered and leaves the score alone", async ({ start, questions, results }) => {
  await start.open();
  await start.begin.click();
  const answers: Record<string, number> = { ...replies("quick"), want_growth_new: 0 };
  await questions.answerAll((item) => answers[item]!);
  await results.tab(quiz.scores.scales_heading, "table").click();
  const want = results.row(quiz.scores.scales_heading, quiz.scale.want).getByRole("cell");
  await expect(want).toHaveText(["100", "90 to 100", "3 of 4"]);
  await results.drawerHandle.click();
  const line = results.row(quiz.scale.want, items.want_growth_new).getByRole("cell");
  await expect(line).toHaveText([quiz.drawer.does_not_apply, quiz.drawer.left_out]);
});

test("\"doesn't apply\" and an answer take each other's place", async ({ store, questions }) => {
  await store.before(draft({ id: "d1" }));
  await questions.open("d1");
  const [item] = asked("quick");
  const skip = questions.question(item!).locator("..").getByRole("button", { name: quiz.ask.does_not_apply });
  await questions.answer(item!, 4).check();
  await expect(skip).toHaveAttribute("aria-pressed", "false");
  await skip.click();
  await expect(skip).toHaveAttribute("aria-pressed", "true");
  await expect(questions.question(item!).getByRole("radio", { checked: true })).toHaveCount(0);
  expect(await store.replies("d1")).toEqual({ [item!]: 0 });
  await questions.answer(item!, 2).check();
  await expect(skip).toHaveAttribute("aria-pressed", "false");
  expect(await store.replies("d1")).toEqual({ [item!]: 2 });
});

test("nothing answered at all still gives a kind page", async ({ store, questions, results, frame }) => {
  await store.before(draft({ id: "d1" }));
  await questions.open("d1");
  await expect(questions.all).toHaveCount(5);
  while (!(await questions.finish.isVisible())) await questions.next.click();
  await questions.finish.click();
  await expect(frame.heading).toHaveText(quiz.headline.thin);
  await expect(results.scores.getByText(quiz.result.too_few).first()).toBeVisible();
});
