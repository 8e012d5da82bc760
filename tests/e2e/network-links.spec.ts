// Network beside the other tools: a person as evidence of a skill, where one met them, and the days of
// an application for a calendar.

import { readFile } from "node:fs/promises";
import links from "../../locales/en/network_links.json" with { type: "json" };
import jobMore from "../../locales/en/network_job_more.json" with { type: "json" };
import { expect, test } from "./fixture";
import { Jobs } from "./pages/jobs";
import { dayFromNow, goal } from "./records";
import { fill, journey, like, network as n, networkJob as job, networkPerson as person, networkPersonMore as personMore, offers } from "./words";

const ANN = "Ann Weber";

test("somebody vouches for a skill, once, and that can be taken back", async ({ frame, page }) => {
  await page.goto("journey/");
  await page.getByLabel(journey.home.title, { exact: true }).fill("Baker");
  await page.getByRole("button", { name: journey.add.add, exact: true }).click();
  await expect(page.getByRole("heading", { name: journey.home.what_done })).toBeFocused();
  await page.goto("journey/skills/");
  await page.getByLabel(journey.skills.add, { exact: true }).fill("Planning");
  await page.getByRole("button", { name: journey.skills.add_press, exact: true }).click();
  await expect(page.getByRole("link", { name: "Planning", exact: true })).toBeVisible();

  await page.goto("network/person/");
  await page.getByLabel(person.name, { exact: true }).fill(ANN);
  await page.getByRole("button", { name: person.add, exact: true }).click();
  await expect(frame.heading).toHaveText(ANN);
  await page.locator("summary").filter({ hasText: n.links.heading }).press("Enter");
  await expect(page.getByLabel(links.skill.what, { exact: true })).toContainText(fill(links.skill.reference, { who: ANN }));
  const add = page.getByRole("button", { name: links.skill.press, exact: true });
  await add.press("Enter");
  await expect(page.getByRole("status").filter({ hasText: fill(links.skill.added, { name: "Planning" }) }).first()).toBeVisible();
  await add.press("Enter");
  await expect(page.getByText(fill(links.skill.there, { name: "Planning" }))).toBeVisible();
  await page.getByLabel(links.met_in, { exact: true }).selectOption({ label: "Baker" });
  await page.getByRole("link", { name: links.to_entry, exact: true }).click();
  await expect(frame.heading).toHaveText("Baker");
  await page.getByText(journey.entry.more, { exact: true }).click();
  await page.getByRole("link", { name: ANN, exact: true }).click();
  await expect(frame.heading).toHaveText(ANN);
});

test("a note of a contact is a check-in of a goal, by keyboard, and that can be taken back", async ({ store, frame, page }) => {
  const talks = { verb: "Talk", object: "to people in my field", measured: "number", unit: "talks", baseline: "0", target: "12", direction: "rise" };
  await store.before(goal({ id: "g1", texts: talks, readings: [[dayFromNow(-5), "3"]] }));
  await page.goto("network/person/");
  await page.getByLabel(person.name, { exact: true }).fill(ANN);
  await page.getByRole("button", { name: person.add, exact: true }).click();
  await expect(frame.heading).toHaveText(ANN);
  await page.getByRole("button", { name: personMore.contacts.add, exact: true }).click();
  await page.getByLabel(personMore.contacts.note, { exact: true }).fill("She liked my plan");
  await page.getByRole("button", { name: personMore.contacts.save, exact: true }).click();

  await page.locator("summary").filter({ hasText: n.links.heading }).press("Enter");
  await page.getByRole("group", { name: links.goals, exact: true }).getByRole("checkbox").check();
  const number = page.getByLabel(fill(links.check_in.how_many, { unit: "talks" }), { exact: true });
  await expect(number).toHaveValue("4");
  await expect(page.getByText(fill(links.check_in.since.one, { n: 1 })).first()).toBeVisible();
  const add = page.getByRole("button", { name: links.check_in.press, exact: true });
  await number.fill("four");
  await add.press("Enter");
  await expect(page.getByText(links.check_in.problem).first()).toBeVisible();
  await expect(number).toBeFocused();
  await number.fill("4");
  await number.press("Enter");
  await expect(page.getByRole("status").filter({ hasText: links.check_in.added }).first()).toBeVisible();
  await frame.undo.press("Enter");
  await add.press("Enter");
  await page.getByRole("link", { name: links.check_in.to_goal, exact: true }).click();
  await expect(page.getByText("She liked my plan")).toBeVisible();
});

test("what is open of a job is there to ask in the interview", async ({ frame, page }) => {
  const jobs = new Jobs(page);
  await jobs.open();
  await jobs.position.fill("Shift lead");
  await jobs.add.click();
  await jobs.card("Shift lead").press("Enter");
  await expect(frame.heading).toHaveText("Shift lead");
  await page.locator("summary").filter({ hasText: jobMore.ask.heading }).press("Enter");
  await expect(page.getByText(links.ask.text)).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: offers.criteria.ask_horizon })).toBeVisible();
  const rest = page.locator("details details summary").filter({ hasText: like(links.ask.rest.other) });
  await rest.press("Enter");
  await expect(page.getByRole("listitem").filter({ hasText: offers.to_ask.vacation })).toBeVisible();
  await page.getByRole("link", { name: links.ask.to_offers, exact: true }).press("Enter");
  await expect(frame.heading).toHaveText(offers.heading);
});

test("the days of an application are saved for a calendar", async ({ frame, page }) => {
  const jobs = new Jobs(page);
  await jobs.open();
  await jobs.position.fill("Shift lead");
  await jobs.add.click();
  await jobs.card("Shift lead").press("Enter");
  await expect(frame.heading).toHaveText("Shift lead");
  const save = page.getByRole("button", { name: jobMore.calendar.save, exact: true });
  await expect(save).toBeHidden();
  await page.getByLabel(job.next.follow_up_what, { exact: true }).fill("Call them");
  // A new step below asks for its day with the same words.
  await page.getByLabel(job.next.follow_up_on, { exact: true }).first().fill(dayFromNow(3));
  const [saved] = await Promise.all([page.waitForEvent("download"), save.press("Enter")]);
  const text = await readFile(await saved.path(), "utf8");
  expect(text).toContain("BEGIN:VCALENDAR");
  expect(text).toContain(fill(n.calendar.follow_up, { name: "Shift lead" }));
});
