// Goals: from a gap to a goal, from a check-in to an end with evidence.

import { expect, PHONE, test } from "./fixture";
import { GoalEdit } from "./pages/goals";
import { dayFromNow, exam, goal, replies, season, taking } from "./records";
import { goalKey, Store } from "./store";
import { fill, frame as f, goals as w, like, plural, quiz } from "./words";

const CERTIFICATE = w.template.first_certificate[0]!;
const EXAM = "Pass the first certificate exam in my field of work";

test("from a quiz gap to a checked goal, a check-in and an end, reloaded at every step", async ({ store, results, goals, goalEdit, goalPage, frame, page }) => {
  await store.before(taking({ id: "a1" }));
  await results.open("a1");
  await results.advice.getByRole("link", { name: fill(quiz.advice.goal_of, { title: quiz.advice.education_title }) }).click();
  await expect(frame.heading).toHaveText(w.start.choose);
  await goals.about("early", true);
  await page.reload();
  await expect(page.getByLabel(w.start.stage, { exact: true }), "asked once").toHaveValue("early");
  await page.getByRole("link", { name: CERTIFICATE, exact: true }).click();
  await expect(frame.heading).toHaveText(w.edit.heading);
  await expect(goalEdit.said).toContainText(CERTIFICATE);
  await page.reload();
  await expect(goalEdit.said).toContainText(CERTIFICATE);
  const gap = page.getByText(like(w.from_result.practice, { name: w.serves.education }));
  await expect(gap).toBeVisible();
  expect(await store.keys("goal"), "nothing typed, nothing kept").toEqual([]);

  await goalEdit.to("measurable");
  await goalEdit.field("baseline").fill("50");
  await goalEdit.field("target").fill("80");
  await goalEdit.to("specific");
  await goalEdit.field("object").fill("the advanced certificate exam in my field of work");
  await frame.says("saved");
  await expect(page).toHaveURL(/goals\/edit\/\?of=\w+&at=specific$/);
  const [key] = await store.keys("goal");
  await page.reload();
  await expect(goalEdit.field("object")).toHaveValue("the advanced certificate exam in my field of work");
  await expect(goalEdit.said).toContainText(fill(w.sentence.from_to, { what: w.template.first_certificate[1]!, from: "50 points", to: "80 points" }));

  await goalEdit.to("relevant");
  await expect(goalEdit.tick(w.serves.education)).toBeChecked();
  await page.reload();
  await expect(goalEdit.heading("relevant"), "a reload comes back to the letter").toBeVisible();

  await goalEdit.to("measurable");
  await expect(page.getByText(w.reason.no_source)).toBeVisible();
  await goalEdit.field("source").fill("the test site");
  await expect(page.getByText(w.reason.no_source)).toBeHidden();

  await goalEdit.to("timed");
  await goalEdit.field("review_days").fill("");
  await expect(page.getByText(w.reason.no_reviews)).toBeVisible();
  await goalEdit.mend("review_days", "14").click();
  await expect(goalEdit.field("review_days")).toHaveValue("14");
  await expect(goalEdit.field("review_days")).toBeFocused();
  await expect(page.getByText(w.reason.no_reviews)).toBeHidden();
  await frame.undo.click();
  await expect(goalEdit.field("review_days")).toHaveValue("");
  await goalEdit.mend("review_days", "14").click();

  await goalEdit.start.click();
  const title = "Pass the advanced certificate exam in my field of work";
  await expect(frame.heading).toHaveText(title);
  await expect(goalPage.status("active")).toBeVisible();
  await page.reload();
  await expect(goalPage.status("active")).toBeVisible();

  await frame.link(f.goals).click();
  await goals.begin(title).click();
  await expect(goals.checkIn.value).toHaveValue("50");
  await expect(goals.checkIn.value).toBeFocused();
  await goals.checkIn.value.fill("56");
  await goals.checkIn.save.click();
  await expect(goals.checkIn.form).toBeHidden();
  await expect(goals.row(title)).toContainText("Last check-in: 56. Target: 80 points.");
  await page.reload();
  await expect(goals.row(title)).toContainText("Last check-in: 56. Target: 80 points.");

  await goals.title(title).click();
  await expect(gap).toBeVisible();
  await expect(goalPage.readings).toHaveCount(1);
  await expect(goalPage.chart).toBeVisible();
  await goalPage.tab.click();
  await expect(goalPage.table.getByRole("row").filter({ hasText: "56 points" })).toHaveCount(1);

  await goalPage.finish.click();
  await goalPage.evidence.fill("Certificate no. 12");
  await goalPage.finishNow.click();
  await expect(goalPage.status("finished")).toBeVisible();
  await page.reload();
  await expect(page.getByText(fill(w.page.evidence, { evidence: "Certificate no. 12" }))).toBeVisible();
  expect(JSON.parse((await store.text(key!))!).data.status.value).toMatchObject({ kind: "done", text: "Certificate no. 12" });
  await frame.link(f.goals).click();
  await expect(goals.title(title)).toBeHidden();
  await goals.over.click();
  await expect(goals.title(title).first()).toBeVisible();
});

test("a goal for a gap keeps its numbers when the result is deleted", async ({ store, results, goalPage, page }) => {
  const full = taking({ id: "a1", form: "full", replies: replies("full", { career: 5, role: 1 }) });
  const texts = { ...exam(), from_result: "growth 100 0 2026-11-02 a1" };
  await store.before({ ...full, ...goal({ id: "g1", texts, links: ["quiz:growth"] }) });
  await goalPage.open("g1");
  const numbers = { name: w.serves.growth, want: "100", role: "0", score: "100" };
  await expect(page.getByText(like(w.from_result.gap, numbers))).toBeVisible();
  await results.open("a1");
  await page.getByRole("button", { name: quiz.result.delete, exact: true }).click();
  await goalPage.open("g1");
  await expect(page.getByText(like(w.from_result.gap_deleted, numbers))).toBeVisible();
});

test("a gap offers three goals that fit, and a blank one", async ({ store, results, goalEdit, page, frame }) => {
  await store.before(taking({ id: "a1", form: "full", replies: replies("full", { career: 5, role: 1 }) }));
  await results.open("a1");
  await results.advice.getByRole("link", { name: fill(quiz.advice.goal_of, { title: quiz.advice.gap_title }) }).click();
  await expect(frame.heading).toHaveText(w.start.choose);
  await expect(frame.heading).toBeFocused();
  await expect(page.getByText(like(w.from_result.gap, { name: w.serves.horizon }))).toBeVisible();
  await page.getByLabel(w.start.stage, { exact: true }).selectOption(w.choice.senior);
  const ways = page.getByRole("main").getByRole("list").getByRole("link");
  await expect(ways).toHaveText([w.template.ask_three_years[0]!, w.template.long_talks[0]!, w.template.lasting_work[0]!]);
  await page.getByRole("link", { name: w.start.own, exact: true }).click();
  await expect(goalEdit.said).toContainText(w.untitled);
  await goalEdit.to("relevant");
  await expect(goalEdit.tick(w.serves.horizon)).toBeChecked();
  await expect(page.getByText(like(w.from_result.gap, { name: w.serves.horizon }))).toBeVisible();
});

test("by keyboard alone: written, started, checked in", async ({ goals, goalEdit, goalPage, frame, page, store }) => {
  await goals.open();
  await goals.blank.focus();
  await page.keyboard.press("Enter");
  await expect(frame.heading).toBeFocused();
  await goalEdit.field("verb").focus();
  await page.keyboard.type("Read");
  await page.keyboard.press("Tab");
  await page.keyboard.type("six books on how teams decide");
  await goalEdit.answer("kind", "result").focus();
  await page.keyboard.press("Space");
  await expect(goalEdit.said).toContainText("Read six books on how teams decide");
  await goalEdit.stone("measurable").focus();
  await page.keyboard.press("Enter");
  await expect(goalEdit.heading("measurable")).toBeFocused();
  await goalEdit.answer("measured", "number").focus();
  await page.keyboard.press("Space");
  for (const [key, text] of [["metric", "books"], ["baseline", "0"], ["target", "6"]] as const) {
    await goalEdit.field(key).focus();
    await page.keyboard.type(text);
  }
  await goalEdit.field("direction").selectOption(w.choice.rise);
  await goalEdit.start.focus();
  await page.keyboard.press("Enter");
  await expect(frame.heading).toBeFocused();
  await goalPage.begin.focus();
  await page.keyboard.press("Enter");
  await expect(goalPage.checkIn.value).toBeFocused();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("2");
  await page.keyboard.press("Tab");
  await page.keyboard.type("two in one week");
  await goalPage.checkIn.save.focus();
  await page.keyboard.press("Enter");
  await expect(goalPage.readings).toHaveCount(1);
  await expect(goalPage.readings.first()).toContainText("two in one week");
  expect(await store.keys("goal")).toHaveLength(1);
});

test.describe("on a phone", () => {
  test.use(PHONE);

  test("a template, started, and a check-in in two taps", async ({ goals, goalEdit, goalPage, frame, home, page }) => {
    await home.open();
    await frame.link(f.goals).tap();
    await expect(frame.nav.getByRole("link")).toHaveCount(5);
    await goals.about("early", true);
    await goals.template("networking", w.template.mentor[0]!);
    await expect(goalEdit.said).toContainText(w.template.mentor[0]!);
    await goalEdit.start.tap();
    await expect(goalPage.status("active")).toBeVisible();
    await frame.link(f.goals).tap();
    await goals.begin(w.template.mentor[0]!).tap();
    await goals.checkIn.save.tap();
    await expect(goals.row(w.template.mentor[0]!)).toContainText("Last check-in: 0.");
    await page.reload();
    await expect(goals.row(w.template.mentor[0]!)).toContainText("Last check-in: 0.");
  });
});

test("warnings never block: a goal with nothing but a verb can be started", async ({ goalEdit, goalPage, frame }) => {
  await goalEdit.open();
  await goalEdit.field("verb").fill("Improve");
  await goalEdit.start.click();
  await expect(frame.heading).toHaveText("Improve");
  await expect(goalPage.status("active")).toBeVisible();
});

test("a goal with two actions becomes two, and the undo makes one of them again", async ({ goalEdit, frame, page, store }) => {
  await goalEdit.open();
  await goalEdit.field("verb").fill("Write");
  await goalEdit.field("object").fill("a book and teach a class");
  await expect(page.getByText(fill(w.reason.two_actions, { verb: "teach" }))).toBeVisible();
  const both = fill(w.mend.split_into, { first: "Write a book", second: "Teach a class" });
  await page.getByRole("button", { name: both }).click();
  await expect(goalEdit.said).toContainText("Write a book");
  await expect(goalEdit.field("object")).toHaveValue("a book");
  expect(await store.keys("goal")).toHaveLength(2);
  await frame.undo.click();
  await expect(goalEdit.field("object")).toHaveValue("a book and teach a class");
  expect(await store.keys("goal")).toHaveLength(1);
});

test("two tabs on one goal: no edit is lost", async ({ store, page, context }) => {
  await store.before(goal({ id: "g1", texts: exam(), status: { kind: "building" } }));
  const two = await context.newPage();
  const [here, there] = [new GoalEdit(page), new GoalEdit(two)];
  await here.open("?of=g1&at=relevant");
  await there.open("?of=g1&at=achievable");
  await Promise.all([
    here.field("why").pressSequentially("because I want to lead a team"),
    there.field("obstacle").pressSequentially("long shifts in winter"),
  ]);
  for (const tab of [here, there]) {
    await expect(tab.said).toContainText("because I want to lead a team");
    await expect(tab.said).toContainText("long shifts in winter");
  }
  await expect.poll(async () => JSON.parse((await new Store(two).text(goalKey("g1")))!).data.texts).toMatchObject({
    why: { value: "because I want to lead a team" },
    obstacle: { value: "long shifts in winter" },
  });
});

test("paused, resumed, missed with a reason, planned again", async ({ store, goals, goalEdit, goalPage, frame, page }) => {
  await store.before(goal({ id: "g1", texts: exam(), readings: [[dayFromNow(-7), "61"]] }));
  await goalPage.open("g1");
  await goalPage.pause.click();
  await expect(goalPage.status("paused")).toBeVisible();
  await expect(goalPage.begin).toBeHidden();
  await frame.undo.click();
  await expect(goalPage.status("active")).toBeVisible();
  await goalPage.pause.click();
  await page.reload();
  await goalPage.resume.click();
  await goalPage.miss.click();
  await goalPage.reason.selectOption(w.miss.less_time);
  await goalPage.missNow.click();
  await expect(goalPage.status("missed")).toBeVisible();
  await expect(page.getByText(w.miss.less_time)).toBeVisible();
  await goalPage.again.click();
  await expect(goalEdit.said).toContainText(EXAM);
  await goalEdit.to("measurable");
  await expect(goalEdit.field("baseline"), "begun from the last reading").toHaveValue("61");
  await frame.link(f.goals).click();
  expect(await store.keys("goal")).toHaveLength(2);
  await expect(goals.title(EXAM).first()).toBeVisible();
});

test("deleting can be undone on the next page", async ({ store, goals, goalPage, frame }) => {
  await store.before(goal({ id: "g1", texts: exam() }));
  const before = await store.content();
  await goalPage.open("g1");
  await goalPage.delete.click();
  await expect(goals.none).toBeVisible();
  expect(await store.keys("goal")).toEqual([]);
  await frame.undo.click();
  await expect(goals.row(EXAM)).toBeVisible();
  expect(await store.content()).toEqual(before);
});

test("the review walks through what is due", async ({ store, goals, frame, page }) => {
  await store.before({ ...goal({ id: "g1", texts: exam() }), ...goal({ id: "g2", texts: { ...exam(20), object: "the second exam" } }) });
  await goals.open();
  await expect(page.getByText(plural(w.list.reviews, 2))).toBeVisible();
  await goals.review.click();
  await expect(page.getByRole("heading", { level: 2, name: EXAM })).toBeVisible();
  await page.getByLabel(w.review.note, { exact: true }).fill("It goes well");
  await page.getByRole("button", { name: w.review.keep }).click();
  await expect(page.getByRole("heading", { level: 2, name: "Pass the second exam" })).toBeFocused();
  await page.getByRole("button", { name: w.review.later }).click();
  await expect(page.getByText(w.review.none)).toBeFocused();
  await page.reload();
  await expect(page.getByRole("heading", { level: 2, name: "Pass the second exam" })).toBeVisible();
  await frame.link(f.goals).click();
  await expect(page.getByText(plural(w.list.reviews, 1))).toBeVisible();
});

test("hours are added up against the time there is", async ({ store, goals, page }) => {
  await store.before({ ...goal({ id: "g1", texts: exam() }), ...season("8") });
  await goals.open();
  await expect(page.getByText(fill(w.hours.within, { promised: "5", capacity: "8" }))).toBeVisible();
  await goals.capacity.fill("4");
  await expect(page.getByText(fill(w.hours.over, { promised: "5", capacity: "4" }))).toBeVisible();
  await page.reload();
  await expect(goals.capacity).toHaveValue("4");
  await goals.capacity.fill("many");
  await expect(page.getByText(w.problem.number)).toBeVisible();
});

test("evidence that is an address can be opened, any other text is only read", async ({ store, goalPage, page }) => {
  await store.before(goal({ id: "g1", texts: exam() }));
  await goalPage.open("g1");
  for (const evidence of ["https://certificates.example/12", "javascript:alert(1)"]) {
    await goalPage.begin.click();
    await goalPage.checkIn.more.click();
    await goalPage.checkIn.evidence.fill(evidence);
    await goalPage.checkIn.save.click();
    await expect(goalPage.checkIn.form).toBeHidden();
  }
  await expect(goalPage.readings).toHaveCount(2);
  await expect(goalPage.readings.getByRole("link")).toHaveCount(1);
  await expect(goalPage.readings.getByRole("link")).toHaveAttribute("href", "https://certificates.example/12");
  await page.getByRole("button", { name: like(w.check_in.take_back_of) }).first().click();
  await expect(goalPage.readings).toHaveCount(1);
});
