// What the checks of a goal say and mend, and what of a goal is shown and taken out as it stands.

import ICAL from "ical.js";
import { expect, test } from "./fixture";
import { download } from "./pages/goals";
import { dayFromNow, exam, goal } from "./records";
import { fill, goals as w, plural } from "./words";

const EXAM = "Pass the first certificate exam in my field of work";

/** Each event in a calendar file. */
function read(text: string): { uid: string; summary: string; status: unknown; alarms: number }[] {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents("vevent").map((component) => {
    const event = new ICAL.Event(component);
    const alarms = component.getAllSubcomponents("valarm").length;
    return { uid: event.uid, summary: event.summary, status: component.getFirstPropertyValue("status"), alarms };
  });
}

test("the calendar of all goals holds those that ask for something, with the first step in its words", async ({ store, goals, page }) => {
  const on = dayFromNow(-1);
  const texts = { ...exam(), step: "Book a seat", step_due: dayFromNow(3), step_minutes: "20" };
  await store.before({
    ...goal({ id: "g1", texts }),
    ...goal({ id: "g2", texts, status: { kind: "paused", on } }),
    ...goal({ id: "g3", texts, status: { kind: "done", on, text: "" } }),
    ...goal({ id: "g4", texts, status: { kind: "closed", on } }),
  });
  await goals.open();
  const events = read((await download(page, goals.files.calendar)).text);
  expect(events.length).toBeGreaterThan(0);
  expect(events.filter((event) => !event.uid.startsWith("g1-"))).toEqual([]);
  const step = events.find((event) => event.uid === "g1-step@steppingstone");
  expect(step?.summary).toBe(fill(w.file.event_step, { step: "Book a seat" }));
  await expect(page.getByText(w.file.resting_all)).toBeVisible();
});

test("the calendar of a paused goal cancels its days, in their titles too", async ({ store, goalPage, page }) => {
  await store.before(goal({ id: "g1", texts: exam() }));
  await goalPage.open("g1");
  await expect(page.getByText(w.file.resting_one)).toBeVisible();
  const before = read((await download(page, goalPage.files.calendar)).text);
  await goalPage.pause.click();
  await expect(goalPage.status("paused")).toBeVisible();
  const after = read((await download(page, goalPage.files.calendar)).text);
  expect(after.map((event) => event.uid)).toEqual(before.map((event) => event.uid));
  for (const event of before) expect(event).toMatchObject({ status: null, alarms: 1 });
  for (const [at, event] of after.entries()) {
    const summary = fill(w.file.event_canceled, { title: before[at]!.summary });
    expect(event).toMatchObject({ status: "CANCELLED", alarms: 0, summary });
  }
});

test("a warning opens the drawer that it stands in, and leaves it open", async ({ goalEdit, page }) => {
  await goalEdit.open("?template=first_certificate&at=measurable");
  await expect(page.getByText(w.reason.one_measure)).toBeVisible();
  await goalEdit.field("lead_measure").fill("hours studied");
  await expect(page.getByText(w.reason.one_measure)).toBeHidden();
  await expect(goalEdit.field("lead_measure")).toBeFocused();
});

test("a goal that is only begun is a goal one has already", async ({ store, goalEdit, page }) => {
  await store.before(goal({ id: "g1", texts: exam(), status: { kind: "building" } }));
  await goalEdit.open("?template=first_certificate");
  await expect(page.getByText(fill(w.reason.duplicate, { goal: EXAM }))).toBeVisible();
});

for (const [evidence, links] of [["https://certificates.example/12", 1], ["javascript:alert(1)", 0]] as const) {
  test(`evidence of a finished goal as ${links === 1 ? "a link" : "text"}: ${evidence}`, async ({ store, goalPage, page }) => {
    const status = { kind: "done", on: dayFromNow(0), text: evidence };
    await store.before(goal({ id: "g1", texts: exam(), status }));
    await goalPage.open("g1");
    await expect(page.getByText(evidence)).toBeVisible();
    const link = page.getByRole("main").getByRole("link", { name: evidence, exact: true });
    await expect(link).toHaveCount(links);
    if (links === 1) await expect(link).toHaveAttribute("href", evidence);
  });
}

test("due before the first day is said as it is", async ({ store, goalEdit, page }) => {
  const texts = { ...exam(), start: dayFromNow(20), due: dayFromNow(10) };
  await store.before(goal({ id: "g1", texts, status: { kind: "building" } }));
  await goalEdit.open("?of=g1&at=timed");
  await expect(page.getByText(w.reason.due_before_start)).toBeVisible();
  await expect(page.getByText(w.reason.span_short)).toBeHidden();
});

test("the chart tells its borders as roundly as the sentence below it", async ({ store, goalPage }) => {
  // Four points in seven days: 61 and 69 days of that make 100.4286.
  const texts = { ...exam(), due: dayFromNow(56) };
  await store.before(goal({ id: "g1", texts, readings: [[dayFromNow(-20), "57"], [dayFromNow(-13), "61"]] }));
  await goalPage.open("g1");
  await expect(goalPage.chart.getByText("100.4", { exact: true })).toBeVisible();
});

test("the sentence has one full stop where a text brings its own", async ({ store, goalEdit }) => {
  const texts = { ...exam(), why: "I want to see where I go..", obstacle: "Late shifts!", plan: "If so, then I read." };
  await store.before(goal({ id: "g1", texts }));
  await goalEdit.open("?of=g1");
  await expect(goalEdit.said).toContainText(fill(w.sentence.why, { why: "I want to see where I go" }));
  await expect(goalEdit.said).toContainText(fill(w.sentence.obstacle_plan, { obstacle: "Late shifts", plan: "If so, then I read" }));
  await expect(goalEdit.said).not.toContainText("..");
});

test("what only stops is replaced, and what a form left over is taken out", async ({ goalEdit, page }) => {
  await goalEdit.open();
  await goalEdit.field("verb").fill("Stop");
  await goalEdit.field("object").fill("checking mail in the evening at home");
  await expect(page.getByText(fill(w.reason.avoidance, { phrase: "stop" }))).toBeVisible();
  const limit = fill(w.mend.statement, { statement: "Limit checking mail in the evening at home" });
  await page.getByRole("button", { name: limit, exact: true }).click();
  await expect(goalEdit.field("verb")).toHaveValue("Limit");
  await expect(page.getByText(fill(w.reason.avoidance, { phrase: "stop" }))).toBeHidden();

  await goalEdit.field("verb").fill("Pass");
  await goalEdit.field("object").fill("the [which] exam in my field of work");
  const without = fill(w.mend.statement, { statement: "Pass the exam in my field of work" });
  await page.getByRole("button", { name: without, exact: true }).click();
  await expect(goalEdit.field("object")).toHaveValue("the exam in my field of work");
});

test("thirty words are let pass, and one more is told the border", async ({ goalEdit, page }) => {
  const told = page.getByText(plural(w.reason.too_long, 31));
  await goalEdit.open();
  await goalEdit.field("verb").fill("Write");
  await goalEdit.field("object").fill("word ".repeat(30).trim());
  await expect(told).toBeVisible();
  await goalEdit.field("object").fill("word ".repeat(29).trim());
  await expect(told).toBeHidden();
});

test("a limit is within until it is due, and the first day against it reaches nothing", async ({ store, goalPage, goals, page }) => {
  const texts = { ...exam(), metric: "sick days", unit: "days", baseline: "0", target: "3", direction: "at_most" };
  await store.before(goal({ id: "g1", texts, readings: [[dayFromNow(-1), "1"]] }));
  await goalPage.open("g1");
  await expect(page.getByText(fill(w.course.within_limit, { limit: "3 days" })).first()).toBeVisible();
  await expect(page.getByText(w.course.reached)).toHaveCount(0);
  await expect(page.getByRole("heading", { name: w.progress.heading_limit })).toBeVisible();
  await goalPage.begin.click();
  await goalPage.checkIn.value.fill("4");
  await goalPage.checkIn.save.click();
  await expect(page.getByText(fill(w.course.over_limit, { limit: "3 days" })).first()).toBeVisible();
  await goals.open();
  await expect(page.getByText(fill(w.list.line_over, { need: "", value: "4", target: "3 days" }).trim())).toBeVisible();
});

test("a goal with three actions becomes three, and the undo makes one of them again", async ({ goalEdit, frame, page, store }) => {
  await goalEdit.open();
  await goalEdit.field("verb").fill("Develop,");
  await goalEdit.field("object").fill("teach, and evaluate 6 lessons with our math coach");
  const [first, second, third] = ["Develop", "Teach", "Evaluate"].map((verb) => `${verb} 6 lessons with our math coach`);
  await page.getByRole("button", { name: fill(w.mend.split_into_three, { first: first!, second: second!, third: third! }) }).click();
  await expect(goalEdit.said).toContainText(first!);
  expect(await store.keys("goal")).toHaveLength(3);
  await frame.undo.click();
  await expect(goalEdit.field("object")).toHaveValue("teach, and evaluate 6 lessons with our math coach");
  expect(await store.keys("goal")).toHaveLength(1);
});
