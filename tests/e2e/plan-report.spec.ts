// The report of a plan: what is on it, on paper and for somebody else.

import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixture";
import { line, linkOf, reportOf, textIn } from "./links";
import { Shared, Sharing } from "./pages/shared";
import { dayFromNow, envelope, exam, goal, offer } from "./records";
import { PREFIX, type Texts } from "./store";
import { fill, like, offers as o, plan, planReportMore as w, plural, shared } from "./words";

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

test("a link shows the same sheet to somebody else, and nothing of it is kept", async ({ page, store }) => {
  await store.before({ ...two, ...proven, ...person });
  await open(page);
  await expect(sheet(page)).toContainText(o.to_ask.bonus_target);
  await page.getByLabel(w.people, { exact: true }).check();
  await page.getByLabel(p.comparison, { exact: true }).uncheck();
  const sharing = new Sharing(page);
  await page.getByRole("button", { name: w.share, exact: true }).click();
  await expect(sharing.dialog.getByText(shared.send.report_text)).toBeVisible();
  await expect(sharing.field).toHaveValue(/#v4\./);
  const link = await sharing.link();
  const text = textIn(link);
  expect(text).toContain(GOAL);
  expect(text, "people, though they are on the sheet; pay; a part that was left out").not.toMatch(/Ana|\$|"comparison"/);
  await sharing.done.click();
  await store.clear();
  await page.goto("about:blank");
  await page.goto(link);
  await expect(sheet(page)).toContainText(GOAL);
  await expect(sheet(page)).toContainText(o.to_ask.bonus_target);
  await expect(sheet(page).getByText(like(p.foot))).toBeVisible();
  await expect(page.getByText(shared.open.only_read)).toBeVisible();
  await expect(new Shared(page).keep).toHaveCount(0);
  expect(await store.content()).toEqual({});
  await page.getByRole("button", { name: shared.open.close, exact: true }).click();
  await expect(page).not.toHaveURL(/#/);
});

test("with pay chosen the link has it", async ({ page, store }) => {
  await store.before(two);
  await open(page);
  await page.getByLabel(w.pay, { exact: true }).check();
  await expect(sheet(page)).toContainText("$");
  const sharing = new Sharing(page);
  await page.getByRole("button", { name: w.share, exact: true }).click();
  await expect(sharing.field).toHaveValue(/#v4\./);
  expect(textIn(await sharing.link())).toContain("$");
});

test("a link made by hand shows no more than one that was made here", async ({ page, store }) => {
  const opened = new Shared(page);
  const lines = [line("Run a lab"), line("For $90,000", "pay"), line("A letter from Ana", "people"), line("In progress")];
  await opened.open(reportOf({ goals: lines, next: [line("Write to Ana", "people")] }));
  await expect(sheet(page)).toContainText("In progress");
  await expect(sheet(page)).not.toContainText(/\$|Ana/);
  await expect(sheet(page).getByRole("heading", { name: p.next })).toHaveCount(0);
  await page.goto("about:blank");
  await opened.open(reportOf({ goals: lines }, true));
  await expect(sheet(page)).toContainText("$90,000");
  await expect(sheet(page)).not.toContainText("Ana");
  await page.goto("about:blank");
  await opened.open(reportOf({ next: [line("Write to Ana", "people")] }));
  await expect(opened.problem).toHaveText(shared.open.damaged);
  await page.goto("about:blank");
  await opened.open(reportOf({ salaries: lines }));
  await expect(opened.problem).toHaveText(shared.open.too_new);
  // Older links are as they were.
  await page.goto("about:blank");
  await opened.open(linkOf(proven));
  await expect(opened.preview).toContainText(GOAL);
  expect(await store.content()).toEqual({});
});

test("the saved page is read without this app, and what was typed is text in it", async ({ page, store, context }) => {
  const name = "<img src=x onerror=alert(1)> & Co";
  const named = offer({ id: "n", name, place: 1, texts: { pay: "80k" } });
  await store.before({ ...two, ...named, ...proven, ...person });
  await open(page);
  await expect(sheet(page)).toContainText(o.to_ask.bonus_target);
  const button = page.getByRole("button", { name: w.save, exact: true });
  const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
  expect(download.suggestedFilename()).toBe(fill(w.file, { date: dayFromNow(0) }));
  const html = await readFile(await download.path(), "utf8");
  const reader = await context.newPage();
  expect(html).not.toMatch(/<script|<img|\$|Ana/);
  await reader.setContent(html);
  await expect(reader).toHaveTitle(p.title);
  await expect(reader.getByRole("heading", { level: 1 })).toHaveText(p.title);
  await expect(reader.getByRole("heading", { level: 2, name: p.questions })).toBeVisible();
  await expect(reader.getByText(name, { exact: true }).first()).toBeVisible();
  await expect(reader.getByText(like(p.foot))).toBeVisible();
  await reader.close();
});

test("what is too much for a link can still be saved as a page", async ({ page, store }) => {
  // Proofs that cannot be compressed.
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  let state = 1;
  const noise = () => Array.from({ length: 200 }, () => letters[(state = (state * 16_807) % 2_147_483_647) >>> 25]).join("");
  const all = Array.from({ length: 150 }, (_, n) => goal({ id: `g${n}`, texts: exam(), status: { kind: "done", on: dayFromNow(-1), text: noise() } }));
  await store.before(Object.assign({}, ...all) as Texts);
  await open(page);
  await expect(sheet(page)).toContainText(GOAL);
  const sharing = new Sharing(page);
  await page.getByRole("button", { name: w.share, exact: true }).click();
  await expect(sharing.dialog.getByText(shared.send.report_large)).toBeVisible();
  await expect(sharing.save, "restored, it would join the other person's own").toHaveCount(0);
  await sharing.done.click();
  const save = page.getByRole("button", { name: w.save, exact: true });
  const [download] = await Promise.all([page.waitForEvent("download"), save.click()]);
  expect(await readFile(await download.path(), "utf8")).toContain(GOAL);
});
