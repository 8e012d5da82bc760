// The page of the choice in every state that looks different.

import { expect, type Page } from "@playwright/test";
import { Choice } from "./pages/choice";
import { dayFromNow, envelope, offer, taking } from "./records";
import { plain, type State } from "./state";
import { PREFIX, type Texts } from "./store";

const longName = `${"unpronounceablecompanionship ".repeat(2)}Wolfeschlegelsteinhausenberger`;
const rated = (id: string, name: string, place: number, growth: string, pay: string, isCurrent = false) =>
  offer({ id, name, place, isCurrent, texts: { pay, fit_horizon: "5", fit_specialisation: "6.5", fit_growth: growth, fit_advancement: "5" } });

const two: Texts = { ...rated("n", "Northwind", 1, "9", "80k"), ...rated("h", "Harbor", 2, "4", "92k") };
/** Six offers with long names, some of them not rated, twelve criteria, and decisions of long texts. */
const crowded: Texts = (() => {
  const of = (value: unknown) => ({ value, at: 1 });
  const offers = Array.from({ length: 6 }, (_, place) => rated(`o${place}`, `${place} ${longName}`, place, place % 2 ? "" : "9", "72k", place === 0));
  const criteria = Array.from({ length: 8 }, (_, place) => {
    const ratings = { o1: of({ tenths: 75, why: longName.repeat(3) }) };
    const data = { id: `c${place}`, name: of(`${place} ${longName}`.slice(0, 80)), place: of(place + 4), made: of(null), weight: of(place * 10), ratings };
    return { [`${PREFIX}criterion/c${place}`]: envelope("criterion", data) };
  });
  const chosen = { offer: "o1", present_job: false, name: longName.slice(0, 80), currency: "USD", figures: [{ figure: "average", value: "82200.5" }, { figure: "fit", value: "64.4" }] };
  const decision = (id: string, review: unknown) => {
    const expectations = [{ text: longName, facet: "growth", figure: null, value: null }];
    const data = { id, on: of(dayFromNow(-200)), chosen: of(chosen), review_on: of(dayFromNow(-10)), reasons: of([longName, longName]), expectations: of(expectations), sure: of(70), review: of(review) };
    return { [`${PREFIX}decision/${id}`]: envelope("decision", data) };
  };
  const review = { on: dayFromNow(-5), outcome: "partly", different: longName.repeat(8) };
  return Object.assign({}, ...offers, ...criteria, decision("d1", null), decision("d2", review), taking({ id: "t1", form: "full" })) as Texts;
})();
const openAll = async (page: Page) => {
  await page.locator("details:not([open])").evaluateAll((all) => all.forEach((details) => ((details as HTMLDetailsElement).open = true)));
};

export const PLAN_CHOICE_STATES: Record<string, State[]> = {
  "plan, the choice": [
    plain("choice, first visit", "plan/choice/"),
    plain("choice, one offer alone", "plan/choice/", offer({ id: "n", name: "Northwind" })),
    {
      name: "choice, two offers, everything open",
      stored: two,
      open: async (page) => {
        const choice = new Choice(page);
        await choice.open();
        await expect(choice.decide).toBeVisible();
        await openAll(page);
      },
    },
    {
      name: "choice, six offers with long names, everything open",
      stored: crowded,
      open: async (page) => {
        const choice = new Choice(page);
        await choice.open();
        await expect(choice.decisions).toBeVisible();
        await openAll(page);
      },
    },
  ],
  "plan, the report": [
    plain("report, first visit", "plan/report/"),
    plain("report, six offers and decisions with long texts", "plan/report/", crowded),
  ],
};
