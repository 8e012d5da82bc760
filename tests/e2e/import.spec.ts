// Bringing a saved copy back: what is wrong with a file is said, and nothing changes unasked.

import { open, unlink } from "node:fs/promises";
import { expect, test } from "./fixture";
import { draft, envelope, replies, settings, taking } from "./records";
import { contentOf, draftKey, SETTINGS, takingKey, type Texts } from "./store";
import { plural, yourData } from "./words";

const w = yourData.import;

const here = { ...taking({ id: "same" }), ...draft({ id: "differs", replies: { want_horizon_years: 1 } }) };

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

test("the preview says what a file would change", async ({ yourData, store }) => {
  await yourData.bring(mixed);
  await expect(yourData.dialog.getByRole("listitem")).toHaveText([
    plural(w.new, 2),
    plural(w.same, 1),
    plural(w.differs, 1),
    plural(w.newer, 1),
    plural(w.unreadable, 1),
  ]);
  await expect(yourData.option(w.keep)).toBeChecked();
  expect(await store.all(), "nothing is changed by looking").toEqual(here);
});

test("what is here can be kept where the file differs", async ({ yourData, store, frame, page }) => {
  await yourData.bring(mixed);
  await yourData.confirm.click();
  await expect(yourData.dialog).toBeHidden();
  await expect(page.getByText(plural(w.done, 2))).toBeVisible();
  const after = await store.all();
  expect(Object.keys(after).sort()).toEqual([...Object.keys(here), SETTINGS, takingKey("new")].sort());
  expect(after).toMatchObject(here);
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await frame.undo.click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "system");
  expect(await store.all()).toEqual(here);
});

test("the file's can be taken where it differs, and undone", async ({ yourData, store, frame, page }) => {
  await yourData.bring(mixed);
  await yourData.option(w.take).check();
  await yourData.confirm.click();
  await expect(page.getByText(plural(w.done, 3))).toBeVisible();
  expect(await store.replies("differs")).toEqual({ want_horizon_years: 5 });
  expect(await store.text(takingKey("same"))).toBe(here[takingKey("same")]);
  await frame.undo.click();
  await expect(frame.undo).toBeHidden();
  expect(await store.all()).toEqual(here);
});

test("a file with nothing new has nothing to confirm", async ({ yourData }) => {
  await yourData.bring(copy({ [takingKey("same")]: here[takingKey("same")]! }));
  await expect(yourData.dialog.getByText(w.nothing)).toBeVisible();
  await expect(yourData.confirm).toBeHidden();
});

test("the moment of saving makes no difference between records", async ({ yourData }) => {
  const later = here[takingKey("same")]!.replace(/"saved_ms":\d+/, '"saved_ms":1');
  await yourData.bring(copy({ [takingKey("same")]: later }));
  await expect(yourData.dialog.getByRole("listitem")).toHaveText([plural(w.same, 1)]);
});

for (const way of ["the button", "Escape"] as const) {
  test(`cancelled by ${way}, nothing is changed, and the same file can be chosen again`, async ({ yourData, store, page }) => {
    await yourData.bring(mixed);
    await expect(yourData.dialog).toBeVisible();
    if (way === "Escape") await page.keyboard.press("Escape");
    else await yourData.cancel.click();
    await expect(yourData.dialog).toBeHidden();
    expect(await store.all()).toEqual(here);
    await yourData.bring(mixed);
    await expect(yourData.dialog).toBeVisible();
  });
}

test("text that could not be read comes back as it was", async ({ yourData, store }) => {
  const aside = { "steppingstone/aside/settings": "{broken \u0000" };
  await yourData.bring(copy({}, { unreadable: aside }));
  await yourData.confirm.click();
  await expect(yourData.asideHeading).toBeVisible();
  expect(await store.all()).toEqual({ ...here, ...aside });
});

const whole = mixed.text;
/** Whether it is no JSON or none of ours is all the same to a reader: it must not break the page. */
const TOO_DEEP = new RegExp([w.not_json, w.not_ours].map((text) => text.slice(0, 20)).join("|"));

const refused: Record<string, [string, string | RegExp]> = {
  "not JSON": ["<!doctype html><p>hello", w.not_json],
  empty: ["", w.not_json],
  "cut off": [whole.slice(0, whole.length / 2), w.not_json],
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
        [draftKey("__proto__")]: contentOf("{}"),
        [SETTINGS]: JSON.parse(envelope("settings", { theme: "dark", pay_text: evil })),
      },
    }),
  );
  await yourData.confirm.click();
  await expect(yourData.asideHeading).toBeVisible();
  await expect(page.locator("img")).toHaveCount(0);
  expect(await store.text("other-app"), "only keys of ours are written").toBeNull();
});
