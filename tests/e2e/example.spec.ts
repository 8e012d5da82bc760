// The example: to look around before answering anything.

import { expect, test } from "./fixture";
import { frame as f, home as h } from "./words";

/** The word that marks it, wherever it stands beside one's own. */
const EXAMPLE = /\bexample\b/i;

test("it can be explored, is labelled everywhere, removed, and brought back", async ({ home, start, results, frame, store, page }) => {
  await home.open();
  await home.example.click();
  await expect(results.exampleNote).toBeVisible();
  await expect(results.changes.getByRole("row")).not.toHaveCount(0);
  await expect(results.advice.getByRole("listitem").first()).toBeVisible();
  await home.open();
  await expect(home.soFar, "not taken for one's own").toContainText(EXAMPLE);
  await frame.link(f.quiz).click();
  await expect(start.rows).toHaveCount(2);
  await expect(start.rows.filter({ hasText: EXAMPLE })).toHaveCount(2);
  await start.rows.first().getByRole("link").click();
  await results.removeExample.click();
  await expect(frame.heading).toHaveText(h.heading);
  expect(await store.keys("quiz-taking")).toEqual([]);
  await expect(home.example).toBeVisible();
  await frame.undo.click();
  await expect(home.soFar).toBeVisible();
  expect(await store.keys("quiz-taking")).toHaveLength(2);
  await page.reload();
  await expect(home.soFar).toBeVisible();
});

test("one's own results stay apart from it", async ({ home, results, start, questions, store, frame }) => {
  await home.open();
  await home.example.click();
  await expect(results.exampleNote).toBeVisible();
  await frame.link(f.quiz).click();
  await start.begin.click();
  await questions.answerAll(() => 4);
  await expect(results.exampleNote).toBeHidden();
  await expect(results.changes, "the example is not one's past").toBeHidden();
  const [own] = (await store.keys("quiz-taking")).filter((key) => !key.includes("example"));
  await frame.link(f.quiz).click();
  await start.rows.filter({ hasText: EXAMPLE }).first().getByRole("link").click();
  await results.removeExample.click();
  await expect(frame.undo).toBeVisible();
  expect(await store.keys("quiz-taking")).toEqual([own]);
});
