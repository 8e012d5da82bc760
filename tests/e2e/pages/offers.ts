import type { Locator, Page } from "@playwright/test";
import { fill, like, offers as w } from "../words";

export class Offers {
  readonly add: Locator;
  readonly current: Locator;
  readonly example: Locator;
  readonly verdict: Locator;
  readonly figures: Locator;
  readonly switch: Locator;
  readonly comparing: Locator;
  readonly slider: Locator;
  /** What is kept and what is left behind, part by part. */
  readonly keptArithmetic: Locator;

  constructor(readonly page: Page) {
    this.add = page.getByRole("button", { name: w.action.add, exact: true });
    this.current = page.getByRole("button", { name: w.none.current });
    this.example = page.getByRole("button", { name: w.none.example });
    this.verdict = page.locator(".verdict");
    this.figures = page.getByRole("table", { name: w.figures.heading });
    this.switch = page.getByRole("group", { name: w.action.show });
    this.comparing = page.getByRole("list", { name: w.figures.average });
    this.slider = page.getByRole("slider", { name: w.kept.slider });
    this.keptArithmetic = page.locator("figure").filter({ has: page.getByRole("heading", { name: w.kept.title }) }).locator("details");
  }

  async open(): Promise<void> {
    await this.page.goto("offers/");
  }

  /** Two offers with what is asked first; the number of fields filled is the number of steps. */
  async two(): Promise<void> {
    await this.page.getByRole("button", { name: w.none.offer }).click();
    await this.field("pay", fill(w.name.unnamed, { number: 1 })).fill("75k");
    await this.add.click();
    await this.field("pay", fill(w.name.unnamed, { number: 2 })).fill("80,000");
  }

  /** A field of one offer. */
  field(name: keyof typeof w.field, offer: string): Locator {
    return this.page.getByRole("textbox", { name: `${w.field[name]}, ${offer}`, exact: true });
  }

  pick(label: string, offer: string): Locator {
    return this.page.getByRole("combobox", { name: `${label}, ${offer}`, exact: true });
  }

  name(number: number): Locator {
    return this.page.getByRole("textbox", { name: fill(w.name.label, { number }), exact: true });
  }

  /** What stands below a field. */
  async note(field: Locator): Promise<Locator> {
    const id = await field.getAttribute("id");
    return this.page.locator(`[id="${id}-note"]`);
  }

  section(name: keyof typeof w.section): Locator {
    return this.page.locator("details > summary").filter({ hasText: w.section[name] });
  }

  /** Opens what can be done with the offer in a column, and does one of them. */
  async act(offer: string, action: string): Promise<void> {
    const group = this.page.getByRole("group", { name: fill(w.action.group, { name: offer }), exact: true });
    if (!(await group.isVisible())) {
      const column = this.page.locator(".sheet__head .sheet__cell").filter({ has: this.page.locator(`[aria-label="${fill(w.action.group, { name: offer })}"]`) });
      await column.locator("summary").click();
    }
    await group.getByRole("button", { name: action, exact: true }).click();
  }

  /** What opens what can be done with an offer. */
  options(offer: string): Locator {
    return this.page.locator(`summary[aria-label="${fill(w.action.group, { name: offer })}"]`);
  }

  /** The button that has an archived offer compared again. */
  back(offer: string): Locator {
    return this.page.getByRole("button", { name: fill(w.action.back_of, { name: offer }), exact: true });
  }

  /** The figures of a line. */
  async line(name: string): Promise<string[]> {
    const row = this.figures.getByRole("row").filter({ has: this.page.getByRole("rowheader", { name, exact: true }) });
    // The answer follows what is typed, and a line comes with what it tells of.
    await row.first().waitFor({ state: "attached" });
    return row.first().getByRole("cell").allTextContents();
  }

  /** The name of a line of the figures, or of a part of it, that opens how it is worked out. */
  opener(name: string): Locator {
    return this.figures.getByRole("button", { name, exact: true });
  }

  /** A step of a part that is open, by what it does and what it is. */
  step(sign: string, what: string): Locator {
    return this.figures.getByRole("rowheader", { name: fill(sign, { what }), exact: true });
  }

  /** A row of that arithmetic. */
  keptPart(name: string): Locator {
    return this.keptArithmetic.getByRole("table", { name: w.figures.show }).getByRole("row").filter({ has: this.page.getByRole("cell", { name, exact: true }) });
  }

  chip(text: string | RegExp): Locator {
    return this.page.locator(".chip").filter({ hasText: text });
  }

  shared(name: keyof typeof w.shared): Locator {
    return this.page.getByRole("textbox", { name: w.shared[name], exact: true });
  }

  verdictIs(text: string): RegExp {
    return like(text);
  }
}
