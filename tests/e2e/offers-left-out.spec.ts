// What is typed and cannot be read: marked where it stands, named beside the answer, never zero.

import { expect, test } from "./fixture";
import { offer } from "./records";
import { fill, offers as w, plural } from "./words";

test("what cannot be read is named beside the answer, and leads to its field", async ({ store, offers, page }) => {
  await store.before({ ...offer({ id: "o1" }), ...offer({ id: "o2", name: "South", place: 2, texts: { pay: "80k", holidays: "some" } }) });
  await offers.open();
  const mark = page.getByText(plural(w.reads.unreadable, 1), { exact: true });
  await expect(offers.section("leave")).toContainText(plural(w.reads.unreadable, 1));
  await expect(offers.field("holidays", "South")).toBeHidden();
  const name = fill(w.answer.left_out_of, { field: w.field.holidays, name: "South" });
  const entry = page.getByRole("button", { name, exact: true });
  await entry.click();
  await expect(offers.field("holidays", "South")).toBeFocused();
  await offers.field("holidays", "South").fill("11");
  await expect(entry).toBeHidden();
  await expect(mark).toBeHidden();
});

test("an offer without readable pay is not known, and not zero", async ({ store, offers, page }) => {
  await store.before({ ...offer({ id: "o1" }), ...offer({ id: "o2", name: "South", place: 2, texts: { pay: "a lot" } }) });
  await offers.open();
  await expect(offers.verdict).toContainText(fill(w.answer.without_pay, { names: "South" }));
  const row = offers.figures.getByRole("row").filter({ has: page.getByRole("rowheader", { name: w.figures.guaranteed, exact: true }) });
  await expect(row.getByRole("cell").nth(1)).toHaveText(w.figures.unknown);
});
