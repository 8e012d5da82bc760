import type { Locator, Page } from "@playwright/test";
import { networkFiles as w } from "../words";
import preview from "../../../locales/en/network_files_preview.json" with { type: "json" };

/** The words of what is read from a file. */
export const p = preview;

/** Contacts brought in and taken along. */
export class NetworkFiles {
  readonly choose: Locator;
  readonly found: Locator;
  readonly bring: Locator;
  readonly cancel: Locator;

  constructor(readonly page: Page) {
    this.choose = page.locator("button", { hasText: w.choose });
    this.found = page.getByRole("heading", { name: p.heading, exact: true });
    this.bring = page.getByRole("button", { name: p.bring, exact: true });
    this.cancel = page.getByRole("button", { name: p.cancel, exact: true });
  }

  async open(): Promise<void> {
    await this.page.goto("network/files/");
  }

  /** Chooses a file by keyboard. */
  async file(name: string, text: string): Promise<void> {
    const [chooser] = await Promise.all([this.page.waitForEvent("filechooser"), this.choose.press("Enter")]);
    await chooser.setFiles({ name, mimeType: "", buffer: Buffer.from(text) });
  }
}
