import type { Locator, Page } from "@playwright/test";
import { fill, network as n, networkPeople as w, networkPeopleMore as more } from "../words";

/** Network, People. */
export class People {
  readonly add: Locator;
  readonly example: Locator;
  readonly removeExample: Locator;
  readonly week: Locator;
  readonly weekHeading: Locator;
  readonly everybody: Locator;
  readonly search: Locator;

  constructor(readonly page: Page) {
    this.add = page.getByRole("button", { name: w.first.add, exact: true });
    this.example = page.getByRole("button", { name: w.first.example, exact: true });
    this.removeExample = page.getByRole("button", { name: w.example.remove, exact: true });
    this.weekHeading = page.getByRole("heading", { name: w.week.heading, exact: true });
    this.week = page.getByRole("region", { name: w.week.heading, exact: true });
    this.everybody = page.getByRole("region", { name: more.heading, exact: true });
    this.search = page.getByLabel(more.search, { exact: true });
  }

  async open(): Promise<void> {
    await this.page.goto("network/");
  }

  /** The fields of one of the first three people, from 1. */
  first(number: number): Locator {
    return this.page.getByRole("group", { name: fill(w.first.person, { number }), exact: true });
  }

  name(number: number): Locator {
    return this.first(number).getByLabel(w.first.name, { exact: true });
  }

  tier(number: number): Locator {
    return this.first(number).getByLabel(n.tier_choice.label, { exact: true });
  }

  talk(number: number): Locator {
    return this.first(number).getByLabel(n.last_talk.label, { exact: true });
  }

  /** The button that logs a contact, in this week's list or in the one of everybody. */
  log(list: Locator, name: string): Locator {
    return list.getByRole("button", { name: fill(n.log.log_label, { name }), exact: true });
  }
}
