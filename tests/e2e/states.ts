// Every page in every state that looks different, and how to get there.

import { expect, type Page } from "@playwright/test";
import { Compare } from "./pages/compare";
import { Frame } from "./pages/frame";
import { Guide } from "./pages/guide";
import { Home } from "./pages/home";
import { Questions } from "./pages/questions";
import { QuizStart } from "./pages/quiz-start";
import { Results } from "./pages/results";
import { YourData } from "./pages/your-data";
import { draft, replies, settings, taking } from "./records";
import { asideKey, SETTINGS, Store, type Texts } from "./store";
import { quiz, shell } from "./words";

export interface State {
  name: string;
  /** What is stored beforehand. */
  stored?: Texts;
  /** Opens the page and brings it into the state. */
  open(page: Page): Promise<void>;
  /** What the state breaks on purpose. */
  faults?: RegExp[];
}

const firstSeven = Object.fromEntries(Object.entries(replies("quick")).slice(0, 7));
const under = draft({ id: "d1", replies: { ...firstSeven, income_pay: 0 } });
const clear = taking({ id: "a1", form: "full" });
const earlier = taking({ id: "a0", daysAgo: 40, replies: replies("quick", { career: 2, practice: 4 }) });
const copy = JSON.stringify({
  app: "steppingstone",
  format: 1,
  exported_on: "2026-11-22",
  records: Object.fromEntries(
    Object.entries({ ...draft({ id: "d1", replies: { income_pay: 5 } }), ...earlier }).map(([key, text]) => [key, JSON.parse(text)]),
  ),
});

const shows = (page: Page) => expect(new Frame(page).heading).toBeVisible();

const result = (name: string, stored: Texts, id = "a1"): State => ({
  name,
  stored,
  open: async (page) => {
    await new Results(page).open(id);
    await shows(page);
  },
});

export const STATES: State[] = [
  { name: "home, first visit", open: async (page) => { await new Home(page).open(); await shows(page); } },
  { name: "home with a quiz under way and a result", stored: { ...under, ...clear }, open: async (page) => { await new Home(page).open(); await expect(new Home(page).soFar).toBeVisible(); } },
  { name: "guide", open: async (page) => { await new Guide(page).open(); await shows(page); } },
  { name: "guide, pay understood", stored: settings("system", "52k"), open: async (page) => { await new Guide(page).open("#total"); await expect(new Guide(page).pay).toHaveValue("52k"); } },
  { name: "guide, pay with an error", stored: settings("system", "52,0"), open: async (page) => { await new Guide(page).open("#total"); await expect(new Guide(page).problem).not.toBeEmpty(); } },
  { name: "quiz start", open: async (page) => { await new QuizStart(page).open(); await shows(page); } },
  {
    name: "quiz start with one under way and results",
    stored: { ...under, ...clear, ...earlier },
    open: async (page) => {
      const start = new QuizStart(page);
      await start.open();
      await start.another.click();
      await expect(start.begin).toBeVisible();
    },
  },
  { name: "questions", stored: under, open: async (page) => { await new Questions(page).open("d1"); await shows(page); } },
  {
    name: "questions, the last page with some open",
    stored: under,
    open: async (page) => {
      const questions = new Questions(page);
      await questions.open("d1");
      await shows(page);
      while (!(await questions.finish.isVisible())) await questions.next.click();
      await expect(questions.toOpen).toBeVisible();
    },
  },
  { name: "questions, none under way", open: async (page) => { await new Questions(page).open(); await expect(new Questions(page).gone).toBeVisible(); } },
  result("result, clear, with what changed", { ...clear, ...earlier }),
  result("result, unclear", taking({ id: "a1", replies: replies("quick", { career: 3, meaning: 3, income: 3, role: 3 }) })),
  result("result, thin", taking({ id: "a1", replies: replies("quick", { meaning: null, income: null, role: 0 }) })),
  result("result, not working", taking({ id: "a1", working: false })),
  result("result, there is none", {}),
  {
    name: "result, all drawers and tables open",
    stored: { ...clear, ...earlier },
    open: async (page) => {
      const results = new Results(page);
      await results.open("a1");
      await results.drawerHandle.click();
      for (const group of [quiz.scores.scales_heading, quiz.scores.gaps_heading, quiz.scores.practices_heading]) await results.tab(group, "table").click();
      for (const more of await results.advice.locator("summary").all()) await more.click();
      await expect(results.drawer.getByRole("table").first()).toBeVisible();
    },
  },
  { name: "result, the example", open: async (page) => { await new Home(page).open(); await new Home(page).example.click(); await expect(new Results(page).exampleNote).toBeVisible(); } },
  { name: "compare", stored: { ...clear, ...earlier }, open: async (page) => { await new Compare(page).open(); await expect(new Compare(page).table).toBeVisible(); } },
  { name: "compare, too few", stored: clear, open: async (page) => { await new Compare(page).open(); await expect(new Compare(page).needTwo).toBeVisible(); } },
  { name: "your data, empty", open: async (page) => { await new YourData(page).open(); await shows(page); } },
  {
    name: "your data, filled, with text set aside, and a file refused",
    stored: { ...clear, ...under, ...settings("system", "52k"), [asideKey(SETTINGS)]: "{cut", "steppingstone/quiz-taking/n1": '{"app":"steppingstone","kind":"quiz-taking","version":99,"saved_ms":1,"data":{}}' },
    open: async (page) => {
      const yourData = new YourData(page);
      await yourData.open();
      await yourData.bring({ text: "{" });
      await expect(yourData.problem).not.toBeEmpty();
      await expect(yourData.asideHeading).toBeVisible();
      await expect(yourData.newer).toBeVisible();
    },
  },
  {
    name: "your data, a file to bring in",
    stored: under,
    open: async (page) => {
      const yourData = new YourData(page);
      await yourData.open();
      await yourData.bring({ text: copy });
      await expect(yourData.dialog).toBeVisible();
    },
  },
  {
    name: "undo offered",
    stored: clear,
    open: async (page) => {
      await page.clock.install();
      await new YourData(page).open();
      await new YourData(page).deleteAll.click();
      await expect(new Frame(page).undo).toBeVisible();
    },
  },
  {
    name: "not saved, storage is full",
    open: async (page) => {
      const store = new Store(page);
      await store.outside();
      await store.fill();
      await new QuizStart(page).open();
      await new QuizStart(page).begin.click();
      await expect(new Frame(page).download).toBeVisible();
    },
  },
  { name: "not found", open: async (page) => { await page.goto("nowhere/"); await shows(page); }, faults: [/404/] },
  {
    name: "the recovery panel",
    open: async (page) => {
      await page.route(/\.wasm$/, (route) => route.abort());
      await page.goto("");
      await expect(page.getByRole("heading", { name: shell.failed_heading })).toBeFocused();
    },
    faults: [/\.wasm/, /Failed to fetch|wasm/i],
  },
];
