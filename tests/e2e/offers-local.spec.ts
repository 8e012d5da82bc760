// Taxes of cities and counties: a place is chosen after the state.

import { expect, test } from "./fixture";
import { basis, offer } from "./records";
import { fill, offers as w } from "./words";

test("a city is chosen after the state, described, and its tax taken off", async ({ offers, page, store }) => {
  await store.before(offer({ id: "o1", texts: { pay: "80k" } }));
  await offers.open();
  const notes = page.getByRole("heading", { name: w.notes.heading }).locator("..");
  await offers.chip(w.settings.single).click();
  const pick = (name: string) => page.getByRole("combobox", { name, exact: true });
  const said = page.getByRole("paragraph").filter({ hasText: "Philadelphia" }).and(page.locator(".small")).first();
  const place = pick(w.settings.place);
  await expect(place).toHaveCount(0);
  await pick(w.settings.state).selectOption({ label: "Pennsylvania" });
  await expect(notes).toContainText(w.notes.local_places);
  await expect(offers.shared("local_rate")).toBeVisible();
  await place.focus();
  await place.selectOption({ label: "Philadelphia" });
  const about = fill(w.local.gross_wages, { place: "Philadelphia", rate: "3.74%" });
  await expect(said).toContainText(about);
  await expect(notes).toContainText(about);
  await expect(notes).toContainText(w.local.in_force_to_mid_2026);
  await expect(notes).not.toContainText(w.notes.local_places);
  // The choice is not drawn again by what it changes, and a rate of one's own makes room for it.
  await expect(place).toBeFocused();
  await expect(offers.shared("local_rate")).toHaveCount(0);
  await pick(w.settings.presence).selectOption({ label: w.settings.works_only });
  await expect(said).toContainText("3.43%");
  // Another state has other places.
  await pick(w.settings.state).selectOption({ label: "Texas" });
  await expect(place).toHaveCount(0);
  await expect(offers.shared("local_rate")).toBeVisible();
});

test("without its list a place can still be given a rate", async ({ offers, page, store, faults }) => {
  faults.expect(/facts\/|ERR_FAILED/);
  await page.route(/facts\/local-/, (route) => route.abort());
  await store.before({ ...offer({ id: "o1", texts: { pay: "80k" } }), ...basis("OH") });
  await offers.open();
  await offers.chip(w.settings.single).click();
  await expect(page.getByText(w.settings.places_missing)).toBeVisible();
  const pick = (name: string) => page.getByRole("combobox", { name, exact: true });
  await pick(w.settings.place).selectOption({ label: w.settings.place_own });
  await pick(w.settings.local_base).selectOption({ label: w.settings.base_gross_wages });
  await offers.shared("local_rate").fill("2.5%");
  await expect(page.getByRole("heading", { name: w.notes.heading }).locator("..")).not.toContainText(w.notes.local_places);
});
