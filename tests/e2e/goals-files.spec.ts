// What goals give to other programs, read by a parser that is not ours.

import ICAL from "ical.js";
import { expect, test } from "./fixture";
import { download } from "./pages/goals";
import { dayFromNow, exam, goal } from "./records";
import { fill, goals as w } from "./words";

interface Read {
  uid: string;
  summary: string;
  sequence: number;
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
      sequence: Number(event.sequence),
      day: event.startDate.toString(),
      alarms: component.getAllSubcomponents("valarm").length,
      triggers: component.getAllSubcomponents("valarm").map((alarm) => String(alarm.getFirstPropertyValue("trigger"))),
    };
  });
}

test("titles come through whole: emoji, commas, backslashes and line breaks", async ({ store, goals, page }) => {
  const texts = { ...exam(), object: "the exam, part 1; \u{1F3AF} \\ twice\r\nthen rest" };
  const milestones = [{ due: dayFromNow(10), target: "65" }];
  await store.before(goal({ id: "g1", texts, milestones }));
  await goals.open();
  const { name, text } = await download(page, goals.files.calendar);
  expect(name).toBe(fill(w.file.calendar_name, { date: dayFromNow(0) }));
  const events = read(text);
  const title = "Pass the exam, part 1; \u{1F3AF} \\ twice\nthen rest";
  const of = (uid: string) => events.find((event) => event.uid === `g1-${uid}@steppingstone`)!;
  expect(of("due")).toMatchObject({ summary: fill(w.file.event_due, { goal: title }), day: texts.due, alarms: 1 });
  expect(of("milestone-1")).toMatchObject({ summary: fill(w.file.event_milestone, { number: 1, goal: title }), day: milestones[0]!.due });
  for (const event of events) expect(event.triggers, "at nine on the day before").toEqual(["-PT15H"]);
  expect(of("check-in").summary).toBe(fill(w.file.event_check_in, { goal: title }));
  expect(of("review").summary).toBe(fill(w.file.event_review, { goal: title }));
  expect(new Set(events.map((event) => event.uid)).size).toBe(events.length);
});

test("a title of 300 letters, and one that looks like an event of its own", async ({ store, goals, page }) => {
  const long = "\u00E4\u20AC\u{1F3AF} long, ".repeat(30).trim();
  const evil = "exam\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:evil\r\nSUMMARY:evil";
  await store.before({ ...goal({ id: "g1", texts: { ...exam(), object: long } }), ...goal({ id: "g2", texts: { ...exam(), object: evil } }) });
  await goals.open();
  const events = read((await download(page, goals.files.calendar)).text);
  const of = (uid: string) => events.find((event) => event.uid === `${uid}@steppingstone`)!;
  expect(long.length).toBeGreaterThanOrEqual(300);
  expect(of("g1-due").summary).toBe(fill(w.file.event_due, { goal: `Pass ${long}` }));
  expect(of("g2-due").summary).toBe(fill(w.file.event_due, { goal: `Pass ${evil.replaceAll("\r\n", "\n")}` }));
  expect(events.filter((event) => !/^g[12]-[a-z0-9-]+@steppingstone$/.test(event.uid))).toEqual([]);
});

test("goals without days still give a valid file", async ({ store, goals, page }) => {
  await store.before(goal({ id: "g1", texts: { verb: "Read", object: "a book" }, status: { kind: "building" } }));
  await goals.open();
  expect(read((await download(page, goals.files.calendar)).text)).toEqual([]);
});

test("after an edit the same events come with a higher number", async ({ store, goalPage, goalEdit, page }) => {
  await store.before(goal({ id: "g1", texts: exam() }));
  await goalPage.open("g1");
  const before = read((await download(page, goalPage.files.calendar)).text);
  await goalEdit.open("?of=g1&at=timed");
  await goalEdit.field("due").fill(dayFromNow(70));
  await goalPage.open("g1");
  const after = read((await download(page, goalPage.files.calendar)).text);
  expect(after.map((event) => event.uid)).toEqual(before.map((event) => event.uid));
  for (const [at, event] of after.entries()) expect(event.sequence).toBeGreaterThan(before[at]!.sequence);
  expect(after.find((event) => event.uid === "g1-due@steppingstone")!.day).toBe(dayFromNow(70));
});

test("tables of goals and of check-ins", async ({ store, goals, page }) => {
  await store.before(goal({ id: "g1", texts: { ...exam(), why: "for \"me\", mostly" }, readings: [[dayFromNow(-7), "56.5"]] }));
  await goals.open();
  const table = await download(page, goals.files.goals);
  const rows = table.text.trimEnd().split("\r\n");
  const quoted = (cells: readonly string[]) => cells.map((cell) => `"${cell}"`).join(",");
  expect(rows[0]).toBe(`\uFEFF${quoted(w.file.heads_goals)}`);
  expect(rows[1]).toContain(`${quoted([w.status.active, "practice test score", "points"])},50,80,56.5,"`);
  expect(rows[1]).toContain('"for ""me"", mostly"');
  const checkIns = await download(page, goals.files.checkIns);
  const statement = "Pass the first certificate exam in my field of work";
  expect(checkIns.text).toContain(`${quoted([statement, dayFromNow(-7)])},56.5,"",""\r\n`);
});
