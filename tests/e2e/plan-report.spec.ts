// The report of a plan: what is on it, and on paper.

import type { Page } from "@playwright/test";
import { expect, test } from "./fixture";
import { dayFromNow, envelope, exam, goal, offer } from "./records";
import { PREFIX, type Texts } from "./store";
import { like, offers as o, plan, planReportMore as w, plural } from "./words";

const p = plan.report;
const [NORTH, HARBOR] = ["Northwind", "Harbor"];
const of = (value: unknown) => ({ value, at: 1 });
const GOAL = "Pass the first certificate exam in my field of work";

/** Two offers that pay, and fit alike. */
const two: Texts = {
  ...offer({ id: "n", name: NORTH, place: 1, texts: { pay: "80k", fit_horizon: "5", fit_specialisation: "5", fit_growth: "9", fit_advancement: "5" } }),
  ...offer({ id: "h", name: HARBOR, place: 2, texts: { pay: "92k", fit_horizon: "5", fit_specialisation: "5", fit_growth: "4", fit_advancement: "5" } }),
};

/** Somebody of the network, whom a goal's proof names. */
const person: Texts = {
  [`${PREFIX}person/p1`]: envelope("person", {
    id: "p1",
    name: of("Ana Silva"),
    tier: of("close"),
    in_rotation_since: of(dayFromNow(-900)),
    contacts: { c1: of({ on: dayFromNow(-400), kind: "met", note: "", about: false }) },
    given: of("Ana"),
  }),
};
const proven = goal({ id: "g1", texts: exam(), status: { kind: "done", on: dayFromNow(-3), text: "A letter from Ana" } });

/** Goals with a proof each, for more than one page. */
const many = Object.assign(
  {},
  ...Array.from({ length: 80 }, (_, number) =>
    goal({ id: `g${number}`, texts: exam(), status: { kind: "done", on: dayFromNow(-number), text: "A letter from the school. ".repeat(6) } }),
  ),
) as Texts;

const sheet = (page: Page) => page.getByRole("article", { name: p.title });
const open = (page: Page) => page.goto("plan/report/");

test("each printed page has the date, and says what the report is made of", async ({ page, store }) => {
  await store.before(many);
  await open(page);
  const foot = sheet(page).getByText(like(p.foot));
  await expect(foot).toBeVisible();
  await page.emulateMedia({ media: "print" });
  // The foot of a table is printed again on each page.
  const displays = () => foot.evaluate((node) => [node.closest("article")!, node.parentElement!].map((it) => getComputedStyle(it).display));
  expect(await displays()).toEqual(["table", "table-footer-group"]);
  for (const format of ["A4", "Letter"]) {
    const pdf = await page.pdf({ format });
    expect(pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length, format).toBeGreaterThan(1);
  }
});

test("money is on the sheet where it is chosen, and what to ask employers in any case", async ({ page, store }) => {
  await store.before(two);
  await open(page);
  await expect(sheet(page).getByRole("heading", { name: p.questions })).toBeVisible();
  await expect(sheet(page)).toContainText(o.to_ask.bonus_target);
  await expect(sheet(page)).not.toContainText("$");
  await page.getByLabel(w.pay, { exact: true }).check();
  await expect(sheet(page)).toContainText(/\$[89]\d,\d{3}/);
  await expect(sheet(page)).toContainText(w.prices);
  await page.getByLabel(p.comparison, { exact: true }).uncheck();
  await expect(sheet(page)).not.toContainText(w.prices);
});

test("lines about people are left out unless they are chosen", async ({ page, store }) => {
  await store.before({ ...proven, ...person });
  await open(page);
  await expect(sheet(page)).toContainText(GOAL);
  await expect(sheet(page)).not.toContainText("Ana");
  // The proof, and the step that asks about her.
  await expect(page.getByText(plural(w.people_left_out, 2), { exact: true })).toBeVisible();
  await page.getByLabel(w.people, { exact: true }).check();
  await expect(sheet(page)).toContainText("A letter from Ana");
});
