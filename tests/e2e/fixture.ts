import { type BrowserContext, expect, type Page, test as base } from "@playwright/test";
import { Faults } from "./faults";
import { Compare } from "./pages/compare";
import { Frame } from "./pages/frame";
import { GoalEdit, GoalPage, Goals } from "./pages/goals";
import { Guide } from "./pages/guide";
import { Home } from "./pages/home";
import { Offers } from "./pages/offers";
import { Questions } from "./pages/questions";
import { QuizStart } from "./pages/quiz-start";
import { Results } from "./pages/results";
import { YourData } from "./pages/your-data";
import { listen } from "./server.mjs";
import { Store } from "./store";

export interface Options {
  /** Which build: the one for a host's root, or the one for a folder. */
  served: "root" | "folder";
  /** Whether the test goes on while the drawn page is still there. */
  early: boolean;
  /** Whether the reader saves data: then no page fetches beforehand what other pages need. */
  savesData: boolean;
}

interface Fixtures {
  faults: Faults;
  store: Store;
  frame: Frame;
  home: Home;
  start: QuizStart;
  questions: Questions;
  results: Results;
  compare: Compare;
  yourData: YourData;
  guide: Guide;
  offers: Offers;
  goals: Goals;
  goalEdit: GoalEdit;
  goalPage: GoalPage;
}

/**
 * Lets every page of a context go on only once the app has taken the drawn page's place, or the
 * recovery panel says that it cannot. What a
 * reader does before that is a subject of its own (`prerender.spec.ts`); elsewhere it would make a
 * test depend on the speed of the machine.
 */
function awaitApp(context: BrowserContext): void {
  context.on("page", (page) => {
    for (const name of ["goto", "reload"] as const) {
      const go = page[name].bind(page) as (...args: unknown[]) => ReturnType<Page["goto"]>;
      page[name] = async (...args: unknown[]) => {
        const response = await go(...args);
        if ((await page.locator("#app").count()) > 0) {
          await expect(page.locator("#app:not([data-still]), #failed:not([hidden])").first()).toBeAttached();
        }
        return response;
      };
    }
  });
}

type Servers = Record<Options["served"], string>;

export const test = base.extend<Options & Fixtures, { servers: Servers }>({
  served: ["root", { option: true }],
  early: [false, { option: true }],
  // Most of a page's work is what it fetches for others, and few tests ask for that.
  savesData: [true, { option: true }],
  servers: [
    async ({}, use) => {
      const root = await listen({ root: process.env.DIST || "dist", base: "/" });
      const folder = await listen({ root: process.env.DIST_SUB || "target/dist-sub", base: "/sub/path/" });
      await use({ root: root.url, folder: folder.url });
      for (const { server } of [root, folder]) {
        server.closeAllConnections();
        server.close();
      }
    },
    { scope: "worker" },
  ],
  context: async ({ context, early, savesData }, use) => {
    if (!early) awaitApp(context);
    if (savesData) {
      await context.addInitScript(() => {
        const connection = (navigator as { connection?: object }).connection;
        if (connection) Object.defineProperty(connection, "saveData", { get: () => true });
      });
    }
    await use(context);
  },
  // Tests name addresses without a leading slash, so that they hold in a folder too.
  baseURL: ({ servers, served }, use) => use(servers[served]),
  faults: [
    async ({ context, baseURL }, use) => {
      const faults = new Faults(new URL(baseURL!).origin);
      await faults.watch(context);
      await use(faults);
      base.expect(faults.unexpected(), "faults that no test expected").toEqual([]);
    },
    { auto: true },
  ],
  store: ({ page }, use) => use(new Store(page)),
  frame: ({ page }, use) => use(new Frame(page)),
  home: ({ page }, use) => use(new Home(page)),
  start: ({ page }, use) => use(new QuizStart(page)),
  questions: ({ page }, use) => use(new Questions(page)),
  results: ({ page }, use) => use(new Results(page)),
  compare: ({ page }, use) => use(new Compare(page)),
  yourData: ({ page }, use) => use(new YourData(page)),
  guide: ({ page }, use) => use(new Guide(page)),
  offers: ({ page }, use) => use(new Offers(page)),
  goals: ({ page }, use) => use(new Goals(page)),
  goalEdit: ({ page }, use) => use(new GoalEdit(page)),
  goalPage: ({ page }, use) => use(new GoalPage(page)),
});

export { expect } from "@playwright/test";

/** A phone: narrow, touched instead of clicked. */
export const PHONE = { viewport: { width: 390, height: 780 }, hasTouch: true, isMobile: true } as const;
