// Every page in every state that looks different, and how to get there.

import { expect } from "@playwright/test";
import { BALANCE_STATES } from "./balance-states";
import { line, linkOf, reportOf } from "./links";
import { NETWORK_STATES } from "./network-states";
import { PLAN_CHOICE_STATES } from "./plan-choice-states";
import { PLAN_STATES } from "./plan-states";
import { Frame } from "./pages/frame";
import { GoalPage, Goals } from "./pages/goals";
import { Guide } from "./pages/guide";
import { Home } from "./pages/home";
import { Offers } from "./pages/offers";
import { Questions } from "./pages/questions";
import { QuizStart } from "./pages/quiz-start";
import { Results } from "./pages/results";
import { Shared, Sharing } from "./pages/shared";
import { YourData } from "./pages/your-data";
import { dayFromNow, draft, envelope, exam, goal, offer, replies, season, settings, taking } from "./records";
import { asideKey, BEFORE, PREFIX, SETTINGS, Store, takingKey, type Texts } from "./store";
import { type State, plain, shows } from "./state";
import { benefits, fill, journey, offers as words, quiz, shared, shell } from "./words";

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

const flawed = JSON.stringify({
  app: "steppingstone",
  format: 1,
  exported_on: "2026-11-22",
  records: {
    "elsewhere/agoalwithaverylongkeythatisnotoursandhasnospace": {},
    [takingKey("n1")]: JSON.parse(envelope("quiz-taking", {}, 99)),
    [takingKey("n2")]: JSON.parse(clear[takingKey("a1")]!.replace('"id":"a1"', '"id":"n2","amemberwithaverylongnamethatisnotours":1')),
    ...JSON.parse(copy).records,
  },
});


const running = goal({
  id: "g1",
  texts: { ...exam(), why: "because I want to lead a team one day", step: "Book the exam", step_due: dayFromNow(-20), step_minutes: "20" },
  milestones: [{ due: dayFromNow(-7), target: "60" }, { due: dayFromNow(21), target: "70" }],
  links: ["quiz:education"],
  readings: [[dayFromNow(-21), "52"], [dayFromNow(-14), "55"], [dayFromNow(-1), "58"]],
  agreements: { [dayFromNow(-28)]: { target: "75", due: dayFromNow(56) }, [dayFromNow(-9)]: { target: "80", due: dayFromNow(56) } },
});
const long = goal({
  id: "g2",
  texts: { verb: "Improve", object: `${"unpronounceableprofessionaldevelopment ".repeat(7)}and learn more soon`, due: dayFromNow(3), hours_a_week: "9" },
  status: { kind: "building" },
});
const finished = goal({ id: "g3", texts: exam(90), status: { kind: "done", on: dayFromNow(-6), text: "Certificate no. 12" } });


const RESULT = "quiz/results/?of=a1";

/** The page that a link opens. */
const opened = (name: string, fragment: string): State => ({
  name,
  open: async (page) => {
    await new Shared(page).open(fragment);
    await expect(new Shared(page).preview).toBeVisible();
  },
});

const pay = (name: string, text: string): State => ({
  name,
  stored: settings("system", text),
  open: async (page) => {
    await new Guide(page).open("#total");
    await expect(new Guide(page).pay).toHaveValue(text);
  },
});

/** The states of each page. */
export const STATES: Record<string, State[]> = {
  ...NETWORK_STATES,
  ...BALANCE_STATES,
  ...PLAN_CHOICE_STATES,
  ...PLAN_STATES,
  home: [
    plain("home, first visit", ""),
    plain("home with a quiz under way, a result, a goal and an offer", "", { ...under, ...clear, ...long, ...offer({ id: "o1", name: "W".repeat(40) }) }),
  ],
  "the guide": [
    plain("guide", "guide/"),
    pay("guide, pay understood", "52k"),
    pay("guide, pay with an error", "52,0"),
  ],
  "the quiz": [
    plain("quiz start", "quiz/"),
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
    plain("questions", "quiz/questions/", under),
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
    plain("questions, none under way", "quiz/questions/"),
  ],
  results: [
    plain("result, clear, with what changed", RESULT, { ...clear, ...earlier }),
    plain("result, unclear", RESULT, taking({ id: "a1", replies: replies("quick", { career: 3, meaning: 3, income: 3, role: 3 }) })),
    plain("result, thin", RESULT, taking({ id: "a1", replies: replies("quick", { meaning: null, income: null, role: 0 }) })),
    plain("result, not working", RESULT, taking({ id: "a1", working: false })),
    plain("result, there is none", RESULT),
    {
      name: "result, all drawers and tables open",
      stored: { ...clear, ...earlier },
      open: async (page) => {
        const results = new Results(page);
        await results.open("a1");
        await results.drawerHandle.click();
        for (const group of [quiz.scores.scales_heading, quiz.scores.gaps_heading, quiz.scores.practices_heading]) {
          await results.tab(group, "table").click();
        }
        for (const more of await results.advice.locator("summary").all()) await more.click();
        await expect(results.drawer.getByRole("table").first()).toBeVisible();
      },
    },
    {
      name: "result, the example",
      open: async (page) => {
        await new Home(page).open();
        await new Home(page).example.click();
        await expect(new Results(page).exampleNote).toBeVisible();
      },
    },
    plain("compare", "quiz/compare/", { ...clear, ...earlier }),
    plain("compare, too few", "quiz/compare/", clear),
  ],
  offers: [
    plain("offers, none yet", "offers/"),
    {
      name: "offers, the example, everything open",
      open: async (page) => {
        const offers = new Offers(page);
        await offers.open();
        await offers.example.click();
        await offers.chip(words.settings.single).click();
        const closed = page.locator(":is(.sheet, .answer) details:not([open])");
        await closed.evaluateAll((all) => all.forEach((details) => ((details as HTMLDetailsElement).open = true)));
        await offers.opener(words.figures.take_home).click();
        await offers.opener(words.part.income_tax).click();
        await expect(offers.step(words.working.equals, words.inside.taxable)).toBeVisible();
      },
    },
    {
      name: "offers, with errors",
      open: async (page) => {
        const offers = new Offers(page);
        await offers.open();
        await page.getByRole("button", { name: words.none.offer }).click();
        await offers.field("pay", fill(words.name.unnamed, { number: 1 })).fill("lots");
        await expect(page.locator(".cell__problem").filter({ hasText: words.enter.example_year })).toBeVisible();
      },
    },
  ],
  goals: [
    plain("goals, none yet", "goals/"),
    {
      name: "goals, filled, with a check-in open",
      stored: { ...running, ...long, ...finished, ...season("8"), ...clear },
      open: async (page) => {
        const goals = new Goals(page);
        await goals.open();
        await goals.begin("Pass the first certificate exam in my field of work").click();
        await goals.checkIn.more.click();
        await goals.another.click();
        await expect(goals.checkIn.evidence).toBeVisible();
      },
    },
    {
      name: "a goal's page with its table and the question of evidence",
      stored: running,
      open: async (page) => {
        const goal = new GoalPage(page);
        await goal.open("g1");
        await expect(goal.chart).toBeVisible();
        await goal.tab.click();
        await goal.finish.click();
        await expect(goal.evidence).toBeVisible();
      },
    },
    plain("a goal's page with its chart", "goals/goal/?of=g1", running),
    plain("a goal that is done", "goals/goal/?of=g3", finished),
    plain("a goal that is not there", "goals/goal/?of=nowhere"),
    plain("review", "goals/review/", { ...running, ...long }),
    plain("review, none due", "goals/review/"),
  ],
  "writing a goal": [
    plain("a goal, blank", "goals/edit/"),
    plain("a goal with warnings, specific", "goals/edit/?of=g2&at=specific", { ...long, ...running }),
    plain("a goal with warnings, measurable", "goals/edit/?of=g2&at=measurable", { ...long, ...running }),
    plain("a goal with warnings, achievable", "goals/edit/?of=g2&at=achievable", { ...long, ...running, ...season("8") }),
    plain("a goal, relevant", "goals/edit/?of=g1&at=relevant", { ...long, ...running }),
    plain("a goal, timed", "goals/edit/?of=g1&at=timed", { ...long, ...running }),
  ],
  journey: [
    plain("journey, first visit", "journey/"),
    {
      name: "journey, the example",
      open: async (page) => {
        await page.goto("journey/");
        await page.getByRole("button", { name: journey.home.example }).click();
        await expect(page.getByRole("heading", { name: journey.path_built.heading })).toBeVisible();
      },
    },
    {
      name: "journey, the example as a table",
      open: async (page) => {
        await page.goto("journey/");
        await page.getByRole("button", { name: journey.home.example }).click();
        await page.getByRole("tab", { name: journey.timeline.as_table }).click();
        await expect(page.getByRole("rowheader").first()).toBeVisible();
      },
    },
    {
      name: "an entry, everything open",
      open: async (page) => {
        await page.goto("journey/");
        await page.getByRole("button", { name: journey.home.example }).click();
        await page.getByRole("listitem").getByRole("link", { name: journey.example.titles.coordinator }).click();
        await expect(page.getByRole("heading", { name: journey.entry.skills })).toBeVisible();
        await page.locator("details:not([open])").evaluateAll((all) => all.forEach((details) => ((details as HTMLDetailsElement).open = true)));
        await page.getByLabel(journey.entry.end, { exact: true }).fill("2010");
        await expect(page.getByText(journey.entry.end_before_start).first()).toBeVisible();
      },
    },
    plain("an entry that is not there", "journey/entry/?of=nowhere"),
  ],
  "your data": [
    plain("your data, empty", "your-data/"),
    {
      name: "your data, filled, with text set aside, and a file refused",
      stored: { ...clear, ...under, ...settings("system", "52k"), [asideKey(SETTINGS)]: "{cut", [takingKey("n1")]: envelope("quiz-taking", {}, 99) },
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
      name: "your data, a file with flaws and no room to keep what is here",
      stored: under,
      open: async (page) => {
        const yourData = new YourData(page);
        await new Store(page).fill();
        await yourData.open();
        await yourData.bring({ text: flawed });
        await expect(yourData.flaws.first()).toBeVisible();
      },
    },
    {
      name: "your data, a copy due, one from before the last file, and all told of what may be deleted",
      stored: { ...Object.assign({}, ...[1, 2, 3, 4, 5, 6].map((n) => taking({ id: `t${n}` }))), [BEFORE]: copy },
      open: async (page) => {
        const yourData = new YourData(page);
        await yourData.open();
        await expect(yourData.reminder).toBeVisible();
        await expect(yourData.before).toBeVisible();
        await yourData.whenDeleted.click();
        await expect(yourData.mayBeDeleted).toBeVisible();
      },
    },
  ],
  sharing: [
    plain("shared, nothing in the address", "shared/"),
    opened("shared, a goal", linkOf(running)),
    opened("shared, a goal with a long name", linkOf(long)),
    opened("shared, a result", linkOf(clear)),
    {
      name: "shared, offers",
      open: async (page) => {
        await new Offers(page).open();
        await new Offers(page).two();
        const sharing = new Sharing(page);
        await sharing.button("offers").click();
        await expect(sharing.field).toHaveValue(/#v1\./);
        await page.goto(await sharing.link());
        await expect(new Shared(page).preview).toBeVisible();
      },
    },
    {
      name: "shared, a report with long words",
      open: async (page) => {
        const lines = [line("Run a lab"), line("unpronounceable".repeat(20)), line("In progress")];
        await new Shared(page).open(reportOf({ goals: lines, next: lines }));
        await expect(page.getByRole("article")).toBeVisible();
      },
    },
    {
      name: "shared, cut off",
      open: async (page) => {
        await new Shared(page).open(linkOf(clear).slice(0, 90));
        await expect(page.getByText(shared.open.damaged)).toBeVisible();
      },
    },
    {
      name: "a link to share",
      stored: finished,
      open: async (page) => {
        await new GoalPage(page).open("g3");
        const sharing = new Sharing(page);
        await sharing.button("goal").click();
        await expect(sharing.leaveNotes).toBeVisible();
        await expect(sharing.field).toHaveValue(/#v1\./);
      },
    },
  ],
  "what can be undone": [
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
  ],
  "what fails": [
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
    plain("not found", "nowhere/", {}, [/404/]),
    {
      name: "the recovery panel",
      open: async (page) => {
        await page.route(/\.wasm(\?|$)/, (route) => route.abort());
        await page.goto("");
        await expect(page.getByRole("heading", { name: shell.failed_heading })).toBeFocused();
      },
      // The words are fetched ahead for an app that never comes.
      faults: [/\.wasm/, /Failed to fetch|wasm/i, /words\/.*was preloaded using link preload but not used/],
    },
  ],
  embedding: [
    plain("how to embed a tool", "embed/"),
    plain("the quiz in a frame", "embed/quiz/", under),
    plain("offers in a frame", "embed/offers/?theme=dark&accent=ffff00"),
    plain("goals in a frame", "embed/goals/?accent=cfe8ff", running),
    {
      name: "benefits in a frame, filled, with an error",
      open: async (page) => {
        await page.goto("embed/benefits/?accent=000000");
        await page.getByRole("textbox", { name: benefits.salary }).fill("72k");
        await page.getByRole("textbox", { name: words.field.match_formula }).fill("much");
        await expect(page.getByText(words.problem.tiers)).toBeVisible();
      },
    },
  ],
};
