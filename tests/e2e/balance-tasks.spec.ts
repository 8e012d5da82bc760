// Balance: tasks in four fields, and the weekly check-in.

import { readFile } from "node:fs/promises";
import more from "../../locales/en/balance_check_in_more.json" with { type: "json" };
import tasksMore from "../../locales/en/balance_tasks_more.json" with { type: "json" };
import { expect, test } from "./fixture";
import { balanceCheckIn as c, balanceTasks as t, fill, networkPerson as person } from "./words";

test("a task is added, moves by keyboard to where a day is asked for, and is still there later", async ({ page }) => {
  await page.goto("balance/tasks/");
  await page.getByLabel(t.add.title, { exact: true }).fill("Ask for the roster");
  await page.getByLabel(t.add.important, { exact: true }).check();
  await page.getByRole("button", { name: t.add.add, exact: true }).click();
  const schedule = page.getByRole("region", { name: new RegExp(`^${t.fields.schedule}`) });
  const card = schedule.getByText("Ask for the roster", { exact: true });
  await expect(card).toBeVisible();
  await card.focus();
  await page.keyboard.press("m");
  await expect(page.getByRole("button", { name: fill(t.list.menu_of, { title: "Ask for the roster" }), exact: true })).toHaveAttribute("aria-expanded", "true");
  await page.reload();
  await expect(schedule.getByText("Ask for the roster", { exact: true })).toBeVisible();
  const save = page.getByRole("button", { name: tasksMore.files.table, exact: true });
  const [saved] = await Promise.all([page.waitForEvent("download"), save.click()]);
  expect(await readFile(await saved.path(), "utf8")).toContain("Ask for the roster");
});

test("a task goes to somebody of the network, by the letters of a name", async ({ page }) => {
  const { hand_over } = tasksMore;
  await page.goto("network/person/");
  await page.getByLabel(person.name, { exact: true }).fill("Ann Weber");
  await page.getByRole("button", { name: person.add, exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Ann Weber" })).toBeVisible();
  await page.goto("balance/tasks/");
  await page.getByLabel(t.add.title, { exact: true }).fill("Order the paper");
  await page.getByRole("button", { name: t.add.add, exact: true }).click();
  await page.getByText("Order the paper", { exact: true }).press("m");
  await page.locator("summary").filter({ hasText: hand_over.heading }).press("Enter");
  await page.getByRole("group", { name: hand_over.mine }).getByText(hand_over.yes, { exact: true }).click();
  await page.getByLabel(hand_over.name, { exact: true }).fill("ann");
  await page.getByRole("button", { name: fill(hand_over.choose, { name: "Ann Weber" }), exact: true }).press("Enter");
  await expect(page.getByLabel(hand_over.name, { exact: true })).toHaveValue("Ann Weber");
  await expect(page.getByLabel(hand_over.name, { exact: true })).toBeFocused();
  await page.getByRole("link", { name: fill(hand_over.of_network, { name: "Ann Weber" }), exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Ann Weber" })).toBeVisible();
});

for (const [name, width] of Object.entries({ phone: 360, desk: 1280 })) {
  test(`on a ${name} six presses answer the check-in, and they stay`, async ({ page }) => {
    await page.setViewportSize({ width, height: 780 });
    await page.goto("balance/check-in/");
    for (const statement of Object.values(c.statements)) {
      const group = page.getByRole("group", { name: statement });
      if (width < 1024 && !(await group.isVisible())) await page.getByRole("button", { name: c.steps.next, exact: true }).click();
      await group.getByText(c.scale[3]!, { exact: true }).click();
    }
    await expect(page.getByText(fill(c.steps.answered, { n: 6, all: 6 }))).toBeVisible();
    await page.reload();
    await expect(page.getByText(fill(c.result.overall, { points: 75 }))).toBeVisible();
  });
}

test("nobody is led to help unasked, and who asks is", async ({ page }) => {
  await page.goto("balance/check-in/");
  await page.getByRole("group", { name: c.statements.energy }).getByText(c.scale[0]!, { exact: true }).click();
  await expect(page.getByText(more.help.pointer)).toBeHidden();
  await page.getByRole("group", { name: c.how.question }).getByText(c.how.need_help, { exact: true }).click();
  await expect(page.getByText(more.help.pointer)).toBeVisible();
});
