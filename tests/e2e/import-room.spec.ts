// Bringing a copy in where there is little room, and the copy of what was here before.

import { expect, test } from "./fixture";
import { draft, exam, goal, offer, settings, taking } from "./records";
import { BEFORE, contentOf, COPIED, takingKey, type Texts } from "./store";
import { fill, frame as f, like, plural, yourData as words } from "./words";

const w = words.import;
const here = { ...taking({ id: "mine", daysAgo: 2 }), ...draft({ id: "under", daysAgo: 1, replies: { want_horizon_years: 1 } }) };

function copy(texts: Texts): { text: string } {
  const records = Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, JSON.parse(text)]));
  return { text: JSON.stringify({ app: "steppingstone", format: 1, exported_on: "2026-11-22", records, unreadable: {} }) };
}

const small = copy(taking({ id: "theirs", daysAgo: 3 }));
const contents = (texts: Texts) => Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, contentOf(text)]));

test("the copy that is replaced takes no room from the new one", async ({ yourData, store, frame }) => {
  const old = "x".repeat(3_000_000);
  await store.before({ ...here, [BEFORE]: old, filler: "x".repeat(1_500_000) });
  await yourData.open();
  await yourData.bring(small);
  await expect(yourData.dialog.getByText(w.kept)).toBeVisible();
  await yourData.confirm.click();
  await expect(yourData.dialog).toBeHidden();
  const kept = JSON.parse((await store.text(BEFORE))!);
  expect(Object.keys(kept.records).sort()).toEqual(Object.keys(here).sort());
  await frame.undo.click();
  await expect(frame.undo).toBeHidden();
  expect((await store.text(BEFORE)) === old).toBe(true);
});

test("without room for a new copy none of an earlier file is left in its place", async ({ yourData, store, frame, page }) => {
  await store.before({ ...here, [BEFORE]: copy({}).text });
  await store.fill();
  await store.unfill();
  await yourData.open();
  await expect(yourData.before).toBeVisible();
  await yourData.bring(small);
  await expect(yourData.dialog.getByText(w.no_room)).toBeVisible();
  await expect(yourData.dialog.getByText(w.copy_goes)).toBeVisible();
  await expect(yourData.dialog.getByText(w.too_much)).toBeHidden();
  await yourData.confirm.click();
  await expect(page.getByText(plural(w.done, 1))).toBeVisible();
  await expect(yourData.before).toBeHidden();
  expect(await store.text(BEFORE)).toBeNull();
  await frame.undo.click();
  await expect(yourData.before).toBeVisible();
  expect(await store.text(BEFORE)).toBe(copy({}).text);
});

test("what is here and the copy change places, as often as one likes", async ({ yourData, store, page }) => {
  await store.before(here);
  await yourData.open();
  await yourData.bring(small);
  await yourData.option(w.way.replace).check();
  await yourData.confirm.click();
  await expect(yourData.before).toBeVisible();
  // Entered since.
  await store.set(taking({ id: "since" }));
  await page.reload();
  const since = await store.content();
  expect(Object.keys(since).sort()).toEqual([takingKey("since"), takingKey("theirs")].sort());
  for (const expected of [contents(here), since, contents(here)]) {
    await page.reload();
    await yourData.bringBack.click();
    await expect(page.getByText(words.before.brought_back)).toBeVisible();
    expect(await store.content()).toEqual(expected);
    await expect(yourData.before).toBeVisible();
  }
});

test("without room for the two, nothing changes before the reader has said so", async ({ yourData, store, page, frame }) => {
  const empty = '{"app":"steppingstone","format":1,"exported_on":"","records":{}}';
  await store.before({ ...here, [BEFORE]: empty });
  await store.fill();
  const before = await store.all();
  await yourData.open();
  const question = page.getByRole("dialog", { name: words.before.no_room });
  await yourData.bringBack.click();
  await expect(question).toBeVisible();
  expect(await store.all()).toEqual(before);
  const { backup } = await yourData.download(question.getByRole("button", { name: words.export.button }));
  expect(Object.keys(backup.records).sort()).toEqual(Object.keys(here).sort());
  await page.keyboard.press("Escape");
  await expect(question).toBeHidden();
  await yourData.bringBack.click();
  await question.getByRole("button", { name: words.before.back_alone }).click();
  await expect(page.getByText(words.before.brought_back_alone)).toBeVisible();
  expect(await store.ours()).toEqual({});
  await frame.undo.click();
  await expect(yourData.before).toBeVisible();
  expect(await store.ours()).toEqual(here);
});

test("a file that does not fit is said to, and what is not stored is counted apart", async ({ yourData, store, page }) => {
  test.slow();
  const long = "a long word ".repeat(158);
  const texts = { ...exam(), why: long, obstacle: long, plan: long, resources: long };
  const many = Array.from({ length: 900 }, (_, n) => goal({ id: `g${n}`, texts }));
  await store.before(here);
  await yourData.open();
  await yourData.bring(copy(Object.assign({}, ...many)));
  await expect(yourData.dialog.getByText(w.too_much)).toBeVisible();
  await yourData.confirm.click();
  await expect(yourData.dialog).toBeHidden();
  const stored = (await store.keys("goal")).length;
  expect(stored).toBeLessThan(900);
  await expect(page.getByText(plural(words.what.waiting, 900 - stored))).toBeVisible();
  await expect(page.getByText(plural(w.done_in_part, 900 - stored))).toBeVisible();
  await expect(yourData.row(words.what.goals).getByRole("cell").first()).toHaveText(String(stored));
});

test("what comes from a file counts as saved here and now", async ({ yourData, store, page }) => {
  const ago = (days: number) => Date.now() - days * 24 * 60 * 60 * 1000;
  const old = (texts: Texts) =>
    Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, text.replace(/"saved_ms":\d+/, `"saved_ms":${ago(50)}`)]));
  await store.before({ ...old(taking({ id: "mine", daysAgo: 60 })), [COPIED]: String(ago(40)) });
  await yourData.open();
  await expect(yourData.kept).toBeVisible();
  await expect(yourData.reminder).toBeHidden();
  const from = Date.now();
  await yourData.bring(copy(old(taking({ id: "theirs", daysAgo: 55 }))));
  await yourData.confirm.click();
  await expect(yourData.reminder.getByText(like(words.remind.old))).toBeVisible();
  expect(JSON.parse((await store.text(takingKey("theirs")))!).saved_ms).toBeGreaterThanOrEqual(from);
  await page.reload();
  await expect(yourData.reminder).toBeVisible();
});

test("what is left out is called as its reader calls it", async ({ yourData, store }) => {
  await store.before(here);
  await yourData.open();
  const newer = (texts: Texts) => Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, text.replace('"version":1', '"version":99')]));
  await yourData.bring(copy({ ...newer(goal({ id: "g1", texts: exam() })), ...newer(offer({ id: "o1", name: "North" })) }));
  const place = (kind: string, id: string, title: string) => fill(w.place_of, { kind, id, title });
  await expect(yourData.flaws.filter({ hasText: place(words.what.goals, "g1", exam().object) })).toBeVisible();
  await expect(yourData.flaws.filter({ hasText: place(words.what.offers, "o1", "North") })).toBeVisible();
});

test("on a narrow screen every column of the preview is there", async ({ yourData, store, page }) => {
  await page.setViewportSize({ width: 360, height: 780 });
  const both = { ...here, ...settings("light", "1"), ...taking({ id: "late", daysAgo: 1 }) };
  await store.before(both);
  await yourData.open();
  const changed = draft({ id: "under", replies: { want_horizon_years: 5 } });
  const older = draft({ id: "left", daysAgo: 9, replies: { want_horizon_years: 3 } });
  await store.set(draft({ id: "left", daysAgo: 1, replies: { want_horizon_years: 1 } }));
  await page.reload();
  const left = taking({ id: "newer" })[takingKey("newer")]!.replace('"version":1', '"version":99');
  const late = { [takingKey("late")]: both[takingKey("late")]! };
  await yourData.bring(copy({ ...changed, ...older, ...late, ...taking({ id: "new" }), ...settings("dark", "2"), [takingKey("newer")]: left }));
  await expect(yourData.byTool).toBeVisible();
  expect(Object.keys(await yourData.counts(f.quiz))).toEqual(Object.values(w.by_tool).slice(1, 7));
  for (const cell of await yourData.byTool.getByRole("cell").all()) {
    const box = (await cell.boundingBox())!;
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(360);
  }
  expect(await yourData.byTool.evaluate((table) => table.parentElement!.scrollWidth <= table.parentElement!.clientWidth)).toBe(true);
  const first = yourData.byTool.getByRole("cell").first();
  await expect(first).toHaveAttribute("data-label", w.by_tool.new);
  expect(await first.evaluate((cell) => getComputedStyle(cell, "::before").content)).not.toBe("none");
});
