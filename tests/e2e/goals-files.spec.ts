// What goals give to other programs, read by a parser that is not ours.

import ICAL from "ical.js";
import { expect, test } from "./fixture";
import { download } from "./pages/goals";
import { dayFromNow, exam, goal } from "./records";
import { fill, goals as w } from "./words";

interface Read {
  uid: string;
  summary: string;
  status: unknown;
  day: string;
  alarms: number;
  triggers: string[];
}

/** The events in a calendar file, whose form is checked on the way. */
function read(text: string): Read[] {
  expect(text.endsWith("\r\n")).toBe(true);
  expect(text.replaceAll("\r\n", ""), "every line ends in CRLF").not.toMatch(/[\r\n]/);
  for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  const calendar = new ICAL.Component(ICAL.parse(text));
  expect(calendar.getFirstPropertyValue("version")).toBe("2.0");
  return calendar.getAllSubcomponents("vevent").map((component) => {
    const event = new ICAL.Event(component);
    expect(event.startDate.isDate, "days without times").toBe(true);
    return {
      uid: event.uid,
      summary: event.summary,
      status: component.getFirstPropertyValue("status"),
      day: event.startDate.toString(),
      alarms: component.getAllSubcomponents("valarm").length,
      triggers: component.getAllSubcomponents("valarm").map((alarm) => String(alarm.getFirstPropertyValue("trigger"))),
    };
  });
}

test("titles come through whole, whatever is in them, and tables hold what was typed", async ({ store, goals, page }) => {
  const odd = "the exam, part 1; \u{1F3AF} \\ twice\r\nthen rest";
  const long = "\u00E4\u20AC\u{1F3AF} long, ".repeat(30).trim();
  const evil = "exam\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:evil\r\nSUMMARY:evil";
  const due = exam().due;
  const milestones = [{ due: dayFromNow(10), target: "65" }];
  await store.before({
    ...goal({ id: "g1", texts: { ...exam(), object: odd, why: "for \"me\", mostly" }, milestones, readings: [[dayFromNow(-7), "56.5"]] }),
    ...goal({ id: "g2", texts: { ...exam(), object: long } }),
    ...goal({ id: "g3", texts: { ...exam(), object: evil } }),
  });
  await goals.open();
  const { name, text } = await download(page, goals.files.calendar);
  expect(name).toBe(fill(w.file.calendar_name, { date: dayFromNow(0) }));
  const events = read(text);
  const title = (object: string) => `Pass ${object.replaceAll("\r\n", "\n")}`;
  const of = (uid: string) => events.find((event) => event.uid === `${uid}@steppingstone`)!;
  expect(of("g1-due")).toMatchObject({ summary: fill(w.file.event_due, { goal: title(odd) }), day: due, alarms: 1 });
  expect(of("g1-milestone-1")).toMatchObject({ summary: fill(w.file.event_milestone, { number: 1, goal: title(odd) }), day: milestones[0]!.due });
  for (const event of events) expect(event.triggers, "at nine on the day before").toEqual(["-PT15H"]);
  expect(of("g1-check-in").summary).toBe(fill(w.file.event_check_in, { goal: title(odd) }));
  expect(of("g1-review").summary).toBe(fill(w.file.event_review, { goal: title(odd) }));
  expect(new Set(events.map((event) => event.uid)).size).toBe(events.length);
  expect(long.length).toBeGreaterThanOrEqual(300);
  expect(of("g2-due").summary).toBe(fill(w.file.event_due, { goal: title(long) }));
  expect(of("g3-due").summary, "no event of its own").toBe(fill(w.file.event_due, { goal: title(evil) }));
  expect(events.filter((event) => !/^g[123]-[a-z0-9-]+@steppingstone$/.test(event.uid))).toEqual([]);

  const rows = (await download(page, goals.files.goals)).text;
  const quoted = (cells: readonly string[]) => cells.map((cell) => `"${cell}"`).join(",");
  expect(rows.startsWith(`\uFEFF${quoted(w.file.heads_goals)}`)).toBe(true);
  expect(rows).toContain(`${quoted([w.status.active, "practice test score", "points"])},50,80,56.5,"`);
  expect(rows).toContain('"for ""me"", mostly"');
  const checkIns = await download(page, goals.files.checkIns);
  expect(checkIns.text).toContain(`,"${dayFromNow(-7)}",56.5,"",""\r\n`);
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
