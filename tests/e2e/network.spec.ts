// Network: the first people by keyboard, a contact in two taps, and the page of a person.

import { expect, test } from "./fixture";
import { People } from "./pages/people";
import { dayFromNow } from "./records";
import { fill, network as n, networkPeople as w, networkPerson as person, networkPersonMore as more } from "./words";

const ANN = "Ann Weber";

test("a first visit by keyboard: two people, whom to write to first, and a contact logged", async ({ store, frame, page }) => {
  const people = new People(page);
  await people.open();
  await expect(frame.heading).toHaveText(w.heading);
  await page.getByRole("radio", { name: w.looking.yes, exact: true }).focus();
  await page.keyboard.press("Space");
  await people.name(1).focus();
  await page.keyboard.type(ANN);
  await people.tier(1).selectOption("close");
  await people.talk(1).selectOption("longer");
  await people.name(2).focus();
  await page.keyboard.type("Ben");
  await page.keyboard.press("Enter");
  await expect(people.weekHeading).toBeFocused();
  await page.reload();
  expect(await store.keys("person")).toHaveLength(2);
  await expect(page.getByRole("heading", { name: w.jobs.heading })).toBeVisible();
  await expect(page.getByRole("link", { name: w.to_jobs })).toBeVisible();
  await expect(people.week.getByRole("link", { name: ANN })).toBeVisible();

  const log = people.log(people.week, ANN);
  await log.press("Enter");
  const wrote = people.week.getByRole("button", { name: n.contact.message, exact: true });
  await expect(people.week.getByRole("button", { name: n.contact.met, exact: true })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(log).toBeFocused();
  await log.press("Enter");
  await wrote.press("Enter");
  await expect(people.week.getByRole("link", { name: fill(w.week.add_note, { name: ANN }) })).toBeFocused();
  await expect(people.week.getByText(w.week.nobody)).toBeVisible();
  await frame.undo.press("Enter");
  await expect(log).toBeFocused();
});

test("a first visit without a name says what is missing", async ({ page }) => {
  const people = new People(page);
  await people.open();
  await people.add.click();
  await expect(people.name(1)).toBeFocused();
  await expect(page.getByText(w.first.needs_name)).toBeVisible();
});

test("the example goes in one press and comes back", async ({ store, frame, page }) => {
  const people = new People(page);
  await people.open();
  await people.example.click();
  await expect(people.weekHeading).toBeFocused();
  await expect(page.getByText(w.example.note)).toBeVisible();
  expect(await store.keys("person")).toHaveLength(w.example.names.length);
  await people.removeExample.click();
  await expect(people.add).toBeVisible();
  await frame.undo.click();
  await expect(page.getByText(w.example.note)).toBeVisible();
});

test("a person: a later day is refused, a contact is deleted and comes back, and the person too", async ({ store, frame, page }) => {
  await page.goto("network/person/");
  await page.getByLabel(person.name, { exact: true }).fill(ANN);
  await page.getByRole("button", { name: person.add, exact: true }).click();
  await expect(frame.heading).toHaveText(ANN);
  await page.getByRole("button", { name: more.contacts.add, exact: true }).click();
  const day = page.getByLabel(more.contacts.day, { exact: true }).first();
  await day.fill(dayFromNow(1));
  await page.getByLabel(more.contacts.note, { exact: true }).fill("Her new mill");
  await page.getByRole("button", { name: more.contacts.save, exact: true }).click();
  await expect(page.getByText(more.contacts.future)).toBeVisible();
  await expect(day).toBeFocused();
  await day.fill(dayFromNow(-3));
  await page.getByRole("button", { name: more.contacts.save, exact: true }).click();
  await expect(page.getByRole("listitem").getByText("Her new mill")).toBeVisible();
  const openings = page.getByRole("button", { name: more.starters.show, exact: true });
  await openings.click();
  await expect(page.getByRole("list", { name: more.starters.heading }).getByText("Her new mill")).toBeVisible();
  await openings.click();

  await page.getByRole("button", { name: more.contacts.delete, exact: false }).first().click();
  await expect(page.getByText(more.contacts.none)).toBeVisible();
  await frame.undo.click();
  await expect(page.getByRole("listitem").getByText("Her new mill")).toBeVisible();

  await page.getByRole("button", { name: more.delete, exact: true }).click();
  await expect(frame.heading).toHaveText(w.heading);
  expect(await store.keys("person")).toHaveLength(0);
  await frame.undo.click();
  await expect(new People(page).everybody.getByRole("link", { name: ANN })).toBeVisible();
});
