// Plan: aims, what leads there, loose ends, and the next steps on the start page.

import { expect, test } from "./fixture";
import { Plan } from "./pages/plan";
import { dayFromNow, exam, goal, taking } from "./records";
import { goalKey } from "./store";
import { examples, fill, goalsKept, home as h, like, offers as o, offersResults, plan as w, quizScores } from "./words";

test("a first visit by keyboard: an aim becomes a thread, and is there tomorrow", async ({ frame, page }) => {
  const plan = new Plan(page);
  await plan.open();
  await expect(frame.heading).toHaveText(w.heading);
  await expect(plan.threads.getByText(w.threads.none)).toBeVisible();
  await plan.newAim.fill("no");
  await plan.newAim.press("Enter");
  await expect(page.getByText(w.aims.too_short)).toBeVisible();
  await expect(plan.newAim).toBeFocused();
  await plan.newAim.fill("Lead a team");
  await plan.newAim.press("Enter");
  await expect(plan.aims.getByRole("heading", { name: "Lead a team", exact: true })).toBeFocused();
  await expect(plan.newAim).toHaveValue("");
  await expect(plan.stones("Lead a team")).toHaveCount(4);
  await page.reload();
  await expect(plan.stones("Lead a team").first()).toContainText(w.threads.missing);
});

test("beside a result, the field for the first aim is one line above the threads", async ({ store, page }) => {
  const plan = new Plan(page);
  await store.before(taking({ id: "a1", form: "full" }));
  await plan.open();
  await expect(plan.threads.getByRole("listitem").first()).toBeVisible();
  await expect(plan.newAim).toBeHidden();
  const line = page.getByText(w.aims.first, { exact: true });
  await line.click();
  await plan.newAim.fill("Lead a team");
  await plan.newAim.press("Enter");
  await expect(plan.aims.getByRole("heading", { name: "Lead a team", exact: true })).toBeFocused();
  await expect(line).toHaveCount(0);
  await expect(plan.stones("Lead a team")).toHaveCount(4);
});

test("an aim leads to a goal, and the goal leads back", async ({ store, page }) => {
  const plan = new Plan(page);
  await plan.open();
  await plan.newAim.fill("Lead a team");
  await plan.add.click();
  await plan.stones("Lead a team").first().getByRole("link").click();
  await expect(page).toHaveURL(/goals\/edit\/\?aim=aim[0-9a-f]{16}/);
  await store.set(goal({ id: "g1", texts: exam(), links: ["aim:Lead a team"], status: { kind: "done", on: dayFromNow(0), text: "" } }));
  await plan.open();
  const stones = plan.stones("Lead a team");
  await expect(stones.nth(0)).toContainText(w.threads.done);
  await expect(stones.nth(1)).toContainText(w.threads.missing);
  await stones.nth(1).getByRole("link").click();
  await expect(page).toHaveURL(/goals\/goal\/\?of=g1/);
  await page.goBack();
  await expect(stones.nth(0)).toBeVisible();
});

test("a result of the quiz and the fit of offers lead to the threads", async ({ store, offers, page }) => {
  const plan = new Plan(page);
  await store.before(taking({ id: "a1" }));
  await page.goto("quiz/results/");
  await page.getByRole("link", { name: quizScores.to_plan, exact: true }).click();
  await expect(page).toHaveURL(/plan\/#threads$/);
  await expect(plan.threads).toBeVisible();
  await offers.open();
  await offers.two();
  await offers.field("fit_growth", fill(o.name.unnamed, { number: 2 })).fill("8");
  await page.getByRole("link", { name: offersResults.to_plan, exact: true }).click();
  await expect(page).toHaveURL(/plan\/#threads$/);
  await expect(plan.threads).toBeVisible();
});

test("aims are ordered, reached and let go, each with its undo", async ({ frame, page }) => {
  const plan = new Plan(page);
  await plan.open();
  for (const text of ["Lead a team", "Sail", "Rest"]) {
    await plan.newAim.fill(text);
    await plan.add.click();
    await expect(plan.aims.getByRole("heading", { name: text, exact: true })).toBeFocused();
  }
  const names = () => plan.aims.getByRole("heading", { level: 3 }).allTextContents();
  await plan.press(w.aims.up_of, "Rest");
  await expect.poll(names).toEqual(["Lead a team", "Rest", "Sail"]);
  await frame.undo.click();
  await expect.poll(names).toEqual(["Lead a team", "Sail", "Rest"]);
  await plan.press(w.aims.reach_of, "Lead a team");
  await expect(plan.threads.getByText(w.need.main_aim, { exact: true })).toBeVisible();
  await expect(plan.threads.getByRole("heading", { name: "Lead a team" })).toBeHidden();
  await frame.undo.click();
  await expect(plan.threads.getByRole("heading", { name: "Lead a team" })).toBeVisible();
  await plan.press(w.aims.let_go_of, "Sail");
  await page.getByText(w.aims.past, { exact: true }).click();
  await plan.press(w.aims.reopen_of, "Sail");
  await expect(page.getByText(w.aims.past, { exact: true })).toBeHidden();
});

test("a loose end is told kindly, and goes for good", async ({ store, frame, page }) => {
  const plan = new Plan(page);
  await store.before({ ...goal({ id: "g1", texts: exam() }), ...taking({ id: "a1" }) });
  await plan.open();
  await expect(plan.ends.getByText(w.ends.serves_nothing)).toBeVisible();
  await plan.ends.getByRole("button", { name: w.ends.dismiss }).click();
  await expect(plan.ends).toBeHidden();
  await frame.undo.click();
  await expect(plan.ends).toBeVisible();
  await plan.ends.getByRole("button", { name: w.ends.dismiss }).click();
  await page.reload();
  await expect(plan.threads).toBeVisible();
  await expect(plan.ends).toBeHidden();
});

test("the start page says what is next: done or put off right there", async ({ store, home, frame, page }) => {
  await store.before(goal({ id: "g1", texts: { ...exam(), step: "Open the book", step_due: dayFromNow(-2) } }));
  await home.open();
  const step = home.next.getByRole("heading", { level: 3 }).first();
  await expect(step).toContainText("Pass the first certificate exam");
  await home.next.getByRole("button", { name: w.steps.done }).first().click();
  await expect(page.locator("#next")).toBeFocused();
  await expect.poll(async () => JSON.parse((await store.text(goalKey("g1")))!).data.step_done.value).toBe(true);
  await frame.undo.click();
  await expect.poll(async () => JSON.parse((await store.text(goalKey("g1")))!).data.step_done.value).toBe(false);
  const words = await step.textContent();
  await home.next.getByText(w.steps.later, { exact: true }).first().click();
  await home.next.getByRole("button", { name: w.steps.tomorrow, exact: true }).first().click();
  await expect(home.next.getByRole("heading", { name: words! })).toBeHidden();
  await frame.undo.click();
  await expect(home.next.getByRole("heading", { name: words! })).toBeVisible();
});

test("from a quiz to a goal, its check-in, its end with proof, and back to the start page", async ({ store, home, page }) => {
  const plan = new Plan(page);
  await store.before(taking({ id: "a1" }));
  await home.open();
  const first = home.next.getByRole("link").first();
  await expect(first).toHaveText(like(w.steps.new_goal));
  const need = (await first.textContent())!.slice(fill(w.steps.new_goal, { need: "" }).length);
  await first.click();
  await expect(page).toHaveURL(/goals\/edit\/\?from=\w+/);
  const link = `quiz:${new URL(page.url()).searchParams.get("from")}`;
  await store.set(goal({ id: "g1", texts: exam(), links: [link], readings: [[dayFromNow(-1), "60"]] }));
  await plan.open();
  await expect(plan.stones(need).nth(0)).toContainText(w.threads.in_progress);
  await store.set(goal({ id: "g1", texts: exam(), links: [link], status: { kind: "done", on: dayFromNow(0), text: "The certificate" } }));
  await plan.open();
  await expect(plan.stones(need).nth(0)).toContainText(w.threads.done);
  await expect(plan.stones(need).nth(1)).toContainText(w.threads.done);
  await home.open();
  await expect(page.getByRole("heading", { name: w.threads.heading, exact: true })).toBeVisible();
  await page.getByRole("link", { name: w.threads.all, exact: true }).click();
  await expect(page).toHaveURL(/plan\/$/);
  await expect(page.getByText(h.back)).toBeHidden();
});

test("the examples of all tools go in one press, and come back", async ({ home, offers, frame, page }) => {
  await offers.open();
  await offers.example.click();
  await expect(offers.verdict).toBeVisible();
  await home.open();
  const remove = page.getByRole("button", { name: h.examples.remove, exact: true });
  await remove.click();
  await expect(remove).toBeHidden();
  await expect(home.soFar).toBeHidden();
  await frame.undo.click();
  await expect(remove).toBeVisible();
});

test("one press fills all tools with an example, and one takes it away", async ({ home, frame, store, page }) => {
  const plan = new Plan(page);
  await home.open();
  await home.lookAround.click();
  const note = page.getByText(h.examples.all);
  await expect(note).toBeFocused();
  await expect(frame.heading).toHaveText(h.examples.heading);
  await expect(home.next.getByRole("heading", { level: 3 })).toHaveCount(3);
  await expect(home.lookAround).toBeHidden();
  const stones = plan.stones(examples.aim);
  await expect(stones).toHaveCount(4);
  for (const stone of await stones.all()) await expect(stone).toContainText(w.threads.done);
  for (const kind of ["quiz-taking", "journey-entry", "goal", "offer", "person", "opportunity", "task", "aim", "criterion"]) {
    expect.soft((await store.keys(kind)).length, kind).toBeGreaterThan(0);
  }
  const skill = await stones.nth(2).getByRole("link").getAttribute("href");

  await test.step("the tools name it, and a skill leads back to its thread", async () => {
    await page.goto("goals/");
    await expect(page.getByText(goalsKept.example.note)).toBeVisible();
    await page.goto("plan/choice/");
    await expect(page.getByText(w.example)).toBeVisible();
    await page.goto(skill!);
    await page.getByRole("link", { name: examples.aim, exact: true }).click();
    await expect(stones).toHaveCount(4);
  });

  await home.open();
  await home.removeExamples.click();
  await expect(frame.heading).toHaveText(h.heading);
  await expect(frame.heading).toBeFocused();
  for (const kind of ["goal", "offer", "person", "aim"]) expect.soft(await store.keys(kind), kind).toEqual([]);
  await frame.undo.click();
  await expect(note).toBeFocused();
  await expect(frame.heading).toHaveText(h.examples.heading);
});

test("what is one's own makes the start page one's own, beside the example", async ({ home, frame, store, page }) => {
  await home.open();
  await home.lookAround.click();
  await expect(home.removeExamples).toBeVisible();
  await store.set(goal({ id: "g1", texts: exam() }));
  await home.open();
  await expect(frame.heading).toHaveText(h.back);
  await expect(page.getByText(examples.aim)).toHaveCount(0);
  await home.removeExamples.click();
  await expect(home.removeExamples).toBeHidden();
  expect(await store.keys("goal")).toHaveLength(1);
});
