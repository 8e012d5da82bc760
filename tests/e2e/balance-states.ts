// The pages of Balance in every state that looks different.

import { expect } from "@playwright/test";
import { Week } from "./pages/week";
import { dayFromNow, envelope } from "./records";
import { type State, plain, shows } from "./state";
import { PREFIX, type Texts } from "./store";
import { balanceCheckIn, balanceTasks, balanceWeek, fill } from "./words";

const longTitle = `${"unpronounceabletasktitle ".repeat(7)}Donaudampfschifffahrtskapitaen`;
const longName = `${"unpronounceablecompanionship ".repeat(5)}Wolfeschlegelsteinhausenbergerdorff`;

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

export const BALANCE_STATES: Record<string, State[]> = {
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
};
