// Goals: a step back takes back no more than its step, and every warning can be cleared.

import { expect, test } from "./fixture";
import { dayFromNow, exam, goal, season } from "./records";
import { goalKey } from "./store";
import { fill, frame as f, goals as w, plan } from "./words";

test("an aim without words is asked for beside its field", async ({ store, goalEdit, page }) => {
  await store.before(goal({ id: "g1", texts: exam() }));
  await goalEdit.open("?of=g1&at=relevant");
  const field = page.getByLabel(w.edit.aim, { exact: true });
  await page.getByRole("button", { name: w.edit.aim_add, exact: true }).click();
  await expect(page.getByText(w.edit.aim_none)).toBeVisible();
  await expect(field).toBeFocused();
  await expect(field).toHaveAttribute("aria-invalid", "true");
  await field.fill("Write a book");
  await expect(page.getByText(w.edit.aim_none)).toBeHidden();
  await field.press("Tab");
  await page.keyboard.press("Enter");
  await expect(goalEdit.tick("Write a book")).toBeChecked();
  await expect(field).toHaveValue("");
});

test("aims of before are the plan's: a goal keeps its own, and an aim is called by its new words", async ({ store, goalEdit, frame, page }) => {
  const [lead, write] = ["lead a team of my own", "write a book"];
  await store.before({
    ...goal({ id: "g1", texts: exam(), links: [`aim:${lead}`] }),
    ...goal({ id: "g2", texts: { ...exam(), object: "the second exam" }, links: [`aim:${lead}`] }),
    ...season("", [lead, write]),
  });
  const press = (name: string) => page.getByRole("button", { name, exact: true }).click();
  const links = async (id: string) => JSON.parse((await store.text(goalKey(id)))!).data.links.value as string[];
  await goalEdit.open("?of=g1&at=relevant");
  await expect(goalEdit.tick(lead)).toBeChecked();
  await expect(goalEdit.tick(write)).not.toBeChecked();
  await expect(page.getByText(fill(w.reason.aim_without_goal, { aim: write }))).toBeVisible();
  await expect.poll(async () => (await links("g1"))[0]).toMatch(/^aim:aim[0-9a-f]{16}$/);
  expect(await links("g2")).toEqual(await links("g1"));

  await page.getByRole("link", { name: w.edit.aim_change, exact: true }).click();
  await press(fill(plan.aims.let_go_of, { aim: write }));
  await press(fill(plan.aims.edit_of, { aim: lead }));
  const words = page.locator("#edit-aim");
  await expect(words).toBeFocused();
  await words.fill(" ");
  await press(plan.aims.save);
  await expect(page.getByText(plan.aims.too_short)).toBeVisible();
  await words.fill("lead a small team");
  await press(plan.aims.save);
  await expect(page.getByRole("heading", { name: "lead a small team", exact: true }).last()).toBeFocused();
  await goalEdit.open("?of=g1&at=relevant");
  await expect(goalEdit.tick("lead a small team")).toBeChecked();
  await expect(goalEdit.tick(write)).toBeHidden();
  await expect(page.getByText(fill(w.reason.aim_without_goal, { aim: write }))).toBeHidden();
  await expect(frame.heading).toBeVisible();
});

test("a goal that waits for one that is gone or over can stop waiting", async ({ store, goalEdit, frame, page }) => {
  await store.before({
    ...goal({ id: "g1", texts: exam(), after: ["gone", "g2"] }),
    ...goal({ id: "g2", texts: { ...exam(), object: "the second exam" }, status: { kind: "missed", on: dayFromNow(-1), text: "" } }),
  });
  const over = fill(w.edit.after_over, { goal: "Pass the second exam", status: w.status.missed });
  const waits = async () => JSON.parse((await store.text(goalKey("g1")))!).data.after.value;
  await goalEdit.open("?of=g1&at=achievable");
  await expect(page.getByText(w.reason.prerequisite_gone)).toBeVisible();
  await page.getByRole("button", { name: fill(w.edit.go_to, { field: w.edit.after }), exact: true }).click();
  await expect(goalEdit.heading("timed")).toBeVisible();
  await expect(goalEdit.tick(w.edit.after_gone)).toBeChecked();
  await expect(goalEdit.tick(over)).toBeChecked();
  await goalEdit.tick(over).uncheck();
  await expect.poll(waits).toEqual(["gone"]);
  await page.getByRole("button", { name: w.fix.not_after, exact: true }).click();
  await expect(goalEdit.tick(w.edit.after_gone)).not.toBeChecked();
  await expect(page.getByText(w.reason.prerequisite_gone)).toBeHidden();
  await frame.undo.click();
  await expect(goalEdit.tick(w.edit.after_gone)).toBeChecked();
  await goalEdit.tick(w.edit.after_gone).uncheck();
  await expect.poll(waits).toEqual([]);
  await page.reload();
  await expect(goalEdit.heading("timed")).toBeVisible();
  await expect(goalEdit.tick(w.edit.after_gone)).toBeHidden();
});

test("what shows that a goal is done can be added after its end", async ({ store, goalPage, frame, page }) => {
  const status = { kind: "done", on: dayFromNow(-3), text: "" };
  await store.before(goal({ id: "g1", texts: exam(), status }));
  await goalPage.open("g1");
  await expect(page.getByText(w.reason.no_evidence)).toBeVisible();
  const press = (name: string) => page.getByRole("button", { name, exact: true }).click();
  await press(w.ending.evidence_add);
  await expect(goalPage.evidence).toBeFocused();
  await goalPage.evidence.fill("Certificate no. 12");
  await press(w.ending.keep);
  await expect(page.getByText(`${w.page.evidence_at} Certificate no. 12`)).toBeVisible();
  await expect(page.getByText(w.reason.no_evidence)).toBeHidden();
  const kept = async () => JSON.parse((await store.text(goalKey("g1")))!).data.status.value;
  await expect.poll(kept).toMatchObject({ kind: "done", on: status.on, text: "Certificate no. 12" });
  await press(w.ending.evidence_change);
  await expect(goalPage.evidence).toHaveValue("Certificate no. 12");
  await press(w.ending.leave_over);
  await frame.undo.click();
  await expect(page.getByText(w.reason.no_evidence)).toBeVisible();
});

test("a missed goal is told of later, planned again or closed", async ({ store, goalPage, page }) => {
  await store.before(goal({ id: "g1", texts: exam(), status: { kind: "missed", on: dayFromNow(-3), text: "" } }));
  await goalPage.open("g1");
  await expect(page.getByText(w.reason.no_miss_reason)).toBeVisible();
  await expect(page.getByText(".", { exact: true })).toBeHidden();
  await expect(goalPage.again).toBeVisible();
  const press = (name: string) => page.getByRole("button", { name, exact: true }).click();
  await press(w.ending.reason_add);
  await goalPage.reason.selectOption(w.miss.less_time);
  await press(w.ending.keep);
  await expect(page.getByText(fill(w.page.missed_why, { reason: w.miss.less_time }), { exact: true })).toBeVisible();
  await expect(page.getByText(w.reason.no_miss_reason)).toBeHidden();
  await press(w.ending.close);
  await expect(goalPage.status("closed")).toBeVisible();
  await expect(page.getByRole("button", { name: w.ending.close, exact: true })).toBeHidden();
});

test("a note typed in a review is kept, whatever is pressed next", async ({ store, goals, goalEdit, frame, page }) => {
  await store.before(goal({ id: "g1", texts: exam() }));
  await goals.open();
  await goals.review.click();
  const note = page.getByLabel(w.review.note, { exact: true });
  const press = (name: string) => page.getByRole("button", { name, exact: true }).click();
  const reviews = async () => {
    const kept: Record<string, { value: string }> = JSON.parse((await store.text(goalKey("g1")))!).data.reviews;
    return Object.values(kept).map((review) => review.value);
  };
  await note.fill("Less on Mondays");
  await page.getByRole("link", { name: w.review.change, exact: true }).click();
  await expect(goalEdit.said).toBeVisible();
  await page.goBack();
  await expect(note).toHaveValue("Less on Mondays");

  await press(w.review.later);
  await expect(page.getByText(w.review.none)).toBeVisible();
  await frame.link(f.goals).click();
  await goals.review.click();
  await expect(note).toHaveValue("Less on Mondays");

  await press(w.review.pause);
  await expect(page.getByText(w.review.none)).toBeVisible();
  await expect.poll(reviews).toEqual(["Less on Mondays"]);
  await frame.undo.click();
  await expect(note).toHaveValue("Less on Mondays");
  await press(w.review.keep);
  await expect.poll(reviews).toEqual(["Less on Mondays"]);
  await frame.undo.click();
  await expect(note, "taken back with its note").toHaveValue("Less on Mondays");
  expect(await reviews()).toEqual([]);
});

test("a check-in of a day to come is refused beside its field, and nothing typed is lost", async ({ store, goalPage, page }) => {
  await store.before(goal({ id: "g1", texts: exam() }));
  await goalPage.open("g1");
  await goalPage.begin.click();
  const { day, evidence, form, more, note, save, value } = goalPage.checkIn;
  await value.fill("66");
  await note.fill("a good week");
  await more.click();
  await day.fill("2031-01-01");
  await expect(form.getByText(w.check_in.day_ahead)).toBeVisible();
  await evidence.fill("page 12");
  await save.click();
  await expect(day).toBeFocused();
  await expect(value).toHaveValue("66");
  await expect(note).toHaveValue("a good week");
  await expect(evidence).toHaveValue("page 12");
  await more.click();
  await expect(day).toBeHidden();
  await save.click();
  await expect(day, "its drawer opens again").toBeFocused();
  await day.fill(dayFromNow(-1));
  await expect(form.getByText(w.check_in.day_ahead)).toBeHidden();
  await save.click();
  await expect(form).toBeHidden();
  await expect(goalPage.readings).toHaveCount(1);
  await expect(page.getByText("a good week")).toBeVisible();
});
