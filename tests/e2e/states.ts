// Every page in every state that looks different, and how to get there.

import { expect, type Page } from "@playwright/test";
import { linkOf } from "./links";
import { Frame } from "./pages/frame";
import { GoalPage, Goals } from "./pages/goals";
import { Guide } from "./pages/guide";
import { Home } from "./pages/home";
import { Jobs } from "./pages/jobs";
import { Offers } from "./pages/offers";
import { People } from "./pages/people";
import { Questions } from "./pages/questions";
import { QuizStart } from "./pages/quiz-start";
import { Results } from "./pages/results";
import { Shared, Sharing } from "./pages/shared";
import { Week } from "./pages/week";
import { YourData } from "./pages/your-data";
import { dayFromNow, draft, envelope, exam, goal, offer, replies, season, settings, taking } from "./records";
import { asideKey, BEFORE, PREFIX, SETTINGS, Store, takingKey, type Texts } from "./store";
import { NetworkFiles } from "./pages/network-files";
import { balanceCheckIn, balanceTasks, balanceWeek, benefits, fill, journey, networkFiles, networkGroups, networkPersonMore, networkReport, offers as words, quiz, shared, shell } from "./words";

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

const shows = (page: Page) => expect(new Frame(page).heading).toBeVisible();

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

/** A person with nothing but a name, last met so many days ago. */
const known = (id: string, name: string, daysAgo: number): Texts => {
  const of = (value: unknown) => ({ value, at: 1 });
  const contacts = { c1: of({ on: dayFromNow(-daysAgo), kind: "met", note: name, about: false }) };
  const data = { id, name: of(name), tier: of("close"), in_rotation_since: of(dayFromNow(-900)), contacts, organisation: of(name), how: of(name) };
  return { [`${PREFIX}person/${id}`]: envelope("person", data) };
};
const longName = `${"unpronounceablecompanionship ".repeat(5)}Wolfeschlegelsteinhausenbergerdorff`;
const sixty = Object.assign({}, ...Array.from({ length: 60 }, (_, number) => known(`p${number}`, number % 7 ? `Person ${number}` : longName, number * 3))) as Texts;
/** An application at a stage since so many days. */
const application = (id: string, title: string, stage: string, daysAgo: number): Texts => {
  const of = (value: unknown) => ({ value, at: 1 });
  const outcome = stage === "closed" ? "no_answer" : null;
  const history = { h1: of({ stage, on: dayFromNow(-daysAgo), outcome }) };
  const step = { on: dayFromNow(2), time: "09:30", minutes: 45, kind: "interview", what: title, result: title };
  const data = { id, title: of(title), organisation: of(title), history, steps: { s1: of(step) }, pay: of("72000") };
  return { [`steppingstone/opportunity/${id}`]: envelope("opportunity", data) };
};
const longTitle = `${"unpronounceablejobtitle ".repeat(7)}Donaudampfschifffahrtskapitaen`;
const STAGES = ["interested", "applied", "interviewing", "offer", "closed"];
const manyApplications = Object.assign(
  {},
  ...Array.from({ length: 70 }, (_, number) => application(`o${number}`, number % 9 ? `Position ${number}` : longTitle, number < 60 ? "applied" : STAGES[number % 5]!, number)),
) as Texts;
/** A plan with too many hours, fields that cannot be read, and overlapping blocks of long names. */
const crowded: Texts = (() => {
  const of = (value: unknown) => ({ value, at: 1 });
  const title = "unpronounceablecompanionship ".repeat(3);
  const block = (start: number) => of({ kind: "career", title, day: 2, start, minutes: 120 });
  const planned = { work: of("100"), sleep: of("99:30"), home: of("many") };
  const leave = { [dayFromNow(0).slice(0, 4)]: of({ entitlement: 9, carry: 3, carry_until: null, holidays: [dayFromNow(0)], half_days: [] }) };
  const blocks = { b1: block(1110), b2: block(1140) };
  return { [`${PREFIX}balance`]: envelope("balance", { planned, contract: of(2400), opening: of(-90), leave, blocks }) };
})();
/** Tasks of every field. */
const manyTasks = Object.assign(
  {},
  ...Array.from({ length: 70 }, (_, number) => {
    const of = (value: unknown) => ({ value, at: 1 });
    const title = number % 9 ? `Task ${number}` : longTitle;
    const data = { id: `k${number}`, title: of(title), important: of(number % 2 === 0), due: of(number % 3 ? dayFromNow(number - 30) : null), minutes: of(45) };
    return { [`${PREFIX}task/k${number}`]: envelope("task", data) };
  }),
) as Texts;
/** Last week's check-in, which asks for help. */
const hardWeek: Texts = (() => {
  const of = (value: unknown) => ({ value, at: 1 });
  const monday = (7 + new Date(`${dayFromNow(-6)}T00:00`).getDay() - 1) % 7;
  const first = dayFromNow(-6 - monday).replaceAll("-", "");
  const check_in = { on: dayFromNow(0), answers: { energy: 1, off: 1, rest: 1, people: 1, say: 2, load: 1 }, how: "need_help" };
  const boundaries = { b1: of({ words: longName, from: dayFromNow(-90), until: null }) };
  return {
    [`${PREFIX}balance`]: envelope("balance", { boundaries }),
    [`${PREFIX}week/${first}`]: envelope("week", { id: first, check_in: of(check_in) }),
  };
})();

const RESULT = "quiz/results/?of=a1";

const stamped = (value: unknown) => ({ value, at: 1 });
const LONG_WORD = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft";

/** Many activities of a job search with long texts. */
const searched: Texts = Object.fromEntries(
  Array.from({ length: 60 }, (_, place) => {
    const data = {
      id: `a${place}`,
      on: stamped(dayFromNow(-(place % 25))),
      kind: stamped("workshop"),
      what: stamped(`${LONG_WORD} ${place}`),
      with: stamped(LONG_WORD),
      result: stamped("word ".repeat(39)),
    };
    return [`${PREFIX}search-activity/a${place}`, envelope("search-activity", data)];
  }),
);

/** A group and events with long names, one of which asks whether one went. */
const gathered: Texts = {
  [`${PREFIX}group/g1`]: envelope("group", {
    id: "g1",
    name: stamped(LONG_WORD),
    kind: stamped("association"),
    fee: stamped("as much as one likes to give in a year"),
    fee_per: stamped("year"),
    renews_on: stamped(dayFromNow(3)),
  }),
  ...Object.fromEntries(
    [-40, -1, 12].map((days, place) => {
      const data = { id: `e${place}`, name: stamped(`${LONG_WORD} ${place}`), on: stamped(dayFromNow(days)), went: stamped(place ? "planned" : "yes"), place: stamped(LONG_WORD) };
      return [`${PREFIX}event/e${place}`, envelope("event", data)];
    }),
  ),
};

const manyCards = Array.from({ length: 120 }, (_, place) => `BEGIN:VCARD\nVERSION:${place % 9 ? 3 : 9}.0\nFN:${LONG_WORD} ${place}\nORG:${LONG_WORD}\nBDAY:2000-01-01\nEND:VCARD\n`).join("");

/** A page of which nothing but the heading is waited for. */
const plain = (name: string, path: string, stored: Texts = {}, faults: RegExp[] = []): State => ({
  name,
  stored,
  faults,
  open: async (page) => {
    await page.goto(path);
    await shows(page);
  },
});

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
  "network, people": [
    plain("people, first visit", "network/"),
    {
      name: "people, the example, with a contact being logged",
      open: async (page) => {
        const people = new People(page);
        await people.open();
        await people.example.click();
        await people.week.getByRole("button").first().click();
        await expect(people.everybody).toBeVisible();
      },
    },
    {
      name: "people, sixty with long names",
      stored: sixty,
      open: async (page) => {
        const people = new People(page);
        await people.open();
        await expect(people.everybody.getByRole("listitem").first()).toBeVisible();
      },
    },
  ],
  "network, a person": [
    plain("a new person", "network/person/"),
    plain("a person who is not here", "network/person/?of=nowhere"),
    {
      name: "a person with long texts, everything open, with problems",
      stored: known("p1", longName, 70),
      open: async (page) => {
        const w = networkPersonMore;
        await page.goto("network/person/?of=p1");
        await page.getByRole("button", { name: w.contacts.add, exact: true }).click();
        await page.getByLabel(w.contacts.day, { exact: true }).first().fill(dayFromNow(2));
        await page.getByRole("button", { name: w.contacts.save, exact: true }).click();
        await expect(page.getByText(w.contacts.future)).toBeVisible();
        await page.getByRole("button", { name: w.starters.show, exact: true }).click();
        await page.locator("details:not([open])").evaluateAll((all) => all.forEach((details) => ((details as HTMLDetailsElement).open = true)));
        await page.getByLabel(w.reach.emails, { exact: true }).fill("nobody");
        await page.getByLabel(w.intervals.longest, { exact: true }).fill("1");
        await expect(page.getByText(w.intervals.order)).toBeVisible();
      },
    },
  ],
  "network, applications": [
    plain("applications, first visit", "network/applications/"),
    {
      name: "applications, the example, with a menu open and without an outcome",
      open: async (page) => {
        const jobs = new Jobs(page);
        await jobs.open();
        await jobs.example.click();
        await expect(jobs.needs).toBeVisible();
        await jobs.list.getByRole("button", { expanded: false }).and(page.locator(":visible")).first().click();
        const menu = jobs.list.getByRole("group", { name: /^Move / });
        await menu.locator("select").first().selectOption("closed");
        await menu.locator("button[type=submit]").click();
        await expect(menu.locator(".field__problem:not(:empty)")).toBeVisible();
      },
    },
    {
      name: "applications, seventy with long names, as a table",
      stored: manyApplications,
      open: async (page) => {
        const jobs = new Jobs(page);
        await jobs.open();
        await jobs.shows("table");
        await expect(jobs.table).toBeVisible();
      },
    },
    plain("applications, seventy with long names", "network/applications/", manyApplications),
  ],
  "network, an application": [
    plain("an application that is not here", "network/application/?of=nowhere"),
    {
      name: "an application with long texts, everything open",
      stored: application("o1", longTitle, "applied", 30),
      open: async (page) => {
        await page.goto("network/application/?of=o1");
        await shows(page);
        await expect(page.locator("#steps")).toBeVisible();
        await page.locator("details:not([open])").evaluateAll((all) => all.forEach((details) => ((details as HTMLDetailsElement).open = true)));
        await page.locator("#new-step-time").fill("soon");
        await page.locator("#link").fill("somewhere");
      },
    },
    plain("an application that ended without an answer", "network/application/?of=o2", application("o2", longTitle, "closed", 3)),
  ],
  "network report": [
    plain("report, empty", "network/report/"),
    {
      name: "report, many long entries, everything open",
      stored: searched,
      open: async (page) => {
        await page.goto("network/report/");
        await page.getByLabel(networkReport.template.label, { exact: true }).selectOption("new_york");
        await expect(page.getByRole("columnheader", { name: networkReport.columns.effort, exact: true })).toBeVisible();
        await page.getByLabel(networkReport.range.label, { exact: true }).selectOption("own_days");
        await page.getByLabel(networkReport.range.label, { exact: true }).selectOption("four_weeks");
        await expect(page.getByRole("heading", { name: networkReport.yours.heading })).toBeVisible();
        await page.locator("details:not([open])").evaluateAll((all) => all.slice(0, 4).forEach((details) => ((details as HTMLDetailsElement).open = true)));
      },
    },
  ],
  "network files": [
    plain("contacts, empty", "network/files/"),
    {
      name: "contacts, a long file",
      open: async (page) => {
        const files = new NetworkFiles(page);
        await files.open();
        await files.file("contacts.vcf", manyCards);
        await expect(files.found).toBeVisible();
  ],
  "balance, week and time off": [
    plain("week, first visit", "balance/"),
    plain("time off, first visit", "balance/time-off/"),
    {
      name: "week, first visit, with a problem",
      open: async (page) => {
        const week = new Week(page);
        await week.open();
        await week.field(balanceWeek.first.work).fill("many");
        await expect(page.getByText(balanceWeek.table.not_read)).toBeVisible();
      },
    },
    {
      name: "week, the example",
      open: async (page) => {
        const week = new Week(page);
        await week.open();
        await week.example.click();
        await expect(week.hours).toBeVisible();
      },
    },
    {
      name: "week, too many hours and long names, everything open",
      stored: crowded,
      open: async (page) => {
        const week = new Week(page);
        await week.open();
        await expect(week.hours).toBeVisible();
        await page.locator("details:not([open])").evaluateAll((all) => all.forEach((details) => ((details as HTMLDetailsElement).open = true)));
      },
    },
    {
      name: "contacts, a table",
      open: async (page) => {
        const files = new NetworkFiles(page);
        await files.open();
        await files.file("contacts.csv", `Name,${LONG_WORD},Company\nAda,${LONG_WORD},${LONG_WORD}\n`);
        await expect(files.found).toBeVisible();
        await page.locator("details:not([open])").evaluateAll((all) => all.forEach((details) => ((details as HTMLDetailsElement).open = true)));
        await expect(page.getByText(networkFiles.privacy)).toBeVisible();
      },
    },
  ],
  "network groups": [
    plain("groups, empty", "network/groups/"),
    {
      name: "groups, the example",
      open: async (page) => {
        await page.goto("network/groups/");
        await page.getByRole("button", { name: networkGroups.example.show, exact: true }).click();
        await expect(page.getByText(networkGroups.example.note)).toBeVisible();
      },
    },
    {
      name: "groups, long names, one event open",
      stored: gathered,
      open: async (page) => {
        await page.goto("network/groups/");
        await page.getByRole("button", { name: fill(networkGroups.change_label, { name: `${LONG_WORD} 1` }), exact: true }).click();
        await expect(page.getByLabel(networkGroups.fields.place, { exact: true })).toBeVisible();
      name: "time off, filled, everything open",
      stored: crowded,
      open: async (page) => {
        await page.goto("balance/time-off/");
        await expect(page.locator("details").first()).toBeVisible();
        await page.locator("details:not([open])").evaluateAll((all) => all.forEach((details) => ((details as HTMLDetailsElement).open = true)));
      },
    },
  ],
  "balance, tasks": [
    plain("tasks, first visit", "balance/tasks/"),
    plain("tasks, seventy with long names", "balance/tasks/", manyTasks),
    {
      name: "tasks, a menu open",
      stored: manyTasks,
      open: async (page) => {
        await page.goto("balance/tasks/");
        await page.getByRole("button", { name: fill(balanceTasks.list.menu_of, { title: "Task 1" }), exact: true }).click();
        await expect(page.locator("[aria-expanded=true]")).toBeVisible();
      },
    },
  ],
  "balance, check-in": [
    plain("check-in, first visit", "balance/check-in/"),
    {
      name: "check-in, answered, a hard stretch, everything open",
      stored: hardWeek,
      open: async (page) => {
        await page.goto("balance/check-in/");
        await shows(page);
        await expect(page.locator('a[href^="tel:"]').or(page.getByText(balanceCheckIn.result.heading)).first()).toBeVisible();
        await page.locator("details:not([open])").evaluateAll((all) => all.forEach((details) => ((details as HTMLDetailsElement).open = true)));
      },
    },
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
