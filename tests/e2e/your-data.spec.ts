// What is kept here: seen, saved, deleted.

import schema from "../../public/schema/backup-1.json" with { type: "json" };
import { everyKind } from "./every-kind";
import { expect, test } from "./fixture";
import { type Backup, YourData } from "./pages/your-data";
import { draft, settings, taking } from "./records";
import { asideKey, BEFORE, COPIED, PREFIX, SETTINGS, type Texts } from "./store";
import { fill, like, yourData as w } from "./words";

const everything = {
  ...taking({ id: "t1", daysAgo: 30 }),
  ...taking({ id: "t2", form: "full" }),
  ...draft({ id: "d1", replies: { want_horizon_years: 5, income_pay: 0 } }),
  ...settings("dark", "52,0"),
  [asideKey(SETTINGS)]: '{"cut',
};

/** The kinds of record that there are, from the published form of the file. */
const KINDS = Object.keys(schema.$defs).flatMap((name) => /^(.+)-record$/.exec(name)?.[1] ?? []).sort();

const DAY = 24 * 60 * 60 * 1000;
const many = Object.assign({}, ...Array.from({ length: 6 }, (_, n) => taking({ id: `t${n}`, daysAgo: n }))) as Texts;
const copied = (daysAgo: number) => ({ [COPIED]: String(Date.now() - daysAgo * DAY) });

test("a table says what is kept, how many, and how large, and a copy holds all of it", async ({ store, yourData, frame, page }) => {
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

  // The copy holds everything that the table counts, and its name has the day in it.
  const { name, backup } = await yourData.download();
  const today = await yourData.page.evaluate(() => new Date().toLocaleDateString("sv"));
  expect(name).toBe(`steppingstone-${today}.json`);
  expect(backup).toMatchObject({ app: "steppingstone", format: 1, exported_on: today });
  const { [asideKey(SETTINGS)]: aside, ...records } = everything;
  expect(backup.records).toEqual(Object.fromEntries(Object.entries(records).map(([key, text]) => [key, JSON.parse(text)])));
  expect(backup.unreadable).toEqual({ [asideKey(SETTINGS)]: aside });
  await frame.theme.selectOption("light");
  await expect(cells(w.what.settings).first()).toHaveText("1");
});

test("saved, deleted, brought back: a record of every kind is as it was", async ({ store, yourData, frame, page }) => {
  await store.before(everyKind());
  const before = await store.content();
  const kinds = new Set(Object.values(before).flatMap((it) => (typeof it === "object" ? (it as { kind: string }).kind : [])));
  expect([...kinds].sort(), "none is left out").toEqual(KINDS);
  await yourData.open();
  await expect(yourData.kept.getByRole("row")).toHaveCount(1 + Object.keys(before).length + 1);
  const { text, backup } = await yourData.download();
  expect(Object.keys(backup.records)).toEqual(Object.keys(before).filter((key) => !key.includes("aside")).sort());
  await yourData.deleteAll.click();
  await expect(page.getByText(w.what.none)).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "system");
  expect(await store.all()).toEqual({});
  await page.reload();
  await expect(page.getByText(w.what.none)).toBeVisible();
  await yourData.bring({ text });
  const brought = await page.evaluate(() => Date.now());
  await yourData.confirm.click();
  await expect(yourData.kept).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await frame.says("saved");
  expect(await store.content()).toEqual(before);
  const again = await yourData.download();
  // All but when it was stored here.
  const held = ({ records, unreadable }: Backup) => ({
    unreadable,
    records: Object.fromEntries(Object.entries(records as Record<string, object>).map(([key, record]) => [key, { ...record, saved_ms: 0 }])),
  });
  expect(held(again.backup), "the two copies hold the same").toEqual(held(backup));
  for (const [key, record] of Object.entries(again.backup.records as Record<string, { saved_ms?: number }>)) {
    expect(record.saved_ms, `${key} was stored when it was brought in`).toBeGreaterThanOrEqual(brought);
  }
  expect((await yourData.download()).text, "and two of the same are the same to the byte").toBe(again.text);
});

test("a file without people holds nobody, and takes the place of nothing", async ({ store, yourData, page }) => {
  await store.before(everyKind());
  await yourData.open();
  await expect(page.getByText(fill(w.export.people.one, { n: 1 }))).toBeVisible();
  const { name, text, backup } = await yourData.download(page.getByRole("button", { name: w.export.without_people }));
  expect(name).toContain("without-people");
  const whole = (await yourData.download()).backup;
  const keys = Object.keys(whole.records).filter((key) => !key.startsWith(`${PREFIX}person/`));
  expect(Object.keys(backup.records)).toEqual(keys);
  expect(text, "nor what could not be read").not.toContain("aside");
  await yourData.bring({ text });
  await expect(yourData.dialog.getByText(w.import.partial)).toBeVisible();
  await expect(yourData.option(w.import.way.join)).toBeVisible();
  await expect(yourData.option(w.import.way.replace)).toBeHidden();
});

test("deleting everything can be undone, byte for byte, also on the next page", async ({ store, yourData, frame, page, home }) => {
  await store.before({ ...everything, ...many, ...copied(1), "other-app": "stays" });
  const before = await store.all();
  await yourData.open();
  await yourData.deleteAll.click();
  await expect(page.getByText(w.delete.done)).toBeVisible();
  expect(await store.all()).toEqual({ "other-app": "stays" });
  await frame.undo.click();
  await expect(yourData.kept).toBeVisible();
  expect(await store.all(), "when a copy was last saved is back, too").toEqual(before);

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

test("that a copy is due is said once there is more than a handful, or once the last one is old and something changed", async ({ store, yourData, page }) => {
  await store.before(many);
  await yourData.open();
  await expect(yourData.reminder).toContainText(w.remind.never);
  await yourData.download(yourData.reminder.getByRole("button"));
  await expect(yourData.reminder).toBeHidden();
  await expect(page.getByRole("heading", { name: w.export.heading })).toBeFocused();
  await expect(page.getByText(like(w.export.last))).toBeVisible();
  await store.set(copied(31));
  await page.reload();
  await expect(yourData.reminder.getByText(like(w.remind.old))).toBeVisible();
  await yourData.download();
  await expect(yourData.reminder).toBeHidden();
  await page.reload();
  await expect(page.getByText(like(w.export.last))).toBeVisible();
  await expect(yourData.reminder).toBeHidden();
});

test("how full the storage is is said where something is kept, and counts what others keep there too", async ({ store, yourData }) => {
  await yourData.open();
  await expect(yourData.whenDeleted).toBeVisible();
  await expect(yourData.room).toBeHidden();
  await store.before(everything);
  await yourData.open();
  await expect(yourData.room).toHaveText(fill(w.what.room, { share: "0.1%" }));
  await store.fill();
  await yourData.open();
  await expect(yourData.room).toHaveText(/(9\d(\.\d)?|100)%/);
});

// Browsers decide by what no test can bring about, or ask in a window of their own.
test("the browser is asked to keep it, and agrees or does not", async ({ context }) => {
  for (const agrees of [true, false]) {
    await test.step(agrees ? "agrees" : "does not", async () => {
      const page = await context.newPage();
      const yourData = new YourData(page);
      await page.addInitScript((agrees) => {
        Object.assign(StorageManager.prototype, { persisted: async () => false, persist: async () => agrees });
      }, agrees);
      await yourData.open();
      await yourData.whenDeleted.click();
      await expect(yourData.mayBeDeleted).toHaveText(w.safe.not_granted);
      await yourData.ask.click();
      await expect(yourData.mayBeDeleted).toHaveText(agrees ? w.safe.granted : w.safe.refused);
      await expect(yourData.mayBeDeleted).toBeFocused();
      await expect(yourData.ask).toBeVisible({ visible: !agrees });
      await page.close();
    });
  }
});

test("a page that is not told whether it may be deleted says that it may, and when", async ({ yourData, page }) => {
  await page.addInitScript(() => Object.defineProperty(Navigator.prototype, "storage", { get: () => undefined }));
  await yourData.open();
  await yourData.whenDeleted.click();
  await expect(yourData.mayBeDeleted).toHaveText(w.safe.not_granted);
  await expect(yourData.ask).toBeHidden();
  await expect(page.getByText(w.safe.texts[1]!)).toBeVisible();
  // Beside Safari's rule, which leads to the home screen.
  await expect(page.getByRole("listitem").filter({ hasText: w.safe.texts[1]! }).locator("+ li")).toHaveText(/home screen starts empty/);
});

test("where a host lets the whole app be framed, it shows and deletes nothing of what is stored", async ({ store, page, faults }) => {
  await store.before({ ...taking({ id: "a1" }), [BEFORE]: "{}", [COPIED]: "1" });
  const stored = await store.all();
  await page.route("**/host.html", (route) =>
    route.fulfill({ contentType: "text/html", body: '<!doctype html><title>Host</title><link rel="icon" href="data:,"><iframe src="./your-data/"></iframe><iframe src="./nowhere/"></iframe>' }),
  );
  faults.expect(/nowhere|404/);
  await page.goto("host.html");
  const inside = page.frameLocator("iframe").first();
  await expect(inside.getByText(w.what.where_memory)).toBeVisible();
  await expect(inside.getByRole("table", { name: w.what.heading })).toHaveCount(0);
  await inside.getByRole("button", { name: w.delete.button }).click();
  await expect(inside.getByText(w.delete.done)).toBeVisible();
  // By the page that says that there is none, too.
  const lost = page.frameLocator("iframe").last();
  await lost.locator("#app:not([data-still])").waitFor();
  await lost.getByRole("combobox").first().selectOption("dark");
  expect(await store.all()).toEqual(stored);
});

test("the form of the file can be downloaded", async ({ yourData, page }) => {
  await yourData.open();
  const [download] = await Promise.all([page.waitForEvent("download"), yourData.form.click()]);
  expect(download.suggestedFilename()).toBe("backup-1.json");
  const response = await page.request.get(download.url());
  expect(response.ok()).toBe(true);
  expect(await response.json()).toMatchObject({ $schema: "https://json-schema.org/draft/2020-12/schema" });
});
