// Bringing a saved copy back: what is wrong with a file is said, and nothing changes unasked.

import { open, unlink } from "node:fs/promises";
import { expect, test } from "./fixture";
import { dayFromNow, draft, envelope, exam, goal, replies, settings, taking } from "./records";
import { BEFORE, contentOf, draftKey, goalKey, SETTINGS, takingKey, type Texts, withoutMoments } from "./store";
import { fill, frame as f, like, plural, yourData as words } from "./words";

const w = words.import;
const column = w.by_tool;

const here = { ...taking({ id: "same", daysAgo: 2 }), ...draft({ id: "differs", daysAgo: 1, replies: { want_horizon_years: 1 } }) };

function copy(texts: Texts, more: object = {}): { text: string } {
  const records = Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, JSON.parse(text)]));
  return { text: JSON.stringify({ app: "steppingstone", format: 1, exported_on: "2026-11-22", records, unreadable: {}, ...more }) };
}

const mixed = copy({
  [takingKey("same")]: here[takingKey("same")]!,
  ...draft({ id: "differs", replies: { want_horizon_years: 5 } }),
  ...taking({ id: "new", daysAgo: 3 }),
  ...settings("dark", "48k"),
  [takingKey("newer")]: envelope("quiz-taking", {}, 99),
  [takingKey("broken")]: envelope("quiz-taking", { id: "broken" }),
});

test.beforeEach(async ({ store, yourData }) => {
  await store.before(here);
  await yourData.open();
  await expect(yourData.kept).toBeVisible();
});

test("every record that is left out is listed with its place, and with the member at fault", async ({ yourData }) => {
  const milestone = { due: dayFromNow(7), target: "60" };
  const deep = goal({ id: "deep", texts: exam(), milestones: [milestone, milestone] })[goalKey("deep")]!;
  await yourData.bring(
    copy({}, {
      records: {
        ...(JSON.parse(mixed.text) as { records: object }).records,
        [takingKey("other")]: JSON.parse(here[takingKey("same")]!),
        [takingKey("late")]: JSON.parse(here[takingKey("same")]!.replace('"same"', '"late"').replace(/"taken_on":"[^"]+"/, '"taken_on":"2026-02-30"')),
        [goalKey("deep")]: JSON.parse(deep.replace(/"target":"60"}]/, '"target":60}]')),
        "elsewhere/goal": {},
        "steppingstone/goal-season": { app: "another" },
      },
    }),
  );
  const place = (id: string, kind = words.what.takings) => fill(w.place, { kind, id });
  const within = (flaw: string, place: string) => flaw + fill(w.flaw_in, { place });
  const expected = [
    ["elsewhere/goal", w.flaw.key],
    [words.what.goal_settings, w.flaw.envelope],
    [place("deep", words.what.goals), within(w.flaw.form, "milestones.value[1].target")],
    [place("broken"), within(w.flaw.form, "taken_on")],
    [place("late"), within(w.flaw.value, "taken_on")],
    [place("newer"), w.flaw.newer],
    [place("other"), w.flaw.id],
  ];
  await expect(yourData.dialog.getByRole("heading", { name: plural(w.flaws, expected.length) })).toBeVisible();
  await expect(yourData.flaws).toContainText(expected.map(([place]) => place!));
  await expect(yourData.flaws).toContainText(expected.map(([, flaw]) => flaw!));
  await expect(yourData.flaws.filter({ hasText: fill(w.flaw_in, { place: "" }) }), "only where one member is at fault").toHaveCount(3);
});

test("a file is joined with what is here, and undone", async ({ yourData, store, frame, page }) => {
  await yourData.bring(mixed);
  await yourData.confirm.click();
  await expect(yourData.dialog).toBeHidden();
  await expect(page.getByText(plural(w.done, 3))).toBeVisible();
  expect(Object.keys(await store.ours()).sort()).toEqual([...Object.keys(here), SETTINGS, takingKey("new")].sort());
  expect(await store.replies("differs"), "the later edit").toEqual({ want_horizon_years: 5 });
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await frame.undo.click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "system");
  expect(withoutMoments(await store.all())).toEqual(withoutMoments(here));
});

test("what is here can be kept where the file differs", async ({ yourData, store, frame, page }) => {
  await yourData.bring(mixed);
  await yourData.option(w.way.keep).check();
  await yourData.confirm.click();
  await expect(page.getByText(plural(w.done, 2))).toBeVisible();
  expect(await store.ours()).toMatchObject(here);
  await frame.undo.click();
  await expect(frame.undo).toBeHidden();
  expect(withoutMoments(await store.all())).toEqual(withoutMoments(here));
});

test("in a conflict what is here stays, unless the file's is taken", async ({ yourData, store, page, frame }) => {
  await store.set(settings("light", "1"));
  await page.reload();
  await yourData.bring(copy(settings("dark", "48k")));
  await expect(yourData.byTool).toBeVisible();
  expect(await yourData.counts(column.app)).toEqual({ [column.conflict]: "1" });
  await expect(yourData.dialog.getByText(w.nothing)).toBeVisible();
  await expect(yourData.confirm).toBeHidden();
  await yourData.option(w.way.take).check();
  await yourData.confirm.click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await frame.undo.click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "light");
});

test("a file can take the place of everything, and that can be undone", async ({ yourData, store, page, frame }) => {
  await store.set(taking({ id: "gone" }));
  await page.reload();
  const before = await store.all();
  await yourData.bring(mixed);
  await expect(yourData.dialog.getByText(plural(w.way.replace_text, 1))).toBeVisible();
  await yourData.option(w.way.replace).check();
  await yourData.confirm.click();
  await expect(page.getByText(plural(w.done, 4))).toBeVisible();
  const sound = [takingKey("same"), draftKey("differs"), takingKey("new"), SETTINGS];
  expect(Object.keys(await store.ours()).sort()).toEqual(sound.sort());
  const { records } = JSON.parse(mixed.text) as { records: Record<string, object> };
  for (const key of sound) expect(contentOf((await store.text(key))!)).toEqual(contentOf(JSON.stringify(records[key])));
  await frame.undo.click();
  await expect(frame.undo).toBeHidden();
  expect(withoutMoments(await store.all())).toEqual(withoutMoments(before));
});

test("what was here before can be brought back on a later visit", async ({ yourData, store, page, frame }) => {
  await yourData.bring(mixed);
  await expect(yourData.dialog.getByText(w.kept)).toBeVisible();
  await yourData.option(w.way.replace).check();
  await yourData.confirm.click();
  await expect(yourData.before).toBeVisible();
  await expect(yourData.row(words.what.before)).toBeVisible();
  const after = await store.all();
  await page.reload();
  const { backup } = await yourData.download(yourData.exportBefore);
  expect(Object.keys(backup.records).sort()).toEqual(Object.keys(here).sort());
  await yourData.bringBack.click();
  await expect(page.getByText(words.before.brought_back)).toBeVisible();
  const then = Object.fromEntries(Object.entries(here).map(([key, text]) => [key, contentOf(text)]));
  expect(await store.content()).toEqual(then);
  await frame.undo.click();
  await expect(frame.undo).toBeHidden();
  expect(withoutMoments(await store.all())).toEqual(withoutMoments(after));
});

test("the copy from before can be deleted, goes with everything, and is in no other copy", async ({ yourData, store, frame }) => {
  await yourData.bring(mixed);
  await yourData.confirm.click();
  await yourData.deleteBefore.click();
  await expect(yourData.before).toBeHidden();
  expect(await store.text(BEFORE)).toBeNull();
  await frame.undo.click();
  await expect(yourData.before).toBeVisible();
  expect((await yourData.download()).text).not.toContain(BEFORE);
  await yourData.deleteAll.click();
  await expect(yourData.before).toBeHidden();
  expect(await store.all()).toEqual({});
  await frame.undo.click();
  await expect(yourData.before).toBeVisible();
});

test("without room for a copy of what is here, it is offered to be downloaded first", async ({ yourData, store }) => {
  await store.fill();
  await yourData.bring(mixed);
  await expect(yourData.dialog.getByText(w.no_room)).toBeVisible();
  const { backup } = await yourData.download(yourData.dialog.getByRole("button", { name: words.export.button }));
  expect(Object.keys(backup.records).sort()).toEqual(Object.keys(here).sort());
  await yourData.cancel.click();
  expect(await store.ours()).toEqual(here);
});

test("a file with nothing new has nothing to confirm, whenever it was saved", async ({ yourData }) => {
  const same = here[takingKey("same")]!;
  for (const text of [same, same.replace(/"saved_ms":\d+/, '"saved_ms":1')]) {
    await yourData.bring(copy({ [takingKey("same")]: text }));
    await expect(yourData.byTool).toBeVisible();
    expect(await yourData.counts(f.quiz)).toEqual({ [column.same]: "1" });
    await expect(yourData.dialog.getByText(w.nothing)).toBeVisible();
    await expect(yourData.confirm).toBeHidden();
    await yourData.page.keyboard.press("Escape");
    await expect(yourData.dialog).toBeHidden();
  }
});

test("the preview says by tool what a file would change; cancelled by the button or Escape, nothing is, and the same file can be chosen again", async ({ yourData, store, page }) => {
  await yourData.bring(mixed);
  await expect(yourData.byTool).toBeVisible();
  const counts = { [column.new]: "1", [column.changed]: "1", [column.same]: "1", [column.left_out]: "2" };
  expect(await yourData.counts(f.quiz)).toEqual(counts);
  expect(await yourData.counts(column.app)).toEqual({ [column.new]: "1", [column.changed]: "0", [column.same]: "0", [column.left_out]: "0" });
  await expect(yourData.option(w.way.join), "to join is what is done unasked").toBeChecked();
  expect(await store.all(), "nothing is changed by looking").toEqual(here);
  for (const way of ["the button", "Escape"]) {
    await test.step(way, async () => {
      await yourData.option(w.way.take).check();
      if (way === "Escape") await page.keyboard.press("Escape");
      else await yourData.cancel.click();
      await expect(yourData.dialog).toBeHidden();
      expect(await store.all()).toEqual(here);
      await yourData.bring(mixed);
      await expect(yourData.option(w.way.join), "chosen anew for each file").toBeChecked();
    });
  }
});

const whole = mixed.text;
/** Whether it is no JSON or none of ours is all the same to a reader: it must not break the page. */
const TOO_DEEP = new RegExp([w.not_json, w.not_ours].map((text) => text.slice(0, 20)).join("|"));

const refused: Record<string, [string, string | RegExp]> = {
  "not JSON": ["<!doctype html><p>hello", fill(w.not_json, { line: 1, column: 1 })],
  empty: ["", like(w.not_json, { line: 1 })],
  "wrong in its third line": ['{\n"app":"steppingstone",\n"format":one}', like(w.not_json, { line: 3 })],
  "cut off": [whole.slice(0, whole.length / 2), like(w.not_json, { line: 1 })],
  "too deep": [`${"[".repeat(5000)}${"]".repeat(5000)}`, TOO_DEEP],
  "another program's": ['{"app":"other","format":1,"records":{}}', w.not_ours],
  "a bare number": ["42", w.not_ours],
  "without records": ['{"app":"steppingstone","format":1,"exported_on":"x"}', w.not_ours],
  "of a newer format": [whole.replace('"format":1', '"format":2'), w.too_new],
};

test("a file that cannot be used is refused in words, and a good one takes the complaint away", async ({ yourData, store }) => {
  for (const [name, [text, problem]] of Object.entries(refused)) {
    await yourData.bring({ text });
    await expect(yourData.problem, name).toHaveText(problem);
    await expect(yourData.dialog).toBeHidden();
    expect(await store.all()).toEqual(here);
    await yourData.bring(mixed);
    await expect(yourData.dialog).toBeVisible();
    await expect(yourData.problem).toBeEmpty();
    await yourData.cancel.click();
  }
});

test("a file that is too large is refused without being read", async ({ yourData, store }, info) => {
  const path = info.outputPath("large.json");
  const file = await open(path, "w");
  await file.truncate(50_000_001);
  await file.close();
  await yourData.bring(path);
  await expect(yourData.problem).toHaveText(w.too_large);
  await expect(yourData.dialog).toBeHidden();
  expect(await store.all()).toEqual(here);
  await unlink(path);
});

test("a file made to harm shows nothing of itself", async ({ yourData, store, page }) => {
  const evil = "<img src=x onerror=alert(1)>";
  await yourData.bring(
    copy(taking({ id: "t9", replies: replies("quick") }), {
      unreadable: { [`steppingstone/${evil}`]: evil },
      records: {
        "other-app": { app: "steppingstone", kind: "settings", version: 1, saved_ms: 0, data: {} },
        [evil]: {},
        [draftKey("__proto__")]: contentOf("{}"),
        [SETTINGS]: JSON.parse(envelope("settings", { theme: "dark", pay_text: evil })),
      },
    }),
  );
  await expect(yourData.flaws.filter({ hasText: evil })).toBeVisible();
  await expect(page.locator("img")).toHaveCount(0);
  await yourData.confirm.click();
  await expect(yourData.asideHeading).toBeVisible();
  await expect(page.locator("img")).toHaveCount(0);
  expect(await store.text("other-app"), "only keys of ours are written").toBeNull();
});
