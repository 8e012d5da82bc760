// A page that the browser translates while it is in use: what is typed afterwards still counts, and
// every figure, problem and sentence follows it.

import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixture";
import { dayFromNow, exam, goal } from "./records";
import { benefits as b, fill, guide, like, offers as w, quiz } from "./words";

const TRANSLATOR = readFileSync(new URL("translated.js", import.meta.url), "utf8");

/** Translates the page as it is now. */
async function translate(page: Page): Promise<void> {
  expect(await page.evaluate<number>(TRANSLATOR), "there was something to translate").toBeGreaterThan(10);
  expect(await page.locator("font").count()).toBeGreaterThan(10);
}

test("offers: figures, the verdict, readings and problems follow what is typed", async ({ offers, page, frame }) => {
  const [A, B] = [1, 2].map((number) => fill(w.name.unnamed, { number })) as [string, string];
  await offers.open();
  await offers.two();
  await expect(offers.verdict).toContainText("$5,000");
  // A translator comes again whenever something changes.
  for (const [typed, pay, ahead] of [["90k", "$90,000", "$15,000"], ["101k", "$101,000", "$26,000"]] as const) {
    await translate(page);
    const field = offers.field("pay", B);
    const note = await offers.note(field);
    await field.fill("lots");
    await expect(field).toHaveAttribute("aria-invalid", "true");
    await expect(note.locator(".cell__problem")).not.toBeEmpty();
    await translate(page);
    await field.fill(typed);
    await expect(note).toHaveText(fill(w.reads.read, { value: pay }));
    await expect(offers.verdict).toContainText(fill(w.answer.ahead, { name: B, other: A, amount: ahead }));
    expect(await offers.line(w.figures.guaranteed)).toEqual(["$75,000", pay]);
  }
  // What is drawn again leaves nothing of its translation behind.
  await translate(page);
  await offers.name(2).fill("North");
  await expect(offers.verdict).toContainText(fill(w.answer.ahead, { name: "North", other: A, amount: "$26,000" }));
  await expect(page.getByRole("main")).not.toContainText(B);
  await translate(page);
  await offers.add.click();
  await offers.field("pay", fill(w.name.unnamed, { number: 3 })).fill("120,000");
  await expect.poll(() => offers.line(w.figures.guaranteed)).toEqual(["$75,000", "$101,000", "$120,000"]);
  await frame.says("saved");
});

test("goals: the sentence, the checks and the course follow what is typed", async ({ store, goals, goalEdit, goalPage, page }) => {
  await store.before(goal({ id: "g1", texts: exam(), readings: [[dayFromNow(-7), "55"]] }));
  await goalEdit.open("?of=g1&at=measurable");
  await expect(goalEdit.said).toContainText("80 points");
  await translate(page);
  await goalEdit.field("target").fill("soon");
  await expect(goalEdit.field("target")).toHaveAttribute("aria-invalid", "true");
  const problem = page.locator("#target-problem");
  await expect(problem).not.toBeEmpty();
  await translate(page);
  await goalEdit.field("target").fill("85");
  await expect(problem).toBeEmpty();
  await expect(goalEdit.said).toContainText("85 points");
  await expect(goalEdit.said).not.toContainText("80 points");
  await goalEdit.to("timed");
  await translate(page);
  await expect(goalEdit.field("target")).toHaveValue("85");

  await goalPage.open("g1");
  await expect(goalPage.readings).toHaveCount(1);
  await translate(page);
  await goalPage.begin.click();
  await goalPage.checkIn.value.fill("62");
  await translate(page);
  await goalPage.checkIn.save.click();
  await expect(goalPage.readings).toHaveCount(2);
  await expect(goalPage.readings.filter({ hasText: "62" })).toHaveCount(1);
  await expect(goalPage.status("active")).toHaveCount(1);
  await goalPage.pause.click();
  await expect(goalPage.status("paused")).toBeVisible();
  await expect(goalPage.status("active")).toBeHidden();

  await goals.open();
  await goals.capacity.fill("lots");
  await expect(page.locator("#capacity-problem")).not.toBeEmpty();
  await translate(page);
  await goals.capacity.fill("12");
  await expect(page.locator("#capacity-problem")).toBeEmpty();
});

test("the quiz: questions, their count and what is still open follow the answers", async ({ start, questions, page }) => {
  await start.open();
  await translate(page);
  await start.begin.click();
  const progress = page.getByRole("main").getByRole("status").first();
  for (let from = 1; ; ) {
    await expect(progress).toHaveText(new RegExp(`^Questions? ${from} `));
    await translate(page);
    const asked = await questions.all.all();
    const isLast = !(await questions.next.isVisible());
    // The last answer of all leads to the result.
    for (const question of isLast ? asked.slice(0, -1) : asked) await question.getByRole("radio").nth(3).check();
    from += asked.length;
    if (isLast) break;
    await questions.next.click();
  }
  await questions.back.click();
  await translate(page);
  await questions.next.click();
  await questions.all.last().getByRole("radio").nth(3).click();
  await expect(page.getByRole("heading", { name: quiz.map.heading })).toBeVisible();
  await translate(page);
  await page.getByRole("link", { name: quiz.result.again }).click();
  await expect(page.getByRole("heading", { name: quiz.start.heading })).toBeVisible();
  await expect(page.getByRole("heading", { name: quiz.map.heading })).toHaveCount(0);
});

test("the guide: the figure and its problem follow the pay", async ({ guide: open, page }) => {
  const t = guide.benefits.try_it;
  await open.open();
  await open.pay.fill("52,000");
  await expect(page.getByText(like(t.result, { wages: "$52,000" }))).toBeVisible();
  await translate(page);
  await open.pay.fill("61,000");
  await expect(page.getByText(like(t.result, { wages: "$61,000" }))).toHaveCount(1);
  await expect(page.getByText(like(t.result, { wages: "$52,000" }))).toHaveCount(0);
  await open.pay.fill("x");
  await expect(open.problem).toHaveText(t.problem);
  await translate(page);
  await open.pay.fill("0");
  await expect(open.problem).toHaveText(t.problem_range);
  await translate(page);
  await open.pay.fill("");
  await expect(open.problem).toBeEmpty();
});

test("the benefits calculator adds up", async ({ page }) => {
  await page.goto("embed/benefits/");
  await page.getByRole("textbox", { name: b.salary }).fill("78k");
  const sum = page.getByRole("region", { name: b.total });
  const total = sum.locator("strong").first();
  await expect(total).toHaveText(/^\$[78]\d,\d{3}$/);
  await translate(page);
  await page.getByRole("textbox", { name: b.salary }).fill("290k");
  await expect(total).toHaveText(/^\$[23]\d{2},\d{3}$/);
  await page.getByRole("textbox", { name: b.salary }).fill("lots");
  await expect(total).toBeEmpty();
  await expect(sum).toContainText(b.none);
});

test("what is written in a drawing stays", async ({ start, questions, page }) => {
  await start.open();
  await start.begin.click();
  await questions.answerAll(() => 4);
  const map = page.getByRole("img").first();
  await expect(map).toBeVisible();
  const written = await map.locator("text").allTextContents();
  expect(written.length).toBeGreaterThan(0);
  await translate(page);
  await expect(page.locator("svg font")).toHaveCount(0);
  expect(await map.locator("text").allTextContents()).toEqual(written);
});
