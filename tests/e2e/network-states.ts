// The pages of Network in every state that looks different.

import { expect } from "@playwright/test";
import { Jobs } from "./pages/jobs";
import { NetworkFiles } from "./pages/network-files";
import { People } from "./pages/people";
import { dayFromNow, envelope } from "./records";
import { type State, plain, shows } from "./state";
import { PREFIX, type Texts } from "./store";
import { fill, networkFiles, networkGroups, networkPersonMore, networkReport } from "./words";

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

export const NETWORK_STATES: Record<string, State[]> = {
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
      },
    },
  ],
};
