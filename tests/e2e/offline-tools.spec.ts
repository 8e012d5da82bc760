// Journey, Network, Balance and Plan without a network: each page shows what is kept of it.

import type { Page } from "@playwright/test";
import { everyKind } from "./every-kind";
import { expect, test } from "./site";
import { journey, networkFiles, pages } from "./words";

type PageName = keyof typeof pages;

/** Where each page is, and a text of it that comes with what is stored, or with the page where nothing of it is. */
const SHOWN: Partial<Record<PageName, [path: string, text: string]>> = {
  home: ["", "Lead a team"],
  journey: ["journey/", "Office coordinator"],
  journey_entry: ["journey/entry/?of=e1", "Bookkeeping"],
  journey_learning: ["journey/learning/", "Spreadsheets"],
  journey_skills: ["journey/skills/", "Bookkeeping"],
  journey_skill: ["journey/skill/?of=s1", "Certificate no. 12"],
  journey_next: ["journey/next/", "Human Resources Specialists"],
  journey_path: ["journey/path/", "Human Resources Specialists"],
  journey_sources: ["journey/sources/", journey.sources.heading],
  journey_import: ["journey/import/", journey.import_file.heading],
  journey_record: ["journey/record/", "Bookkeeping"],
  network: ["network/", "Ann Weber"],
  network_person: ["network/person/?of=p1", "Her new mill"],
  network_jobs: ["network/applications/", "Shift lead"],
  network_job: ["network/application/?of=j1", "With the manager"],
  network_groups: ["network/groups/", "Alumni of the evening school"],
  network_report: ["network/report/", "Writing a letter"],
  network_files: ["network/files/", networkFiles.heading],
  balance: ["balance/", "40 Work"],
  balance_tasks: ["balance/tasks/", "Ask for the roster"],
  balance_check_in: ["balance/check-in/", "Dinner at home"],
  balance_time_off: ["balance/time-off/", "3:30"],
  plan: ["plan/", "Lead a team"],
  plan_choice: ["plan/choice/", "Four days a week"],
  plan_report: ["plan/report/", "Lead a team"],
};

async function keep(page: Page): Promise<void> {
  await page.evaluate(() => dispatchEvent(new Event("steppingstone:keep")));
  await page.evaluate(() => navigator.serviceWorker.ready);
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.getRegistration().then((it) => it?.active?.state))).toBe("activated");
}

test("each page of these tools opens cold without a network, and shows what is kept", async ({ page, context, site, store, faults }) => {
  // Twenty-five pages, each started anew.
  test.slow();
  // What is known of occupations is kept by itself, once a reader asks for it.
  faults.expect(/icon\.svg|\/occupations\//);
  await store.before(everyKind());
  await page.goto("");
  await keep(page);
  await page.close();
  await site.stop();
  const ofTools = Object.keys(pages).filter((name) => /^(journey|network|balance|plan)/.test(name));
  expect(Object.keys(SHOWN), "no page is left out").toEqual(["home", ...ofTools]);
  for (const [name, [path, text]] of Object.entries(SHOWN)) {
    await test.step(path || "the start page", async () => {
      const cold = await context.newPage();
      expect((await cold.goto(path))!.status()).toBe(200);
      await expect(cold).toHaveTitle(pages[name as PageName]);
      await expect.soft(cold.getByRole("main").getByText(text).filter({ visible: true }).first()).toBeVisible();
      await cold.close();
    });
  }
});
