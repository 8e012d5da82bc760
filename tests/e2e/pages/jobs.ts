import { expect, type Locator, type Page } from "@playwright/test";
import { fill, network as n, networkJobs as w } from "../words";

export type Stage = keyof typeof n.jobs.stages;

/** Where each application stands. */
export class Jobs {
  readonly position: Locator;
  readonly organization: Locator;
  readonly stage: Locator;
  readonly day: Locator;
  readonly add: Locator;
  readonly drawer: Locator;
  readonly needs: Locator;
  readonly list: Locator;
  readonly example: Locator;
  readonly removeExample: Locator;
  readonly table: Locator;
  readonly search: Locator;

  constructor(readonly page: Page) {
    const button = (name: string) => page.getByRole("button", { name, exact: true });
    this.position = page.getByLabel(w.add.title, { exact: true });
    this.organization = page.getByLabel(w.add.organization, { exact: true });
    this.stage = page.locator("#new-job-stage");
    this.day = page.locator("#new-job-day");
    this.add = button(w.add.press);
    this.drawer = page.locator("summary").filter({ hasText: w.add.heading });
    this.needs = page.getByRole("region", { name: w.needs.heading });
    this.list = page.getByRole("region", { name: w.list.heading });
    this.example = button(w.empty.example);
    this.removeExample = button(w.example.remove);
    this.table = this.list.getByRole("table");
    this.search = page.getByLabel(w.list.search, { exact: true });
  }

  async open(): Promise<void> {
    await this.page.goto("network/applications/");
    await expect(this.page.getByRole("heading", { level: 1, name: w.heading })).toBeVisible();
  }

  /** A column of the board. */
  column(stage: Stage): Locator {
    return this.list.getByRole("region", { name: new RegExp(`^${n.jobs.stages[stage]} \\d+$`) });
  }

  /** The title of a card. */
  card(name: string): Locator {
    return this.list.getByRole("link", { name, exact: true });
  }

  /** The menu of a card. */
  menu(name: string): Locator {
    return this.page.getByRole("group", { name: fill(w.list.menu_of, { name }), exact: true });
  }

  async shows(view: "board" | "table"): Promise<void> {
    await this.list.getByRole("radio", { name: w.list[view], exact: true }).check();
  }
}
