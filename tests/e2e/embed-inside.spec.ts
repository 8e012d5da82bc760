// What a reader does in a tool in somebody else's page, where a frame is another place than a page.

import type { FrameLocator, Page } from "@playwright/test";
import { expect, started, takeQuiz, test, tool } from "./host";
import { taking } from "./records";
import { benefits as b, fill, frame as f, offers as o, quiz } from "./words";

/** The pay of an offer, by its number. */
const payOf = (frame: FrameLocator, number = 1) => frame.getByRole("textbox", { name: `${o.field.pay}, ${fill(o.name.unnamed, { number })}`, exact: true });

const element = (site: string, attributes: string) =>
  `<script src="${site}embed.js"></script><stepping-stone ${attributes}></stepping-stone>`;

test("printing and copying work", async ({ page, host, baseURL, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.addInitScript(() => {
    if (top !== self) window.print = () => document.documentElement.setAttribute("data-printed", "");
  });
  await page.goto(host.page(element(baseURL!, 'tool="offers"')));
  const frame = tool(page);
  await frame.getByRole("button", { name: o.none.example }).click();
  await frame.getByRole("button", { name: o.keep.print }).click();
  await expect(frame.locator("html")).toHaveAttribute("data-printed", "");
  expect(await page.locator("iframe").getAttribute("sandbox")).toContain("allow-modals");
  await frame.getByRole("button", { name: fill(o.questions.copy, { name: o.example.salary }) }).click();
  await expect(frame.getByRole("button", { name: o.questions.copied, exact: true })).toBeVisible();
});

test("what can be undone is offered near what was pressed", async ({ page, host, baseURL }) => {
  await page.goto(host.page(element(baseURL!, 'tool="offers"')));
  const frame = tool(page);
  await frame.getByRole("button", { name: o.none.offer }).click();
  await payOf(frame).fill("72k");
  await frame.locator("summary", { hasText: o.action.more }).first().click();
  const remove = frame.getByRole("button", { name: o.action.delete, exact: true }).first();
  const at = (await remove.boundingBox())!.y;
  await remove.click();
  const undo = frame.getByRole("button", { name: f.undo.button });
  await expect(undo).toBeInViewport();
  expect(Math.abs((await undo.boundingBox())!.y - at)).toBeLessThan(300);
  await undo.click();
  await expect(payOf(frame)).toHaveValue("72k");
});

test("and at the top, where one begins after a move", async ({ page, host, baseURL }) => {
  await page.goto(host.page(element(baseURL!, 'tool="quiz"')));
  const frame = tool(page);
  await takeQuiz(frame);
  await frame.getByRole("button", { name: quiz.result.delete }).click();
  await expect(frame.getByRole("heading", { level: 1 })).toBeInViewport();
  await expect(frame.getByRole("button", { name: f.undo.button })).toBeInViewport();
});

/** How often the page is told that something is done. */
async function done(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const counted = window as never as { done: number };
    counted.done = 0;
    document.querySelector("stepping-stone")!.addEventListener("done", () => (counted.done += 1));
  });
  return () => page.evaluate(() => (window as never as { done: number }).done);
}

test("an offer is done once, however often its pay is typed", async ({ page, host, baseURL }) => {
  await page.goto(host.page(element(baseURL!, 'tool="offers"')));
  const frame = tool(page);
  await started(frame);
  const count = await done(page);
  await frame.getByRole("button", { name: o.none.offer }).click();
  const pay = payOf(frame);
  await pay.fill("72k or 80k");
  await page.waitForTimeout(200);
  expect(await count(), "a pay that cannot be read is none yet").toBe(0);
  await pay.fill("");
  await pay.pressSequentially("72k");
  await pay.fill("");
  await pay.fill("80k");
  await expect.poll(count).toBe(1);
  await frame.getByRole("button", { name: o.action.add, exact: true }).click();
  await payOf(frame, 2).fill("90k");
  await expect.poll(count).toBe(2);
  await page.waitForTimeout(200);
  expect(await count()).toBe(2);
});

test("no way leads to a page that is not of the tool", async ({ page, store }) => {
  await store.before(taking({ id: "example" }));
  await page.goto("embed/quiz/");
  await page.getByRole("region", { name: quiz.history.heading }).getByRole("link").first().click();
  await page.getByRole("button", { name: quiz.result.example_remove }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(quiz.start.heading);
});

test("it follows a page with a switch of its own, in colours of any form", async ({ page, host, baseURL }) => {
  const style = "body { background: oklch(0.98 0.01 90) } .night body { background: oklch(0.2 0.02 260) }";
  await page.goto(host.page(element(baseURL!, 'tool="benefits"'), { style }));
  const html = tool(page).locator("html");
  await started(tool(page));
  await expect(html).toHaveAttribute("data-theme", "light");
  await page.evaluate(() => document.documentElement.classList.add("night"));
  await expect(html).toHaveAttribute("data-theme", "dark");
  await expect(tool(page).getByText(b.heading)).toBeVisible();
});
