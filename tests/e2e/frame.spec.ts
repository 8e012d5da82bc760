// What holds on every page: nothing is sent anywhere, and a result can be printed.

import { expect, PHONE, test } from "./fixture";
import { replies, taking } from "./records";
import { frame as f, guide, quiz } from "./words";

// What the pages fetch for one another is asked for here.
test.use({ savesData: false });

test("a whole journey asks the network for our own files only, and for none twice", async ({ faults, home, start, questions, frame, results, yourData, page, baseURL }) => {
  await home.open();
  // The tools follow once the first page is in use.
  await page.waitForLoadState("networkidle");
  const files = faults.requests.length;
  expect(files).toBeGreaterThan(5);
  await home.start.click();
  await start.choose({ form: "full" });
  await questions.answerAll((item) => replies("full")[item]!);
  await results.drawerHandle.click();
  await frame.theme.selectOption("dark");
  await frame.link(f.guide).click();
  await page.getByRole("textbox", { name: guide.benefits.try_it.label }).fill("52k");
  await frame.link(f.your_data).click();
  await yourData.download();
  await yourData.deleteAll.click();
  await frame.undo.click();
  await expect(yourData.kept).toBeVisible();
  // The browser itself asks for the icon again at every new address.
  const own = (url: string) => !url.startsWith("blob:") && !url.endsWith("/icon.svg");
  const all = faults.requests.map((request) => request.url()).filter(own);
  expect(all.filter((url, at) => all.indexOf(url) !== at), "no file is fetched twice").toEqual([]);
  expect(all.length).toBeGreaterThan(files);
  for (const request of faults.requests) {
    expect(request.method()).toBe("GET");
    expect(new URL(request.url()).search).toBe("");
    expect(request.url().startsWith(baseURL!) || request.url().startsWith("blob:")).toBe(true);
  }
  expect(await page.context().cookies()).toEqual([]);
});

test("a quiz works without a network once it is loaded, with its result", async ({ start, questions, frame, context, faults, page }) => {
  // The scores below the result come after it.
  faults.expect(/icon\.svg/, /quiz_scores/);
  await start.open();
  // What is likely to be next follows once the page is in use.
  await page.waitForLoadState("networkidle");
  await context.setOffline(true);
  await start.begin.click();
  await questions.answerAll((item) => replies("quick")[item]!);
  await expect(frame.heading).toHaveText(quiz.headline.high_low);
  await expect(page.getByText(quiz.result.failed), "what is missing says so").toBeVisible();
  await frame.says("saved");
});

test("a result prints whole and black on white: each chart once, without what can only be pressed", async ({ store, results, frame, page }) => {
  await page.addInitScript(() => Object.assign(window, { printed: 0, print: () => ((window as never as { printed: number }).printed += 1) }));
  await store.before({ ...taking({ id: "a1", form: "full" }), ...taking({ id: "a0", daysAgo: 30 }) });
  await results.open("a1");
  await expect(page.getByRole("tabpanel")).toHaveCount(4);
  await page.getByRole("button", { name: quiz.result.print }).click();
  expect(await page.evaluate(() => (window as never as { printed: number }).printed), "the browser's print opens").toBe(1);
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  const colours = await page.evaluate(() => [getComputedStyle(document.body).color, getComputedStyle(document.body).backgroundColor]);
  expect(colours).toEqual(["rgb(0, 0, 0)", "rgb(255, 255, 255)"]);
  await expect(page.getByRole("tabpanel"), "what was done lately is in the advice").toHaveCount(3);
  await expect(frame.heading).toBeVisible();
  for (const hidden of [frame.nav, frame.theme, frame.saved, frame.footer, results.remove, results.again, page.getByRole("tablist")]) {
    await expect(hidden.first()).toBeHidden();
  }
  await expect(results.advice.getByRole("link")).toHaveCount(0);
});

test("the page shown is marked in the navigation, and so is the tool it belongs to", async ({ frame, page, store, results }) => {
  await store.before(taking({ id: "a1" }));
  await results.open("a1");
  await expect(frame.link(f.quiz)).toHaveAttribute("aria-current", "page");
  await expect(frame.nav.locator("[aria-current]")).toHaveCount(1);
  await page.goto("");
  await expect(frame.link(f.guide)).not.toHaveAttribute("aria-current");
});

test.describe("on a phone", () => {
  test.use(PHONE);

  test("the undo bar and the bottom bar do not cover what is at the end of the page", async ({ store, yourData, frame, page }) => {
    await store.before(taking({ id: "a1" }));
    await yourData.open();
    await yourData.deleteAll.click();
    const [bar, undo] = [(await frame.nav.boundingBox())!, (await frame.undo.boundingBox())!];
    expect(undo.y + undo.height).toBeLessThanOrEqual(bar.y);
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    const last = (await frame.footer.boundingBox())!;
    expect(last.y + last.height).toBeLessThanOrEqual((await frame.nav.boundingBox())!.y + 1);
  });
});

test("every page begins at one left edge, that of the name in the header", async ({ page }) => {
  for (const width of [320, 768, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    for (const path of ["guide/", "quiz/", "journey/", "offers/", "goals/", "network/", "balance/", "plan/", "your-data/", "embed/"]) {
      await page.goto(path);
      const left = async (selector: string) => Math.round((await page.locator(selector).first().boundingBox())!.x);
      expect.soft(await left("main h1"), `${path} at ${width}`).toBe(await left(".brand"));
    }
  }
});
