// Stored records as the app writes them, made up for tests.

import { draftKey, SETTINGS, takingKey, type Texts } from "./store";
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
}

const DAY = 24 * 60 * 60 * 1000;

export function envelope(kind: string, data: unknown, version = 1): string {
  return JSON.stringify({ app: "steppingstone", kind, version, saved_ms: Date.now(), data });
}

function body({ id, form = "quick", working = true, daysAgo = 0, ...rest }: Made) {
  const at = Date.now() - daysAgo * DAY;
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
