// The home page: the ways to every tool, and what the reader has so far.

import { expect, test } from "./fixture";
import { exam, goal, offer, taking } from "./records";
import { fill, frame as f, home as w, like, plan, plural } from "./words";

const NORTH = offer({ id: "n1", name: "North", place: 2 });
const SOUTH = offer({ id: "s1", name: "South", place: 1 });

test("the header says nothing on a first visit, and what it says later moves nothing", async ({ home, frame, page }) => {
  await home.open();
  await frame.says("nothing");
  const heading = page.getByRole("heading", { level: 1 });
  const before = await heading.boundingBox();
  await frame.theme.selectOption("dark");
  await frame.says("saved");
  expect(await heading.boundingBox()).toEqual(before);
});

test("no stone is alone in its row, and each can be read in both themes", async ({ home, page }) => {
  for (const width of [360, 768, 1280]) {
    await test.step(`${width} pixels`, async () => {
      await page.setViewportSize({ width, height: 900 });
      await home.open();
      const tops = await home.steps.evaluateAll((links) => links.map((link) => Math.round(link.getBoundingClientRect().top)));
      const rows = [...new Set(tops)].map((top) => tops.filter((other) => other === top).length);
      expect(new Set(rows).size, `stones in each row: ${rows}`).toBe(1);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        const stones = home.steps.locator(".step__stone");
        await expect(stones).toHaveCount(8);
        const contrasts = await stones.evaluateAll((stones) => {
          const context = document.createElement("canvas").getContext("2d", { willReadFrequently: true })!;
          // Whatever way the colour is written, a drawn pixel tells what it is.
          const luminance = (colour: string) => {
            context.clearRect(0, 0, 1, 1);
            context.fillStyle = colour;
            context.fillRect(0, 0, 1, 1);
            const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
            if (alpha < 255) return null;
            const linear = (value: number) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
            return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
          };
          return stones.map((stone) => {
            const style = getComputedStyle(stone);
            const [digit, ground] = [luminance(style.color), luminance(style.backgroundColor)];
            if (digit === null || ground === null) return 0;
            return (Math.max(digit, ground) + 0.05) / (Math.min(digit, ground) + 0.05);
          });
        });
        for (const [index, contrast] of contrasts.entries()) {
          expect(contrast, `stone ${index + 1}, ${colorScheme}`).toBeGreaterThanOrEqual(4.5);
        }
      }
    });
  }
});

test("with only offers kept they come next and lead back, and below a goal that is due", async ({ store, home, frame, page }) => {
  await store.before({ ...NORTH, ...SOUTH });
  await home.open();
  await expect(home.next.getByText(plural(w.so_far.offers, 2), { exact: true })).toBeVisible();
  await expect(home.next.getByText(fill(w.so_far.offers_two, { first: "South", second: "North" }), { exact: true })).toBeVisible();
  await home.openOffers.click();
  await expect(frame.link(f.offers)).toHaveAttribute("aria-current", "page");
  await store.set(goal({ id: "g1", texts: exam() }));
  await home.open();
  await expect(home.next.getByRole("heading", { level: 3 }).first()).toBeVisible();
  await expect(home.soFar.getByRole("heading", { name: plural(w.so_far.offers, 2) })).toBeVisible();
  await expect(home.openOffers).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(w.back);
});

test("the example offers are told of as an example, and gone once they are removed", async ({ home, offers, page }) => {
  await offers.open();
  await offers.example.click();
  await expect(offers.verdict).toBeVisible();
  await home.open();
  await expect(home.soFar.getByRole("heading", { name: w.so_far.offers_example, exact: true })).toBeVisible();
  await page.goto("offers/");
  await page.getByRole("button", { name: "Remove the example" }).click();
  await expect(offers.example).toBeVisible();
  await home.open();
  await expect(home.steps).toHaveCount(8);
  await expect(home.soFar).toBeHidden();
});

test("somebody who returns finds what is next at the top, and the promise folded below", async ({ store, home, frame, page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await home.open();
  await expect(frame.heading).toHaveText(w.heading);
  await expect(home.next).toBeHidden();
  await store.set(taking({ id: "a1" }));
  await home.open();
  await expect(frame.heading).toHaveText(w.back);
  const step = home.next.getByRole("link").first();
  await expect(step).toHaveText(like(plan.steps.new_goal));
  await expect(step).toBeInViewport();
  await expect(home.steps.first()).toBeHidden();
  await home.about.click();
  await expect(home.steps).toHaveCount(8);
  await step.click();
  await expect(page).toHaveURL(/goals\/edit\/\?from=/);
});
