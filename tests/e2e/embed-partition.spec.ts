// Storage that is the host page's share of ours: the state that browsers put a frame into, which
// Playwright switches off unless it is told not to.

import { chromium, type Page } from "@playwright/test";
import { taking } from "./records";
import { content, expect, height, started, takeQuiz, test, tool } from "./host";
import { frame as f, quiz } from "./words";

const SWITCH = "ThirdPartyStoragePartitioning";

/** A browser as readers have it. */
async function partitioning() {
  const options = test.info().project.use.launchOptions!;
  // The switches stand in one argument, which can only be left out whole.
  const probe = await chromium.launchServer(options);
  const off = probe.process().spawnargs.find((argument) => argument.startsWith("--disable-features=") && argument.includes(SWITCH));
  await probe.close();
  expect(off, "Playwright no longer switches it off: this detour can go").toBeDefined();
  return chromium.launch({ ...options, ignoreDefaultArgs: [off!], args: [...options.args!, off!.replace(`${SWITCH},`, "")] });
}

/** Runs in a browser that gives each site's frames their own share. */
async function partitioned(run: (page: Page) => Promise<void>): Promise<void> {
  const browser = await partitioning();
  try {
    await run(await browser.newPage({ serviceWorkers: "block" }));
  } finally {
    await browser.close();
  }
}

const QUIZ = (site: string) => `<script src="${site}embed.js"></script><stepping-stone tool="quiz"></stepping-stone>`;

const results = (page: Page) => tool(page).getByRole("region", { name: quiz.history.heading }).getByRole("listitem");

test("each host page has its own share of what is stored, and the full app another", async ({ host, baseURL }) => {
  await partitioned(async (page) => {
    await page.goto(`${baseURL}icon.svg`);
    const stored = taking({ id: "a1", form: "full" });
    await page.evaluate((stored) => {
      for (const [key, text] of Object.entries(stored)) localStorage.setItem(key, text);
    }, stored);
    const address = host.page(QUIZ(baseURL!));
    await page.goto(address);
    await started(tool(page));
    await expect(results(page), "what the full app keeps is not here").toHaveCount(0);
    await takeQuiz(tool(page));
    await expect(tool(page).getByText(f.save.saved, { exact: true })).toBeVisible();
    await page.goto(address);
    await started(tool(page));
    await expect(results(page), "what was done here is here again").toHaveCount(1);
    await page.goto(`${baseURL}quiz/`);
    await expect(page.locator("#app:not([data-still])")).toBeAttached();
    await expect(page.getByRole("region", { name: quiz.history.heading }).getByRole("listitem"), "and not in the full app").toHaveCount(1);
    expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes("quiz-taking")))).toEqual(Object.keys(stored));
    expect(await page.context().cookies()).toEqual([]);
  });
});

test("taken out of the page and put back, it works on with what was kept", async ({ host, baseURL }) => {
  await partitioned(async (page) => {
    await page.goto(host.page(QUIZ(baseURL!)));
    await takeQuiz(tool(page));
    await expect(tool(page).getByRole("heading", { name: quiz.map.heading })).toBeVisible();
    await page.evaluate(() => {
      const it = document.querySelector("stepping-stone")!;
      it.remove();
      postMessage({ source: "steppingstone", v: 1, id: "s1", type: "height", height: 99 }, "*");
      document.body.append(it);
    });
    await started(tool(page));
    await expect(page.locator("iframe")).toHaveCount(1);
    await expect(results(page)).toHaveCount(1);
    await takeQuiz(tool(page));
    await expect.poll(async () => (await height(page)) - (await content(tool(page)))).toBe(0);
  });
});
