// Whatever Tab leads to is in view: no bar that stays at an edge of the window lies over it, neither
// on a phone nor at 400 % zoom.

import type { Page } from "@playwright/test";
import { builtPage } from "./built-pages";
import { expect, test } from "./fixture";
import { exam, goal, offer } from "./records";
import { offers as w } from "./words";

const SIZES = [
  { width: 390, height: 664 },
  { width: 320, height: 256 },
];

/** What a stop of Tab is: its name, and what of it cannot be seen. */
interface Stop {
  name: string;
  hidden: string[];
}

/** Looks at what has focus; nothing at the end of the page. A day is several stops. */
function look(page: Page): Promise<Stop | null> {
  return page.evaluate(async () => {
    // What comes into view is drawn first.
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    const node = document.activeElement;
    if (!node || node === document.body || (node.hasAttribute("data-seen") && !node.matches("[type=date]"))) return null;
    node.setAttribute("data-seen", "");
    const stays = (hit: Element | null): Element | null => {
      if (!hit || hit.contains(node)) return null;
      return ["fixed", "sticky"].includes(getComputedStyle(hit).position) ? hit : stays(hit.parentElement);
    };
    const box = node.getBoundingClientRect();
    const [xs, ys] = [
      [box.left + 2, box.left + box.width / 2, box.right - 2].filter((x) => x >= 0 && x < innerWidth),
      [box.top + 2, box.top + box.height / 2, box.bottom - 2],
    ];
    const at = (x: number, y: number) => {
      if (y < 0 || y >= innerHeight) return "out of the window";
      const bar = stays(document.elementFromPoint(x, y));
      return bar ? `behind ${bar.className || bar.tagName}` : "";
    };
    const found = ys.flatMap((y) => xs.map((x) => at(x, y)));
    const hidden = [...new Set(found.filter((what) => what !== ""))];
    // What is higher than the room is begun to be seen.
    const isHigh = box.height > innerHeight / 3;
    return { name: node.outerHTML.slice(0, 120), hidden: isHigh && found.includes("") ? [] : hidden };
  });
}

/** Presses Tab through the whole page. */
async function tabThrough(page: Page): Promise<{ stops: number; hidden: string[] }> {
  await page.evaluate(() => {
    document.querySelectorAll("[data-seen]").forEach((node) => node.removeAttribute("data-seen"));
    scrollTo(0, 0);
  });
  const hidden: string[] = [];
  for (let stops = 0; stops < 400; stops += 1) {
    await page.keyboard.press("Tab");
    const stop = await look(page);
    if (!stop) return { stops, hidden };
    if (stop.hidden.length > 0) hidden.push(`${stop.hidden.join(", ")}: ${stop.name}`);
  }
  throw new Error("the page has no end");
}

const openAll = (page: Page) =>
  page.locator("main details").evaluateAll((all) => all.forEach((details) => ((details as HTMLDetailsElement).open = true)));

const texts = { pay: "72k", weekly_hours: "40", vacation: "3 weeks", match: "100% of 4%", sign_on: "5,000", bonus_target: "10%", premium: "120", commute_minutes: "30" };

for (const size of SIZES) {
  test.describe(`${size.width} x ${size.height}`, () => {
    test.use({ viewport: size });

    test("offers: all that Tab leads to is in view", async ({ store, offers, page }) => {
      test.setTimeout(120_000);
      await store.before({
        ...offer({ id: "o1", place: 1, name: "North", texts }),
        ...offer({ id: "o2", place: 2, name: "A clinic with a rather long name", texts: { ...texts, pay: "80k" } }),
      });
      await offers.open();
      await expect(offers.verdict).toBeVisible();
      await expect(page.getByRole("heading", { name: w.answer.details })).toBeVisible();
      await openAll(page);
      await expect(offers.field("commute_minutes", "North").or(offers.field("sign_on", "North")).first()).toBeVisible();
      const { stops, hidden } = await tabThrough(page);
      expect(stops).toBeGreaterThan(50);
      expect(hidden).toEqual([]);
    });

    test("a goal that is written: all that Tab leads to is in view", async ({ store, goalEdit, page }) => {
      await store.before(goal({ id: "g1", texts: exam() }));
      await goalEdit.open("?of=g1");
      await expect(goalEdit.said).toBeVisible();
      await openAll(page);
      await expect.poll(() => page.locator("main :is(input, select, textarea, button)").count()).toBeGreaterThan(20);
      const { stops, hidden } = await tabThrough(page);
      expect(stops).toBeGreaterThan(20);
      expect(hidden).toEqual([]);
    });

    test("the quiz: all that Tab leads to is in view", async ({ start, questions, page }) => {
      await start.open();
      await expect(start.begin).toBeVisible();
      const before = await tabThrough(page);
      expect(before.stops).toBeGreaterThan(5);
      expect(before.hidden).toEqual([]);
      await start.begin.click();
      await expect(questions.all.first()).toBeVisible();
      const { stops, hidden } = await tabThrough(page);
      expect(stops).toBeGreaterThan(2);
      expect(hidden).toEqual([]);
    });
  });
}

test("the first page of each tool, in use: all that Tab leads to is in view", async ({ home, page }) => {
  test.slow();
  await page.setViewportSize(SIZES[0]!);
  await home.open();
  await home.lookAround.click();
  await expect(home.removeExamples).toBeVisible();
  for (const name of ["home", "journey", "network", "balance", "plan"] as const) {
    const { path, heading } = builtPage(name);
    await page.goto(path);
    await expect(page.locator("#app:not([data-still])"), heading).toBeAttached();
    const { stops, hidden } = await tabThrough(page);
    expect(stops, heading).toBeGreaterThan(10);
    expect(hidden, heading).toEqual([]);
  }
});

test("what was just done covers nothing that Tab leads to", async ({ store, offers, frame, page }) => {
  await page.setViewportSize({ width: 390, height: 664 });
  await page.clock.install();
  await store.before({ ...offer({ id: "o1", place: 1, name: "North", texts }), ...offer({ id: "o2", place: 2, name: "South", texts }), ...offer({ id: "o3", place: 3, name: "East", texts }) });
  await offers.open();
  await expect(offers.verdict).toBeVisible();
  await offers.act("North", w.action.archive);
  await expect(frame.undo).toBeVisible();
  const { hidden } = await tabThrough(page);
  expect(hidden).toEqual([]);
});
