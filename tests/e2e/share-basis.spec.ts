// What holds for all offers, when a comparison is kept beside offers that are here.

import { expect, test } from "./fixture";
import { linkOf } from "./links";
import { Shared } from "./pages/shared";
import { basis, exam, goal, offer } from "./records";
import { BASIS, goalKey } from "./store";
import { shared as w } from "./words";

const sent = linkOf({ ...offer({ id: "s1", name: "South", pay: "80,000" }), ...basis("CA", { other_wages: "250,000", horizon: "2" }) });

test("offers that are here keep their figures, though nothing of what holds for them was said", async ({ page, store, offers }) => {
  const mine = offer({ id: "m1", name: "Mine", pay: "90,000" });
  await store.before(mine);
  const opened = new Shared(page);
  await opened.open(sent);
  await expect(page.getByText(w.open.basis_stays)).toBeVisible();
  await expect(page.getByText(w.open.basis_comes)).toBeHidden();
  await opened.keep.click();
  await expect(page).toHaveURL(/offers\/$/);
  await expect(offers.verdict).toBeVisible();
  expect(await store.text(BASIS)).toBeNull();
  expect(await store.all()).toMatchObject(mine);
  expect(await store.keys("offer")).toHaveLength(2);
});

test("where there are none of one's own, it comes along, and is said to", async ({ page, store }) => {
  await store.before(offer({ id: "example1", name: "An example" }));
  const opened = new Shared(page);
  await opened.open(sent);
  await expect(page.getByText(w.open.basis_comes)).toBeVisible();
  await expect(page.getByText(w.open.full)).toBeHidden();
  await opened.keep.click();
  await expect(page).toHaveURL(/offers\/$/);
  expect(JSON.parse((await store.text(BASIS))!).data).toMatchObject({ state: "CA", texts: { horizon: "2" } });
});

test("that a seventh offer is not shown is said before it is kept", async ({ page, store }) => {
  const six = Array.from({ length: 6 }, (_, n) => offer({ id: `m${n}`, place: n, name: `Number ${n}` }));
  await store.before(Object.assign({}, ...six));
  const opened = new Shared(page);
  await opened.open(sent);
  await expect(page.getByText(w.open.full)).toBeVisible();
  await opened.keep.click();
  await expect(page).toHaveURL(/offers\/$/);
  expect(await store.keys("offer")).toHaveLength(7);
});

test("a review without a word shows its day alone", async ({ page }) => {
  const made = goal({ id: "g1", texts: exam() });
  const record = JSON.parse(made[goalKey("g1")]!);
  record.data.reviews["2026-03-16"] = { value: "", at: record.data.changed_ms };
  const opened = new Shared(page);
  await opened.open(linkOf({ [goalKey("g1")]: JSON.stringify(record) }));
  await expect(opened.preview.getByRole("listitem").filter({ hasText: "2026" })).toHaveText("March 16, 2026");
});
