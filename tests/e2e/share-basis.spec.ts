// What holds for all offers, when a comparison is kept beside offers that are here.

import { expect, test } from "./fixture";
import { linkOf } from "./links";
import { Shared } from "./pages/shared";
import { basis, exam, goal, offer } from "./records";
import { BASIS, goalKey, type Texts } from "./store";
import { shared as w } from "./words";

const sent = linkOf({ ...offer({ id: "s1", name: "South", pay: "80,000" }), ...basis("CA", { other_wages: "250,000", horizon: "2" }) });

test("what holds for all offers comes along only where none of one's own is compared, and it is said which", async ({ page, store, offers }) => {
  const opened = new Shared(page);
  /** Opens the link where nothing but these texts is stored. */
  const open = async (texts: Texts) => {
    await store.outside();
    await store.clear();
    await store.set(texts);
    await opened.open(sent);
    await expect(opened.preview).toBeVisible();
  };
  const keep = async () => {
    await opened.keep.click();
    await expect(page).toHaveURL(/offers\/$/);
  };

  await test.step("offers that are here keep their figures, though nothing of what holds for them was said", async () => {
    const mine = offer({ id: "m1", name: "Mine", pay: "90,000" });
    await open(mine);
    await expect(page.getByText(w.open.basis_stays)).toBeVisible();
    await expect(page.getByText(w.open.basis_comes)).toBeHidden();
    await keep();
    await expect(offers.verdict).toBeVisible();
    expect(await store.text(BASIS)).toBeNull();
    expect(await store.all()).toMatchObject(mine);
    expect(await store.keys("offer")).toHaveLength(2);
  });

  await test.step("what was said of it here stays", async () => {
    await open({ ...offer({ id: "m1", name: "Mine", pay: "90,000" }), ...basis(null, { age: "40" }) });
    await expect(page.getByText(w.open.basis_stays)).toBeVisible();
    await keep();
    expect(JSON.parse((await store.text(BASIS))!).data.texts).toEqual({ age: "40" });
    expect(await store.keys("offer")).toHaveLength(2);
  });

  await test.step("where there are none of one's own, it comes along", async () => {
    await open(offer({ id: "example1", name: "An example" }));
    await expect(page.getByText(w.open.basis_comes)).toBeVisible();
    await expect(page.getByText(w.open.full)).toBeHidden();
    await keep();
    expect(JSON.parse((await store.text(BASIS))!).data).toMatchObject({ state: "CA", texts: { horizon: "2" } });
  });

  await test.step("that a seventh offer is not shown is said before it is kept", async () => {
    const six = Array.from({ length: 6 }, (_, n) => offer({ id: `m${n}`, place: n, name: `Number ${n}` }));
    await open(Object.assign({}, ...six));
    await expect(page.getByText(w.open.full)).toBeVisible();
    await keep();
    expect(await store.keys("offer")).toHaveLength(7);
  });
});

test("a review without a word shows its day alone", async ({ page }) => {
  const made = goal({ id: "g1", texts: exam() });
  const record = JSON.parse(made[goalKey("g1")]!);
  record.data.reviews["2026-03-16"] = { value: "", at: record.data.changed_ms };
  const opened = new Shared(page);
  await opened.open(linkOf({ [goalKey("g1")]: JSON.stringify(record) }));
  await expect(opened.preview.getByRole("listitem").filter({ hasText: "2026" })).toHaveText("March 16, 2026");
});
