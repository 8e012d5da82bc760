import { readFile } from "node:fs/promises";
import type { Download, Locator, Page } from "@playwright/test";
import { yourData as w } from "../words";

/** A downloaded copy. */
export interface Backup {
  app: string;
  format: number;
  exported_on: string;
  records: Record<string, { version: number; data: Record<string, object | string> }>;
  unreadable: Record<string, string>;
}

export class YourData {
  readonly kept: Locator;
  readonly export: Locator;
  readonly deleteAll: Locator;
  readonly choose: Locator;
  readonly dialog: Locator;
  readonly confirm: Locator;
  readonly cancel: Locator;
  readonly problem: Locator;
  readonly asideHeading: Locator;
  readonly exportAside: Locator;
  readonly deleteAside: Locator;
  readonly newer: Locator;

  constructor(readonly page: Page) {
    this.kept = page.getByRole("main").getByRole("table");
    this.export = page.getByRole("button", { name: w.export.button });
    this.deleteAll = page.getByRole("button", { name: w.delete.button });
    this.choose = page.locator("button").filter({ hasText: w.import.button });
    this.dialog = page.getByRole("dialog", { name: w.import.preview });
    this.confirm = this.dialog.getByRole("button", { name: w.import.confirm });
    this.cancel = this.dialog.getByRole("button", { name: w.import.cancel });
    this.problem = page.getByRole("main").getByRole("alert");
    this.asideHeading = page.getByRole("heading", { name: w.aside.heading });
    this.exportAside = page.getByRole("button", { name: w.aside.download });
    this.deleteAside = page.getByRole("button", { name: w.aside.delete });
    this.newer = page.getByText(w.newer_text);
  }

  async open(): Promise<void> {
    await this.page.goto("your-data/");
  }

  /** The row of the table that tells of one kind of record. */
  row(name: string): Locator {
    return this.kept.getByRole("row").filter({ hasText: name });
  }

  option(name: string): Locator {
    return this.dialog.getByRole("radio", { name });
  }

  /** Presses a button that downloads a copy, and reads it. */
  async download(button: Locator = this.export): Promise<{ name: string; text: string; backup: Backup }> {
    const [download]: [Download, void] = await Promise.all([this.page.waitForEvent("download"), button.click()]);
    const text = await readFile(await download.path(), "utf8");
    return { name: download.suggestedFilename(), text, backup: JSON.parse(text) as Backup };
  }

  /** Chooses a file to bring back, through the button as a reader does. */
  async bring(file: string | { text: string }): Promise<void> {
    const [chooser] = await Promise.all([this.page.waitForEvent("filechooser"), this.choose.click()]);
    await chooser.setFiles(
      typeof file === "string"
        ? file
        : { name: "copy.json", mimeType: "application/json", buffer: Buffer.from(file.text) },
    );
  }
}
