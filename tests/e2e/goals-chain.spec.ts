// From a quiz gap to a goal that is finished, by keyboard alone and by thumb alone.

import type { Locator } from "@playwright/test";
import { expect, PHONE, test } from "./fixture";
import { taking } from "./records";
import { fill, frame as f, goals as w, like, quiz } from "./words";

const TITLE = w.template.first_certificate[0]!;

interface Way {
  press: (what: Locator) => Promise<void>;
  type: (what: Locator, text: string) => Promise<void>;
}

const KEYBOARD: Way = {
  async press(what) {
    await what.focus();
    await what.press("Enter");
  },
  async type(what, text) {
    await what.focus();
    await what.press("ControlOrMeta+a");
    await what.pressSequentially(text);
  },
};

const THUMB: Way = {
  press: (what) => what.tap(),
  async type(what, text) {
    await what.tap();
    await what.fill(text);
  },
};

for (const [name, { press, type }] of Object.entries({ "by keyboard": KEYBOARD, "by thumb": THUMB })) {
  test.describe(name, () => {
    if (name === "by thumb") test.use(PHONE);

    test("from a quiz gap to a checked goal, a check-in and an end", async ({ store, results, goals, goalEdit, goalPage, frame, page }) => {
      await store.before(taking({ id: "a1" }));
      await results.open("a1");
      await press(results.advice.getByRole("link", { name: fill(quiz.advice.goal_of, { title: quiz.advice.education_title }) }));
      // The result does not know the stage: it is asked once, beside other goals for the same gap.
      await press(goalEdit.other);
      await page.getByLabel(w.start.stage, { exact: true }).selectOption(w.choice.early);
      await press(page.getByRole("link", { name: TITLE, exact: true }));
      await expect(goalEdit.said).toContainText(TITLE);
      await expect(page.getByText(like(w.from_result.practice, { name: w.serves.education }))).toBeVisible();

      // The numbers are asked, not invented.
      await type(goalEdit.field("baseline"), "50");
      await type(goalEdit.field("target"), "80");
      await press(goalEdit.heading("measurable"));
      await expect(page.getByText(w.reason.no_source)).toBeVisible();
      await type(goalEdit.field("source"), "the test site");
      await expect(page.getByText(w.reason.no_source)).toBeHidden();
      await press(goalEdit.start);
      await expect(goalPage.status("active")).toBeVisible();
      await expect(page.getByText(like(w.from_result.practice, { name: w.serves.education }))).toBeVisible();

      await press(frame.link(f.goals));
      await press(goals.begin(TITLE));
      await expect(goals.checkIn.value).toBeFocused();
      await type(goals.checkIn.value, "56");
      await press(goals.checkIn.save);
      await expect(goals.row(TITLE)).toContainText("Last check-in: 56. Target: 80 points.");

      await press(goals.title(TITLE));
      await expect(goalPage.readings).toHaveCount(1);
      await press(goalPage.finish);
      await type(goalPage.evidence, "Certificate no. 12");
      await press(goalPage.finishNow);
      await expect(goalPage.status("finished")).toBeVisible();
      await expect(page.getByText(`${w.page.evidence_at} Certificate no. 12`)).toBeVisible();
      await frame.says("saved");
    });
  });
}
