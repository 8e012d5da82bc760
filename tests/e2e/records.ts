// Stored records as the app writes them, made up for tests.

import { BASIS, draftKey, goalKey, offerKey, SEASON, SETTINGS, takingKey, type Texts } from "./store";
import { items } from "./words";

export type Form = "quick" | "full";
export type Block = "want" | "role" | "practice";

/** The statements' keys in asking order. */
export const FULL = Object.keys(items) as (keyof typeof items)[];
const ROLE = FULL.filter((key) => key.startsWith("role_"));
const WANT = FULL.slice(0, FULL.indexOf(ROLE[0]!));
const PRACTICE = FULL.slice(WANT.length + ROLE.length);
export const BLOCKS: Record<Block, string[]> = { want: WANT, role: ROLE, practice: PRACTICE };

const REVERSED = new Set(
  ["want_horizon_week", "income_varying", "want_growth_known", "meaning_apart"].concat("role_horizon_week", "role_growth_known"),
);

/** The statements that a quiz asks. */
export function asked(form: Form, working = true): string[] {
  const role = working ? ROLE : [];
  return form === "full"
    ? [...WANT, ...role, ...PRACTICE]
    : [...WANT.slice(0, 10), ...role.slice(0, 4), ...PRACTICE.slice(0, 6)];
}

/** How much a made-up person says yes to, from 1 to 5; `null` leaves a question open. */
export interface Leanings {
  career?: number | null;
  meaning?: number | null;
  income?: number | null;
  role?: number | null;
  practice?: number | null;
}

const LEANINGS: Required<Leanings> = { career: 5, meaning: 5, income: 2, role: 1, practice: 2 };

/** The answers of someone with these leanings, item by item. */
export function replies(form: Form, leanings: Leanings = {}, working = true): Record<string, number> {
  const of = { ...LEANINGS, ...leanings };
  const rows = asked(form, working).flatMap((key) => {
    const kind = key.split("_")[0]!;
    const leaning =
      kind === "want" ? of.career : kind === "meaning" ? of.meaning : kind === "income" ? of.income : kind === "role" ? of.role : of.practice;
    if (leaning === null) return [];
    return [[key, leaning === 0 ? 0 : REVERSED.has(key) ? 6 - leaning : leaning] as const];
  });
  return Object.fromEntries(rows);
}

interface Made {
  id: string;
  form?: Form;
  working?: boolean;
  replies?: Record<string, number>;
  /** How many days ago. */
  daysAgo?: number;
  /** When, in milliseconds since 1970, instead. */
  at?: number;
}

const DAY = 24 * 60 * 60 * 1000;

export function envelope(kind: string, data: unknown, version = 1): string {
  return JSON.stringify({ app: "steppingstone", kind, version, saved_ms: Date.now(), data });
}

function body({ id, form = "quick", working = true, daysAgo = 0, ...rest }: Made) {
  const at = rest.at ?? Date.now() - daysAgo * DAY;
  const given = Object.entries(rest.replies ?? replies(form, {}, working));
  return {
    at,
    data: {
      id,
      setup: { form, working, stage: null },
      // An unhurried pace, so that no remark on it shows.
      replies: Object.fromEntries(
        given.map(([key, value], n) => [key, { value: value || null, at: at - (given.length - n) * 7000 }]),
      ),
    },
  };
}

/** A quiz under way. */
export function draft(made: Made): Texts {
  const { at, data } = body({ replies: {}, ...made });
  return { [draftKey(made.id)]: envelope("quiz-draft", { ...data, changed_ms: at }) };
}

/** A finished quiz. */
export function taking(made: Made): Texts {
  const { at, data } = body(made);
  const day = new Date(at);
  const taken_on = [day.getFullYear(), day.getMonth() + 1, day.getDate()].map((n) => String(n).padStart(2, "0")).join("-");
  return { [takingKey(made.id)]: envelope("quiz-taking", { ...data, taken_on, taken_ms: at, bank_version: 1 }) };
}

export function settings(theme = "system", pay_text = "", version = 1): Texts {
  return { [SETTINGS]: envelope("settings", { theme, pay_text }, version) };
}

/** A day so many days from today, as `YYYY-MM-DD`. */
export function dayFromNow(days: number): string {
  const day = new Date();
  day.setDate(day.getDate() + days);
  return [day.getFullYear(), day.getMonth() + 1, day.getDate()].map((n) => String(n).padStart(2, "0")).join("-");
}

interface MadeGoal {
  id: string;
  /** What is typed, by the keys of the fields. */
  texts: Record<string, string>;
  status?: { kind: string; on?: string; reason?: string; text?: string };
  milestones?: { due: string; target: string }[];
  links?: string[];
  /** Ids of goals that must be done first. */
  after?: string[];
  /** Day and value of each check-in. */
  readings?: [string, string | null][];
  /** Days of changes with the target and due day agreed. */
  agreements?: Record<string, { target: string; due: string }>;
}

/** A goal, last changed yesterday. */
export function goal({ id, texts, status = { kind: "active" }, milestones = [], links = [], after = [], readings = [], agreements = {} }: MadeGoal): Texts {
  const at = Date.now() - DAY;
  const kept = <T>(value: T) => ({ value, at });
  const each = <T>(entries: [string, T][]) => Object.fromEntries(entries.map(([key, value]) => [key, kept(value)]));
  const data = {
    id,
    texts: each(Object.entries(texts)),
    milestones: kept(milestones),
    links: kept(links),
    after: kept(after),
    check_ins: each(readings.map(([on, value], n) => [`r${n}`, { on, value, note: "", evidence: "" }])),
    reviews: {},
    agreements: each(Object.entries(agreements)),
    step_done: kept(false),
    status: kept({ kind: status.kind, on: status.on ?? null, reason: status.reason ?? null, text: status.text ?? null }),
    archived: kept(false),
    changed_ms: at,
  };
  return { [goalKey(id)]: envelope("goal", data) };
}

/** The hours a week that there are for goals, and the long-term aims. */
export function season(hours: string, aims: string[] = []): Texts {
  const kept = <T>(value: T) => ({ value, at: Date.now() - DAY });
  return { [SEASON]: envelope("goal-season", { hours: kept(hours), leave: kept([]), aims: kept(aims) }) };
}

/** What a goal with a number under way is made of: begun so many days ago. */
export const exam = (begun = 28) => ({
  verb: "Pass",
  object: "the first certificate exam in my field of work",
  kind: "result",
  measured: "number",
  metric: "practice test score",
  unit: "points",
  baseline: "50",
  target: "80",
  direction: "rise",
  source: "the test site",
  check_in_days: "7",
  review_days: "14",
  hours_a_week: "5",
  start: dayFromNow(-begun),
  due: dayFromNow(84 - begun),
});

interface OfferGiven {
  id: string;
  /** Its yearly pay as typed, if nothing else is told. */
  pay?: string;
  place?: number;
  isCurrent?: boolean;
  name?: string;
  kind?: string;
  trueUp?: boolean | null;
  texts?: Record<string, string>;
}

/** An offer of which only the yearly pay is told, or whatever texts are. */
export function offer({ id, pay = "72k", place = 1, isCurrent = false, name = "North", kind = "salaried_exempt", trueUp = null, texts = { pay } }: OfferGiven): Texts {
  const at = Date.now() - DAY;
  const told = { name, kind, pays: null, clawback: "unknown", true_up: trueUp, premiums_before_tax: null, state: null, texts };
  const stamps = Object.fromEntries(Object.keys(texts).map((field) => [field, at]));
  const data = { id, place, current: isCurrent, archived: false, changed_ms: at, offer: told, stamps };
  return { [offerKey(id)]: envelope("offer", data) };
}

/** What holds for all offers. */
export function basis(state: string | null, texts: Record<string, string> = { age: "34" }, year = "2026"): Texts {
  const data = { year, status: "single", state, family: false, currency: null, texts };
  return { [BASIS]: envelope("offer-basis", data) };
}
