// What is there before the app: the pages themselves, and what a reader does with them early.

import type { Page } from "@playwright/test";
import { BUILT, NOT_FOUND, OWN } from "./built-pages";
import { expect, PHONE, test } from "./fixture";
import { draft, settings, taking } from "./records";
import { shifts } from "./shifts";
import { frame as f, guide as g, home as h, pages, quiz, shell } from "./words";

const PAGES = [...BUILT, NOT_FOUND];

/** What search engines are to find: the pages that say something without anything stored. */
const FOUND = ["", "guide/", "quiz/", "journey/", "offers/", "goals/", "network/", "balance/", "plan/", "your-data/", "embed/"];

/** Where something follows a moment after the app has taken over, which the built page shows already, or where a day of
 * today is said, which no built page knows: what is in view may move a little there. */
const FOLLOWED = /^(balance|network)\/|^journey\/(import|sources)\/|^plan\/report\//;
const LITTLE = 0.05;

/** Keeps the app back until the returned function is called. */
async function holdApp(page: Page): Promise<() => Promise<void>> {
  let go = () => {};
  const gone = new Promise<void>((done) => (go = done));
  await page.route(/\.wasm$/, async (route) => {
    await gone;
    await route.continue();
  });
  return async () => {
    go();
    await expect(page.locator("#app:not([data-still])")).toBeAttached();
  };
}

/** Every piece of text with its place, and how far the page is scrolled. */
const layout = (page: Page) =>
  page.evaluate(() => {
    const root = document.getElementById("app")!;
    const places: string[] = [];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    // Texts side by side in one element are one to a reader.
    let last: Element | null = null;
    while (walker.nextNode()) {
      const { parentElement, textContent } = walker.currentNode;
      if (!textContent!.trim() || parentElement === last) continue;
      last = parentElement;
      const { x, y, width, height } = parentElement!.getBoundingClientRect();
      // What is folded has no place that anybody sees, and Chromium tells one or none.
      const place = parentElement!.checkVisibility() ? [x, y, width, height].map(Math.round).join(" ") : "folded";
      places.push(`${parentElement!.textContent!.trim()} ${place}`);
    }
    return { places, height: document.documentElement.scrollHeight, top: scrollY };
  });

test.use({ early: true });

for (const [name, options] of Object.entries({ "a wide screen": {}, "a phone": PHONE })) {
  test.describe(`on ${name}`, () => {
    test.use(options);
    test("nothing moves when the app takes over a page", async ({ context }) => {
      test.slow();
      // What is to be pasted names the site's address, which no page knows before.
      for (const { path } of PAGES.filter(({ name }) => name !== "embed")) {
        await test.step(`/${path}`, async () => {
          const page = await context.newPage();
          const release = await holdApp(page);
          await page.goto(path);
          await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
          const before = await layout(page);
          expect.soft(before.places.length, `texts on /${path}`).toBeGreaterThan(5);
          await release();
          const isFollowed = FOLLOWED.test(path);
          if (!isFollowed) expect.soft(await layout(page), `the layout of /${path}`).toEqual(before);
          expect.soft(await shifts(page), `layout shifts on /${path}`).toBeLessThanOrEqual(isFollowed ? LITTLE : 0);
          // Each is a first visit.
          await page.evaluate(() => localStorage.clear());
          await page.close();
        });
      }
    });
  });
}

test('those who have been here see no "nothing yet", and nothing shifts', async ({ context, store }) => {
  await store.before({ ...taking({ id: "a1" }), ...draft({ id: "d1", replies: { income_pay: 3 } }) });
  for (const path of ["", "quiz/", "quiz/results/", "your-data/"]) {
    await test.step(`/${path}`, async () => {
      const page = await context.newPage();
      const release = await holdApp(page);
      await page.goto(path);
      for (const said of [h.start, quiz.start.begin, quiz.result.none_heading]) {
        await expect(page.getByText(said, { exact: true })).toBeHidden();
      }
      await release();
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      expect.soft(await shifts(page), `layout shifts on /${path}`).toBe(0);
      await page.close();
    });
  }
});

test("what is typed early is kept, with the focus and the cursor", async ({ page, guide, store }) => {
  const release = await holdApp(page);
  await guide.open();
  await guide.pay.click();
  await page.keyboard.type("52,000");
  await page.keyboard.press("ArrowLeft");
  const top = await page.evaluate(() => scrollY);
  expect(top).toBeGreaterThan(500);
  await release();
  await expect(guide.pay).toHaveValue("52,000");
  await expect(guide.pay).toBeFocused();
  expect(await page.evaluate(() => scrollY)).toBe(top);
  await page.keyboard.type("5");
  await expect(guide.pay).toHaveValue("52,0050");
  await expect.poll(() => store.text("steppingstone/settings")).toContain("52,0050");
});

test("a choice made early and a button pressed early both count", async ({ page, start, questions }) => {
  const release = await holdApp(page);
  await start.open();
  await start.option(quiz.start.length, quiz.start.full).check();
  await start.option(quiz.start.working, quiz.start.working_no).check();
  await start.begin.click();
  await expect(start.begin, "plainly at work").toHaveAttribute("aria-busy", "true");
  await release();
  await expect(questions.all).toHaveCount(5);
  await expect(page).toHaveURL(/quiz\/questions\/\?of=/);
  // 32 questions: the full form without a role.
  await expect(page.getByText(/of 32/).first()).toBeVisible();
});

test("a press that lasts while the app takes over counts", async ({ page, home }) => {
  const release = await holdApp(page);
  await home.open();
  await home.example.hover();
  await page.mouse.down();
  const released = release();
  await page.waitForTimeout(400);
  await expect(page.locator("#app[data-still]"), "not under the finger").toBeAttached();
  await page.mouse.up();
  await released;
  await expect(page).toHaveURL(/quiz\/results/);
});

test("an address's place stays in view when what is stored grows above it", async ({ page, store }) => {
  await page.setViewportSize({ width: 1280, height: 500 });
  await store.before({ ...taking({ id: "a1" }), ...draft({ id: "d1", replies: { income_pay: 3 } }) });
  const release = await holdApp(page);
  await page.goto("your-data/#bring-back");
  const top = () => page.locator("#bring-back").evaluate((place) => Math.round(place.getBoundingClientRect().top));
  const before = await top();
  await release();
  // Scrolling goes by whole pixels, what stands above does not.
  expect(Math.abs((await top()) - before)).toBeLessThanOrEqual(1);
  await expect(page.locator("#bring-back")).toBeFocused();
});

test("a stored pay is not hidden behind an empty field", async ({ guide, store, page }) => {
  await store.before(settings("system", "48k"));
  const release = await holdApp(page);
  await guide.open("#total");
  await expect(page.locator("#pay")).toBeHidden();
  await release();
  await expect(guide.pay).toHaveValue("48k");
});

test("a theme chosen early is taken", async ({ page, frame, home }) => {
  const release = await holdApp(page);
  await home.open();
  await frame.theme.selectOption("dark");
  await release();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(frame.theme).toHaveValue("dark");
  await frame.says("saved");
});

test("a link followed early leads to a page that can be read", async ({ page, frame, home }) => {
  await holdApp(page);
  await home.open();
  await frame.link(f.guide).click();
  await expect(frame.heading).toHaveText(g.title);
  await expect(page).toHaveTitle(/./);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });
  test.beforeEach(({ faults }) => faults.expect(/was preloaded using link preload but not used/));

  test("the guide reads whole, and a tool says what it does and that it needs JavaScript", async ({ page, guide, start }) => {
    await guide.open();
    await expect(page.locator("noscript > p")).toBeVisible();
    await expect(page.locator("noscript > p")).toHaveText(shell.no_script);
    for (const text of [...g.takeaways.points, ...g.job.paragraphs, ...g.conclusion.paragraphs, ...g.sources.names]) {
      await expect(page.getByRole("article").getByText(text, { exact: true })).toBeVisible();
    }
    await start.open();
    await expect(page.locator("noscript > p")).toBeVisible();
    await expect(page.locator("noscript > p")).toHaveText(shell.no_script);
    await expect(page.getByText(quiz.start.lead)).toBeVisible();
    for (const text of quiz.about.texts) await expect(page.getByText(text)).toBeVisible();
    await expect(page.getByRole("button")).toHaveCount(0);
    await expect(page.getByRole("radio")).toHaveCount(0);
  });
});

test("every page has its own title and description, and robots may read them", async ({ page, request }) => {
  const seen = new Set<string>();
  // In another page a tool is called as it is here.
  const own = [...OWN, NOT_FOUND];
  for (const { path } of own) {
    await page.goto(path);
    const facts = await page.evaluate(() => {
      const content = (selector: string) => document.querySelector(selector)?.getAttribute("content");
      return {
        title: document.title,
        description: content('meta[name="description"]'),
        og: content('meta[property="og:title"]'),
        robots: content('meta[name="robots"]'),
        canonical: document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href,
        data: document.querySelector('script[type="application/ld+json"]')?.textContent,
      };
    });
    expect(facts.description!.length, path).toBeGreaterThan(20);
    seen.add(facts.title).add(facts.description!);
    expect(facts.robots === "noindex", `${path} is left out of searches`).toBe(!FOUND.includes(path));
    if (facts.robots === "noindex") continue;
    // Where the site lives is not known to this build, and a canonical address must be whole.
    expect(facts.canonical).toBeUndefined();
    expect(facts.og!.length).toBeGreaterThan(5);
    const data = JSON.parse(facts.data!);
    expect(data).toMatchObject({ "@context": "https://schema.org", inLanguage: "en", description: facts.description });
    expect(data["@type"]).toBe(path === "guide/" ? "Article" : ["your-data/", "embed/"].includes(path) ? "WebPage" : "WebApplication");
  }
  expect(seen.size).toBe(2 * own.length);

  // Robots may read it all; a map needs to know where the site is.
  expect(await (await request.get("robots.txt")).text()).toContain("Allow: /");
  expect((await request.get("sitemap.xml")).status()).toBe(404);
});

test.describe("with a known address", () => {
  test.use({ served: "folder" });

  test("there is a map, and sharing has whole addresses", async ({ page, request }) => {
    const map = await (await request.get("sitemap.xml")).text();
    const site = "https://steppingstone.example/sub/path/";
    const listed = [...map.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url]) => url);
    expect(listed).toEqual(FOUND.map((path) => site + path));
    expect(await (await request.get("robots.txt")).text()).toContain(`Sitemap: ${site}sitemap.xml`);
    await page.goto("guide/");
    await expect(page.locator('link[rel="canonical"]')).toHaveAttribute("href", `${site}guide/`);
    await expect(page.locator('meta[property="og:image"]')).toHaveAttribute("content", `${site}icons/share.png`);
    expect((await request.get("icons/share.png")).headers()["content-type"]).toBe("image/png");
  });

  test("editors that ask how to embed a tool find an answer that works", async ({ page, request }) => {
    const site = "https://steppingstone.example/sub/path/";
    for (const tool of ["quiz", "offers", "goals", "benefits"] as const) {
      await page.goto(tool === "benefits" ? "embed/benefits/" : `${tool}/`);
      const found = await page.locator('link[rel="alternate"][type="application/json+oembed"]').getAttribute("href");
      expect(found).toBe(`${site}oembed/${tool}.json`);
      const answer = await (await request.get(found!.slice(site.length))).json();
      expect(answer).toMatchObject({ version: "1.0", type: "rich", title: pages[`embed_${tool}`] });
      const src = /src="([^"]+)"/.exec(answer.html)![1]!;
      expect(src).toBe(`${site}embed/${tool}/`);
      expect((await request.get(src.slice(site.length))).status()).toBe(200);
    }
    await page.goto("guide/");
    await expect(page.locator('link[type="application/json+oembed"]')).toHaveCount(0);
  });
});
