// Network: the first application by keyboard, moved from stage to stage, closed, and its own page.

import more from "../../locales/en/network_jobs_more.json" with { type: "json" };
import { expect, test } from "./fixture";
import { Jobs } from "./pages/jobs";
import { dayFromNow } from "./records";
import { fill, network as n, networkJob as one, networkJobs as w } from "./words";

const LEAD = "Shift lead";

test.use({ viewport: { width: 1280, height: 900 } });

test("an application by keyboard: added, moved by keys, closed with its outcome", async ({ store, frame, page }) => {
  const jobs = new Jobs(page);
  const { stages, outcomes, moving } = n.jobs;

  await test.step("what is missing is said", async () => {
    await jobs.open();
    await jobs.add.press("Enter");
    await expect(page.getByText(w.add.name_missing)).toBeVisible();
    await expect(jobs.position).toBeFocused();
  });

  await test.step("three fields, and focus is on the card", async () => {
    await page.keyboard.type(LEAD);
    await jobs.organization.focus();
    await page.keyboard.type("Harbor Foods");
    await jobs.stage.selectOption("applied");
    await jobs.day.fill(dayFromNow(-20));
    await jobs.add.press("Enter");
    await expect(jobs.card(LEAD)).toBeFocused();
    await expect(jobs.needs.getByRole("link", { name: LEAD })).toBeVisible();
    await page.reload();
    expect(await store.keys("opportunity")).toHaveLength(1);
    await expect(jobs.column("applied").getByRole("link", { name: LEAD })).toBeVisible();
  });

  await test.step("Alt and an arrow move it, and that can be taken back", async () => {
    await jobs.card(LEAD).focus();
    await page.keyboard.press("Alt+ArrowRight");
    await expect(jobs.column("interviewing").getByRole("link", { name: LEAD })).toBeFocused();
    await expect(page.getByText(fill(moving.moved, { name: LEAD, stage: stages.interviewing }))).toBeVisible();
    await frame.undo.press("Enter");
    await expect(jobs.column("applied").getByRole("link", { name: LEAD })).toBeFocused();
  });

  await test.step("the menu asks how it ended", async () => {
    await page.keyboard.press("m");
    const menu = jobs.menu(LEAD);
    await expect(menu).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(jobs.card(LEAD)).toBeFocused();
    await page.keyboard.press("m");
    await menu.getByLabel(moving.stage, { exact: true }).selectOption("closed");
    await menu.getByRole("button", { name: moving.press, exact: true }).press("Enter");
    await expect(menu.getByText(moving.outcome_missing)).toBeVisible();
    await menu.getByLabel(moving.outcome, { exact: true }).selectOption("rejected");
    await menu.getByRole("button", { name: moving.press, exact: true }).press("Enter");
    await expect(jobs.column("closed").getByRole("link", { name: LEAD })).toBeFocused();
    await expect(jobs.column("closed").getByText(outcomes.rejected)).toBeVisible();
  });

  await test.step("Enter opens it", async () => {
    await page.keyboard.press("Enter");
    await expect(frame.heading).toHaveText(LEAD);
    await expect(page.locator("#stands")).toContainText(outcomes.rejected);
  });
});

test("counts are of the days that are chosen, with what is wrong beside its field", async ({ page }) => {
  const { days, heading, applied } = more.counts;
  const jobs = new Jobs(page);
  await jobs.open();
  await jobs.position.fill(LEAD);
  await jobs.stage.selectOption("applied");
  await jobs.day.fill(dayFromNow(-20));
  await jobs.add.press("Enter");
  const counts = page.getByRole("region", { name: heading, exact: true });
  await expect(counts.getByText(fill(applied.one, { n: 1 }))).toBeVisible();
  await counts.getByLabel(days.label, { exact: true }).selectOption("own_days");
  const [from, to] = [counts.getByLabel(days.from, { exact: true }), counts.getByLabel(days.to, { exact: true })];
  await expect(counts.getByText(days.no_first).first()).toBeVisible();
  await expect(counts.getByText(days.no_last).first()).toBeVisible();
  await from.fill(dayFromNow(-10));
  await to.fill(dayFromNow(-30));
  await expect(counts.getByText(days.backwards).first()).toBeVisible();
  await from.fill(dayFromNow(-30));
  await to.fill(dayFromNow(-10));
  await expect(counts.getByText("0 of 1", { exact: true }).first()).toBeVisible();
});

test("arrows walk through a column", async ({ page }) => {
  const jobs = new Jobs(page);
  await jobs.open();
  for (const name of ["First", "Second"]) {
    if (!(await jobs.position.isVisible())) await jobs.drawer.click();
    await jobs.position.fill(name);
    await jobs.add.click();
    await expect(jobs.card(name)).toBeFocused();
  }
  await jobs.column("interested").getByRole("link").first().focus();
  await page.keyboard.press("ArrowDown");
  await expect(jobs.column("interested").getByRole("link").last()).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await expect(jobs.column("interested").getByRole("link").first()).toBeFocused();
});

test("the example goes in one press and comes back", async ({ store, frame, page }) => {
  const jobs = new Jobs(page);
  await jobs.open();
  await jobs.example.click();
  await expect(page.getByText(w.example.note)).toBeVisible();
  expect(await store.keys("opportunity")).toHaveLength(5);
  await jobs.shows("table");
  await expect(jobs.table.getByRole("row")).toHaveCount(6);
  await jobs.removeExample.click();
  await expect(jobs.example).toBeVisible();
  await frame.undo.click();
  await expect(page.getByText(w.example.note)).toBeVisible();
});

test("one stage at a time on a phone, and a card stays in view when it moves", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  const jobs = new Jobs(page);
  await jobs.open();
  await jobs.position.fill(LEAD);
  await jobs.add.click();
  await expect(jobs.card(LEAD)).toBeFocused();
  await expect(jobs.column("applied")).toBeHidden();
  await page.keyboard.press("Alt+ArrowRight");
  await expect(jobs.column("applied").getByRole("link", { name: LEAD })).toBeFocused();
  await expect(jobs.column("interested")).toBeHidden();
});

test("what is typed on its page is stored, and a deleted one comes back", async ({ frame, page }) => {
  const jobs = new Jobs(page);
  await jobs.open();
  await jobs.position.fill(LEAD);
  await jobs.add.click();
  await jobs.card(LEAD).press("Enter");
  await page.getByLabel(one.next.apply_by, { exact: true }).fill(dayFromNow(2));
  await page.getByLabel(one.organization, { exact: true }).fill("Harbor Foods");
  await page.reload();
  await expect(page.getByLabel(one.organization, { exact: true })).toHaveValue("Harbor Foods");
  await expect(page.getByText(/^Apply by .+ in 2 days\.$/)).toBeVisible();
  await page.getByRole("button", { name: one.delete, exact: true }).click();
  await expect(jobs.example).toBeVisible();
  await frame.undo.click();
  await expect(jobs.card(LEAD)).toBeVisible();
});
