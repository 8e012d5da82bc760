// Numbers as people write them where they live.

import { expect, test } from "./fixture";
import { fill, offers as w } from "./words";

const A = fill(w.name.unnamed, { number: 1 });
const B = fill(w.name.unnamed, { number: 2 });

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
  await offers.chip(w.basis.state_open).click();
  const currency = page.getByRole("combobox", { name: w.basis.currency, exact: true });
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

test("an amount may have the sign or letters of its currency", async ({ offers, page }) => {
  await offers.open();
  await offers.two();
  await offers.chip(w.basis.state_open).click();
  const currency = page.getByRole("combobox", { name: w.basis.currency, exact: true });
  const pay = offers.field("pay", B);
  for (const [code, text, value] of [
    ["BRL", "R$ 3.500,00 / month", "R$42,000"],
    ["DKK", "350.000 kr.", "DKK 350,000"],
    ["SEK", "12 000,50 kr", "SEK 12,000.50"],
    ["PLN", "12 000 zł a month", "PLN 144,000"],
    ["CHF", "Fr. 85’000.–", "CHF 85,000"],
    ["INR", "₹1,00,000 / month", "₹1,200,000"],
    ["CAD", "C$75.5k", "CA$75,500"],
  ] as const) {
    await currency.selectOption(code);
    await pay.fill(text);
    await expect(await offers.note(pay)).toHaveText(read(value));
  }
});
