// A thousand edits in two tabs at once, over every tool that keeps what is typed; and a tab that
// dies while it saves.

import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./fixture";
import { GoalEdit, type FieldKey } from "./pages/goals";
import { Offers } from "./pages/offers";
import { Questions } from "./pages/questions";
import { BLOCKS, draft, exam, goal } from "./records";
import { goalKey, type Store } from "./store";
import { fill, offers as w } from "./words";

/** Edits of a tab in each tool: two tabs, and 1,000 edits together. */
const EDITS = { goals: 200, offers: 200, quiz: 100 };

interface Typed {
  [field: string]: string;
}

/**
 * Types into fields in turn, as fast as the page takes it, each time something else. What stands in
 * each at the end, by the fields' names.
 */
async function type(page: Page, fields: Record<string, Locator>, edits: number, text: (edit: number) => string): Promise<Typed> {
  const ids: [string, string][] = [];
  for (const [name, field] of Object.entries(fields)) ids.push([name, (await field.getAttribute("id"))!]);
  const texts = Array.from({ length: edits }, (_, edit) => text(edit));
  return page.evaluate(
    async ([ids, texts]) => {
      const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")!.set!;
      const typed: Record<string, string> = {};
      for (const [edit, text] of texts.entries()) {
        const [name, id] = ids[edit % ids.length]!;
        const field = document.getElementById(id)!;
        set.call(field, text);
        field.dispatchEvent(new InputEvent("input", { bubbles: true }));
        typed[name] = text;
        // The other tab's word comes in between.
        await new Promise((done) => setTimeout(done, edit % 7));
      }
      return typed;
    },
    [ids, texts] as const,
  );
}

async function goalTexts(store: Store, id: string): Promise<Typed> {
  const { texts } = JSON.parse((await store.text(goalKey(id)))!).data;
  return Object.fromEntries(Object.entries<{ value: string }>(texts).map(([key, { value }]) => [key, value]));
}

async function openGoal(page: Page, id: string): Promise<GoalEdit> {
  const edit = new GoalEdit(page);
  await edit.open(`?of=${id}&at=measurable`);
  await expect(edit.heading("measurable")).toBeVisible();
  return edit;
}

const fieldsOf = (edit: GoalEdit, keys: FieldKey[]) => Object.fromEntries(keys.map((key) => [key, edit.field(key)]));

test("1,000 interleaved edits of goals, offers and a quiz: none is lost", async ({ store, page, context }) => {
  // Half a minute; a loaded machine takes longer.
  test.slow();
  await store.before({ ...goal({ id: "g1", texts: exam() }), ...draft({ id: "d1", form: "full" }) });
  const two = await context.newPage();

  await test.step("a goal", async () => {
    const [mine, theirs] = [await openGoal(page, "g1"), await openGoal(two, "g1")];
    const [first, second] = await Promise.all([
      type(page, fieldsOf(mine, ["metric", "baseline"]), EDITS.goals, (edit) => `${edit} one`),
      type(two, fieldsOf(theirs, ["unit", "target", "source"]), EDITS.goals, (edit) => `${edit} two`),
    ]);
    const meant = { ...first, ...second };
    expect(Object.keys(meant)).toHaveLength(5);
    await expect.poll(() => goalTexts(store, "g1")).toMatchObject(meant);
    for (const [key, text] of Object.entries(meant)) {
      for (const edit of [mine, theirs]) await expect(edit.field(key as FieldKey)).toHaveValue(text);
    }
  });

  await test.step("two offers", async () => {
    const [mine, theirs] = [new Offers(page), new Offers(two)];
    await mine.open();
    await mine.two();
    await theirs.open();
    const [A, B] = [1, 2].map((number) => fill(w.name.unnamed, { number })) as [string, string];
    const of = (offers: Offers, fields: [keyof typeof w.field, string][]) =>
      Object.fromEntries(fields.map(([field, offer]) => [`${field}, ${offer}`, offers.field(field, offer)]));
    const ours: [keyof typeof w.field, string][] = [["pay", A], ["vacation", B], ["match_formula", A]];
    const others: [keyof typeof w.field, string][] = [["vacation", A], ["pay", B], ["match_formula", B]];
    const [first, second] = await Promise.all([
      type(page, of(mine, ours), EDITS.offers, (edit) => String(50_000 + edit)),
      type(two, of(theirs, others), EDITS.offers, (edit) => String(90_000 + edit)),
    ]);
    const meant = { ...first, ...second };
    expect(Object.keys(meant)).toHaveLength(6);
    for (const [field, offer] of [...ours, ...others]) {
      for (const offers of [mine, theirs]) await expect(offers.field(field, offer)).toHaveValue(meant[`${field}, ${offer}`]!);
    }
    const kept = async () => {
      const records = await Promise.all((await store.keys("offer")).map((key) => store.text(key)));
      return records.flatMap((text) => Object.values<string>(JSON.parse(text!).data.offer.texts));
    };
    await expect.poll(async () => (await kept()).sort()).toEqual(Object.values(meant).sort());
  });

  await test.step("a quiz", async () => {
    const [mine, theirs] = [new Questions(page), new Questions(two)];
    for (const questions of [mine, theirs]) {
      await questions.open("d1");
      await expect(questions.all).toHaveCount(5);
    }
    await two.keyboard.press("ArrowRight");
    await expect(theirs.question(BLOCKS.want[5]!)).toBeVisible();
    const answer = (tab: Page, items: string[], shift: number) =>
      tab.evaluate(
        async ([items, edits, shift]) => {
          const meant: Record<string, number> = {};
          for (let edit = 0; edit < edits; edit += 1) {
            const place = edit % 5;
            // No answer twice running: that would be no edit.
            const point = ((Math.floor(edit / 5) + place + shift) % 5) + 1;
            const group = document.querySelectorAll("main fieldset")[place]!;
            group.querySelectorAll<HTMLInputElement>("input[type=radio]")[point - 1]!.click();
            meant[items[place]!] = point;
            await new Promise((done) => setTimeout(done, edit % 7));
          }
          return meant;
        },
        [items, EDITS.quiz, shift] as const,
      );
    const [first, second] = await Promise.all([answer(page, BLOCKS.want.slice(0, 5), 0), answer(two, BLOCKS.want.slice(5, 10), 2)]);
    const meant = { ...first, ...second };
    await expect.poll(() => store.replies("d1")).toEqual(meant);
    await two.keyboard.press("ArrowLeft");
    for (const [item, point] of Object.entries(first)) await expect(theirs.answer(item, point)).toBeChecked();
  });
});

test("a tab that dies in the middle of saving leaves whole records, and the other tab's words", async ({ store, page, context }) => {
  // The two tabs share a process, and one of them never stops typing.
  test.slow();
  await store.before(goal({ id: "g1", texts: exam() }));
  const two = await context.newPage();
  const [mine, theirs] = [await openGoal(page, "g1"), await openGoal(two, "g1")];
  const dead = two.waitForEvent("crash");
  // It never gets through these: saving is what it does when it dies.
  const endless = type(two, fieldsOf(theirs, ["metric"]), 20_000, (edit) => `metric ${edit}`).catch(() => {});
  const meant = await type(page, fieldsOf(mine, ["unit", "source"]), 60, (edit) => `${edit} one`);
  await expect.poll(async () => (await goalTexts(store, "g1")).metric).toMatch(/^metric \d+$/);
  const session = await context.newCDPSession(two);
  session.send("Page.crash").catch(() => {});
  await dead;
  await endless;
  await two.close();

  const left = await goalTexts(store, "g1");
  expect(left).toMatchObject({ ...exam(), ...meant, metric: expect.stringMatching(/^metric \d+$/) });
  await mine.field("target").fill("81");
  // What it had written last may come only now.
  const count = (metric: string) => Number(metric.split(" ")[1]);
  await expect.poll(() => goalTexts(store, "g1")).toMatchObject({ ...left, metric: expect.any(String), target: "81" });
  await expect.poll(async () => count((await goalTexts(store, "g1")).metric!)).toBeGreaterThanOrEqual(count(left.metric!));
  await expect(mine.field("metric"), "the tab that is left has the dead one's words").toHaveValue((await goalTexts(store, "g1")).metric!);
  const third = await openGoal(await context.newPage(), "g1");
  await expect(third.field("metric")).toHaveValue((await goalTexts(store, "g1")).metric!);
  await expect(third.field("target")).toHaveValue("81");
  expect(await store.keys("aside"), "nothing had to be set aside").toEqual([]);
});
