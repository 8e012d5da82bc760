// Light, dark, or as the device says.

import type { Page } from "@playwright/test";
import { expect, test } from "./fixture";
import { settings } from "./records";

const paper = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

/** How light the page's ground is, 0 to 255. */
async function lightness(page: Page): Promise<number> {
  const [red, green, blue] = (await paper(page)).match(/\d+/g)!.map(Number) as [number, number, number];
  return (red + green + blue) / 3;
}

test("follows the device until something else is chosen", async ({ home, frame, page }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await home.open();
  await expect(frame.theme).toHaveValue("system");
  expect(await lightness(page)).toBeLessThan(60);
  await page.emulateMedia({ colorScheme: "light" });
  await expect.poll(() => lightness(page)).toBeGreaterThan(200);
  await frame.theme.selectOption("dark");
  await expect.poll(() => lightness(page)).toBeLessThan(60);
  await page.emulateMedia({ colorScheme: "dark" });
  await frame.theme.selectOption("light");
  await expect.poll(() => lightness(page)).toBeGreaterThan(200);
  await frame.theme.selectOption("system");
  await expect.poll(() => lightness(page)).toBeLessThan(60);
});

test("a choice is kept, and holds before anything is painted", async ({ home, frame, page }) => {
  await page.emulateMedia({ colorScheme: "light" });
  // The theme at the moment the body begins: the app is not there yet, and nothing is painted.
  await page.addInitScript(() => {
    const seen = { theme: "" };
    Object.assign(window, { seen });
    new MutationObserver((_, observer) => {
      if (!document.body) return;
      observer.disconnect();
      seen.theme = document.documentElement.dataset.theme ?? "";
    }).observe(document, { childList: true, subtree: true });
  });
  await home.open();
  await frame.theme.selectOption("dark");
  await frame.says("saved");
  for (const address of ["", "guide/", "quiz/"]) {
    await page.goto(address);
    const seen = await page.evaluate(() => (window as unknown as { seen: { theme: string } }).seen);
    expect(seen).toEqual({ theme: "dark" });
    expect(await lightness(page)).toBeLessThan(60);
    await expect(frame.theme).toHaveValue("dark");
  }
});

test("other tabs follow at once", async ({ home, frame, page, context }) => {
  const other = await context.newPage();
  await other.goto("guide/");
  await expect(other.getByRole("heading", { level: 1 })).toBeVisible();
  await home.open();
  await frame.theme.selectOption("dark");
  await expect(other.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(other.getByRole("combobox")).toHaveValue("dark");
  await frame.theme.selectOption("system");
  await expect(other.locator("html")).toHaveAttribute("data-theme", "system");
  expect(await lightness(other)).toBe(await lightness(page));
});

test("choosing colours keeps the other settings, and the other way round", async ({ store, guide, frame }) => {
  await store.before(settings("light", "52k"));
  await guide.open();
  await frame.theme.selectOption("dark");
  await expect(guide.pay).toHaveValue("52k");
  await guide.pay.fill("61,500");
  await expect(frame.theme).toHaveValue("dark");
  const [kept] = Object.values(await store.content()) as [{ data: object }];
  expect(kept.data).toEqual({ theme: "dark", pay_text: "61,500" });
});
