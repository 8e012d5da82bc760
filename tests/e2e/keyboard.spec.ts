// From the first page to the result without a mouse.

import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./fixture";
import { asked, replies, taking } from "./records";
import { frame as f, guide as g, home as h, quiz } from "./words";

const answers = replies("quick");

/** Presses Tab until something has focus; fails when the page ends first. */
async function tabTo(target: Locator): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    if (await target.evaluate((node) => node === document.activeElement)) return;
    await target.page().keyboard.press("Tab");
  }
  await expect(target, "reached by Tab").toBeFocused();
}

/** Whether what has focus shows it, by a ring on itself or on the row around it. */
function showsFocus(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const ringed = (node: Element | null) => {
      if (!node) return false;
      const { outlineStyle, outlineWidth } = getComputedStyle(node);
      return outlineStyle !== "none" && parseFloat(outlineWidth) >= 2;
    };
    const node = document.activeElement;
    return ringed(node) || ringed(node?.closest("label") ?? null);
  });
}

test("from the first page to the result by keys alone", async ({ home, start, questions, frame, page }) => {
  await home.open();
  await expect(home.start).toBeVisible();
  await tabTo(home.start);
  expect(await showsFocus(page)).toBe(true);
  await page.keyboard.press("Enter");
  await expect(frame.heading).toBeFocused();
  await expect(frame.heading).toHaveText(quiz.start.heading);

  await tabTo(start.option(quiz.start.length, quiz.start.quick));
  expect(await showsFocus(page)).toBe(true);
  await page.keyboard.press("ArrowDown");
  await expect(start.option(quiz.start.length, quiz.start.full)).toBeChecked();
  await page.keyboard.press("ArrowUp");
  await tabTo(start.begin);
  await page.keyboard.press("Enter");
  await expect(frame.heading).toBeFocused();

  const [first, second] = asked("quick");
  await page.keyboard.press("3");
  await expect(questions.answer(first!, 3)).toBeChecked();
  await page.keyboard.press("0");
  await expect(questions.question(second!).locator("..").getByRole("button", { pressed: true })).toHaveText(quiz.ask.does_not_apply);
  await page.keyboard.press("ArrowRight");
  await expect(questions.progress("Questions 6 to 10 of 20")).toBeVisible();
  await page.keyboard.press("ArrowLeft");
  await expect(questions.progress("Questions 1 to 5 of 20")).toBeVisible();
  await questions.answerAll((item) => answers[item]!);
  await expect(frame.heading).toHaveText(quiz.headline.high_low);
  await expect(frame.heading).toBeFocused();
});

test("answers can be reached and changed by Tab, arrows and Space", async ({ start, questions, page }) => {
  await start.open();
  await start.begin.press("Enter");
  const [first, second] = asked("quick");
  await tabTo(questions.answer(first!, 1));
  await page.keyboard.press("ArrowDown");
  await expect(questions.answer(first!, 2)).toBeChecked();
  await page.keyboard.press("ArrowDown");
  await expect(questions.answer(first!, 3), "passing over an answer does not move on").toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await expect(questions.answer(second!, 1)).toBeFocused();
  await page.keyboard.press("Space");
  await expect(questions.answer(second!, 1)).toBeChecked();
});

test("number keys do not answer while one is typing, choosing or holding a modifier", async ({ start, questions, frame, page }) => {
  await start.open();
  await start.begin.click();
  const [first] = asked("quick");
  await expect(questions.all).toHaveCount(5);
  await page.keyboard.press("Control+3");
  await frame.theme.focus();
  await page.keyboard.press("4");
  await expect(questions.question(first!).getByRole("radio", { checked: true })).toHaveCount(0);
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("2");
  await expect(questions.answer(first!, 2), "and they do again afterwards").toBeChecked();
});

test("the skip link leads to the page and stays on it", async ({ store, frame, page, faults }) => {
  faults.expect(/404/);
  await store.before({ ...taking({ id: "a1", daysAgo: 9, replies: replies("quick", { career: 1 }) }), ...taking({ id: "b2" }) });
  for (const [name, address] of Object.entries({ home: "", "a result": "quiz/results/?of=a1", "not found": "nowhere/" })) {
    await test.step(name, async () => {
      await page.goto(address);
      await expect(frame.heading).toBeVisible();
      const heading = await frame.heading.innerText();
      const path = new URL(page.url());
      await page.keyboard.press("Tab");
      await expect(frame.skip).toBeFocused();
      await expect(frame.skip).toBeInViewport();
      await page.keyboard.press("Enter");
      await expect(page).toHaveURL(`${path.href}#page`);
      await expect(frame.heading).toHaveText(heading);
      await page.keyboard.press("Tab");
      const inside = await page.evaluate(() => !!document.activeElement?.closest("main"));
      expect(inside, "the next Tab is inside the page").toBe(true);
    });
  }
});

test("focus goes to the heading after a move, and the page begins at its top", async ({ store, home, frame, page }) => {
  await store.before(taking({ id: "a1" }));
  await home.open();
  const moves = [
    [frame.link(f.guide), g.title],
    [frame.link(f.quiz), quiz.start.heading],
    [frame.link(f.your_data), "Your data"],
    [page.getByRole("link", { name: f.name }), h.back],
  ] as const;
  for (const [link, heading] of moves) {
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await link.press("Enter");
    await expect(frame.heading).toHaveText(heading);
    await expect(frame.heading).toBeFocused();
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
  }
});

test("a chart and its table are tabs, moved between by arrows", async ({ store, results, page }) => {
  await store.before(taking({ id: "a1" }));
  await results.open("a1");
  const group = quiz.scores.scales_heading;
  const [chart, table] = [results.tab(group, "chart"), results.tab(group, "table")];
  await chart.focus();
  await page.keyboard.press("ArrowRight");
  await expect(table).toBeFocused();
  await expect(table).toHaveAttribute("aria-selected", "true");
  await expect(results.row(group, quiz.scale.want)).toBeVisible();
  await expect(chart).toHaveAttribute("tabindex", "-1");
  await page.keyboard.press("Home");
  await expect(chart).toBeFocused();
  await expect(results.row(group, quiz.scale.want)).toBeHidden();
  await page.keyboard.press("End");
  await expect(table).toBeFocused();
});

test("the dialog keeps focus, and gives it back on Escape", async ({ yourData, page }) => {
  // From here on the browser hands file choosers over: a key press is faster than asking for it.
  page.on("filechooser", () => {});
  await yourData.open();
  await yourData.choose.focus();
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.keyboard.press("Enter")]);
  const text = '{"app":"steppingstone","format":1,"exported_on":"2026-11-22","records":{}}';
  await chooser.setFiles({ name: "copy.json", mimeType: "application/json", buffer: Buffer.from(text) });
  await expect(yourData.dialog).toBeVisible();
  for (let presses = 0; presses < 4; presses += 1) {
    await page.keyboard.press("Tab");
    const outside = await page.evaluate(() => {
      const node = document.activeElement;
      return !!node && node !== document.body && !node.closest("dialog");
    });
    expect(outside, "focus on the page behind the dialog").toBe(false);
  }
  await page.keyboard.press("Escape");
  await expect(yourData.dialog).toBeHidden();
  await expect(yourData.choose).toBeFocused();
});
