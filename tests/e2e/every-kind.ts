// A stored record of every kind, as the app writes them, made up for tests.

import { basis, dayFromNow, draft, envelope, exam, goal, offer, season, settings, taking } from "./records";
import { asideKey, PREFIX, SETTINGS, type Texts } from "./store";

const AT = 1_700_000_000_000;
const kept = <T>(value: T) => ({ value, at: AT });
const keptEach = (values: Record<string, unknown>) => Object.fromEntries(Object.entries(values).map(([key, value]) => [key, kept(value)]));

/** A record of a kind, under its id, or without one where there is only one of the kind. */
export const record = (kind: string, id: string | null, data: object): Texts =>
  id === null ? { [`${PREFIX}${kind}`]: envelope(kind, data) } : { [`${PREFIX}${kind}/${id}`]: envelope(kind, { id, ...data }) };

/** A job that goes on, with a skill. */
export const journeyEntry = (id: string, title: string, skills: string[] = []): Texts =>
  record("journey-entry", id, {
    kind: kept("job"),
    texts: keptEach({ title, organisation: "Bright Dental Group", start: "2019-03", end: "now" }),
    results: kept(["Cut the waiting time"]),
    built: keptEach({ growth: 4 }),
    skills: kept(skills),
    private: kept(null),
    changed_ms: AT,
  });

export const journeySkill = (id: string, name: string): Texts =>
  record("journey-skill", id, {
    texts: keptEach({ name, group: "Office" }),
    aliases: kept([]),
    level: kept(2),
    keeps: kept(false),
    elements: kept([]),
    evidence: keptEach({ v1: { kind: "certificate", text: "Certificate no. 12", url: "", on: "2024-05", expires: "", entry: null, goal: null } }),
    changed_ms: AT,
  });

export const learning = (id: string, title: string): Texts =>
  record("journey-learning", id, {
    kind: kept("course"),
    status: kept("planned"),
    texts: keptEach({ title, due: dayFromNow(60) }),
    skills: kept([]),
    changed_ms: AT,
  });

export const person = (id: string, name: string): Texts =>
  record("person", id, {
    name: kept(name),
    tier: kept("close"),
    in_rotation_since: kept(dayFromNow(-300)),
    organisation: kept("Harbor Foods"),
    contacts: keptEach({ c1: { on: dayFromNow(-200), kind: "met", note: "Her new mill", about: false } }),
  });

export const opportunity = (id: string, title: string): Texts =>
  record("opportunity", id, {
    title: kept(title),
    organisation: kept("Harbor Foods"),
    pay: kept("72000"),
    history: keptEach({ h1: { stage: "applied", on: dayFromNow(-20), outcome: null } }),
    steps: keptEach({ s1: { on: dayFromNow(2), time: "09:30", minutes: 45, kind: "interview", what: "With the manager", result: "" } }),
  });

export const task = (id: string, title: string): Texts =>
  record("task", id, { title: kept(title), important: kept(true), due: kept(dayFromNow(20)), minutes: kept(45) });

/** A week at a full-time job, with what must stay free of it. */
export const balance = (): Texts =>
  record("balance", null, {
    planned: keptEach({ work: "40", sleep: "56", commute: "5" }),
    contract: kept(2400),
    boundaries: keptEach({ b1: { words: "Dinner at home", from: dayFromNow(-90), until: null } }),
    blocks: keptEach({ k1: { kind: "career", title: "Evening course", day: 2, start: 1110, minutes: 90 } }),
  });

export const aim = (id: string, text: string, place = 1): Texts =>
  record("aim", id, { text: kept(text), standing: kept({ state: "open", since: null }), place: kept(place), made: kept(dayFromNow(-30)) });

export const criterion = (id: string, name: string): Texts =>
  record("criterion", id, { name: kept(name), place: kept(4), made: kept(dayFromNow(-30)), weight: kept(40), ratings: keptEach({ o1: { tenths: 75, why: "Four days" } }) });

export const decision = (id: string, name: string): Texts =>
  record("decision", id, {
    on: kept(dayFromNow(-10)),
    chosen: kept({ offer: "o1", present_job: false, name, currency: "USD", figures: [{ figure: "average", value: "82200.5" }] }),
    review_on: kept(dayFromNow(170)),
    others: kept([{ offer: null, name: "Harbor" }]),
    reasons: kept(["I learn the most there"]),
    expectations: kept([{ text: "A course a year", facet: "growth", figure: null, value: null }]),
    sure: kept(70),
  });

const ofJourney = (): Texts => ({
  ...journeyEntry("e1", "Office coordinator", ["s1"]),
  ...journeySkill("s1", "Bookkeeping"),
  ...learning("l1", "Spreadsheets"),
  ...record("journey-plan", null, {
    targets: keptEach({ t1: { occupation: "13-1071.00", title: "Human Resources Specialists", lines: ["Excel"], confirmed: {}, needs: {} } }),
    wanted: kept([]),
    stage: kept("middle"),
    path: kept("people"),
    asks: keptEach({ results: { need: "3", hidden: false } }),
    own_asks: kept([{ text: "Speak in public", state: "partly" }]),
    struck: kept([]),
    area: kept("OH"),
  }),
});

const ofNetwork = (): Texts => ({
  ...person("p1", "Ann Weber"),
  ...opportunity("j1", "Shift lead"),
  ...record("group", "r1", { name: kept("Alumni of the evening school"), kind: kept("alumni"), renews_on: kept(dayFromNow(30)) }),
  ...record("event", "v1", { name: kept("Spring conference"), on: kept(dayFromNow(12)), went: kept("planned"), place: kept("Town hall") }),
  ...record("search-activity", "a1", { on: kept(dayFromNow(-3)), kind: kept("workshop"), what: kept("Writing a letter"), minutes: kept(90) }),
  ...record("network", null, { looking: kept("yes"), needed: kept(3) }),
});

const WEEK = dayFromNow(-7 - ((new Date().getDay() + 6) % 7)).replaceAll("-", "");

const ofBalance = (): Texts => ({
  ...balance(),
  ...task("k1", "Ask for the roster"),
  ...record("week", WEEK, {
    lived: keptEach({ work: 2610 }),
    check_in: kept({ on: dayFromNow(-1), answers: { energy: 4, off: 3, rest: 4, people: 5 }, how: "well" }),
  }),
});

const ofPlan = (): Texts => ({
  ...aim("aim0000000000000001", "Lead a team"),
  ...criterion("c1", "Four days a week"),
  ...decision("d1", "Northwind"),
  ...record("plan", null, { dismissed: keptEach({ x1: { kind: "goal_serves_nothing", of: "g1" } }) }),
});

/** A record of every kind, and text that could not be read. */
export const everyKind = (): Texts => ({
  ...taking({ id: "t1", daysAgo: 30 }),
  ...draft({ id: "d1", replies: { want_horizon_years: 5, income_pay: 0 } }),
  ...offer({ id: "o1" }),
  ...basis("NJ"),
  ...goal({
    id: "g1",
    texts: exam(),
    milestones: [{ due: dayFromNow(21), target: "70" }],
    links: ["quiz:education"],
    readings: [[dayFromNow(-14), "55"]],
  }),
  ...season("8"),
  ...ofJourney(),
  ...ofNetwork(),
  ...ofBalance(),
  ...ofPlan(),
  ...settings("dark", "52k"),
  [asideKey(SETTINGS)]: '{"cut',
});
