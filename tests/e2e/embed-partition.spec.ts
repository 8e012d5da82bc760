// Storage that is the host page's share of ours: the state that browsers put a frame into, which
// Playwright switches off unless it is told not to.

import { chromium } from "@playwright/test";
import config from "../../playwright.config";
import { taking } from "./records";
import { expect, started, takeQuiz, test, tool } from "./host";
import { frame as f, quiz } from "./words";

const SWITCH = "ThirdPartyStoragePartitioning";

/** A browser as readers have it. */
async function partitioning() {
  const options = config.use!.launchOptions!;
  // The switches stand in one argument, which can only be left out whole.
  const probe = await chromium.launchServer(options);
  const off = probe.process().spawnargs.find((argument) => argument.startsWith("--disable-features=") && argument.includes(SWITCH));
  await probe.close();
  expect(off, "Playwright no longer switches it off: this detour can go").toBeDefined();
  return chromium.launch({ ...options, ignoreDefaultArgs: [off!], args: [...options.args!, off!.replace(`${SWITCH},`, "")] });
}

test("each host page has its own share of what is stored, and the full app another", async ({ host, baseURL }) => {
  const browser = await partitioning();
  try {
    const page = await browser.newPage({ serviceWorkers: "block" });
    await page.goto(`${baseURL}icon.svg`);
    const stored = taking({ id: "a1", form: "full" });
    await page.evaluate((stored) => {
      for (const [key, text] of Object.entries(stored)) localStorage.setItem(key, text);
    }, stored);
    const address = host.page(`<script src="${baseURL}embed.js"></script><stepping-stone tool="quiz"></stepping-stone>`);
    await page.goto(address);
    await started(tool(page));
    const rows = tool(page).getByRole("region", { name: quiz.history.heading }).getByRole("listitem");
    await expect(rows, "what the full app keeps is not here").toHaveCount(0);
    await takeQuiz(tool(page));
    await expect(tool(page).getByText(f.save.saved, { exact: true })).toBeVisible();
    await page.goto(address);
    await started(tool(page));
    await expect(rows, "what was done here is here again").toHaveCount(1);
    await page.goto(`${baseURL}quiz/`);
    await expect(page.locator("#app:not([data-still])")).toBeAttached();
    await expect(page.getByRole("region", { name: quiz.history.heading }).getByRole("listitem"), "and not in the full app").toHaveCount(1);
    expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes("quiz-taking")))).toEqual(Object.keys(stored));
    expect(await page.context().cookies()).toEqual([]);
  } finally {
    await browser.close();
  }
});
