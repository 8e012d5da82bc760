// Stored text that this version cannot read: damaged, foreign, or from a newer version.

import { expect, test } from "./fixture";
import { draft, envelope, replies, settings, taking } from "./records";
import { asideKey, draftKey, SETTINGS, Store, takingKey, type Texts } from "./store";
import { quiz, yourData as w } from "./words";

const KEYS = { settings: SETTINGS, draft: draftKey("d1"), taking: takingKey("t1") };
const GOOD = { ...settings("dark", "52k"), ...draft({ id: "d1" }), ...taking({ id: "t1" }) };

// Which texts are unreadable is a rule, tested natively for each damage (`envelope.rs`, `store.rs`);
// here each key has another of them.
test("text that cannot be read is set aside as it is, in each of our keys", async ({ store, start, questions, frame, yourData, home }) => {
  const texts: Texts = {
    [KEYS.settings]: GOOD[KEYS.settings]!.slice(0, -9),
    [KEYS.draft]: "<!doctype html>\u0000\uD83D\uDE00 \u200b",
    [KEYS.taking]: GOOD[KEYS.taking]!.replace('"working":true', '"working":"often"'),
  };
  const aside = Object.fromEntries(Object.entries(texts).map(([key, text]) => [asideKey(key), text]));
  await store.before(texts);
  await home.open();
  await expect(home.start).toBeVisible();
  expect(await store.all()).toEqual(aside);

  await frame.theme.selectOption("light");
  await home.start.click();
  await start.begin.click();
  await expect(questions.all).toHaveCount(5);
  await questions.page.keyboard.press("3");
  await frame.says("saved");
  await frame.link("Your data").click();
  await expect(yourData.asideHeading).toBeVisible();
  const { backup } = await yourData.download(yourData.exportAside);
  expect(backup.unreadable).toEqual(aside);
  expect((await yourData.download()).backup.unreadable).toEqual(aside);
  await yourData.page.reload();
  await expect(yourData.asideHeading).toBeVisible();
  expect(await store.all()).toMatchObject(aside);
});

test("text set aside twice is kept twice", async ({ store, home, yourData, frame }) => {
  await store.before({ [SETTINGS]: "first", [asideKey(SETTINGS)]: "earlier" });
  await home.open();
  await expect(home.start).toBeVisible();
  expect(await store.all()).toEqual({ [asideKey(SETTINGS)]: "earlier", [`${asideKey(SETTINGS)}~2`]: "first" });
  await yourData.open();
  await expect(yourData.row(w.what.aside).getByRole("cell").first()).toHaveText("2");
  await yourData.deleteAside.click();
  await expect(yourData.asideHeading).toBeHidden();
  expect(await store.all()).toEqual({});
  await frame.undo.click();
  await expect(yourData.asideHeading).toBeVisible();
  expect(await store.all()).toEqual({ [asideKey(SETTINGS)]: "earlier", [`${asideKey(SETTINGS)}~2`]: "first" });
});

test("a key of ours that no version knows is left alone", async ({ store, home, frame }) => {
  const odd = { "steppingstone/offers/a1": "{}", "steppingstone/quiz-draft/not-an-id!": "x" };
  await store.before(odd);
  await home.open();
  await frame.theme.selectOption("dark");
  await frame.says("saved");
  expect(await store.all()).toMatchObject(odd);
});

test.describe("a newer version's records", () => {
  const newer: Texts = {
    [KEYS.settings]: envelope("settings", { theme: "dark", accent: "plum", pay: { text: "52k" } }, 99),
    [KEYS.draft]: envelope("quiz-draft", { id: "d1", answers: [1, 2, 3] }, 99),
    [KEYS.taking]: envelope("quiz-taking", { id: "t1", answers: [3, 2, 1] }, 99),
  };

  test("stay byte for byte, whatever one does", async ({ store, home, start, questions, frame, guide, yourData, page }) => {
    await store.before(newer);
    await home.open();
    await home.start.click();
    await start.begin.click();
    await questions.answerAll((item) => replies("quick")[item]!);
    await expect(frame.heading).toHaveText(quiz.headline.high_low);
    expect(await store.all()).toMatchObject(newer);
    for (const theme of ["dark", "light", "system"]) {
      await frame.theme.selectOption(theme);
      await frame.says("newer");
      expect(await store.all(), `after choosing ${theme}`).toMatchObject(newer);
    }
    await frame.link("Guide").click();
    await guide.pay.pressSequentially("52k");
    await expect(guide.pay).toHaveValue("52k");
    expect(await store.all()).toMatchObject(newer);
    await frame.link("Your data").click();
    await expect(yourData.newer).toBeVisible();
    await page.reload();
    await expect(yourData.newer).toBeVisible();
    expect(await store.all()).toMatchObject(newer);
  });

  test("are in the copy as they are, also when something of ours waits for their place, and come back by undo after deleting all", async ({ store, yourData, frame }) => {
    await store.before(newer);
    await yourData.open();
    const plain = (await yourData.download()).backup;
    expect(plain.records[KEYS.taking]).toEqual(JSON.parse(newer[KEYS.taking]!));
    await frame.theme.selectOption("light");
    await frame.says("newer");
    const { backup, text } = await yourData.download(frame.download);
    for (const [key, stored] of Object.entries(newer)) expect(backup.records[key]).toEqual(JSON.parse(stored));
    expect(text, "what waits is in it too").toContain('light');
    await yourData.deleteAll.click();
    await frame.undo.click();
    await expect(yourData.newer).toBeVisible();
    expect(await store.all()).toMatchObject(newer);
  });

  test("written by another tab: the notice comes, and goes when they are gone and let go of", async ({ yourData, frame, context }) => {
    await yourData.open();
    await expect(yourData.export).toBeVisible();
    const other = new Store(await context.newPage());
    await other.before(newer);
    await expect(yourData.newer).toBeVisible();
    await other.remove(...Object.values(KEYS));
    await frame.says("removed");
    await frame.discard.click();
    await expect(yourData.newer).toBeHidden();
  });
});
