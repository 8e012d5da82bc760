import { expect, type Locator, type Page } from "@playwright/test";
import { frame as w } from "../words";

/** How well things are kept; of "nothing" nothing is said. */
export type Save = keyof typeof w.save | "nothing";

/** What stands around every page. */
export class Frame {
  readonly heading: Locator;
  readonly skip: Locator;
  readonly theme: Locator;
  readonly saved: Locator;
  readonly download: Locator;
  readonly undo: Locator;
  /** What can be done with what is not stored any more. */
  readonly keep: Locator;
  readonly saveAgain: Locator;
  readonly discard: Locator;
  readonly nav: Locator;
  /** In the bar of a phone: opens what has no place of its own in it. */
  readonly more: Locator;
  readonly footer: Locator;

  constructor(readonly page: Page) {
    this.heading = page.getByRole("heading", { level: 1 });
    this.skip = page.getByRole("link", { name: w.skip });
    this.theme = page.getByRole("combobox", { name: w.theme.label });
    this.saved = page.getByRole("banner").getByRole("status");
    this.download = page.getByRole("banner").getByRole("button", { name: w.save.download });
    this.undo = page.getByRole("button", { name: w.undo.button, exact: true });
    this.keep = page.getByRole("button", { name: w.loss.keep, exact: true });
    this.saveAgain = page.getByRole("button", { name: w.loss.save_again, exact: true });
    this.discard = page.getByRole("button", { name: w.loss.discard, exact: true });
    this.nav = page.getByRole("navigation", { name: w.main_nav });
    this.more = this.nav.getByRole("button", { name: w.more, exact: true });
    this.footer = page.getByRole("contentinfo");
  }

  /** The app has taken the drawn page's place. */
  async started(): Promise<void> {
    await expect(this.page.locator("#app:not([data-still])")).toBeAttached();
  }

  async says(state: Save): Promise<void> {
    await expect(this.saved).toHaveText(state === "nothing" ? "" : w.save[state]);
  }

  link(name: string): Locator {
    return this.nav.getByRole("link", { name, exact: true });
  }
}
