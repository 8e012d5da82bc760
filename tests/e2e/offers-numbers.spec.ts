// Numbers as people write them where they live.

import { expect, test } from "./fixture";
import { fill, offers as w } from "./words";

const A = fill(w.name.unnamed, { number: 1 });

const read = (value: string) => fill(w.reads.read, { value });

test("an amount is read as the currency chosen has it, and anew with another one", async ({ offers, page }) => {
  await offers.open();
  await offers.two();
  const pay = offers.field("pay", A);
  await pay.fill("3.500 / month");
  const hours = offers.field("weekly_hours", A);
  await hours.fill("37.500");
  await expect(await offers.note(pay)).toHaveText(read("$42"));
  await expect.poll(async () => (await offers.line(w.figures.guaranteed))[0]).toBe("$42");
  await offers.chip(w.settings.single).click();
  const currency = page.getByRole("combobox", { name: w.settings.currency, exact: true });
  const wages = offers.shared("other_wages");
  await wages.fill("12.500");
  await expect(await offers.note(wages)).toHaveText(read("$12.50"));
  await currency.selectOption("EUR");
  await expect(await offers.note(pay)).toHaveText(read("€42,000"));
  await expect(await offers.note(wages)).toHaveText(read("€12,500"));
  await expect(await offers.note(hours), "hours are no money").toHaveText(read(fill(w.unit.hours_part, { count: "37.5" })));
  await expect.poll(async () => (await offers.line(w.figures.guaranteed))[0]).toBe("€42,000");
  await page.reload();
  await expect(pay).toHaveValue("3.500 / month");
  await expect.poll(async () => (await offers.line(w.figures.guaranteed))[0]).toBe("€42,000");
  await offers.chip(w.before_tax.chip).click();
  await currency.selectOption("USD");
  await expect(await offers.note(pay)).toHaveText(read("$42"));
  await expect.poll(async () => (await offers.line(w.figures.guaranteed))[0]).toBe("$42");
  await expect(pay).toHaveValue("3.500 / month");
});
