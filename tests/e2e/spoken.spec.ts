// What a screen reader says: of what is typed, of what opens, and of what scrolls. And what can be
// told apart where the system sets the colors.

import type { Page } from "@playwright/test";
import { expect, test } from "./fixture";
import { offer, taking } from "./records";
import { fill, frame as f, offers as w, quiz } from "./words";

/** Notes every text that is said of what is typed, in order. */
async function listen(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const [announcer, said] = [document.getElementById("announcer")!, [] as string[]];
    Object.assign(window, { said });
    const note = () => announcer.textContent && said.push(announcer.textContent);
    new MutationObserver(note).observe(announcer, { childList: true, characterData: true, subtree: true });
  });
  return () => page.evaluate(() => (window as never as { said: string[] }).said);
}

test("what is wrong with a text is said once, after a pause, and how it was read is said too", async ({ offers, frame, page }) => {
  await offers.open();
  await offers.two();
  await frame.says("saved");
  await expect(page.locator("#announcer")).toHaveAttribute("role", "status");
  const said = await listen(page);
  const name = fill(w.name.unnamed, { number: 1 });
  const match = offers.field("match_formula", name);
  await match.pressSequentially("100% of 3% + 50% of 2%", { delay: 20 });
  expect(await said(), "nothing while one types").toEqual([]);
  await expect.poll(async () => (await said()).length).toBe(1);
  const note = (await (await offers.note(match)).innerText()).trim();
  expect((await said())[0]).toContain(note);
  await expect(page.getByRole("main").getByRole("alert")).toHaveCount(0);

  const vacation = offers.field("vacation", name);
  await vacation.pressSequentially("3 weeks", { delay: 20 });
  await expect.poll(async () => (await said()).length).toBe(2);
  const reading = (await (await offers.note(vacation)).innerText()).trim();
  expect(reading).not.toBe("");
  expect((await said())[1]).toContain(reading);
});

test("two fields with the same to say are both heard", async ({ offers, frame, page }) => {
  await offers.open();
  await offers.two();
  await frame.says("saved");
  const said = await listen(page);
  for (const [place, number] of [1, 2].entries()) {
    await offers.field("vacation", fill(w.name.unnamed, { number })).pressSequentially("lots", { delay: 20 });
    await expect.poll(async () => (await said()).length).toBe(place + 1);
  }
  const [first, second] = await said();
  expect(second).toBe(first);
});

test("each thing that opens says what it opens, and each table that scrolls has a name", async ({ store, offers, page }) => {
  await store.before({ ...offer({ id: "o1", place: 1, name: "North" }), ...offer({ id: "o2", place: 2, name: "South" }) });
  await offers.open();
  await expect(page.getByRole("heading", { name: w.answer.details })).toBeVisible();
  await expect(page.locator(".table-scroll:visible").first()).toBeVisible();
  await expect(offers.options("North")).toHaveAccessibleName(fill(w.action.group, { name: "North" }));
  const names = await page.locator(".sheet__actions > summary").evaluateAll((all) => all.map((summary) => summary.getAttribute("aria-label")));
  expect(new Set(names).size).toBe(2);
  const nameless = await page.locator(".table-scroll").evaluateAll((all) => all.filter((node) => node.getAttribute("role") !== "group" || !node.getAttribute("aria-label")).length);
  expect(nameless).toBe(0);
});

test.describe("where the system sets the colors", () => {
  test.use({ contextOptions: { reducedMotion: "reduce", forcedColors: "active" } });

  const ground = (node: Element) => getComputedStyle(node).backgroundColor;

  test("the current page, the chosen tab and answer, and the stone one is on can be told", async ({ store, results, start, questions, frame, page }) => {
    await store.before(taking({ id: "a1" }));
    await results.open("a1");
    expect(await page.evaluate(() => matchMedia("(forced-colors: active)").matches)).toBe(true);
    const [current, other] = [frame.link(f.quiz), frame.link(f.guide)];
    expect(await current.evaluate(ground)).not.toBe(await other.evaluate(ground));
    const group = quiz.scores.scales_heading;
    expect(await results.tab(group, "chart").evaluate(ground)).not.toBe(await results.tab(group, "table").evaluate(ground));
    const fills = await page.locator(".bars__track, .bars__bar").evaluateAll((all) => all.map((node) => getComputedStyle(node).fill));
    expect(new Set(fills).size, "a bar and what is left of its track").toBeGreaterThan(1);

    await page.setViewportSize({ width: 390, height: 780 });
    expect(await current.evaluate(ground)).not.toBe(await frame.link(f.goals).evaluate(ground));

    await start.open();
    await start.begin.click();
    await expect(questions.all.first()).toBeVisible();
    const stone = (state: string) => page.locator(`.stones__stone[data-state="${state}"]`).first().evaluate(ground);
    expect(await stone("now")).not.toBe(await stone("ahead"));
    await page.keyboard.press("3");
    await questions.back.click();
    const chosen = page.locator(".choice__option").filter({ has: page.locator(":checked") }).first();
    expect(await chosen.evaluate((node) => getComputedStyle(node).outlineStyle)).toBe("solid");
  });
});
