// From what is to be learned to a goal, and from what the goal proves to a skill, by keyboard alone.

import type { Locator } from "@playwright/test";
import { expect, test } from "./fixture";
import { dayFromNow } from "./records";
import { fill, goals as g, journey as w, plural } from "./words";

const TITLE = "Bookkeeping";
const PROOF = "Certificate no. 12";

async function press(what: Locator): Promise<void> {
  await what.focus();
  await what.press("Enter");
}

async function type(what: Locator, text: string): Promise<void> {
  await what.focus();
  await what.pressSequentially(text);
}

test("what is learned becomes a goal, and the goal shows a skill", async ({ goalPage, frame, page }) => {
  const button = (name: string) => page.getByRole("button", { name, exact: true });
  const link = (name: string) => page.getByRole("link", { name, exact: true });

  await test.step("a line of the plan", async () => {
    await page.goto("journey/learning/");
    await expect(page.getByRole("heading", { name: w.learning.none })).toBeVisible();
    await press(button(w.learning.press));
    await expect(page.getByText(w.learning.title_missing)).toBeVisible();
    await type(page.getByLabel(w.learning.title, { exact: true }), TITLE);
    await type(page.getByLabel(w.learning.due, { exact: true }), dayFromNow(60));
    await press(button(w.learning.press));
    await expect(page.getByLabel(w.learning.title, { exact: true })).toBeFocused();
    await expect(page.getByRole("heading", { name: TITLE })).toBeVisible();
    await frame.says("saved");
  });

  await test.step("one press, and it is a goal", async () => {
    await press(button(fill(w.learning.goal.make_label, { title: TITLE })));
    await expect(page).toHaveURL(/goals\/goal\/\?of=\w+$/);
    await expect(frame.heading).toContainText(`${w.learning.goal.verb.course} ${TITLE}`);
    await press(button(g.page.start));
    await expect(goalPage.status("active")).toBeVisible();
  });

  await test.step("done, with a proof", async () => {
    await press(goalPage.finish);
    await type(goalPage.evidence, PROOF);
    await press(goalPage.finishNow);
    await expect(goalPage.status("finished")).toBeVisible();
  });

  await test.step("the proof goes to a new skill", async () => {
    await press(link(g.ending.to_skill));
    await expect(frame.heading).toHaveText(w.skills.heading);
    const proof = page.getByRole("region", { name: w.skills.goal.heading });
    await expect(proof).toContainText(PROOF);
    await press(proof.getByRole("button", { name: w.skills.goal.press, exact: true }));
    await expect(proof.getByText(w.skills.name_missing)).toBeVisible();
    await type(proof.getByLabel(w.skills.goal.name, { exact: true }), "Accounts");
    await press(proof.getByRole("button", { name: w.skills.goal.press, exact: true }));
    await expect(frame.heading).toHaveText("Accounts");
    const evidence = page.getByRole("region", { name: w.skill.evidence.heading });
    await expect(evidence).toContainText(PROOF);
    await expect(evidence).toContainText(w.skill.kind.goal);
  });

  await test.step("the skill is rated with a number key", async () => {
    const none = page.getByRole("radio", { name: w.levels.not_rated, exact: true });
    await expect(none).toBeChecked();
    await none.focus();
    await none.press("2");
    const own = page.getByRole("radio", { name: w.levels.on_my_own.name, exact: true });
    await expect(own).toBeChecked();
    await expect(own).toBeFocused();
    await expect(own).toHaveAccessibleDescription(w.levels.on_my_own.means);
  });

  await test.step("the ledger and the plan know of it", async () => {
    await press(link(w.skill.to_skills));
    const row = page.getByRole("listitem").filter({ has: link("Accounts") });
    await expect(row).toContainText(w.levels.on_my_own.name);
    await expect(row).toContainText(w.skills.strength.shown);
    await expect(page.getByText(plural(w.skills.count, 1), { exact: true })).toBeVisible();
    await press(link(w.skills.to_learning));
    const over = page.getByRole("region", { name: w.learning.over });
    await expect(over).toContainText(TITLE);
    await expect(over).toContainText(w.learning.statuses.done);
    await page.reload();
    await expect(over).toContainText(TITLE);
  });
});

test("a skill that is there is led to, a piece of evidence and a skill come back after an undo", async ({ frame, page }) => {
  const button = (name: string) => page.getByRole("button", { name, exact: true });
  await page.goto("journey/skills/");
  const name = page.getByLabel(w.skills.add, { exact: true });
  for (const typed of ["Welding", " WELDING"]) {
    await type(name, typed);
    await name.press("Enter");
  }
  await expect(page.getByText(fill(w.skills.here_already, { name: "Welding" })).first()).toBeVisible();
  await press(page.getByRole("link", { name: fill(w.skills.here_link, { name: "Welding" }), exact: true }));
  await expect(frame.heading).toHaveText("Welding");

  await press(button(w.skill.evidence.add));
  await expect(page.getByLabel(w.skill.evidence.kind, { exact: true })).toBeFocused();
  await page.getByLabel(w.skill.evidence.kind, { exact: true }).selectOption("certificate");
  await type(page.getByLabel(w.skill.evidence.text, { exact: true }), "MIG");
  await type(page.getByLabel(w.skill.evidence.expires, { exact: true }), "2020");
  await press(button(w.skill.evidence.press));
  await expect(page.getByText(fill(w.skill.evidence.expired, { date: "2020" }), { exact: true })).toBeVisible();
  await press(button(fill(w.skill.evidence.delete_label, { what: "MIG" })));
  await expect(page.getByText(w.skill.evidence.none, { exact: true })).toBeVisible();
  await press(frame.undo);
  await expect(page.getByText("MIG", { exact: true })).toBeVisible();

  await press(button(w.skill.delete));
  await expect(page.getByRole("heading", { name: w.skills.none })).toBeVisible();
  await press(frame.undo);
  await expect(page.getByRole("link", { name: "Welding", exact: true })).toBeVisible();
});
