// Addresses: each page has its own, and the browser's ways between them work.

import type { Page } from "@playwright/test";
import { BUILT, builtPage, OWN } from "./built-pages";
import { expect, test } from "./fixture";
import type { Frame } from "./pages/frame";
import { Home } from "./pages/home";
import { Questions } from "./pages/questions";
import { QuizStart } from "./pages/quiz-start";
import { asked, replies, taking } from "./records";
import { frame as f, guide, home as h, notFound, pages, quiz, yourData } from "./words";

/** Addresses that there is nothing at. */
async function checkNowhere(page: Page, frame: Frame): Promise<void> {
  for (const path of ["nowhere/", "quiz/nowhere/deeper/", "guide/index.htm"]) {
    const answer = (await page.goto(path))!;
    expect(answer.status(), path).toBe(404);
    await expect(frame.heading).toHaveText(notFound.heading);
    await expect(page).toHaveTitle(pages.not_found);
    await page.getByRole("link", { name: notFound.home }).click();
    await expect(frame.heading).toHaveText(h.heading);
  }
}

// That each page starts here is seen by every other journey.
test("at a host's root every page has its own address, and others are answered with 404 and our page", async ({ page, frame, request, faults }) => {
  for (const { path, title } of BUILT) {
    const answer = await request.get(path);
    expect(answer.status(), path).toBe(200);
    expect(await answer.text(), "the title is in the file").toContain(`<title>${title}</title>`);
  }
  faults.expect(/404/);
  await checkNowhere(page, frame);
});

test.describe("in a folder", () => {
  test.use({ served: "folder" });

  test("every page opens from its own address, and others are answered with 404 and our page", async ({ page, frame, baseURL, faults }) => {
    test.slow();
    for (const { path, title, heading } of OWN) {
      const answer = (await page.goto(path))!;
      expect(answer.status(), path).toBe(200);
      expect(await answer.text(), "the title is in the file").toContain(`<title>${title}</title>`);
      await expect(frame.heading).toHaveText(heading);
      await expect(page).toHaveTitle(title);
      await expect(frame.heading).toHaveCount(1);
      const links = await page.getByRole("link").evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
      // The guide's sources are on other sites.
      const own = links.filter((href) => new URL(href).origin === new URL(baseURL!).origin);
      expect(own.filter((href) => !href.startsWith(baseURL!))).toEqual([]);
    }
    for (const path of ["guide", "guide/index.html"]) {
      await page.goto(path);
      await expect(frame.heading, path).toHaveText(guide.title);
    }
    faults.expect(/404/);
    await checkNowhere(page, frame);
  });

  test("a whole journey, reloaded at each page", async ({ page, home, start, questions, frame, baseURL }) => {
    await home.open();
    await page.reload();
    await home.start.click();
    await page.reload();
    await start.begin.click();
    await page.reload();
    const answers = replies("quick");
    await questions.answerAllButLast((item) => answers[item]!);
    await page.reload();
    await expect(questions.finish).toBeVisible();
    const last = asked("quick").at(-1)!;
    await questions.answer(last, answers[last]!).click();
    await expect(frame.heading).toHaveText(quiz.headline.high_low);
    await page.reload();
    await expect(frame.heading).toHaveText(quiz.headline.high_low);
    expect(page.url().startsWith(`${baseURL}quiz/results/?of=`)).toBe(true);
    await frame.link(f.your_data).click();
    await page.reload();
    await expect(frame.heading).toHaveText(yourData.heading);
    await frame.link(f.guide).click();
    await page.reload();
    await expect(frame.heading).toHaveText(guide.title);
  });
});

test("back and forward show the pages in order, with their titles", async ({ home, frame, page }) => {
  await home.open();
  const order = [
    [f.guide, builtPage("guide")],
    [f.quiz, builtPage("quiz")],
    [f.your_data, builtPage("your_data")],
  ] as const;
  for (const [link] of order) await frame.link(link).click();
  await expect(frame.heading).toHaveText(yourData.heading);
  for (const { title, heading } of [builtPage("quiz"), builtPage("guide"), builtPage("home")]) {
    await page.goBack();
    await expect(frame.heading).toHaveText(heading);
    await expect(page).toHaveTitle(title);
  }
  for (const [, { title, heading }] of order) {
    await page.goForward();
    await expect(frame.heading).toHaveText(heading);
    await expect(page).toHaveTitle(title);
  }
});

test("back returns to the place on the page that one left", async ({ page, frame }) => {
  await page.goto("guide/");
  const link = page.getByRole("article").getByRole("link", { name: guide.to_quiz }).last();
  await link.scrollIntoViewIfNeeded();
  const place = await page.evaluate(() => scrollY);
  expect(place).toBeGreaterThan(1500);
  await link.click();
  await expect(frame.heading).toHaveText(quiz.start.heading);
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
  await page.goBack();
  await expect(frame.heading).toHaveText(guide.title);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeCloseTo(place, -1);
});

test("back from a result does not lead into the finished quiz", async ({ start, questions, page, frame }) => {
  await start.open();
  await start.begin.click();
  await questions.answerAll(() => 3);
  await expect(page).toHaveURL(/results/);
  await page.goBack();
  await expect(frame.heading).toHaveText(quiz.start.heading);
});

test("a result's advice leads to the section of the guide that says more", async ({ store, results, page }) => {
  await store.before(taking({ id: "a1", replies: replies("quick", { practice: 1 }) }));
  await results.open("a1");
  const more = results.advice.getByRole("link", { name: `Read more in the guide: ${quiz.advice.skills_title}` });
  await more.click();
  await expect(page).toHaveURL(/\/guide\/#skills$/);
  const section = page.getByRole("heading", { name: guide.turning.skills.heading, exact: true });
  await expect(section).toBeInViewport();
  await page.keyboard.press("Tab");
  const ahead = await section.evaluate((node) => !!(node.compareDocumentPosition(document.activeElement!) & Node.DOCUMENT_POSITION_FOLLOWING));
  expect(ahead, "the next Tab goes on from there, not from the top").toBe(true);
  await page.goBack();
  await expect(more).toBeVisible();
});

test("a modified click opens another tab and leaves this one alone", async ({ home, page, context }) => {
  await home.open();
  const [other] = await Promise.all([context.waitForEvent("page"), home.start.click({ modifiers: ["ControlOrMeta"] })]);
  await expect(other.getByRole("heading", { level: 1 })).toHaveText(quiz.start.heading);
  await expect(new Home(page).start).toBeVisible();
  await new QuizStart(other).begin.click();
  await expect(new Questions(other).all).toHaveCount(5);
});
