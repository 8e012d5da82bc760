// Offers on paper: two pages at most, whatever is compared, and all of it can be read.

import type { Page } from "@playwright/test";
import { expect, test } from "./fixture";
import { Offers } from "./pages/offers";
import { offer } from "./records";
import { Store, type Texts } from "./store";
import { fill, like, offers as w, plural } from "./words";

/** How many pages a PDF has. */
const pagesOf = (pdf: Buffer) => pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length;

const PAPERS = { A4: 190, Letter: 195.9 } as const;

async function pages(page: Page): Promise<Record<string, number | undefined>> {
  const counts: Record<string, number | undefined> = {};
  for (const format of Object.keys(PAPERS)) counts[format] = pagesOf(await page.pdf({ format }));
  return counts;
}

/** What would be too small on a paper, or lies beyond its edge or that of its cell. */
async function unreadable(page: Page): Promise<string[]> {
  const found: string[] = [];
  await page.emulateMedia({ media: "print" });
  for (const [format, wide] of Object.entries(PAPERS)) {
    await page.setViewportSize({ width: Math.floor((wide / 25.4) * 96), height: 900 });
    const faults = await page.evaluate(() => {
      const faults: string[] = [];
      const say = (what: string, element: Element) => faults.push(`${what}: ${element.tagName} ${element.textContent!.trim().slice(0, 40)}`);
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        const element = texts.currentNode.parentElement!;
        const range = document.createRange();
        range.selectNodeContents(texts.currentNode);
        const box = range.getBoundingClientRect();
        if (!texts.currentNode.textContent!.trim() || box.width < 2) continue;
        const scale = element instanceof SVGGraphicsElement ? element.getScreenCTM()! : { a: 1, b: 0 };
        const points = parseFloat(getComputedStyle(element).fontSize) * Math.hypot(scale.a, scale.b) * 0.75;
        if (points < 6.99) say(`${points} pt`, element);
        if (box.right > innerWidth + 1 || box.left < -1) say("beyond the paper", element);
      }
      for (const cell of document.querySelectorAll(".offers :is(th, td)")) {
        if (cell.scrollWidth > cell.clientWidth + 1) say("beyond its cell", cell);
      }
      return faults;
    });
    found.push(...faults.map((fault) => `${format}: ${fault}`));
  }
  return found;
}

/** Everything that an offer can tell and that makes a line of its own. */
const FULL = {
  pay: "84,500",
  weekly_hours: "40",
  real_hours: "47",
  start: "2027-03-01",
  raise: "3%",
  bonus_target: "12%",
  bonus_chance: "70%",
  commission: "6,000",
  sign_on: "10,000",
  relocation: "8,000",
  stock: "60,000",
  stock_growth_low: "-40%",
  stock_growth_high: "60%",
  options: "4,000",
  strike: "5",
  share_price: "12",
  match: "100% of 3% + 50% of next 2%",
  match_wait: "3",
  vesting: "cliff 3",
  premium: "240",
  employer_premium: "620",
  deductible: "2,000",
  coinsurance: "20%",
  out_of_pocket_max: "6,500",
  vacation: "18",
  vacation_taken: "12",
  carry_over: "3",
  holidays: "11",
  parental_weeks: "12",
  days_on_site: "3",
  commute_minutes: "55",
  learning: "1,500",
  mentoring: "6",
  promotion_chance: "30%",
  promotion_raise: "15%",
  forfeit: "9,000",
  fit_horizon: "7",
  fit_growth: "8",
};

const HUGE = { pay: "1,000,000,000", stock: "1,000,000,000", sign_on: "1,000,000,000", commission: "100,000,000" };

/** As long as a name can be. */
const LONG = [
  "Vereinigte Donaudampfschiffahrtselektriz",
  "Assistant Vice President for Interdiscip",
  "A",
  "Contract through a staffing agency, 40 h",
  "University research",
  "Donaudampfschiffahrtsgesellschaftsverwal",
];

const KINDS = ["salaried_exempt", "salaried_exempt", "hourly", "contractor", "salaried_exempt", "salaried_non_exempt"];

/** So many offers, each with what it tells. */
function made(count: number, told: (place: number) => Record<string, string>): Texts {
  const texts = LONG.slice(0, count).map((name, index) => {
    const kind = KINDS[index]!;
    const facts = told(index);
    const pay = kind === "hourly" ? { pay: "42" } : {};
    return offer({ id: `o${index}`, place: index + 1, name, kind, isCurrent: index === 0, texts: { ...facts, ...pay } });
  });
  return Object.assign({}, ...texts);
}

/** Each tells other things than the ones before it, and the later ones little. */
function some(place: number): Record<string, string> {
  const told = Object.entries(FULL).filter(([name], index) => name === "pay" || (index * 7 + place * 5) % (place + 1) === 0);
  return Object.fromEntries(told);
}

test("on paper stands everything that was worked out, in light colours, and nothing that can only be pressed", async ({ offers, page }) => {
  await offers.open();
  await offers.example.click();
  await expect(offers.verdict).toBeVisible();
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  await expect(page.getByRole("table", { name: w.years.title })).toBeVisible();
  const line = page.getByText(like(w.settings.line));
  await expect(line).toBeVisible();
  await expect(line).toContainText(w.settings.single);
  await expect(offers.chip(w.settings.single)).toBeHidden();
  await expect(page.getByText(like(w.law.federal))).toBeVisible();
  await expect(offers.field("pay", w.example.salary)).toBeHidden();
  await expect(page.getByRole("button", { name: w.keep.print })).toBeHidden();
  const drawer = (name: string) => page.locator("details").filter({ hasText: name });
  const asked = page.getByRole("heading", { name: fill(w.questions.of, { name: w.example.hourly }) });
  await expect(asked).toBeVisible();
  await expect(page.getByRole("heading", { name: fill(w.questions.of, { name: w.example.stay }) }), "the present job is asked nothing").toHaveCount(0);
  await expect(drawer(w.assumed.all).getByRole("listitem").first()).toBeVisible();
  await expect(page.getByText(w.figures.show, { exact: true }).first()).toBeHidden();
  await expect(offers.slider).toBeHidden();
  const years = page.getByRole("status").filter({ hasText: plural(w.kept.after, 3) });
  await expect(years, "what is kept says after how many years").toBeVisible();
  const first = page.locator(".figures__row--headline td").first();
  await expect(first).toHaveCSS("color", "rgb(0, 0, 0)");
  await expect(first).toHaveCSS("background-color", "rgb(220, 239, 236)");
  await page.emulateMedia({ media: null, colorScheme: null });

  // Three, and two of them.
  expect(await pages(page), "three").toEqual({ A4: 2, Letter: 2 });
  await offers.act(w.example.hourly, w.action.archive);
  await expect(offers.name(3)).toHaveCount(0);
  expect(await pages(page), "two").toEqual({ A4: 2, Letter: 2 });
  expect(await unreadable(page)).toEqual([]);
});

test("a piece that is still to come leaves no blank sheet", async ({ offers, page }) => {
  await offers.open();
  await offers.two();
  await expect(page.getByRole("heading", { name: w.law.heading })).toBeAttached();
  const before = await pages(page);
  await page.locator("main").evaluate((main) => main.append(Object.assign(document.createElement("div"), { className: "later" })));
  expect(await pages(page)).toEqual(before);
});

test("no field of an open panel is printed", async ({ offers, page }) => {
  await offers.open();
  await offers.two();
  await offers.chip(w.settings.single).click();
  await expect(offers.shared("horizon")).toBeVisible();
  await page.emulateMedia({ media: "print" });
  await expect(offers.shared("horizon")).toBeHidden();
  for (const field of await page.locator(":is(input, select, textarea):visible").all()) {
    expect(await field.getAttribute("id"), "a field on paper").toBeNull();
  }
  await page.emulateMedia({ media: null });
  expect(await pages(page)).toEqual({ A4: expect.any(Number), Letter: expect.any(Number) });
  for (const count of Object.values(await pages(page))) expect(count).toBeLessThanOrEqual(2);
});

const SHEETS = {
  "what is told": {
    "four that tell everything": made(4, () => FULL),
    "six that tell everything": made(6, () => FULL),
    "six that tell each something else": made(6, some),
  },
  "the largest amounts": {
    "six that tell everything in the largest amounts": made(6, () => ({ ...FULL, ...HUGE })),
    "six of which only extreme pay is told": made(6, (place) => ({ pay: ["0", "1,000,000,000", "", "999999999.99", "-5", "1e9"][place]! })),
  },
};

for (const [what, sheets] of Object.entries(SHEETS)) {
  test(`two pages hold the most that is compared, with names as long as can be: ${what}`, async ({ context }) => {
    test.slow();
    for (const [title, texts] of Object.entries(sheets)) {
      await test.step(title, async () => {
        const page = await context.newPage();
        const [store, offers] = [new Store(page), new Offers(page)];
        await store.outside();
        await store.clear();
        await store.set(texts);
        await offers.open();
        await expect(offers.verdict).toBeVisible();
        // The last piece of the page: what is printed before it stands is not the whole.
        await expect(page.getByRole("heading", { name: w.law.heading })).toBeAttached();
        expect.soft(await offers.figures.textContent(), title).not.toMatch(/NaN|Infinity|undefined/);
        for (const [format, count] of Object.entries(await pages(page))) expect.soft(count, `${title}: ${format}`).toBeLessThanOrEqual(2);
        expect.soft(await unreadable(page), title).toEqual([]);
        await page.close();
      });
    }
  });
}
