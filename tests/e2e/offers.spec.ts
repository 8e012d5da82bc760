// Offers side by side: from nothing to an answer that is still there tomorrow.

import type { Locator } from "@playwright/test";
import { expect, PHONE, test } from "./fixture";
import { offer, taking } from "./records";
import { fill, frame as f, offers as w, plural } from "./words";

const A = fill(w.name.unnamed, { number: 1 });
const B = fill(w.name.unnamed, { number: 2 });

/** Two offers as they are when only the pay of each was typed. */
const TWO = { ...offer({ id: "o1", name: "", pay: "75k" }), ...offer({ id: "o2", name: "", pay: "80,000", place: 2 }) };

test("two offers from nothing to an answer and to print, in six steps", async ({ offers, home, page, frame }) => {
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute("data-printed", "");
  });
  await home.open();
  await frame.link(f.offers).click();
  await expect(frame.heading).toBeFocused();
  // Add, pay, add, pay, and there is the answer; then print.
  await offers.two();
  await expect(offers.verdict).toContainText(fill(w.answer.ahead, { name: B, other: A, amount: "$5,000" }));
  await expect(offers.verdict).toContainText("base pay");
  expect(await offers.line(w.figures.guaranteed)).toEqual(["$75,000", "$80,000"]);
  await frame.says("saved");
  await page.getByRole("button", { name: w.keep.print }).click();
  await expect(page.locator("html")).toHaveAttribute("data-printed", "");
});

test("two offers are compared after three taps and four fields, and the bars come before the table", async ({ offers, page, frame, home }) => {
  let taps = 0;
  let fields = 0;
  const tap = async (what: Locator) => {
    await what.click();
    taps += 1;
  };
  const type = async (field: Locator, text: string) => {
    await field.fill(text);
    fields += 1;
  };
  await home.open();
  await tap(frame.link(f.offers));
  await tap(page.getByRole("button", { name: w.none.offer }));
  await type(offers.field("pay", A), "75k");
  await type(offers.field("vacation", A), "15");
  await tap(offers.add);
  await type(offers.field("pay", B), "80,000");
  await type(offers.field("vacation", B), "20");
  await expect(offers.verdict).toContainText(fill(w.answer.ahead, { name: B, other: A, amount: "$5,000" }));
  await expect(page.getByRole("heading", { name: w.ladder.title })).toBeVisible();
  expect({ taps, fields }).toEqual({ taps: 3, fields: 4 });
  const top = async (what: Locator) => (await what.boundingBox())!.y;
  const bars = await top(page.getByRole("heading", { name: w.ladder.title }));
  expect(bars).toBeLessThan(await top(offers.figures));
});

test("what is typed is kept as typed, over a reload at every step", async ({ offers, page }) => {
  await offers.open();
  await page.getByRole("button", { name: w.none.offer }).click();
  await page.reload();
  await offers.field("pay", A).fill("$75,000.50");
  await page.reload();
  await expect(offers.field("pay", A)).toHaveValue("$75,000.50");
  await offers.name(1).fill("North");
  await page.reload();
  await expect(offers.name(1)).toHaveValue("North");
  await offers.pick(w.kind.label, "North").selectOption(w.kind.hourly);
  await page.reload();
  await expect(offers.pick(w.kind.label, "North").locator("option:checked")).toHaveText(w.kind.hourly);
});

test("a field says how it was read, what to do, or what was meant, which a press puts there", async ({ offers, page }) => {
  await offers.open();
  await offers.two();
  const pay = offers.field("pay", A);
  const note = await offers.note(pay);
  await expect(note).toHaveText(fill(w.reads.read, { value: "$75,000" }));
  await pay.fill("lots");
  await expect(note).toHaveText(fill(w.enter.amount_year, { example: w.enter.example_year }));
  await expect(pay).toHaveAttribute("aria-invalid", "true");
  await pay.fill("28/h");
  await expect(offers.pick(w.kind.label, A).locator("option:checked")).toHaveText(w.kind.hourly);
  await expect(note).toHaveText("");
  const match = offers.field("match_formula", A);
  await match.fill("half of it");
  await expect(await offers.note(match)).toHaveText(w.problem.tiers);
  await match.fill("100% up to 3%, 50% up to 5%");
  const first = fill(w.reads.match_first, { rate: "100%", width: "3%" });
  const both = fill(w.reads.match_then, { before: first, rate: "50%", width: "2%" });
  await expect(await offers.note(match)).toHaveText(fill(w.reads.read, { value: both }));
  await match.fill("4%");
  await expect(await offers.note(match)).toHaveText(fill(w.problem.match_rate, { share: "4%" }));
  await page.getByRole("button", { name: w.fix.half_match, exact: true }).click();
  await expect(match).toHaveValue("50% of 4%");
  await expect(match).toBeFocused();
  await expect(page.getByRole("button", { name: w.fix.half_match, exact: true })).toHaveCount(0);
  const vacation = offers.field("vacation", A);
  await vacation.fill("4 weeks");
  await expect(await offers.note(vacation)).toHaveText(fill(w.reads.read, { value: plural(w.unit.days, 20) }));
  await vacation.fill("unlimited");
  await expect(await offers.note(vacation)).toHaveText(w.problem.unlimited);
  await vacation.fill("25 + bank holidays");
  await expect(await offers.note(vacation)).toHaveText(w.problem.holidays);
  const leave = page.getByRole("button", { name: fill(w.ask.leave_and_holidays, { vacation: "25", holidays: "8" }), exact: true });
  await leave.click();
  await expect(vacation).toHaveValue("25");
  await expect(vacation).toBeFocused();
  await expect(leave).toHaveCount(0);
});

test("what holds for all of them is said, and one press away", async ({ offers, page, store }) => {
  await offers.open();
  await offers.two();
  await expect(offers.chip(w.settings.state_open)).toBeVisible();
  await offers.chip(w.settings.single).click();
  await page.getByRole("combobox", { name: w.settings.status, exact: true }).selectOption(w.settings.married_joint);
  await expect(offers.chip(w.settings.married_joint)).toBeVisible();
  const before = await offers.line(w.figures.take_home);
  await page.getByRole("combobox", { name: w.settings.state, exact: true }).selectOption("California");
  await expect(offers.chip(fill(w.settings.state_is, { state: "California" }))).toBeVisible();
  await expect.poll(() => offers.line(w.figures.take_home)).not.toEqual(before);
  await offers.shared("horizon").fill("9");
  await expect(await offers.note(offers.shared("horizon"))).toHaveText(fill(w.problem.range, { least: plural(w.unit.years, 1), most: plural(w.unit.years, 6) }));
  await offers.shared("horizon").fill("2");
  await expect(page.getByRole("table", { name: w.years.title }).getByRole("columnheader")).toHaveCount(3);
  await page.getByRole("combobox", { name: w.settings.currency, exact: true }).selectOption("EUR");
  await expect(offers.figures).toContainText("€75,000");
  await page.reload();
  await expect(offers.figures).toContainText("€75,000");
  expect(Object.keys(await store.content())).toContain("steppingstone/offer-basis");
});

test("a chip leads to its field, and back", async ({ offers, page, store }) => {
  await store.before(TWO);
  await offers.open();
  const chip = offers.chip(plural(w.settings.horizon_is, 4));
  await chip.focus();
  await page.keyboard.press("Enter");
  await expect(offers.shared("horizon")).toBeFocused();
  await page.getByRole("button", { name: w.settings.close }).click();
  await expect(chip).toBeFocused();
  await expect(offers.shared("horizon")).toHaveCount(0);
  await chip.click();
  await expect(chip).toHaveAttribute("aria-expanded", "true");
  await chip.click();
  await expect(offers.shared("horizon"), "pressed again, it is closed").toHaveCount(0);
});

test("what is not known becomes a question, to copy", async ({ offers, page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await offers.open();
  await offers.two();
  const copied = async (name: string) => {
    const heading = page.getByRole("heading", { name: fill(w.questions.of, { name }) });
    const list = page.locator(".asked").filter({ has: heading });
    await list.getByRole("button").click();
    await expect(list.getByRole("button", { name: w.questions.copied, exact: true })).toBeVisible();
    return page.evaluate(() => navigator.clipboard.readText());
  };
  expect(await copied(A)).toContain(`- ${w.to_ask.vacation}`);
  // What one of them gives is left to ask the other.
  await offers.field("vacation", A).fill("0");
  await expect(async () => expect(await copied(A)).not.toContain(w.to_ask.vacation)).toPass();
  const letter = await copied(B);
  for (const question of [w.to_ask.vacation, w.to_ask.holidays]) expect(letter).toContain(`- ${question}`);
  const five = page.locator(".asked > ol").first().getByRole("listitem");
  await expect(five).toHaveCount(5);
  await page.locator(".asked__rest summary").first().click();
  await expect(page.locator(".asked__rest").first().getByText(w.to_ask.frequency)).toBeVisible();
});

test("an offer is duplicated, moved, marked, put away, brought back and deleted, with undo", async ({ offers, frame, page }) => {
  await offers.open();
  await offers.two();
  await offers.name(1).fill("North");
  await offers.name(2).fill("South");
  await offers.act("North", w.action.duplicate);
  const copy = fill(w.action.copy_of, { name: "North" });
  await expect(offers.name(3)).toHaveValue(copy);
  await offers.act("South", w.action.left);
  await expect(offers.name(1)).toHaveValue("South");
  await offers.act("North", w.action.is_current);
  await expect(offers.name(1)).toHaveValue("North");
  await expect(page.getByText(w.name.here, { exact: true })).toBeVisible();
  await offers.act(copy, w.action.archive);
  await expect(offers.name(3)).toHaveCount(0);
  await page.getByRole("button", { name: fill(w.action.back_of, { name: copy }) }).click();
  await expect(offers.name(3)).toHaveValue(copy);
  await offers.act(copy, w.action.delete);
  await expect(offers.name(3)).toHaveCount(0);
  await frame.undo.click();
  await expect(offers.name(3)).toHaveValue(copy);
});

test("six are compared at most", async ({ offers, page, store }) => {
  await store.before(Object.assign({}, ...[1, 2, 3, 4, 5].map((n) => offer({ id: `o${n}`, place: n, name: `Number ${n}` }))));
  await offers.open();
  await offers.add.click();
  await expect(page.getByText(w.action.full)).toBeVisible();
  await expect(offers.add).toHaveCount(0);
});

test("what is kept if one leaves follows the slider", async ({ offers, page }) => {
  await offers.open();
  await offers.two();
  await offers.section("once").click();
  await offers.field("sign_on", A).fill("10,000");
  await offers.pick(w.choice.clawback, A).selectOption(w.choice.clawback_cliff);
  await offers.field("clawback_months", A).fill("24");
  const kept = async () => (await page.getByRole("table", { name: w.kept.title }).getByRole("cell").allTextContents()).map((text) => Number(text.replace(/[^\d]/g, "")));
  await offers.slider.focus();
  await page.keyboard.press("Home");
  await expect.poll(async () => (await kept())[0]).toBe(0);
  // The years follow the figures a moment later.
  await expect(page.getByRole("table", { name: w.years.title })).toContainText("$85,000");
  await page.keyboard.press("ArrowRight");
  const [after1] = await kept();
  await page.keyboard.press("ArrowRight");
  const [after2] = await kept();
  // The second year's take-home, and the ten thousand that need not be paid back any more.
  expect(after2! - after1!).toBeGreaterThan(60_000);
});

test("the example can be explored, and goes in one press", async ({ offers, page, frame, store }) => {
  await offers.open();
  await offers.example.click();
  await expect(page.getByText(w.example.note)).toBeVisible();
  await expect(offers.verdict).toContainText(w.example.hourly);
  await page.getByRole("button", { name: w.example.remove }).click();
  await expect(offers.example).toBeVisible();
  expect(Object.keys(await store.content()).filter((key) => key.includes("/offer/"))).toEqual([]);
  await frame.undo.click();
  await expect(offers.verdict).toBeVisible();
});

test("two tabs that change one offer both keep their edits", async ({ offers, page, context }) => {
  await offers.open();
  await offers.two();
  const { Offers } = await import("./pages/offers");
  const second = new Offers(await context.newPage());
  await second.open();
  await Promise.all([offers.field("vacation", A).fill("15"), second.field("weekly_hours", A).fill("38")]);
  await expect(offers.field("weekly_hours", A)).toHaveValue("38");
  await expect(second.field("vacation", A)).toHaveValue("15");
  await page.reload();
  await expect(offers.field("weekly_hours", A)).toHaveValue("38");
  await expect(offers.field("vacation", A)).toHaveValue("15");
});

test("by keyboard alone", async ({ offers, page }) => {
  await offers.open();
  const press = async (name: string) => {
    await page.getByRole("button", { name, exact: true }).focus();
    await page.keyboard.press("Enter");
  };
  await press(w.none.offer);
  await expect(offers.field("pay", A)).toBeFocused();
  await page.keyboard.type("75k");
  await page.keyboard.press("Tab");
  await expect(offers.pick(w.kind.label, A)).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(offers.field("weekly_hours", A)).toBeFocused();
  await press(w.action.add);
  await expect(offers.field("pay", B)).toBeFocused();
  await page.keyboard.type("80k");
  await press(w.figures.guaranteed);
  await expect(offers.figures.getByRole("rowheader", { name: w.part.base, exact: true })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(offers.figures.getByRole("rowheader", { name: w.part.base, exact: true })).toHaveCount(0);
});

for (const { width, height, screens } of [{ width: 1280, height: 900, screens: 1 }, { width: 360, height: 640, screens: 2 }]) {
  test(`one press and one field give the first result, ${width} pixels wide`, async ({ offers, page }) => {
    await page.setViewportSize({ width, height });
    await offers.open();
    const begin = page.getByRole("button", { name: w.none.offer });
    const isSeen = (button: Element) => {
      const { x, width, bottom } = button.getBoundingClientRect();
      return button.contains(document.elementFromPoint(x + width / 2, bottom - 2));
    };
    expect(await begin.evaluate(isSeen), "the first press needs no scroll").toBe(true);
    await begin.click();
    const pay = offers.field("pay", A);
    await expect(pay).toBeFocused();
    await expect(pay).toBeInViewport();
    await page.keyboard.type("72k");
    await expect(offers.verdict).toContainText("$72,000");
    const box = (await offers.verdict.boundingBox())!;
    expect(box.y + Math.min(box.height, 100), "what is scrolled to see it").toBeLessThanOrEqual(screens * height);
    await offers.add.click();
    await expect(offers.field("pay", B)).toBeFocused();
    await page.keyboard.type("80k");
    await expect(offers.verdict).toContainText(fill(w.answer.ahead, { name: B, other: A, amount: "$8,000" }));
  });
}

test("on a tablet two offers stand side by side, and the bar of totals is not needed", async ({ offers, page }) => {
  await page.setViewportSize({ width: 768, height: 1024 });
  await offers.open();
  await offers.two();
  const [first, second] = [offers.field("pay", A), offers.field("pay", B)];
  await expect(first).toBeVisible();
  await expect(second).toBeVisible();
  const [one, other] = [(await first.boundingBox())!, (await second.boundingBox())!];
  expect(other.y).toBe(one.y);
  expect(other.x).toBeGreaterThanOrEqual(one.x + one.width);
  await expect(offers.switch).toBeHidden();
});

test("without a network the state tables are there all the same, or it says so", async ({ offers, page, faults }) => {
  faults.expect(/facts\/|ERR_FAILED/);
  await page.route(/facts\//, (route) => route.abort());
  await offers.open();
  await offers.two();
  await offers.chip(w.settings.single).click();
  await expect(page.getByText(w.settings.states_missing)).toBeVisible();
});

test("a match that saving nothing misses is counted after one press", async ({ offers, page }) => {
  await offers.open();
  await offers.two();
  await offers.field("match_formula", A).fill("100% of 4%");
  await offers.chip(w.settings.deferral_open).click();
  await offers.shared("deferral").fill("0%");
  await expect(page.getByText(fill(w.saving.no_match, { share: "0%", names: A }))).toBeVisible();
  await page.getByRole("button", { name: w.saving.enough }).click();
  await expect(offers.chip(w.settings.deferral_open)).toBeVisible();
  await expect(page.getByRole("button", { name: w.saving.enough })).toHaveCount(0);
});

test("on a screen as low as 400 % zoom leaves it, no bar covers a field in use", async ({ offers, page }) => {
  await page.setViewportSize({ width: 320, height: 256 });
  await offers.open();
  await offers.two();
  const fields = [offers.field("pay", B), offers.field("weekly_hours", B), offers.field("vacation", B), offers.field("match_formula", B)];
  for (const field of fields) {
    await field.focus();
    await expect(field).toBeInViewport({ ratio: 1 });
    const covering = await field.evaluate((input) => {
      const { left, top, width, height } = input.getBoundingClientRect();
      const hit = document.elementFromPoint(left + width / 2, top + height / 2);
      return hit === input ? "" : (hit?.outerHTML.slice(0, 80) ?? "nothing");
    });
    expect(covering, "what lies over the field").toBe("");
  }
  const stuck = await page.evaluate(() => [...document.querySelectorAll("body *")].filter((node) => ["sticky", "fixed"].includes(getComputedStyle(node).position) && node.getBoundingClientRect().height > 0).map((node) => node.className));
  expect(stuck.filter((name) => name !== "undo")).toEqual([]);
});

test.describe("on a phone", () => {
  test.use(PHONE);

  test("one offer at a time, with all of them in view below", async ({ offers, page }) => {
    await offers.open();
    await offers.two();
    await expect(offers.field("pay", B)).toBeVisible();
    await expect(offers.field("pay", A)).toBeHidden();
    await offers.switch.getByRole("button", { name: A }).tap();
    await expect(offers.field("pay", A)).toBeVisible();
    await offers.field("pay", A).fill("90k");
    await expect(offers.comparing).toContainText("$90,000");
    await expect(offers.comparing).toBeInViewport();
    await expect(offers.verdict).toContainText(fill(w.answer.ahead, { name: A, other: B, amount: "$10,000" }));
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
});

test("fit with what the quiz found, against pay", async ({ offers, page, store }) => {
  await store.before(taking({ id: "a1", form: "full" }));
  await offers.open();
  await offers.two();
  await expect(page.getByText(w.fit.none)).toBeVisible();
  await offers.field("fit_growth", A).fill("10");
  await offers.field("fit_growth", B).fill("2");
  const figure = page.getByRole("figure", { name: w.fit.title }).or(page.locator("figure").filter({ hasText: w.fit.title }));
  await expect(figure.getByText(w.fit.says_quiz)).toBeVisible();
  await figure.getByRole("tab", { name: f.chart.table }).click();
  const cells = page.getByRole("table", { name: w.fit.title }).getByRole("cell");
  await expect(cells).toHaveCount(4);
  // One of four sides is rated, and all are wanted as much as can be.
  await expect(cells.nth(1)).toHaveText(fill(w.fit.points_open, { points: 100, low: 25, high: 100 }));
  const low = fill(w.fit.points_open, { points: 20, low: 5, high: 80 });
  await expect(cells.nth(3)).toHaveText(low);
  // Which of the two is seen stays as it is while one types.
  await offers.field("fit_growth", B).fill("3");
  await expect(cells.nth(3)).not.toHaveText(low);
  await expect(figure.getByRole("tab", { name: f.chart.table })).toHaveAttribute("aria-selected", "true");
});
