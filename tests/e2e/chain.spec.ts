// The whole chain from a fresh start, through the real forms: a gap becomes a goal, its proof a skill,
// the gap what offers are compared by, the chosen offer a role; and all of it survives "delete all".

import { expect, test } from "./fixture";
import { Choice } from "./pages/choice";
import { Plan } from "./pages/plan";
import { asked, dayFromNow, replies } from "./records";
import { Keyboard, Mouse, type Way } from "./ways";
import { fill, frame as f, goals as g, journey as j, like, offers as o, plan as p, planChoice as c, planChoiceMore as more, planReportMore as sheet, quiz, yourData as d } from "./words";

/** Somebody whose job teaches nothing new, and who took no course lately. */
const ANSWERS = { ...replies("quick", { role: 5, practice: 5 }), role_growth_new: 1, education_course: 1 };
const NEED = p.need.growth;
const GOAL = "Finish 3 lessons of the bookkeeping course";
const PROOF = "Certificate no. 12";
const SKILL = "Bookkeeping";
const [NORTH, HARBOR] = ["Northwind", "Harbor"] as const;
const OFFERS = [
  { name: NORTH, pay: "80k", ratings: { fit_horizon: "6", fit_specialisation: "6", fit_growth: "9", fit_advancement: "6" }, course: "8" },
  { name: HARBOR, pay: "92k", ratings: { fit_horizon: "6", fit_specialisation: "6", fit_growth: "2", fit_advancement: "6" }, course: "3" },
] as const;

for (const kind of [Mouse, Keyboard]) {
  test(`from the first page to a role and back from a copy, by ${kind.name.toLowerCase()}`, async ({ store, home, start, questions, results, goalEdit, goalPage, offers, yourData, frame, page }) => {
    // Some five hundred steps.
    test.slow();
    const way: Way = new kind(page);
    const plan = new Plan(page);
    const choice = new Choice(page);
    const button = (name: string) => page.getByRole("button", { name, exact: true });
    const link = (name: string) => page.getByRole("link", { name, exact: true });
    const counted: string[] = [];
    const part = async (name: string, run: () => Promise<void>) => {
      const { presses, fields } = way.steps;
      await test.step(name, run);
      counted.push(`${name}: ${way.steps.presses - presses} + ${way.steps.fields - fields}`);
    };

    await part("the quiz", async () => {
      await home.open();
      await way.press(home.start);
      await way.press(start.begin);
      for (const item of asked("quick")) {
        if (!(await questions.question(item).isVisible())) await way.press(questions.next);
        await way.tick(questions.answer(item, ANSWERS[item]!));
      }
      // Arrows pass over answers, so that none of them leads on.
      if (kind === Keyboard) await way.press(questions.finish);
      await page.waitForURL(/\/quiz\/results\//);
      await expect(frame.heading).toBeFocused();
    });

    await part("the widest gap, and a goal from it", async () => {
      await way.press(results.advice.getByRole("link", { name: fill(quiz.advice.goal_of, { title: quiz.advice.gap_title }) }));
      await expect(page.getByText(like(g.from_result.gap, { name: NEED, want: 100, role: 0 }))).toBeVisible();
      await way.type(goalEdit.what, GOAL);
      await way.tick(goalEdit.answer("measured", "number"));
      await way.type(goalEdit.field("target"), "3");
      await way.type(goalEdit.field("unit"), "lessons");
      await way.type(goalEdit.field("baseline"), "0");
      await way.day(goalEdit.field("due"), dayFromNow(60));
      await way.press(goalEdit.start);
      await expect(goalPage.status("active")).toBeVisible();
    });

    await part("a check-in", async () => {
      await way.press(goalPage.begin);
      await way.type(goalPage.checkIn.value, "1");
      await way.press(goalPage.checkIn.save);
      await expect(goalPage.readings).toHaveCount(1);
    });

    await part("done, with proof", async () => {
      await way.press(goalPage.finish);
      await way.type(goalPage.evidence, PROOF);
      await way.press(goalPage.finishNow);
      await expect(goalPage.status("finished")).toBeVisible();
    });

    await part("the proof becomes a skill", async () => {
      await way.press(link(g.ending.to_skill));
      const proof = page.getByRole("region", { name: j.skills.goal.heading });
      await way.type(proof.getByLabel(j.skills.goal.name, { exact: true }), SKILL);
      await way.press(proof.getByRole("button", { name: j.skills.goal.press, exact: true }));
      await expect(frame.heading).toHaveText(SKILL);
      await way.tick(page.getByRole("radio", { name: j.levels.on_my_own.name, exact: true }));
    });

    await part("two offers with pay and ratings", async () => {
      await way.press(frame.link(f.offers));
      await way.press(button(o.none.offer));
      for (const [place, offer] of OFFERS.entries()) {
        if (place > 0) await way.press(offers.add);
        await way.type(offers.field("pay", fill(o.name.unnamed, { number: place + 1 })), offer.pay);
        await way.type(offers.name(place + 1), offer.name);
      }
      for (const side of Object.keys(OFFERS[0].ratings) as (keyof (typeof OFFERS)[0]["ratings"])[]) {
        for (const offer of OFFERS) await way.type(offers.field(side, offer.name), offer.ratings[side]);
      }
    });

    const halves = async (points: number) => {
      const [money, career] = [offers.verdict.getByRole("paragraph").nth(0), offers.verdict.getByRole("paragraph").nth(1)];
      await expect(money).toHaveText(fill(o.answer.ahead, { name: HARBOR, other: NORTH, amount: "$12,000" }));
      await expect(career).toHaveText(fill(o.answer.fit, { name: NORTH, points }));
    };

    await part("what else counts in the choice", async () => {
      await halves(68);
      await way.press(link(o.answer.change));
      await expect(frame.heading).toHaveText(c.heading);
      await way.press(button(fill(more.gaps.add, { name: p.need.education })));
      await expect(choice.criterion(p.need.education)).toBeFocused();
      for (const offer of OFFERS) {
        await way.type(choice.rating(offer.name), offer.course);
        await way.type(choice.why(offer.name), "They told me what they pay for");
      }
      await expect(choice.answer).toHaveText(fill(c.answer.leads, { name: NORTH }));
    });

    await part("the whole way across", async () => {
      await way.press(page.getByRole("navigation", { name: p.pages.label }).getByRole("link", { name: p.pages.threads, exact: true }));
      await expect(plan.stones(NEED)).toHaveText([p.threads.goal, p.threads.proof, p.threads.skill, p.threads.choice].map((stone) => `${stone} ${p.threads.done}`));
      await way.press(plan.stones(NEED).nth(3).getByRole("link"));
      await expect(choice.answer).toHaveText(fill(c.answer.leads, { name: NORTH }));
    });

    await part("a decision", async () => {
      await way.press(choice.decide);
      await way.type(page.getByLabel(fill(more.decide.reason, { n: 1 }), { exact: true }), "I learn the most there");
      await way.type(page.getByLabel(more.decide.sure, { exact: true }), "70");
      await way.press(choice.record);
      await expect(choice.decisions.getByRole("heading", { level: 3 })).toBeFocused();
    });

    await part("the offer becomes a role", async () => {
      await way.press(page.locator("summary").filter({ hasText: more.role.open }));
      await way.type(page.getByLabel(more.role.title, { exact: true }), "Bookkeeper");
      await way.day(page.getByLabel(more.role.start, { exact: true }), dayFromNow(40));
      await way.press(button(more.role.add));
      await expect(link(more.role.to_entry)).toBeVisible();
    });

    const article = page.getByRole("article", { name: sheet.title });
    await part("the report", async () => {
      await way.press(link(more.report));
      for (const text of [GOAL, PROOF, SKILL, NORTH]) await expect(article.getByText(text).first()).toBeVisible();
    });

    await part("a copy, everything deleted, and brought back", async () => {
      const before = await store.content();
      await way.press(frame.link(f.your_data));
      await expect(yourData.export).toBeVisible();
      const [download] = await Promise.all([page.waitForEvent("download"), way.press(yourData.export)]);
      const file = await download.path();
      await way.press(yourData.deleteAll);
      await expect(page.getByText(d.what.none)).toBeVisible();
      expect(await store.ours()).toEqual({});
      const [chooser] = await Promise.all([page.waitForEvent("filechooser"), way.press(yourData.choose)]);
      await chooser.setFiles(file);
      await way.press(yourData.confirm);
      await expect(yourData.kept).toBeVisible();
      expect(await store.content()).toEqual(before);
    });

    await part("all of it is there again", async () => {
      await way.press(page.getByRole("link", { name: f.name }));
      await expect(frame.heading).toHaveText(/./);
      await way.press(link(p.threads.all));
      const stones = plan.stones(NEED);
      // What was decided is no choice any more.
      const states = [p.threads.done, p.threads.done, p.threads.done, p.threads.does_not_apply];
      await expect(stones).toHaveText(states.map((state) => new RegExp(`${state}$`)));
      await way.press(stones.nth(0).getByRole("link"));
      await expect(page.getByText(`${g.page.evidence_at} ${PROOF}`)).toBeVisible();
      await page.goBack();
      await way.press(stones.nth(2).getByRole("link"));
      await expect(frame.heading).toHaveText(SKILL);
      await way.press(frame.link(f.offers));
      await expect(offers.verdict).toContainText(NORTH);
      await way.press(link(o.answer.change));
      await expect(choice.decisions.getByText("I learn the most there")).toBeVisible();
      await way.press(link(more.role.to_entry));
      await expect(frame.heading).toHaveText("Bookkeeper");
    });

    const { presses, fields } = way.steps;
    console.log([`${kind.name}: ${presses} presses and ${fields} fields`, ...counted].join("\n  "));
  });
}
