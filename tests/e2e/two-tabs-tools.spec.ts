// Two tabs at once in Journey, Network, Balance and Plan: each shows what the other did, and what is
// deleted in one while it is typed in the other waits for the reader.

import type { Locator, Page } from "@playwright/test";
import { aim, balance, criterion, journeyEntry, journeySkill, opportunity, person, task } from "./every-kind";
import { expect, test } from "./fixture";
import { Choice } from "./pages/choice";
import { Jobs } from "./pages/jobs";
import { People } from "./pages/people";
import { Plan } from "./pages/plan";
import { Week } from "./pages/week";
import { dayFromNow, exam, goal, offer } from "./records";
import type { Texts } from "./store";
import { balanceTasks, balanceWeek, fill, frame as f, home as h, journey as j, like, network as n, networkJob, networkPerson, networkPersonMore, plan as p, planChoice as c, planChoiceMore, balanceCheckIn } from "./words";

/** A second tab of the same reader. */
async function tabs(page: Page, path: string): Promise<[Page, Page]> {
  const two = await page.context().newPage();
  for (const tab of [page, two]) await tab.goto(path);
  return [page, two];
}

test("a part of a path: both tabs change it, and each shows it all", async ({ store, page, context }) => {
  await store.before({ ...journeyEntry("e1", "Office coordinator", ["s1"]), ...journeySkill("s1", "Bookkeeping") });
  const [one, two] = await tabs(page, "journey/entry/?of=e1");
  const field = (tab: Page, name: "title" | "organization") => tab.getByLabel(j.entry[name], { exact: true });
  await Promise.all([field(one, "title").fill("Office manager"), field(two, "organization").fill("City clinic")]);
  for (const tab of [one, two]) {
    await expect(tab.getByRole("heading", { level: 1 })).toHaveText("Office manager");
    await expect(field(tab, "organization")).toHaveValue("City clinic");
  }
  const skill = two.getByLabel(j.entry_skills.name, { exact: true });
  await skill.fill("Hiring");
  await skill.press("Enter");
  await expect(one.getByText("Hiring").first()).toBeVisible();
  const third = await context.newPage();
  await third.goto("journey/");
  await expect(third.getByRole("listitem").getByRole("link", { name: "Office manager" })).toBeVisible();
  await field(one, "title").fill("Practice manager");
  await expect(third.getByRole("listitem").getByRole("link", { name: "Practice manager" })).toBeVisible();
  await two.goto("journey/skill/?of=s1");
  await two.getByRole("radio", { name: j.levels.for_others.name, exact: true }).check();
  await expect(one.getByText(fill(j.entry_skills.name_and_level, { name: "Bookkeeping", level: j.levels.for_others.name }))).toBeVisible();
});

test("people and applications: added, written to and moved in one tab, seen in the other", async ({ store, page, context }) => {
  await store.before({ ...person("p1", "Ann Weber"), ...opportunity("j1", "Shift lead") });
  const [one, two] = await tabs(page, "network/");
  const [here, there] = [new People(one), new People(two)];
  await expect(here.week.getByRole("link", { name: "Ann Weber" })).toBeVisible();
  await there.log(there.week, "Ann Weber").click();
  await there.week.getByRole("button", { name: n.contact.message, exact: true }).click();
  await expect(here.week.getByRole("link", { name: "Ann Weber" })).toBeHidden();
  await two.goto("network/person/");
  await two.getByLabel(networkPerson.name, { exact: true }).fill("Ben");
  await two.getByRole("button", { name: networkPerson.add, exact: true }).click();
  await expect(here.everybody.getByRole("link", { name: "Ben" })).toBeVisible();

  const [board, other] = [new Jobs(one), new Jobs(await context.newPage())];
  for (const jobs of [board, other]) await jobs.open();
  await other.card("Shift lead").focus();
  await other.page.keyboard.press("Alt+ArrowRight");
  await expect(board.column("interviewing").getByRole("link", { name: "Shift lead" })).toBeVisible();
});

test("a week and its tasks: hours, a boundary and a task of one tab are there in the other", async ({ store, page, context }) => {
  await store.before({ ...balance(), ...task("k1", "Ask for the roster") });
  const [one, two] = await tabs(page, "balance/");
  const planned = fill(balanceWeek.table.planned_of, { kind: balanceWeek.kinds.work });
  const [here, there] = [new Week(one), new Week(two)];
  await here.field(planned).fill("38");
  await expect(there.field(planned)).toHaveValue("38");
  const sleep = fill(balanceWeek.table.planned_of, { kind: balanceWeek.kinds.sleep });
  await Promise.all([here.field(planned).fill("36"), there.field(sleep).fill("52")]);
  for (const week of [here, there]) {
    await expect(week.field(planned)).toHaveValue("36");
    await expect(week.field(sleep)).toHaveValue("52");
  }
  const [mine, theirs] = [one, await context.newPage()];
  for (const tab of [mine, theirs]) await tab.goto("balance/tasks/");
  await theirs.getByLabel(balanceTasks.add.title, { exact: true }).fill("Write the report");
  await theirs.getByRole("button", { name: balanceTasks.add.add, exact: true }).click();
  await expect(mine.getByText("Write the report", { exact: true })).toBeVisible();
  for (const tab of [mine, theirs]) await tab.goto("balance/check-in/");
  const boundary = theirs.getByLabel(balanceCheckIn.boundaries.label, { exact: true });
  await boundary.fill("No messages after seven");
  await boundary.press("Enter");
  await expect(mine.getByText("No messages after seven").first()).toBeVisible();
});

test("a plan: aims, ratings, decisions and steps of one tab are there in the other", async ({ store, page, context }) => {
  const texts = (growth: string) => ({ pay: "80k", fit_horizon: "5", fit_specialisation: "5", fit_growth: growth, fit_advancement: "5" });
  await store.before({
    ...aim("aim0000000000000001", "Lead a team"),
    ...offer({ id: "o1", name: "Northwind", place: 1, texts: texts("9") }),
    ...offer({ id: "o2", name: "Harbor", place: 2, texts: texts("") }),
    ...goal({ id: "g1", texts: { ...exam(), step: "Open the book", step_due: dayFromNow(-2) } }),
  });
  const [one, two] = await tabs(page, "plan/");
  const [mine, theirs] = [new Plan(one), new Plan(two)];
  await theirs.newAim.fill("Sail");
  await theirs.add.click();
  await expect(mine.stones("Sail")).toHaveCount(4);
  await mine.press(p.aims.up_of, "Sail");
  await expect.poll(() => theirs.aims.getByRole("heading", { level: 3 }).allTextContents()).toEqual(["Sail", "Lead a team"]);

  const [here, there] = [new Choice(one), new Choice(two)];
  for (const choice of [here, there]) await choice.open();
  await here.rate.click();
  await here.rating("Harbor").fill("4");
  await expect(there.answer).toHaveText(fill(c.answer.leads, { name: "Northwind" }));
  await there.decide.click();
  await there.record.click();
  await expect(here.decisions.getByRole("heading", { name: like(fill(planChoiceMore.decisions.title, { name: "Northwind" })) })).toBeVisible();
  await here.decisions.getByRole("button", { name: planChoiceMore.decisions.delete, exact: true }).click();
  await expect(there.decisions).toBeHidden();

  const [start, other] = [one, await context.newPage()];
  for (const tab of [start, other]) await tab.goto("");
  const step = (tab: Page) => tab.getByRole("region", { name: h.next.heading }).getByRole("button", { name: like(p.steps.done_of) });
  await expect(step(start)).toBeVisible();
  await step(other).click();
  await expect(step(start)).toBeHidden();
});

interface Edited {
  stored: Texts;
  path: string;
  field(page: Page): Locator;
  delete(page: Page): Locator;
}

const EDITED: Record<string, Edited> = {
  "a part of a path": {
    stored: journeyEntry("e1", "Office coordinator"),
    path: "journey/entry/?of=e1",
    field: (page) => page.getByLabel(j.entry.title, { exact: true }),
    delete: (page) => page.getByRole("button", { name: j.entry.delete, exact: true }),
  },
  "a skill": {
    stored: journeySkill("s1", "Bookkeeping"),
    path: "journey/skill/?of=s1",
    field: (page) => page.getByLabel(j.skill.name, { exact: true }),
    delete: (page) => page.getByRole("button", { name: j.skill.delete, exact: true }),
  },
  "a person": {
    stored: person("p1", "Ann Weber"),
    path: "network/person/?of=p1",
    field: (page) => page.getByLabel(networkPerson.organization, { exact: true }),
    delete: (page) => page.getByRole("button", { name: networkPersonMore.delete, exact: true }),
  },
  "an application": {
    stored: opportunity("j1", "Shift lead"),
    path: "network/application/?of=j1",
    field: (page) => page.getByLabel(networkJob.title, { exact: true }),
    delete: (page) => page.getByRole("button", { name: networkJob.delete, exact: true }),
  },
  "what counts in a choice": {
    stored: { ...criterion("c1", "Four days a week"), ...offer({ id: "o1", name: "Northwind" }), ...offer({ id: "o2", name: "Harbor", place: 2 }) },
    path: "plan/choice/?of=c1",
    field: (page) => page.getByLabel(c.criteria.name, { exact: true }).filter({ visible: true }),
    delete: (page) => page.getByRole("button", { name: c.criteria.delete, exact: true }).filter({ visible: true }),
  },
};

for (const [what, edited] of Object.entries(EDITED)) {
  test(`${what} is deleted in another tab while one types: said, and kept until the reader decides`, async ({ store, frame, page, context }) => {
    await store.before(edited.stored);
    const [key] = Object.keys(edited.stored) as [string];
    const two = await context.newPage();
    await page.goto(edited.path);
    await edited.field(page).fill("first");
    await frame.says("saved");
    for (const decide of ["keep", "delete"] as const) {
      await two.goto(edited.path);
      await edited.delete(two).click();
      await frame.says("deleted");
      await expect(page.getByText(f.loss.deleted_other)).toBeVisible();
      await edited.field(page).fill(decide);
      await expect(edited.field(page)).toHaveValue(decide);
      expect(await store.text(key), "nothing comes back unasked").toBeNull();
      await page.getByRole("button", { name: f.loss[decide], exact: true }).click();
      if (decide === "keep") {
        await frame.says("saved");
        expect(await store.text(key)).toContain('"keep"');
      }
    }
    await expect(edited.field(page)).toBeHidden();
    expect(await store.text(key)).toBeNull();
    await expect(page.locator("html")).not.toHaveAttribute("data-unsaved");
  });
}

test("what is typed for a first aim stays where another tab adds one meanwhile", async ({ page }) => {
  const [one, two] = await tabs(page, "plan/");
  const [mine, theirs] = [new Plan(one), new Plan(two)];
  await mine.newAim.fill("Sail");
  await theirs.newAim.fill("Lead a team");
  await theirs.newAim.press("Enter");
  await expect(mine.aims.getByRole("heading", { name: "Lead a team" })).toBeVisible();
  await expect(mine.newAim).toHaveValue("Sail");
  await mine.newAim.press("Enter");
  await expect(theirs.aims.getByRole("heading", { name: "Sail" })).toBeVisible();
});

test("what is written in a form that is not stored yet stays while the other tab changes the same", async ({ store, page }) => {
  await store.before(aim("aim0000000000000001", "Lead a team"));
  const [one, two] = await tabs(page, "plan/");
  const [mine, theirs] = [new Plan(one), new Plan(two)];
  await mine.press(p.aims.edit_of, "Lead a team");
  await one.locator("#edit-aim").fill("Lead two teams");
  await theirs.press(p.aims.edit_of, "Lead a team");
  await two.locator("#edit-aim-by").fill("2030");
  await two.getByRole("button", { name: p.aims.save, exact: true }).click();
  await expect(two.getByText(fill(p.aims.by_is, { by: "2030" }))).toBeVisible();
  await expect(one.locator("#edit-aim")).toHaveValue("Lead two teams");
  await one.getByRole("button", { name: p.aims.save, exact: true }).click();
  await expect(theirs.aims.getByRole("heading", { name: "Lead two teams" })).toBeVisible();
  for (const tab of [one, two]) await expect(tab.getByText(fill(p.aims.by_is, { by: "2030" })), "the other tab's edit").toBeVisible();
});
