// Goals: from a gap to a goal, from a check-in to an end with evidence.

import { expect, PHONE, test } from "./fixture";
import { GoalEdit } from "./pages/goals";
import { dayFromNow, exam, goal, replies, season, taking } from "./records";
import { goalKey, SEASON, Store } from "./store";
import { fill, frame as f, goals as w, like, plural, quiz } from "./words";

const CERTIFICATE = w.template.first_certificate[0]!;
const EXAM = "Pass the first certificate exam in my field of work";

test("from a quiz gap to a checked goal, a check-in and an end, reloaded at every step", async ({ store, results, goals, goalEdit, goalPage, frame, page }) => {
  await store.before(taking({ id: "a1" }));
  await results.open("a1");
  await results.advice.getByRole("link", { name: fill(quiz.advice.goal_of, { title: quiz.advice.education_title }) }).click();
  await expect(frame.heading).toHaveText(w.edit.heading);
  await expect(goalEdit.said).toContainText(w.template.compare_courses[0]!);
  await goalEdit.other.click();
  await goals.about("early", true);
  await page.reload();
  await goalEdit.other.click();
  await expect(page.getByLabel(w.start.stage, { exact: true }), "asked once").toHaveValue("early");
  await page.getByRole("link", { name: CERTIFICATE, exact: true }).click();
  await expect(goalEdit.said).toContainText(CERTIFICATE);
  await page.reload();
  await expect(goalEdit.said).toContainText(CERTIFICATE);
  const gap = page.getByText(like(w.from_result.practice, { name: w.serves.education }));
  await expect(gap).toBeVisible();
  expect(await store.keys("goal"), "nothing typed, nothing kept").toEqual([]);

  await goalEdit.field("baseline").fill("50");
  await goalEdit.field("target").fill("80");
  await goalEdit.what.fill("Pass the advanced certificate exam in my field of work");
  await frame.says("saved");
  await expect(page).toHaveURL(/goals\/edit\/\?of=\w+$/);
  const [key] = await store.keys("goal");
  await page.reload();
  await expect(goalEdit.what).toHaveValue("Pass the advanced certificate exam in my field of work");
  await expect(goalEdit.said).toContainText(fill(w.sentence.from_to, { what: w.template.first_certificate[1]!, from: "50 points", to: "80 points" }));

  await goalEdit.to("relevant");
  await expect(goalEdit.tick(w.serves.education)).toBeChecked();

  await goalEdit.to("measurable");
  await expect(page.getByText(w.reason.no_source)).toBeVisible();
  await goalEdit.field("source").fill("the test site");
  await expect(page.getByText(w.reason.no_source)).toBeHidden();

  await goalEdit.to("timed");
  await goalEdit.field("review_days").fill("");
  await expect(page.getByText(w.reason.no_reviews)).toBeVisible();
  await goalEdit.fix("review_days", "14").click();
  await expect(goalEdit.field("review_days")).toHaveValue("14");
  await expect(goalEdit.field("review_days")).toBeFocused();
  await expect(page.getByText(w.reason.no_reviews)).toBeHidden();
  await frame.undo.click();
  await expect(goalEdit.field("review_days")).toHaveValue("");
  await goalEdit.fix("review_days", "14").click();

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
  await expect(page.getByText(`${w.page.evidence_at} Certificate no. 12`)).toBeVisible();
  expect(JSON.parse((await store.text(key!))!).data.status.value).toMatchObject({ kind: "done", text: "Certificate no. 12" });
  await frame.link(f.goals).click();
  await expect(goals.over.getByRole("link", { name: title, exact: true }), "finished goals stay in view").toBeVisible();
  await expect(goals.proofs).toContainText("Certificate no. 12");
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
  await expect(frame.heading).toHaveText(w.edit.heading);
  await expect(frame.heading).toBeFocused();
  await expect(goalEdit.said, "the first that fits").toContainText(w.template.ask_three_years[0]!);
  await expect(page.getByText(like(w.from_result.gap, { name: w.serves.horizon }))).toBeVisible();
  await goalEdit.other.click();
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
  await goalEdit.what.focus();
  await page.keyboard.type("Read six books on how teams decide by the end of next year");
  await goalEdit.offer(fill(w.edit.named_target, { amount: "6 books" })).focus();
  await page.keyboard.press("Enter");
  await expect(goalEdit.field("target")).toBeFocused();
  await expect(goalEdit.field("target")).toHaveValue("6");
  await expect(goalEdit.field("unit")).toHaveValue("books");
  await goalEdit.named.getByRole("button").focus();
  await page.keyboard.press("Enter");
  await expect(goalEdit.field("due")).toBeFocused();
  await expect(goalEdit.field("due")).not.toHaveValue("");
  await expect(goalEdit.named).toBeHidden();
  await goalEdit.field("baseline").focus();
  await page.keyboard.type("0");
  await goalEdit.heading("specific").focus();
  await page.keyboard.press("Enter");
  await goalEdit.answer("kind", "result").focus();
  await page.keyboard.press("Space");
  await goalEdit.heading("measurable").focus();
  await page.keyboard.press("Enter");
  await expect(goalEdit.field("direction"), "from the two numbers").toHaveValue("rise");
  await goalEdit.start.focus();
  await page.keyboard.press("Enter");
  await expect(frame.heading).toBeFocused();
  await goalPage.begin.focus();
  await page.keyboard.press("Enter");
  await expect(goalPage.checkIn.value).toBeFocused();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("2");
  // Past the button that adds one.
  await page.keyboard.press("Tab");
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
    await expect(frame.nav.getByRole("link")).toHaveCount(4);
    await goals.about("early", true);
    await goals.template("networking", w.template.mentor[0]!);
    await expect(goalEdit.said).toContainText(w.template.mentor[0]!);
    await goalEdit.field("target").fill("6");
    await goalEdit.start.tap();
    await expect(goalPage.status("active")).toBeVisible();
    await frame.link(f.goals).tap();
    await goals.begin(w.template.mentor[0]!).tap();
    await expect(page.getByLabel(fill(w.check_in.how_many, { unit: "meetings" }), { exact: true })).toHaveValue("0");
    await goals.checkIn.save.tap();
    await expect(goals.row(w.template.mentor[0]!)).toContainText("Last check-in: 0.");
    await page.reload();
    await expect(goals.row(w.template.mentor[0]!)).toContainText("Last check-in: 0.");
  });
});

test("what is missing is said beside its field, and warnings never block", async ({ goalEdit, goalPage, frame, page }) => {
  await goalEdit.open();
  await goalEdit.start.click();
  await expect(goalEdit.what).toBeFocused();
  await expect(page.getByText(w.edit.missing_what)).toBeVisible();
  await goalEdit.what.fill("Improve");
  await expect(page.getByText(w.edit.missing_what)).toBeHidden();
  await goalEdit.start.click();
  await expect(goalEdit.field("target")).toBeFocused();
  await expect(page.getByText(w.edit.missing_target)).toBeVisible();
  await expect(page.getByText(w.edit.missing_due)).toBeVisible();
  await goalEdit.field("target").fill("3");
  await goalEdit.field("due").fill(dayFromNow(30));
  await expect(page.getByText(w.edit.missing_due)).toBeHidden();
  await goalEdit.start.click();
  await expect(frame.heading).toHaveText("Improve");
  await expect(goalPage.status("active")).toBeVisible();
});

test("a goal with two actions becomes two, and the undo makes one of them again", async ({ goalEdit, frame, page, store }) => {
  await goalEdit.open();
  await goalEdit.what.fill("Write a book and teach a class");
  await goalEdit.to("specific");
  await expect(page.getByText(fill(w.reason.two_actions, { verb: "teach" }))).toBeVisible();
  const both = fill(w.fix.split_into, { first: "Write a book", second: "Teach a class" });
  await page.getByRole("button", { name: both }).click();
  await expect(goalEdit.said).toContainText("Write a book");
  await expect(goalEdit.what).toHaveValue("Write a book");
  expect(await store.keys("goal")).toHaveLength(2);
  await frame.undo.click();
  await expect(goalEdit.what).toHaveValue("Write a book and teach a class");
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
  await expect(goalEdit.field("baseline"), "begun from the last reading").toHaveValue("61");
  await goalEdit.field("target").fill("75");
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

test("from a gap to a started goal in two taps and one field at most", async ({ store, results, goalEdit, goalPage, page }) => {
  // One goal of yes or no, and one with a number that only the reader knows.
  const early = JSON.parse(season("")[SEASON]!);
  early.data.stage = { value: "early", at: Date.now() };
  await store.before({
    ...taking({ id: "a1", form: "full", replies: replies("full", { career: 5, role: 1 }) }),
    ...taking({ id: "a2", daysAgo: 1 }),
    [SEASON]: JSON.stringify(early),
  });
  const ways = [
    { result: "a1", title: quiz.advice.gap_title, statement: w.template.ask_three_years[0]!, asked: 0 },
    { result: "a2", title: quiz.advice.education_title, statement: CERTIFICATE, asked: 1 },
  ];
  for (const { result, title, statement, asked } of ways) {
    await results.open(result);
    let taps = 0;
    let fields = 0;
    await results.advice.getByRole("link", { name: fill(quiz.advice.goal_of, { title }) }).click();
    taps += 1;
    await expect(goalEdit.what).toHaveValue(statement);
    await expect(page.getByText(/^From your result of /)).toBeVisible();
    for (const empty of await page.getByLabel(w.field.target, { exact: true }).all()) {
      await empty.fill("80");
      fields += 1;
    }
    const due = new Date(await goalEdit.field("due").inputValue()).getUTCDay();
    expect([0, 6], "due on a weekday").not.toContain(due);
    await goalEdit.start.click();
    taps += 1;
    await expect(goalPage.status("active")).toBeVisible();
    await expect(page.getByText(/^From your result of /), "where it came from").toBeVisible();
    expect({ taps, fields }).toEqual({ taps: 2, fields: asked });
  }
});

test("the first step is answered in the list, and can be taken back", async ({ store, goals, frame, page }) => {
  const texts = { ...exam(), step: "Book the room", step_due: dayFromNow(-1) };
  await store.before(goal({ id: "g1", texts }));
  const kept = async () => JSON.parse((await store.text(goalKey("g1")))!).data;
  await goals.open();
  await expect(goals.row(EXAM)).toContainText("Book the room");
  await goals.answer(w.list.step_later_of, { step: "Book the room" }).click();
  await expect(goals.row(EXAM)).not.toContainText("Book the room");
  expect((await kept()).texts.step_due.value > dayFromNow(0)).toBe(true);
  await frame.undo.click();
  await goals.answer(w.list.step_done_of, { step: "Book the room" }).click();
  await expect(goals.row(EXAM)).not.toContainText("Book the room");
  expect((await kept()).step_done.value).toBe(true);
  await page.reload();
  await expect(goals.row(EXAM)).not.toContainText("Book the room");
});

test("what is typed in the check-in of one row stays while others are answered", async ({ store, goals, page }) => {
  const step = { ...exam(), step: "Book the room", step_due: dayFromNow(-1) };
  const typed = { ...exam(), object: "the driving test" };
  const reached = { ...exam(), object: "the language test", baseline: "0", target: "2" };
  const [DRIVING, LANGUAGE] = ["Pass the driving test", "Pass the language test"];
  await store.before({
    ...goal({ id: "g1", texts: step }),
    ...goal({ id: "g2", texts: typed }),
    ...goal({ id: "g3", texts: reached, readings: [[dayFromNow(-2), "2"]] }),
  });
  await goals.open();
  await goals.begin(DRIVING).click();
  await goals.checkIn.value.fill("61");
  await goals.checkIn.note.fill("half way");
  await goals.checkIn.note.evaluate((node) => node.setAttribute("data-same", "yes"));
  const isAsTyped = async () => {
    await expect(goals.checkIn.value).toHaveValue("61");
    await expect(goals.checkIn.note).toHaveValue("half way");
    await expect(goals.checkIn.note, "it was not drawn again").toHaveAttribute("data-same", "yes");
  };
  await goals.answer(w.list.step_done_of, { step: "Book the room" }).click();
  await expect(goals.row(EXAM)).not.toContainText("Book the room");
  await isAsTyped();
  await goals.answer(w.list.finish_of, { goal: LANGUAGE }).click();
  await expect(goals.over.getByRole("link", { name: LANGUAGE, exact: true })).toBeVisible();
  await isAsTyped();
  // What another tab changes moves no row from under the one that is typed in, and takes no focus.
  await goals.checkIn.note.focus();
  const two = await page.context().newPage();
  await two.goto("goals/");
  await two.getByRole("button", { name: fill(w.list.check_in_of, { goal: EXAM }), exact: true }).click();
  await two.getByRole("group", { name: w.check_in.heading, exact: true }).getByRole("textbox").first().fill("70");
  await two.getByRole("button", { name: w.check_in.save }).click();
  await two.close();
  await expect(goals.row(EXAM)).toContainText("70");
  await isAsTyped();
  await expect(goals.checkIn.note).toBeFocused();
  await goals.checkIn.save.click();
  await expect(goals.row(DRIVING)).toContainText("61");
  await expect(goals.checkIn.form).toBeHidden();
});

test("a limit that the statement says is offered as one, and never as a target", async ({ goals, goalEdit }) => {
  await goals.open();
  await goals.blank.click();
  await goalEdit.what.fill("Spend at most $200 a month on lunch");
  await expect(goalEdit.named.getByRole("button", { name: new RegExp(fill(w.edit.named_target, { amount: ".*200" })) })).toBeHidden();
  await goalEdit.named.getByRole("button", { name: new RegExp(fill(w.edit.named_limit, { amount: ".*200" })) }).click();
  await expect(goalEdit.field("target")).toHaveValue("200");
  await goalEdit.heading("measurable").click();
  await expect(goalEdit.field("direction")).toHaveValue("at_most");
});

test("at the target a goal asks whether it is done, and its proof is not asked for again", async ({ store, goals, goalPage, frame, page }) => {
  const texts = { ...exam(), metric: "applications", unit: "applications", baseline: "0", target: "2", from_result: "growth 75 25 2026-11-02 a1" };
  await store.before(goal({ id: "g1", texts }));
  await goals.open();
  await goals.begin(EXAM).click();
  await goals.checkIn.value.fill("1");
  await goals.checkIn.oneMore.click();
  await expect(goals.checkIn.value).toHaveValue("2");
  await goals.checkIn.more.click();
  await goals.checkIn.evidence.fill("the letter");
  await goals.checkIn.save.click();
  await expect(goals.row(EXAM)).toContainText(w.need.reached);
  await goals.title(EXAM).click();
  await expect(goalPage.done).toBeVisible();
  await frame.link(f.goals).click();
  await goals.answer(w.list.finish_of, { goal: EXAM }).click();
  await expect(goals.over.getByRole("link", { name: EXAM, exact: true })).toBeVisible();
  await expect(goals.proofs).toContainText("the letter");
  expect(JSON.parse((await store.text(goalKey("g1")))!).data.status.value).toMatchObject({ kind: "done", text: "the letter" });
  await goals.over.getByRole("link", { name: EXAM, exact: true }).click();
  await expect(page.getByText(`${w.page.evidence_at} the letter`)).toBeVisible();
  await expect(page.getByRole("link", { name: fill(w.ending.next_goal, { name: w.serves.growth }), exact: true })).toHaveAttribute("href", /from=growth&result=a1/);
  await expect(page.getByRole("link", { name: w.ending.quiz, exact: true })).toBeVisible();
});

test.describe("on paper", () => {
  test("a goal is one page, and finished goals are in the list", async ({ store, goals, goalPage, page }) => {
    const status = { kind: "done", on: dayFromNow(-3), text: "Certificate no. 12" };
    await store.before({
      ...goal({ id: "g1", texts: exam(), readings: [[dayFromNow(-20), "57"], [dayFromNow(-13), "61"]] }),
      ...goal({ id: "g2", texts: { ...exam(), object: "the second exam" }, status }),
    });
    await goalPage.open("g1");
    await expect(goalPage.chart).toBeVisible();
    for (const format of ["A4", "Letter"]) {
      const pdf = (await page.pdf({ format })).toString("latin1");
      expect(pdf.match(/\/Type\s*\/Page\b/g), format).toHaveLength(1);
    }
    await goalPage.open("g2");
    await expect(page.getByRole("link", { name: w.ending.next_any, exact: true }), "what comes next, without a gap too").toBeVisible();
    await goals.open();
    await page.emulateMedia({ media: "print" });
    await expect(goals.over.getByText("Pass the second exam", { exact: true })).toBeVisible();
    await expect(goals.proofs).toContainText("Certificate no. 12");
    await expect(page.getByRole("main").getByRole("textbox")).toHaveCount(0);
  });
});
