// Which figures of the law are used, and of which year.

import { expect, test } from "./fixture";
import { basis, offer } from "./records";
import { fill, offers as w } from "./words";

test("every figure of the law in use has its year, how firm it is and its source", async ({ offers, page, store }) => {
  await store.before({ ...offer({ id: "o1", texts: { pay: "80k", match: "50% of 6%" } }), ...basis(null, {}, "2027") });
  await offers.open();
  const panel = page.getByRole("region", { name: w.law.heading });
  await panel.locator("summary").click();
  const table = panel.getByRole("table", { name: w.law.heading });
  const row = table.getByRole("row").filter({ has: page.getByRole("rowheader", { name: w.law.standard_deduction, exact: true }) });
  await expect(row.getByRole("cell")).toHaveText([fill(w.law.a_year, { amount: "$16,100" }), "2026", w.law.carried, "Rev. Proc. 2025-32"]);
  await expect(page.getByRole("heading", { name: w.notes.heading }).locator("..")).toContainText(w.law.brackets);
  // On paper there is the line without the table.
  await page.emulateMedia({ media: "print" });
  await expect(table).toBeHidden();
  const line = panel.locator("p").first();
  await expect(line).toBeVisible();
  await expect(line).toContainText(w.law.carried);
});

test("the tax year is that of the first day of work until one is picked", async ({ offers, page }) => {
  await offers.open();
  await offers.two();
  await offers.section("pay").click();
  const start = page.locator('input[type="date"][id^="start-"]').first();
  await start.fill("2025-06-01");
  const chip = page.locator("#chip-year");
  await expect(chip).toHaveText(fill(w.settings.year_is, { year: "2025" }));
  await chip.click();
  const year = page.getByRole("combobox", { name: w.settings.year, exact: true });
  await expect(year.locator("option:checked")).toHaveText(fill(w.settings.year_by_start, { year: "2025" }));
  await year.selectOption("2026");
  await start.fill("2027-06-01");
  await expect(chip).toHaveText(fill(w.settings.year_is, { year: "2026" }));
});
