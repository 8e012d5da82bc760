// Leaving in the middle and coming back.

import { expect, PHONE, test } from "./fixture";
import { Home } from "./pages/home";
import { Questions } from "./pages/questions";
import { asked, draft, replies } from "./records";
import { like, quiz } from "./words";

const all = asked("quick");
const given = replies("quick");
const firstSeven = Object.fromEntries(all.slice(0, 7).map((item) => [item, given[item]!]));

test("answers are kept, and one goes on at the first open question", async ({ page, start, questions }) => {
  await start.open();
  await start.begin.click();
  for (const item of all.slice(0, 5)) await questions.answer(item, given[item]!).check();
  await questions.next.click();
  for (const item of all.slice(5, 7)) await questions.answer(item, given[item]!).check();
  await page.goto("guide/");
  await page.close();

  const later = await page.context().newPage();
  const [laterHome, laterQuestions] = [new Home(later), new Questions(later)];
  await later.goto("");
  await expect(laterHome.next).toContainText("7 of 20 answered");
  await laterHome.goOn.click();
  await expect(laterQuestions.progress("Questions 6 to 10 of 20")).toBeVisible();
  await expect(laterQuestions.answer(all[6]!, given[all[6]!]!)).toBeChecked();
  await later.keyboard.press("2");
  await expect(laterQuestions.answer(all[7]!, 2), "keys answer the first open question").toBeChecked();
});

test("a reload right after a key press loses nothing", async ({ page, start, questions, store }) => {
  await start.open();
  await start.begin.click();
  await expect(questions.all).toHaveCount(5);
  const [key] = await store.keys("quiz-draft");
  for (const [number, item] of all.slice(0, 5).entries()) {
    await page.keyboard.press(String(number + 1));
    await page.reload();
    expect(await store.replies(key!.split("/").pop()!)).toHaveProperty(item, number + 1);
    await expect(questions.all.first()).toBeVisible();
  }
});

test("going back never loses an answer", async ({ page, start, questions }) => {
  await start.open();
  await start.begin.click();
  for (const item of all.slice(0, 5)) await questions.answer(item, given[item]!).check();
  await questions.next.click();
  await questions.answer(all[5]!, 3).check();
  await questions.back.click();
  await expect(questions.progress("Questions 1 to 5 of 20")).toBeVisible();
  for (const item of all.slice(0, 5)) await expect(questions.answer(item, given[item]!)).toBeChecked();
  await questions.answer(all[0]!, 1).check();
  await page.goBack();
  await expect(page).toHaveURL(/\/quiz\/$/);
  await page.goForward();
  await expect(questions.progress("Questions 6 to 10 of 20")).toBeVisible();
  await expect(questions.answer(all[5]!, 3)).toBeChecked();
  await questions.back.click();
  await expect(questions.answer(all[0]!, 1)).toBeChecked();
});

test("the start offers the quiz under way, its deletion, and the way back from that", async ({ store, start, frame }) => {
  await store.before(draft({ id: "d1", replies: firstSeven }));
  const before = await store.all();
  await start.open();
  await expect(start.page.getByText(like(quiz.start.in_progress_text, { answered: 7, total: 20 }))).toBeVisible();
  await expect(start.begin, "a new one waits behind its summary").toBeHidden();
  await start.discard.click();
  await expect(start.goOn).toBeHidden();
  await expect(start.begin).toBeVisible();
  expect(await store.keys("quiz-draft")).toEqual([]);
  await frame.undo.click();
  await expect(start.goOn).toBeVisible();
  expect(await store.all()).toEqual(before);
});

test("a second quiz can be begun beside the first", async ({ store, start, questions }) => {
  await store.before(draft({ id: "d1", replies: firstSeven }));
  await start.open();
  await start.another.click();
  await start.begin.click();
  await expect(questions.progress("Questions 1 to 5 of 20")).toBeVisible();
  await expect(questions.answer(all[0]!, given[all[0]!]!)).not.toBeChecked();
  expect(await store.keys("quiz-draft")).toHaveLength(2);
  expect(await store.replies("d1")).toEqual(firstSeven);
});

test("what is still open is said at the end, with the way there", async ({ store, questions }) => {
  const { [all[8]!]: _one, [all[15]!]: _two, ...rest } = given;
  await store.before(draft({ id: "d1", replies: rest }));
  await questions.open("d1");
  await expect(questions.question(all[8]!)).toBeVisible();
  await expect(questions.finish).toBeHidden();
  while (!(await questions.finish.isVisible())) await questions.next.click();
  await expect(questions.page.getByText("2 questions are not answered yet.")).toBeVisible();
  await questions.toOpen.click();
  await questions.answer(all[8]!, 4).check();
  while (!(await questions.finish.isVisible())) await questions.next.click();
  await expect(questions.page.getByText("1 question is not answered yet.")).toBeVisible();
});

test.describe("on a phone", () => {
  test.use(PHONE);

  test("turning it while answering keeps the place and the answers", async ({ page, store, questions }) => {
    await store.before(draft({ id: "d1", replies: firstSeven }));
    await questions.open("d1");
    await expect(questions.progress("Question 8 of 20")).toBeVisible();
    await page.setViewportSize({ width: 1024, height: 600 });
    await expect(questions.progress("Questions 6 to 10 of 20")).toBeVisible();
    await expect(questions.answer(all[6]!, given[all[6]!]!)).toBeChecked();
    await page.setViewportSize(PHONE.viewport);
    await expect(questions.progress("Question 8 of 20")).toBeVisible();
  });
});
