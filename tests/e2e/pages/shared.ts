import type { Locator, Page } from "@playwright/test";
import { shared as w } from "../words";
import { recordsIn } from "../links";

/** The window in which a link is made, and the button that opens it. */
export class Sharing {
  readonly dialog: Locator;
  readonly field: Locator;
  readonly copy: Locator;
  readonly leaveNotes: Locator;
  readonly leaveNames: Locator;
  readonly save: Locator;
  readonly done: Locator;
  /** Where the device has a list of apps to share with. */
  readonly sheet: Locator;

  constructor(readonly page: Page) {
    this.dialog = page.getByRole("dialog", { name: w.send.heading });
    this.field = this.dialog.getByRole("textbox", { name: w.send.field });
    this.copy = this.dialog.getByRole("button", { name: w.send.copy });
    this.leaveNotes = this.dialog.getByRole("checkbox", { name: w.send.leave_notes });
    this.leaveNames = this.dialog.getByRole("checkbox", { name: w.send.leave_names });
    this.save = this.dialog.getByRole("button", { name: w.send.save });
    this.sheet = this.dialog.getByRole("button", { name: w.send.sheet, exact: true });
    this.done = this.dialog.getByRole("button", { name: w.send.done });
  }

  /** The button of a tool's page. */
  button(what: "goal" | "result" | "offers"): Locator {
    return this.page.getByRole("button", { name: w.send[what], exact: true });
  }

  /** The link as it stands. */
  async link(): Promise<string> {
    return this.field.inputValue();
  }

  /** What the link holds. */
  async records(): Promise<ReturnType<typeof recordsIn>> {
    return recordsIn(await this.link());
  }
}

/** The page that a link opens. */
export class Shared {
  readonly preview: Locator;
  readonly keep: Locator;
  readonly leave: Locator;
  readonly problem: Locator;

  constructor(readonly page: Page) {
    this.preview = page.locator(".shared .card");
    this.keep = page.getByRole("button", { name: new RegExp(`^(${w.open.keep}|${w.own.keep})$`) });
    this.leave = page.getByRole("button", { name: w.open.leave, exact: true });
    this.problem = page.getByRole("main").getByRole("alert");
  }

  async open(fragment = ""): Promise<void> {
    await this.page.goto(`shared/${fragment}`);
  }
}
