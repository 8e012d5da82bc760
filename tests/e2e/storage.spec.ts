// Storage that is denied, full, or emptied by somebody else. The browser's own faults, not mocks.

import type { Page } from "@playwright/test";
import { expect, test } from "./fixture";
import { Frame } from "./pages/frame";
import { GoalEdit } from "./pages/goals";
import { YourData } from "./pages/your-data";
import { draft, exam, goal, replies, settings, taking } from "./records";
import { PREFIX, SETTINGS, Store, asideKey, contentOf, draftKey, goalKey } from "./store";
import { frame as f, plural, quiz, yourData as w } from "./words";

const answers = replies("quick");

async function deny(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException("Access is denied for this document.", "SecurityError");
    };
    Object.defineProperty(window, "localStorage", { get: refuse, configurable: true });
  });
}

test.describe("denied", () => {
  test.beforeEach(({ page }) => deny(page));

  test("everything works for this visit, and a copy can be saved", async ({ home, start, questions, frame, yourData, page }) => {
    await home.open();
    await frame.says("visit");
    await home.start.click();
    await start.begin.click();
    await questions.answerAll((item) => answers[item]!);
    await expect(frame.heading).toHaveText(quiz.headline.high_low);
    await frame.says("visit");
    await frame.link("Your data").click();
    await expect(page.getByText(w.what.where_memory)).toBeVisible();
    await expect(yourData.row(w.what.takings)).toBeVisible();
    const { backup } = await yourData.download();
    const [key, record] = Object.entries(backup.records)[0]!;
    expect(key).toContain("quiz-taking/");
    expect(Object.keys(record.data.replies!)).toHaveLength(20);
    await page.reload();
    await expect(page.getByText(w.what.none), "a visit ends with its page").toBeVisible();
  });

  test("colours can be chosen, and everything can be deleted and undone", async ({ frame, yourData }) => {
    await yourData.open();
    await frame.theme.selectOption("dark");
    await expect(yourData.page.locator("html")).toHaveAttribute("data-theme", "dark");
    await yourData.deleteAll.click();
    await expect(yourData.page.locator("html")).toHaveAttribute("data-theme", "system");
    await frame.undo.click();
    await expect(yourData.page.locator("html")).toHaveAttribute("data-theme", "dark");
    await frame.says("visit");
  });
});

test.describe("full", () => {
  test("says so, offers a copy that holds the answers, and saves once there is room", async ({ store, start, questions, frame, yourData, page, context }) => {
    await store.outside();
    await store.fill();
    await start.open();
    await start.begin.click();
    await expect(questions.all).toHaveCount(5);
    await page.keyboard.press("4");
    await page.keyboard.press("0");
    await frame.says("full");
    await expect(questions.answer("want_horizon_years", 4)).toBeChecked();
    expect(await store.keys("quiz-draft"), "there is no room for it").toEqual([]);

    const { backup } = await yourData.download(frame.download);
    const [key, record] = Object.entries(backup.records)[0]!;
    expect(record.data.replies).toMatchObject({ want_horizon_years: { value: 4 }, income_pay: { value: null } });

    const other = new Store(await context.newPage());
    await other.outside();
    await other.unfill();
    await frame.says("saved");
    await expect(frame.download).toBeHidden();
    expect(await store.replies(key.split("/").pop()!)).toEqual({ want_horizon_years: 4, income_pay: 0 });
  });

  test("an answer that no longer fits is kept, and goes in when this page makes room", async ({ store, questions, frame, page }) => {
    await store.before({ ...draft({ id: "d1" }), ...taking({ id: "old1", form: "full" }) });
    await store.fill();
    const before = await store.all();
    await questions.open("d1");
    await expect(questions.all).toHaveCount(5);
    await page.keyboard.press("5");
    await frame.says("full");
    expect(await store.all(), "nothing else was thrown out to make room").toEqual(before);
    await frame.link("Your data").click();
    await frame.link("Quiz").click();
    const row = page.getByRole("listitem").filter({ hasText: "full" });
    await row.getByRole("button", { name: /^Delete/ }).click();
    await frame.says("saved");
    expect(await store.replies("d1")).toEqual({ want_horizon_years: 5 });
  });

  test("text that could not be set aside for want of room is not written over later", async ({ store, frame, home, context }) => {
    const broken = '{"app":"steppingstone","kind":"settings","version":1,"sav';
    await store.before({ [SETTINGS]: broken });
    await store.fill();
    await home.open();
    await frame.theme.selectOption("dark");
    await frame.says("full");
    expect(await store.text(SETTINGS)).toBe(broken);
    const other = new Store(await context.newPage());
    await other.outside();
    await other.unfill();
    await frame.theme.selectOption("light");
    await frame.says("saved");
    expect(await store.text(asideKey(SETTINGS))).toBe(broken);
    expect(contentOf((await store.text(SETTINGS))!)).toMatchObject({ data: { theme: "light" } });
  });
});

test("closing the page with something unsaved asks first, and only then", async ({ store, page, frame, context }) => {
  await store.before(goal({ id: "g1", texts: exam() }));
  await store.fill();
  const edit = new GoalEdit(page);
  await edit.open("?of=g1&at=measurable");
  const root = page.locator("html");
  await expect(root).not.toHaveAttribute("data-unsaved");
  const long = "how much of it was right, counted by hand";
  // Browsers only ask about a page that was used.
  await edit.field("metric").click();
  await edit.field("metric").fill(long);
  await frame.says("full");
  await expect(root).toHaveAttribute("data-unsaved", "");
  const asked = page.waitForEvent("dialog");
  await page.evaluate(() => void setTimeout(() => location.reload()));
  const dialog = await asked;
  expect(dialog.type()).toBe("beforeunload");
  await dialog.dismiss();
  await expect(edit.field("metric")).toHaveValue(long);
  const other = new Store(await context.newPage());
  await other.outside();
  await other.unfill();
  await frame.says("saved");
  await expect(root).not.toHaveAttribute("data-unsaved");
  let dialogs = 0;
  page.on("dialog", (dialog) => {
    dialogs += 1;
    void dialog.accept();
  });
  await page.reload();
  await expect(edit.field("metric")).toHaveValue(long);
  expect(dialogs, "nothing is unsaved").toBe(0);
});

test("filled to the last byte by another page while two tabs edit: nothing is lost, and all is saved once there is room", async ({ store, page, frame, context }) => {
  await store.before(goal({ id: "g1", texts: exam() }));
  const [two, other] = [await context.newPage(), new Store(await context.newPage())];
  await other.outside();
  const [mine, theirs] = [new GoalEdit(page), new GoalEdit(two)];
  for (const edit of [mine, theirs]) await edit.open("?of=g1&at=measurable");
  await mine.field("metric").fill("score");
  await frame.says("saved");
  await expect(theirs.field("metric")).toHaveValue("score");
  await other.fill();
  const before = await other.all();
  const names = Object.keys(before);
  // Each tab is told of it a little later.
  for (const tab of [store, new Store(two)]) await expect.poll(async () => Object.keys(await tab.all())).toEqual(names);

  const long = "how much of it was right, counted by hand";
  await mine.field("metric").fill(long);
  const source = "the test site, and what the teacher says about it";
  await theirs.field("source").fill(source);
  for (const tab of [page, two]) await new Frame(tab).says("full");
  expect(await other.all(), "what was kept stays, and nobody else's texts go").toEqual(before);

  await other.unfill();
  for (const tab of [page, two]) await new Frame(tab).says("saved");
  const texts = async () => JSON.parse((await store.text(goalKey("g1")))!).data.texts;
  await expect.poll(texts).toMatchObject({ metric: { value: long }, source: { value: source } });
  for (const edit of [mine, theirs]) {
    await expect(edit.field("metric")).toHaveValue(long);
    await expect(edit.field("source")).toHaveValue(source);
  }
  await mine.field("target").fill("81");
  await expect.poll(texts).toMatchObject({ target: { value: "81" } });
});

test.describe("beside other programs of the same origin", () => {
  const foreign = { "other-app": "1", "steppingstone": "not ours", "steppingstones/x": "{", "steppingston": "y" };

  test("their texts are never touched", async ({ store, start, questions, frame, yourData }) => {
    await store.before(foreign);
    await start.open();
    await start.begin.click();
    await questions.answerAll((item) => answers[item]!);
    await expect(frame.heading).toHaveText(quiz.headline.high_low);
    await frame.theme.selectOption("dark");
    await frame.link("Your data").click();
    const { backup } = await yourData.download();
    expect(Object.keys(backup.records).every((key) => key.startsWith(PREFIX))).toBe(true);
    expect(backup.unreadable).toEqual({});
    expect(await store.all()).toMatchObject(foreign);
    await yourData.deleteAll.click();
    await expect(frame.undo).toBeVisible();
    expect(await store.all()).toEqual(foreign);
  });

  test("emptied by another page while answering: said, kept, and stored again when asked", async ({ store, questions, frame, page, context }) => {
    await store.before({ ...draft({ id: "d1", replies: { want_horizon_years: 5 } }), ...settings("dark") });
    await questions.open("d1");
    await expect(questions.answer("want_horizon_years", 5)).toBeChecked();
    const other = new Store(await context.newPage());
    await other.outside();
    await other.clear();
    await frame.says("removed");
    await expect(page.getByText(plural(f.loss.removed, 2))).toBeVisible();
    await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
    await questions.answer("want_horizon_years", 4).check();
    await expect(questions.answer("want_horizon_years", 4)).toBeChecked();
    expect(await store.all(), "nothing comes back unasked").toEqual({});
    const { backup } = await new YourData(page).download(frame.download);
    expect(Object.keys(backup.records)).toEqual([draftKey("d1"), SETTINGS]);
    await frame.saveAgain.click();
    await frame.says("saved");
    await expect(frame.saveAgain).toBeHidden();
    expect(await store.replies("d1")).toEqual({ want_horizon_years: 4 });
    await page.reload();
    await expect(questions.answer("want_horizon_years", 4)).toBeChecked();
    await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  });

  test("an earlier copy that another page puts in place is not followed before the reader says so", async ({ store, home, frame, page, context }) => {
    await store.before(settings("dark"));
    await home.open();
    await frame.says("saved");
    const other = new Store(await context.newPage());
    await other.outside();
    const earlier = settings("light")[SETTINGS]!.replace(/"saved_ms":\d+/, '"saved_ms":1');
    await other.set({ [SETTINGS]: earlier });
    await frame.says("replaced");
    await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
    await frame.saveAgain.click();
    await frame.says("saved");
    expect(contentOf((await store.text(SETTINGS))!)).toMatchObject({ data: { theme: "dark" } });
    await other.set({ [SETTINGS]: earlier });
    await frame.discard.click();
    await expect(page.locator("html")).toHaveAttribute("data-theme", "light");
    await frame.says("saved");
  });

  test("nothing stored is said where nothing is stored, also after deleting all", async ({ store, frame, yourData, page }) => {
    await store.before(taking({ id: "t1" }));
    await yourData.open();
    await frame.says("saved");
    await yourData.deleteAll.click();
    await expect(page.getByText(w.what.none)).toBeVisible();
    await new Frame(page).says("nothing");
  });
});
