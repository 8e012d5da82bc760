// Links that lead out of a tool in somebody else's page: a tab of its own, or the address to copy.

import type { FrameLocator, Page } from "@playwright/test";
import { expect, type Host, started, takeQuiz, test, tool } from "./host";
import { dayFromNow, exam, goal } from "./records";
import { embed as e, frame as f, goals, like, offers as o, quiz } from "./words";

/** A tool in a frame that may do only so much. */
async function fenced(page: Page, host: Host, src: string, sandbox: string): Promise<FrameLocator> {
  await page.goto(host.page(`<iframe src="${src}" width="1000" height="900" sandbox="${sandbox}"></iframe>`));
  const frame = tool(page);
  await started(frame);
  return frame;
}

const brand = (frame: FrameLocator) => frame.getByRole("contentinfo").getByRole("link", { name: f.name });
const said = (frame: FrameLocator) => frame.getByRole("dialog", { name: e.no_tab });
const address = (frame: FrameLocator) => said(frame).getByRole("textbox", { name: e.address });

test.describe("where no tab opens", () => {
  test.beforeEach(({ faults }) => faults.expect(/sandboxed|Blocked/i));

  test("the name below shows its address, by the keyboard too", async ({ page, host, baseURL }) => {
    const frame = await fenced(page, host, `${baseURL}embed/goals/`, "allow-scripts");
    await brand(frame).focus();
    await page.keyboard.press("Enter");
    await expect(said(frame).getByRole("alert")).toHaveText(e.shut_in);
    await expect(address(frame)).toHaveValue(baseURL!);
    await expect(address(frame)).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(said(frame)).toBeHidden();
    await expect(brand(frame)).toBeFocused();
    await brand(frame).click();
    await expect(address(frame)).toHaveValue(baseURL!);
    await said(frame).getByRole("button", { name: e.close }).click();
    await expect(said(frame)).toBeHidden();
    await expect(brand(frame)).toBeFocused();
  });

  test("links to the guide and to another tool show theirs, near where they stand", async ({ page, host, baseURL }) => {
    const frame = await fenced(page, host, `${baseURL}embed/quiz/`, "allow-scripts");
    await takeQuiz(frame, [4, 0]);
    for (const [link, leads] of [
      [frame.getByRole("link", { name: like(quiz.advice.more_about) }).first(), /^http.*\/guide\/#\w+$/],
      [frame.getByRole("link", { name: like(quiz.advice.goal_of) }).first(), /^http.*\/goals\/edit\/\?from=\w+/],
    ] as const) {
      await link.press("Enter");
      await expect(address(frame)).toHaveValue(leads);
      await expect(address(frame)).toBeInViewport();
      await page.keyboard.press("Escape");
      await expect(link).toBeFocused();
    }
  });

  test("a press that asks the browser for something else stays the browser's", async ({ page, host, baseURL }) => {
    const frame = await fenced(page, host, `${baseURL}embed/goals/`, "allow-scripts");
    await brand(frame).click({ modifiers: ["Shift"] });
    await brand(frame).click({ button: "middle" });
    await page.waitForTimeout(200);
    await expect(said(frame)).toBeHidden();
  });
});

test("where tabs open, they open, and nothing is said", async ({ page, host, baseURL, context }) => {
  const frame = await fenced(page, host, `${baseURL}embed/offers/`, "allow-scripts allow-popups allow-popups-to-escape-sandbox");
  await frame.getByRole("button", { name: o.none.example }).click();
  for (const [link, leads] of [
    [brand(frame), baseURL!],
    [frame.getByRole("link", { name: o.fit.to_quiz }), `${baseURL}quiz/`],
  ] as const) {
    const [tab] = await Promise.all([context.waitForEvent("page"), link.click()]);
    await expect(tab).toHaveURL(leads);
    expect(await tab.evaluate(() => window.opener)).toBeNull();
    await expect(said(frame)).toBeHidden();
    await tab.close();
  }
});

test("a link out of the app, that somebody typed, shows its address too", async ({ page, store }) => {
  const evidence = "https://certificates.example/12";
  await store.before(goal({ id: "g1", texts: exam(), status: { kind: "done", on: dayFromNow(0), text: evidence } }));
  await page.addInitScript(() => {
    window.open = () => null;
  });
  await page.goto("embed/goals/");
  const over = page.getByRole("region", { name: goals.list.over });
  await over.getByRole("link", { name: /first certificate exam/ }).click();
  await page.getByRole("link", { name: evidence, exact: true }).click();
  await expect(page.getByRole("dialog", { name: e.no_tab }).getByRole("textbox")).toHaveValue(evidence);
});
