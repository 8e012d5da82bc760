// The next job: a target by typing its title, five ratings, what is missing, and a way there.

import type { Page } from "@playwright/test";
import { expect, PHONE, test } from "./fixture";
import { PREFIX } from "./store";
import { fill, goals as g, journey, plural } from "./words";

const w = journey.next;
const p = journey.path;

const HR = "Human Resources Specialists";
const ENTRY = `${PREFIX}journey-entry/e1`;

/** A job that goes on, as the app writes it. */
const PRESENT = JSON.stringify({
  app: "steppingstone",
  kind: "journey-entry",
  version: 1,
  saved_ms: 1,
  data: {
    id: "e1",
    kind: { value: "job", at: 1 },
    texts: {
      title: { value: "Office coordinator", at: 1 },
      start: { value: "2019-03", at: 1 },
      end: { value: "now", at: 1 },
      occupation: { value: "43-6011.00", at: 1 },
    },
    results: { value: [], at: 0 },
    built: {},
    skills: { value: [], at: 0 },
    private: { value: null, at: 0 },
    changed_ms: 1,
  },
});

/** Aims for a job by typing its title, without a mouse. */
async function aim(page: Page, typed: string, title: string): Promise<void> {
  const field = page.getByRole("combobox", { name: w.targets.pick });
  await field.focus();
  await page.keyboard.type(typed);
  await expect(page.getByRole("option", { name: title }).first()).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: title, level: 2 })).toBeFocused();
}

/** Rates what is asked for by keys: a level for each, and Enter to go on. */
async function rate(page: Page, levels: string): Promise<void> {
  const start = page.getByRole("button", { name: plural(w.rate.start, 10), exact: true });
  await start.press("Enter");
  await expect(page.getByRole("heading", { name: w.rate.heading })).toBeFocused();
  await page.keyboard.press("Tab");
  for (const [index, level] of [...levels].entries()) {
    await page.keyboard.press(level);
    await expect(page.getByText(fill(w.rate.progress, { done: index + 1, all: 10 })).first()).toBeVisible();
    await page.keyboard.press("Enter");
    // The next one takes its place.
    await expect(page.getByRole("radio", { name: journey.levels.not_yet.name, exact: true })).toBeFocused();
  }
}

const row = (page: Page, name: string) => page.getByRole("listitem").filter({ hasText: name }).filter({ hasText: w.rate.one }).first();

test("a target by keyboard, five ratings, what is missing, planned and wanted", async ({ store, frame, page }) => {
  await store.before({ [ENTRY]: PRESENT });
  await page.goto("journey/next/");
  await expect(frame.heading).toHaveText(w.heading);
  await aim(page, "human resources spec", HR);
  await expect(page.getByRole("heading", { name: w.gap.skills, exact: true })).toBeVisible();
  await expect(page.getByRole("heading", { name: w.gap.knowledge, exact: true })).toBeVisible();
  await expect(page.locator("main")).not.toContainText("% match");

  await test.step("five ratings show in the lists, and stay", async () => {
    await rate(page, "01234");
    await expect(page.getByText(fill(w.rate.progress, { done: 5, all: 10 })).first()).toBeVisible();
    await page.reload();
    await expect(page.getByText(fill(w.gap.outcome.below.other, { n: 3 })).first()).toBeVisible();
    expect(await store.keys("journey-skill")).toHaveLength(5);
  });

  await test.step("plan one, and take that back", async () => {
    const first = page.getByRole("button", { name: new RegExp(`^${w.act.plan}: `) }).first();
    await first.press("Enter");
    const link = page.getByRole("link", { name: new RegExp(`^${w.act.open}: `) }).first();
    await expect(link).toBeFocused();
    expect(await store.keys("journey-learning")).toHaveLength(1);
    await frame.undo.click();
    await expect.poll(() => store.keys("journey-learning")).toHaveLength(0);
  });

  await test.step("what is wanted is offered as a goal", async () => {
    const want = page.locator("main").getByRole("button", { name: new RegExp(`^${w.act.want}: `) }).first();
    const name = (await want.getAttribute("aria-label"))!.slice(`${w.act.want}: `.length);
    await want.press("Space");
    await expect(want).toHaveAttribute("aria-pressed", "true");
    await expect(want).toBeFocused();
    await page.goto("goals/");
    await expect(page.getByRole("button", { name: fill(g.start.wanted_goal, { name }) })).toBeVisible();
  });

  await test.step("the ways there", async () => {
    await page.goto("journey/path/");
    await expect(page.getByRole("heading", { name: p.both })).toBeVisible();
    const strike = page.getByRole("button", { name: /^Not this one: Human Resources Assistants/ });
    await strike.press("Enter");
    await expect(page.getByRole("heading", { name: p.struck_heading })).toBeVisible();
    await expect(strike).toHaveCount(0);
    await page.getByRole("button", { name: /^Put it back: Human Resources Assistants/ }).press("Enter");
    await expect(strike).toBeVisible();
    await expect(page.getByText(p.licenses)).toBeVisible();
  });
});

test("what the next stage asks for can be changed", async ({ store, frame, page }) => {
  await store.before({ [ENTRY]: PRESENT });
  await page.goto("journey/next/");
  const asks = page.getByRole("region", { name: w.asks.heading });
  await expect(asks).toBeVisible();
  const results = asks.getByRole("listitem").filter({ hasText: plural(w.asks.ask.results, 2) });
  await results.getByText(w.asks.change, { exact: true }).click();
  await results.getByLabel(w.asks.need).fill("x");
  await expect(results.getByText(w.asks.need_problem)).toBeVisible();
  await results.getByLabel(w.asks.need).fill("4");
  await expect(asks.getByText(plural(w.asks.ask.results, 4))).toBeVisible();
  await page.reload();
  const changed = asks.getByRole("listitem").filter({ hasText: plural(w.asks.ask.results, 4) });
  await changed.getByText(w.asks.change, { exact: true }).click();
  await changed.getByRole("button", { name: /^Leave it out: / }).click();
  await expect(changed).toHaveCount(0);
  await frame.undo.click();
  await expect(changed).toBeVisible();
  await asks.getByLabel(w.asks.own, { exact: true }).fill("Speak in public");
  await asks.getByRole("button", { name: w.asks.own_add, exact: true }).click();
  await expect(asks.getByText("Speak in public", { exact: true })).toBeVisible();
  await page.reload();
  await expect(asks.getByText("Speak in public", { exact: true })).toBeVisible();
});

test("the requirements of an advertisement", async ({ page, store }) => {
  await page.goto("journey/next/");
  await page.getByRole("button", { name: w.targets.paste, exact: true }).click();
  await page.getByLabel(w.ad.title, { exact: true }).fill("Warehouse lead");
  await expect(page.getByRole("heading", { name: "Warehouse lead", level: 2 })).toBeVisible();
  await page.getByLabel(w.ad.lines, { exact: true }).fill("- Forklift\n- Spanish");
  const line = page.getByRole("listitem").filter({ hasText: "- Forklift" });
  await expect(line).toContainText(w.ad.not_in_ledger);
  await line.getByRole("button", { name: /^Add it to your skills: - Forklift/ }).click();
  await expect(line).toContainText(fill(w.ad.means, { name: "Forklift" }));
  await expect(line).toContainText(w.gap.outcome.not_rated);
  await line.getByRole("button", { name: fill(w.rate.one_label, { name: "Forklift" }) }).click();
  await page.keyboard.press("Tab");
  await page.keyboard.press("1");
  await page.keyboard.press("Enter");
  await expect(line).toContainText(w.gap.outcome.below.one);
  await line.getByLabel(w.ad.need).selectOption("1");
  await expect(line).toContainText(w.gap.outcome.needs_evidence);
  await page.reload();
  await expect(line).toContainText(w.gap.outcome.needs_evidence);
  expect(await store.keys("journey-skill")).toHaveLength(1);
});

test("the two-minute visit: one job, one target, five ratings", async ({ store, page }) => {
  await store.before({ [ENTRY]: PRESENT });
  await page.goto("journey/next/");
  await aim(page, "human resources spec", HR);
  await rate(page, "22222");
  await page.goto("journey/");
  // What was built, what can be shown, and what is next.
  const main = page.getByRole("main");
  await expect(main).toContainText(/worked/i);
  await expect(main).toContainText(/skill/i);
  await expect(main).toContainText(/next/i);
});

test.describe("on a phone", () => {
  test.use(PHONE);

  test("rows are cards, and nothing scrolls sideways", async ({ store, page }) => {
    await store.before({ [ENTRY]: PRESENT });
    await page.goto("journey/next/");
    await aim(page, "human resources spec", HR);
    await expect(page.getByText(w.gap.average)).toBeVisible();
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(wider).toBeLessThanOrEqual(0);
    await expect(row(page, "Speaking")).toBeVisible();
  });
});
