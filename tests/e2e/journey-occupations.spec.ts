// Choosing an occupation and seeing what it pays: by keyboard, without a network, and without asking
// anybody else.

import type { Page } from "@playwright/test";
import journey from "../../locales/en/journey.json" with { type: "json" };
import { expect, test } from "./site";
import { fill, like, offers as texts, yourData } from "./words";

const w = journey;

/** The field in which an occupation is looked for. */
const field = (page: Page) => page.locator('input[role="combobox"]').first();
const option = (page: Page, name: string) => page.getByRole("option", { name, exact: true }).first();
const area = (page: Page) => page.getByLabel(w.pay.area_label, { exact: true });
const inOhio = (page: Page) => page.getByText(like(w.pay.band_year, { place: "Ohio" }));

/** The worker keeps the site, whole. */
async function kept(page: Page): Promise<void> {
  await page.evaluate(() => dispatchEvent(new Event("steppingstone:keep")));
  await expect
    .poll(() => page.evaluate(() => navigator.serviceWorker.getRegistration().then((it) => it?.active?.state)))
    .toBe("activated");
}

/** How many files about occupations are kept. */
const files = (page: Page) =>
  page.evaluate(async () => {
    const name = (await caches.keys()).find((name) => name.startsWith("steppingstone-occupations "));
    return name ? (await (await caches.open(name)).keys()).length : 0;
  });

async function choose(page: Page): Promise<void> {
  await page.goto("journey/next/");
  await field(page).fill("registred nurse");
  await expect(option(page, "Registered Nurses")).toBeVisible();
  await field(page).press("ArrowDown");
  await field(page).press("Enter");
  await expect(page.getByRole("heading", { name: w.pay.heading })).toBeVisible();
}

test("a title with a typo is chosen by keyboard, and its pay is there without a network", async ({ page, site }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await choose(page);
  await area(page).selectOption("OH");
  await expect(inOhio(page)).toBeVisible();
  await expect(page.getByRole("table", { name: fill(w.pay.table, { place: "Ohio" }) })).toBeVisible();
  await kept(page);
  await expect.poll(() => files(page)).toBeGreaterThan(3);
  await site.stop();
  await page.reload();
  await expect(inOhio(page)).toBeVisible();
  expect(asked.filter((url) => !url.startsWith(site.url))).toEqual([]);
});

test("without a network the first time, it says so and tries again", async ({ page, site, faults }) => {
  faults.expect(/ERR_|failed request|Failed to fetch|Failed to load/);
  await page.goto("");
  await kept(page);
  await site.stop();
  await page.goto("journey/next/");
  await field(page).fill("nurse");
  await expect(page.getByText(w.occupation.failed)).toBeVisible();
  await site.start();
  await page.getByRole("button", { name: w.occupation.try_again }).click();
  await expect(option(page, "Registered Nurses")).toBeVisible();
  await expect(field(page)).toBeFocused();
});

test("a title that nothing fits leads nowhere and says so; Escape closes the list", async ({ page }) => {
  await page.goto("journey/next/");
  await field(page).fill("zzqx vvkk");
  await expect(page.getByText(w.occupation.none)).toBeVisible();
  await field(page).fill("nurse");
  await expect(page.getByRole("listbox")).toBeVisible();
  await field(page).press("Escape");
  await expect(page.getByRole("listbox")).toBeHidden();
  await expect(field(page)).toHaveValue("nurse");
});

test("on a phone a title is chosen by thumb", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 });
  await page.goto("journey/next/");
  await field(page).fill("web developer");
  const first = page.getByRole("listbox").getByRole("option").first();
  await expect(first).toBeVisible();
  expect((await first.boundingBox())!.height).toBeGreaterThanOrEqual(44);
  await first.click();
  await expect(page.getByRole("heading", { name: w.pay.heading })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});

test("all figures can be kept, and where they come from is shown whole", async ({ page, site }) => {
  await page.goto("journey/sources/");
  await expect(page.getByText("O*NET® is a trademark of USDOL/ETA", { exact: false })).toBeVisible();
  await page.getByRole("button", { name: like(yourData.job_figures.keep) }).click();
  await expect(page.getByText(yourData.job_figures.done).first()).toBeVisible({ timeout: 60_000 });
  expect(await files(page)).toBe(84);
  await kept(page);
  await site.stop();
  await choose(page);
  await area(page).selectOption("WY");
  await expect(page.getByText(/^In Wyoming, /)).toBeVisible();
});

test("all figures can be kept from the page about your data too", async ({ page }) => {
  await page.goto("your-data/");
  await page.getByText(yourData.offline.heading).click();
  await page.getByRole("button", { name: like(yourData.job_figures.keep) }).click();
  await expect(page.getByText(yourData.job_figures.done).first()).toBeVisible({ timeout: 60_000 });
  expect(await files(page)).toBe(84);
});

test("a new version drops the figures that it no longer has", async ({ page, site }) => {
  await choose(page);
  await kept(page);
  await page.evaluate(async () => {
    const name = (await caches.keys()).find((name) => name.startsWith("steppingstone-occupations "))!;
    await (await caches.open(name)).put("occupations/wages-xx-000000000000.txt", new Response("old"));
  });
  const before = await files(page);
  await site.publish("next", (html) => html.replace("<title>", '<meta name="build" content="next" /><title>'));
  await page.reload();
  await page.evaluate(async () => void (await navigator.serviceWorker.getRegistration())?.update());
  const takeOver = () => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting?.postMessage("take over"));
  await expect
    .poll(async () => {
      await takeOver();
      return files(page);
    })
    .toBe(before - 1);
});

test("typical pay stands beside offers once the work is chosen, which makes it a target", async ({ page, offers }) => {
  await offers.open();
  await offers.two();
  await page.getByRole("button", { name: texts.typical.show }).click();
  await page.getByRole("combobox", { name: w.pay.offers.label, exact: true }).fill("registered nurse");
  await option(page, "Registered Nurses").click();
  const heading = page.getByRole("heading", { name: fill(w.pay.offers.of, { title: "Registered Nurses" }) });
  await expect(heading).toBeFocused();
  await expect(page.getByText(like(w.pay.band_year, { place: w.pay.nation }))).toHaveCount(2);
  await expect(page.getByText("75,000", { exact: false }).first()).toBeVisible();
  await page.goto("journey/next/");
  await expect(page.getByText("Registered Nurses").first()).toBeVisible();
});
