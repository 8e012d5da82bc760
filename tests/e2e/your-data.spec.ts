// What is kept here: seen, saved, deleted.

import { expect, test } from "./fixture";
import { draft, settings, taking } from "./records";
import { asideKey, PREFIX, SETTINGS } from "./store";
import { yourData as w } from "./words";

const everything = {
  ...taking({ id: "t1", daysAgo: 30 }),
  ...taking({ id: "t2", form: "full" }),
  ...draft({ id: "d1", replies: { want_horizon_years: 5, income_pay: 0 } }),
  ...settings("dark", "52,0"),
  [asideKey(SETTINGS)]: '{"cut',
};

test("a table says what is kept, how many, and how large", async ({ store, yourData, frame, page }) => {
  await store.before(everything);
  await yourData.open();
  await expect(page.getByText(w.what.where_device)).toBeVisible();
  await expect(page.getByText(/^Last saved on .+\d{4}/)).toBeVisible();
  const kilobytes = (belongs: (key: string) => boolean) => {
    const bytes = Object.entries(everything).filter(([key]) => belongs(key)).reduce((sum, [key, text]) => sum + key.length + text.length, 0);
    return `${Math.ceil((bytes / 1024) * 10) / 10} KB`;
  };
  const cells = (name: string) => yourData.row(name).getByRole("cell");
  await expect(cells(w.what.takings)).toHaveText(["2", kilobytes((key) => key.includes("quiz-taking"))]);
  await expect(cells(w.what.drafts)).toHaveText(["1", kilobytes((key) => key.includes("quiz-draft"))]);
  await expect(cells(w.what.settings)).toHaveText(["1", kilobytes((key) => key === SETTINGS)]);
  await expect(cells(w.what.aside)).toHaveText(["1", kilobytes((key) => key.includes("aside"))]);
  await expect(cells(w.what.total)).toHaveText(["5", kilobytes(() => true)]);
  await frame.theme.selectOption("light");
  await expect(cells(w.what.settings).first()).toHaveText("1");
});

test("on a first visit it says that nothing is kept", async ({ yourData, frame, page }) => {
  await yourData.open();
  await expect(page.getByText(w.what.none)).toBeVisible();
  await expect(yourData.kept).toBeHidden();
  await frame.says("nothing");
  await expect(page.getByRole("heading", { name: w.privacy.heading })).toBeVisible();
});

test("a copy holds everything, and its name has the day in it", async ({ store, yourData }) => {
  await store.before(everything);
  await yourData.open();
  const { name, backup } = await yourData.download();
  const today = await yourData.page.evaluate(() => new Date().toLocaleDateString("sv"));
  expect(name).toBe(`steppingstone-${today}.json`);
  expect(backup).toMatchObject({ app: "steppingstone", format: 1, exported_on: today });
  const { [asideKey(SETTINGS)]: aside, ...records } = everything;
  expect(backup.records).toEqual(Object.fromEntries(Object.entries(records).map(([key, text]) => [key, JSON.parse(text)])));
  expect(backup.unreadable).toEqual({ [asideKey(SETTINGS)]: aside });
});

test("saved, deleted, brought back: everything is as it was", async ({ store, yourData, frame, page }) => {
  await store.before(everything);
  const before = await store.content();
  await yourData.open();
  const { text } = await yourData.download();
  await yourData.deleteAll.click();
  await expect(page.getByText(w.what.none)).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "system");
  expect(await store.all()).toEqual({});
  await page.reload();
  await expect(page.getByText(w.what.none)).toBeVisible();
  await yourData.bring({ text });
  await yourData.confirm.click();
  await expect(yourData.kept).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await frame.says("saved");
  expect(await store.content()).toEqual(before);
});

test("deleting everything can be undone, byte for byte", async ({ store, yourData, frame, page }) => {
  await store.before({ ...everything, "other-app": "stays" });
  const before = await store.all();
  await yourData.open();
  await yourData.deleteAll.click();
  await expect(page.getByText(w.delete.done)).toBeVisible();
  expect(await store.all()).toEqual({ "other-app": "stays" });
  await frame.undo.click();
  await expect(yourData.kept).toBeVisible();
  expect(await store.all()).toEqual(before);
});

test("deleting everything stays undoable on the next page", async ({ store, yourData, frame, home }) => {
  await store.before(everything);
  const before = await store.all();
  await yourData.open();
  await yourData.deleteAll.click();
  await frame.link("Quiz").click();
  await expect(frame.heading).toBeFocused();
  await frame.undo.click();
  await expect(frame.undo).toBeHidden();
  expect(await store.all()).toEqual(before);
  await home.open();
  await expect(home.soFar).toBeVisible();
});

test("what other tabs store and delete is seen here", async ({ store, yourData, context }) => {
  await yourData.open();
  await expect(yourData.export).toBeVisible();
  const other = await context.newPage();
  await other.goto("quiz/");
  await other.getByRole("button", { name: "Start", exact: true }).click();
  await expect(yourData.row(w.what.drafts).getByRole("cell").first()).toHaveText("1");
  await other.goto("your-data/");
  await other.getByRole("button", { name: w.delete.button }).click();
  await expect(yourData.page.getByText(w.what.none)).toBeVisible();
  expect(Object.keys(await store.all()).filter((key) => key.startsWith(PREFIX))).toEqual([]);
});

test("the footer leads to what is said on privacy", async ({ frame, page, home }) => {
  await home.open();
  await frame.footer.getByRole("link", { name: "Privacy" }).click();
  await expect(page).toHaveURL(/your-data\/#privacy$/);
  await expect(page.getByRole("heading", { name: w.privacy.heading })).toBeInViewport();
});
