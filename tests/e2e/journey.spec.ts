// Journey: from the first visit to an entry with skills, by keyboard; its example; its deletions.

import { expect, test } from "./fixture";
import { sideways } from "./narrow";
import { fill, frame as f, journey as w } from "./words";

const TITLE = "Office coordinator";

test("a first visit by keyboard: an entry, two skills with their levels, still there after a reload", async ({ store, frame, page }) => {
  await page.goto("journey/");
  await expect(frame.heading).toHaveText(w.home.heading);
  const title = page.getByLabel(w.home.title, { exact: true });
  await title.focus();
  await page.keyboard.type(TITLE);
  await page.keyboard.press("Tab");
  await page.keyboard.type("Bright Dental Group");
  await page.keyboard.press("Tab");
  await page.keyboard.type("2022-09");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: w.home.what_done })).toBeFocused();
  const skill = page.getByLabel(w.entry_skills.name, { exact: true });
  for (const [name, level] of [["Spreadsheets", "2"], ["Hiring", "3"]] as const) {
    await skill.focus();
    await page.keyboard.type(name);
    await page.keyboard.press("Enter");
    await expect(skill).toHaveValue("");
    const group = page.getByRole("group", { name: fill(w.entry_skills.how_well, { name }) });
    await expect(group).toBeVisible();
    await page.keyboard.press("Tab");
    await page.keyboard.press(level);
    await expect(group.getByRole("radio").nth(Number(level))).toBeChecked();
  }
  await page.getByRole("button", { name: w.home.done, exact: true }).press("Enter");
  await expect(page.getByRole("heading", { name: w.timeline.heading, exact: true })).toBeFocused();
  await page.reload();
  expect(await store.keys("journey-entry")).toHaveLength(1);
  expect(await store.keys("journey-skill")).toHaveLength(2);
  const link = page.getByRole("listitem").getByRole("link", { name: TITLE });
  await expect(link).toContainText(w.kinds.job);
  await expect(page.getByText(fill(w.home.shown.other, { n: 2, shown: 0 }))).toBeVisible();
  await link.press("Enter");
  await expect(frame.heading).toHaveText(TITLE);
  await expect(page.getByText(fill(w.entry_skills.name_and_level, { name: "Hiring", level: w.levels.when_hard.name }))).toBeVisible();
});

test("what is missing or wrong is said beside the field, and nothing typed is lost", async ({ page }) => {
  await page.goto("journey/");
  const title = page.getByLabel(w.home.title, { exact: true });
  await page.getByRole("button", { name: w.add.add, exact: true }).click();
  await expect(title).toBeFocused();
  await expect(page.getByText(w.add.needs_name)).toBeVisible();
  await title.fill(TITLE);
  const since = page.getByLabel(w.home.since, { exact: true });
  await since.fill("03/04/2019");
  await expect(page.getByText(w.dates.day_or_month).first()).toBeVisible();
  await page.getByRole("button", { name: w.add.add, exact: true }).click();
  await expect(since).toBeFocused();
  await expect(since).toHaveValue("03/04/2019");
  await since.fill("2019-03");
  await page.getByRole("checkbox", { name: w.home.goes_on }).uncheck();
  await page.getByLabel(w.add.until, { exact: true }).fill("2018");
  await page.getByRole("button", { name: w.add.add, exact: true }).click();
  await page.getByRole("link", { name: w.home.more_about }).click();
  await expect(page.getByText(w.entry.end_before_start)).toHaveCount(3);
  await page.getByLabel(w.entry.end, { exact: true }).fill("2020");
  await expect(page.getByText(w.entry.end_before_start)).toHaveCount(0);
});

test("the example comes, is labelled, goes, and comes back; what is one's own stays", async ({ store, frame, page }) => {
  await page.goto("journey/");
  await page.getByRole("button", { name: w.home.example }).click();
  const note = page.getByText(w.example.note);
  await expect(note).toBeVisible();
  await expect(page.getByText(fill(w.home.shown.other, { n: 8, shown: 5 }))).toBeVisible();
  expect(await store.keys("journey-entry")).toHaveLength(8);
  await test.step("as a table, sorted", async () => {
    await page.getByRole("tab", { name: w.timeline.as_table }).click();
    const what = page.getByRole("columnheader", { name: w.table.what });
    await what.getByRole("button").click();
    await expect(what).toHaveAttribute("aria-sort", "ascending");
    await expect(page.getByRole("rowheader").first()).toHaveText(w.example.titles.home);
  });
  await page.getByRole("button", { name: w.example.remove }).click();
  await expect(page.getByLabel(w.home.title, { exact: true })).toBeVisible();
  await expect(frame.heading).toBeFocused();
  expect(await store.keys("journey-entry")).toEqual([]);
  expect(await store.keys("journey-skill")).toEqual([]);
  await frame.undo.click();
  await expect(note).toBeVisible();
  await page.reload();
  await expect(note).toBeVisible();
});

test("an entry that was deleted comes back with all that was said of it", async ({ store, frame, page }) => {
  await page.goto("journey/");
  await page.getByRole("button", { name: w.home.example }).click();
  await page.getByRole("listitem").getByRole("link", { name: w.example.titles.coordinator }).click();
  await page.getByText(w.entry.more, { exact: true }).click();
  await page.getByLabel(w.entry.takeaway, { exact: true }).fill("I like to build a team");
  await page.getByRole("button", { name: w.entry.delete }).click();
  await expect(frame.heading).toHaveText(w.home.heading);
  await expect(frame.heading).toBeFocused();
  const stone = page.getByRole("listitem").getByRole("link", { name: w.example.titles.coordinator });
  await expect(stone).toHaveCount(0);
  expect(await store.keys("journey-entry")).toHaveLength(7);
  await frame.undo.click();
  await expect(stone).toBeFocused();
  await stone.press("Enter");
  await page.getByText(w.entry.more, { exact: true }).click();
  await expect(page.getByLabel(w.entry.takeaway, { exact: true })).toHaveValue("I like to build a team");
});

test("the heading has focus after a move to the journey, though it comes with a part", async ({ frame, page }) => {
  await page.goto("journey/");
  await page.getByRole("button", { name: w.home.example }).click();
  await expect(page.getByText(w.example.note)).toBeVisible();
  // Where the part is not there yet.
  await page.goto("guide/");
  await frame.link(f.journey).click();
  await expect(page.getByText(w.example.note)).toBeVisible();
  await expect(frame.heading).toBeFocused();
});

test("on a phone the next step is in view at first, and what Tab leads to is not behind it", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await page.goto("journey/");
  await page.getByRole("button", { name: w.home.example }).click();
  await expect(page.getByText(w.example.note)).toBeVisible();
  await page.reload();
  const next = page.locator(".journey-answers .button");
  await expect(next).toBeInViewport({ ratio: 1 });
  const link = page.getByRole("link", { name: w.home.to_next });
  await link.first().focus();
  const [bar, seen] = [await next.boundingBox(), await link.first().boundingBox()];
  expect(seen!.y + seen!.height).toBeLessThanOrEqual(bar!.y + 1);
});

test.describe("on a narrow screen", () => {
  test.use({ viewport: { width: 320, height: 640 } });

  test("nothing scrolls sideways, and the first field is in view", async ({ page }) => {
    await page.goto("journey/");
    await expect(page.getByLabel(w.home.title, { exact: true })).toBeInViewport();
    expect(await sideways(page)).toEqual([]);
    await page.getByRole("button", { name: w.home.example }).click();
    await expect(page.getByRole("heading", { name: w.timeline.heading, exact: true })).toBeVisible();
    expect(await sideways(page)).toEqual([]);
    await page.getByRole("tab", { name: w.timeline.as_table }).click();
    expect(await sideways(page)).toEqual([]);
    await page.getByRole("tab", { name: w.timeline.as_path }).click();
    await page.getByRole("listitem").getByRole("link", { name: w.example.titles.coordinator }).click();
    await page.getByText(w.entry.more, { exact: true }).click();
    expect(await sideways(page)).toEqual([]);
  });
});
