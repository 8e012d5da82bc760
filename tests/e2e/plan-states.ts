// The page of Plan in every state that looks different.

import { expect } from "@playwright/test";
import { Home } from "./pages/home";
import { Plan } from "./pages/plan";
import { dayFromNow, envelope, exam, goal, taking } from "./records";
import { type State, plain } from "./state";
import { PREFIX, type Texts } from "./store";
import { planReportMore } from "./words";

const longWords = `${"unpronounceableaim ".repeat(9)}Donaudampfschifffahrt`;

/** Aims in an order, each open. */
function aims(texts: string[]): Texts {
  const of = (value: unknown) => ({ value, at: 1 });
  const all = texts.map((text, place) => {
    const id = `aim${String(place).padStart(16, "0")}`;
    const data = { id, text: of(text), standing: of({ state: "open", since: null }), place: of(place + 1), made: of(null), by: of("2029"), why: of(longWords.slice(0, 150)) };
    return [`${PREFIX}aim/${id}`, envelope("aim", data)];
  });
  return Object.fromEntries(all) as Texts;
}

/** Two hundred goals, of which every third serves an aim. */
const manyGoals = Object.assign(
  {},
  ...Array.from({ length: 200 }, (_, number) => {
    const links = number % 3 === 0 ? [`aim:aim${"0".repeat(16)}`] : [];
    const status = number % 5 === 0 ? { kind: "done", on: dayFromNow(-number), text: "A letter" } : { kind: "active" };
    return goal({ id: `g${number}`, texts: exam(), links, status } as Parameters<typeof goal>[0]);
  }),
) as Texts;

export const PLAN_STATES: Record<string, State[]> = {
  plan: [
    plain("plan, first visit", "plan/"),
    plain("plan, a result", "plan/", taking({ id: "a1", form: "full" })),
    {
      name: "plan, five aims with long words and two hundred goals, everything open",
      stored: { ...aims([longWords, "Lead a team", "Sail", "Rest", "Write a book"]), ...manyGoals, ...taking({ id: "a1", form: "full" }) },
      open: async (page) => {
        const plan = new Plan(page);
        await plan.open();
        await expect(plan.stones("Lead a team").first()).toBeVisible();
        await page.locator("details:not([open])").evaluateAll((all) => all.forEach((details) => ((details as HTMLDetailsElement).open = true)));
      },
    },
    {
      name: "plan, an aim being edited, with a problem",
      stored: aims(["Lead a team"]),
      open: async (page) => {
        await page.goto("plan/");
        await page.getByRole("button", { name: /^Edit/ }).click();
        await page.locator("#edit-aim").fill("no");
        await page.locator("#edit-aim").press("Enter");
        await expect(page.locator("#edit-aim")).toHaveAttribute("aria-invalid", "true");
      },
    },
    {
      name: "start page, the example of all tools",
      open: async (page) => {
        const home = new Home(page);
        await home.open();
        await home.lookAround.click();
        await expect(home.next.getByRole("heading", { level: 3 }).first()).toBeVisible();
      },
    },
    ...["goals/", "plan/", "plan/choice/", "plan/report/"].map((path): State => ({
      name: `${path}, the example of all tools`,
      open: async (page) => {
        const home = new Home(page);
        await home.open();
        await home.lookAround.click();
        await expect(home.removeExamples).toBeVisible();
        await page.goto(path);
        // A report says in its place that it is of the example.
        const isDrawn = path === "plan/report/" ? page.getByText(planReportMore.example) : page.getByRole("heading", { level: 2 }).first();
        await expect(isDrawn).toBeVisible();
      },
    })),
    plain("start page, as the plan", "", { ...aims([longWords, "Lead a team"]), ...manyGoals, ...taking({ id: "a1" }) }),
  ],
};
