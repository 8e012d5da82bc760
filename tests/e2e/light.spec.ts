// Little work at a time: pages come in pieces, and what is out of sight costs nothing.

import type { CDPSession, Page } from "@playwright/test";
import { expect, PHONE, test } from "./fixture";
import { Sharing } from "./pages/shared";
import { basis, dayFromNow, exam, goal, offer } from "./records";
import { offerKey, type Texts } from "./store";
import { fill, frame as f, goals, offers as w, quiz } from "./words";

/** A goal with forty check-ins. */
const tracked = () =>
  goal({ id: "g1", texts: exam(300), readings: Array.from({ length: 40 }, (_, week) => [dayFromNow(7 * week - 290), String(50 + week / 2)]) });

/** Offers that are archived. */
const archived = (count: number): Texts =>
  Object.fromEntries(
    Array.from({ length: count }, (_, place) => {
      const [[key, text]] = Object.entries(offer({ id: `z${place}`, place: place + 10, name: `Old ${place}` })) as [[string, string]];
      return [key, text.replace('"archived":false', '"archived":true')];
    }),
  );

/** How many elements the page has, and where it stands, right after a link's click and before anything else runs. */
const inTheClick = (page: Page, link: string) =>
  page.evaluate(async (link) => {
    document.querySelector<HTMLElement>(link)!.click();
    // What follows the click at once runs in microtasks.
    for (let turn = 0; turn < 50; turn += 1) await null;
    return {
      heading: document.querySelector("main h1")!.textContent!,
      elements: document.querySelectorAll("main *").length,
      footerIsOut: document.querySelector("footer")!.getBoundingClientRect().top >= innerHeight,
    };
  }, link);

test.describe("on a phone", () => {
  test.use(PHONE);

  test("opening a goal draws what is seen first, and then the rest", async ({ store, page, goalPage }) => {
    await store.before(tracked());
    const rows = page.getByRole("region", { name: goals.check_in.so_far }).getByRole("listitem");
    const isWhole = async () => {
      await expect(page.getByRole("button", { name: goals.ending.archive, exact: true })).toBeVisible();
      await expect(rows).toHaveCount(40);
      await expect(page.locator(".later")).toHaveCount(0);
    };
    // Once for what has to be fetched.
    await page.goto("goals/goal/?of=g1");
    await isWhole();
    await page.locator('nav a[href$="/goals/"]:visible').first().click();
    await expect(page.locator(".goals__list a").first()).toBeVisible();
    const first = await inTheClick(page, ".goals__list a");
    expect(first.heading).toContain("certificate");
    expect(first.footerIsOut, "the footer does not come into view before the page").toBe(true);
    await isWhole();
    const whole = await page.locator("main *").count();
    expect(first.elements, `of ${whole}`).toBeLessThan(whole / 4);
    await expect(page.getByRole("heading", { level: 1 })).toBeFocused();

    // The browser restores the place at once: then all of the page has to be there.
    await page.getByRole("heading", { name: goals.ending.heading }).scrollIntoViewIfNeeded();
    const place = await page.evaluate(() => scrollY);
    expect(place).toBeGreaterThan(780);
    // Not by a mouse that scrolls to the link first.
    await page.locator('nav a[href$="/guide/"]:visible').last().evaluate((link) => (link as HTMLElement).click());
    await expect(page).toHaveURL(/guide/);
    await page.goBack();
    await expect(page).toHaveURL(/of=g1/);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeCloseTo(place, -1);
    await expect(goalPage.page.locator(".later")).toHaveCount(0);
  });

  test("an anchor below what is seen first is there at once", async ({ page }) => {
    await page.goto("quiz/");
    await page.locator('nav a[href$="/guide/"]:visible').first().click();
    await page.getByRole("link", { name: f.footer.scoring, exact: true }).click();
    await expect(page.getByRole("region", { name: quiz.scoring.heading })).toBeFocused();
    await expect(page.getByRole("heading", { name: quiz.scoring.heading })).toBeInViewport();
  });
});

test("the app is drawn in many small tasks before it takes the page's place", async ({ page }) => {
  await page.addInitScript(() => {
    // How many elements each task of the app makes.
    const made = [0];
    Object.assign(window, { made });
    const note = (count: number) => (made[made.length - 1] += count);
    const { setTimeout } = window;
    const later = (run: TimerHandler, ...more: unknown[]) => {
      const task = (...given: unknown[]) => {
        made.push(0);
        if (typeof run === "function") run(...given);
      };
      return setTimeout(task, ...(more as [number]));
    };
    Object.assign(window, { setTimeout: later });
    const { createElement } = Document.prototype;
    Document.prototype.createElement = function (this: Document, ...given: unknown[]) {
      note(1);
      return createElement.apply(this, given as [string]);
    } as typeof createElement;
  });
  await page.goto("quiz/");
  const made = await page.evaluate(() => (window as never as { made: number[] }).made.filter((count) => count > 0));
  // Header, navigation, theme, the page in six pieces, footer and bar.
  expect(made.length, made.join(" ")).toBeGreaterThanOrEqual(9);
});

test("of many archived offers the first are drawn, and a key reaches none of them", async ({ store, offers, page }) => {
  await store.before({ ...offer({ id: "a1" }), ...offer({ id: "a2", place: 2, name: "South", pay: "80k" }), ...basis(null), ...archived(120) });
  await offers.open();
  await expect(page.getByRole("button", { name: w.keep.csv })).toBeVisible();
  const list = page.getByRole("region", { name: w.action.aside_heading });
  const rows = list.getByRole("listitem");
  await expect(rows).toHaveCount(10);

  // What a key changes: texts in place, nothing in the list, and nothing beside the answer, which has the browser
  // work out the looks of the whole page again.
  await expect(page.locator(".later")).toHaveCount(0);
  await page.evaluate(() => {
    const changes: string[] = [];
    Object.assign(window, { changes });
    const seen = new MutationObserver((records) => {
      for (const { target, addedNodes } of records) {
        const element = target as Element;
        const added = [...addedNodes].filter((node) => node instanceof Element);
        if (added.length > 0) changes.push(element.className);
      }
    });
    seen.observe(document.querySelector("[aria-labelledby=archived-offers]")!, { childList: true, subtree: true });
    seen.observe(document.querySelector(".offers__work")!, { childList: true });
    for (const menu of document.querySelectorAll(".sheet__menu")) seen.observe(menu, { childList: true });
  });
  const pay = offers.field("pay", "North");
  await pay.press("Home");
  await pay.pressSequentially("12");
  await expect(offers.figures).toContainText("$1,272,000");
  expect(await page.evaluate(() => (window as never as { changes: string[] }).changes)).toEqual([]);

  await list.getByRole("button", { name: fill(w.action.more_archived, { count: "110" }), exact: true }).click();
  await expect(rows).toHaveCount(60);
  await expect(rows.nth(10).getByRole("button").first(), "reading goes on with what came").toBeFocused();
  await list.getByRole("button", { name: fill(w.action.more_archived, { count: "60" }), exact: true }).click();
  await list.getByRole("button", { name: fill(w.action.more_archived, { count: "10" }), exact: true }).click();
  await expect(rows).toHaveCount(120);
  await expect(rows.nth(110).getByRole("button").first()).toBeFocused();
  await rows.first().getByRole("button", { name: fill(w.action.back_of, { name: "Old 0" }) }).click();
  await expect(rows).toHaveCount(119);
  await expect.poll(() => store.text(offerKey("z0")).then((text) => JSON.parse(text!).data.archived)).toBe(false);
});

/** How many nodes the browser keeps, on the page or not. */
async function nodes(session: CDPSession): Promise<number> {
  // What is out of use is found in turns: by each language's collector.
  for (let turn = 0; turn < 3; turn += 1) await session.send("HeapProfiler.collectGarbage");
  const { metrics } = await session.send("Performance.getMetrics");
  return metrics.find(({ name }) => name === "Nodes")!.value;
}

test("a share dialog leaves nothing behind", async ({ store, page, context }) => {
  await store.before(goal({ id: "g1", texts: exam() }));
  await page.goto("goals/goal/?of=g1");
  const sharing = new Sharing(page);
  const openings = async (count: number) => {
    for (let turn = 0; turn < count; turn += 1) {
      await sharing.button("goal").click();
      await expect(sharing.field).toHaveValue(/#v1\./);
      await sharing.done.click();
      await expect(sharing.dialog).toHaveCount(0);
    }
  };
  await openings(3);
  const session = await context.newCDPSession(page);
  await session.send("Performance.enable");
  const before = await nodes(session);
  await openings(20);
  // The dialog has 48 nodes.
  expect((await nodes(session)) - before).toBeLessThan(48);
});
