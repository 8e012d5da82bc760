import { readFile } from "node:fs/promises";
import type { Download, Locator, Page } from "@playwright/test";
import { like, yourData as w } from "../words";

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
  readonly byTool: Locator;
  readonly flaws: Locator;
  readonly reminder: Locator;
  readonly room: Locator;
  readonly mayBeDeleted: Locator;
  readonly ask: Locator;
  readonly whenDeleted: Locator;
  /** The drawer with the copy for use without a network. */
  readonly offline: { summary: Locator; says: Locator; ask: Locator };
  readonly before: Locator;
  readonly bringBack: Locator;
  readonly exportBefore: Locator;
  readonly deleteBefore: Locator;
  readonly form: Locator;

  constructor(readonly page: Page) {
    this.kept = page.getByRole("table", { name: w.what.heading });
    this.export = page.getByRole("region", { name: w.export.heading }).getByRole("button", { name: w.export.button });
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
    this.byTool = this.dialog.getByRole("table");
    this.flaws = this.dialog.getByRole("listitem");
    // The only notice with this button.
    this.reminder = page.getByRole("main").locator(".notice").filter({ hasText: w.export.button });
    this.room = page.getByText(like(w.what.room));
    this.mayBeDeleted = page.locator("#may-be-deleted");
    this.ask = page.getByRole("button", { name: w.safe.ask });
    this.offline = {
      summary: page.locator("summary").filter({ hasText: w.offline.heading }),
      says: page.locator("#saved-for-offline-use"),
      ask: page.getByRole("button", { name: w.offline.ask }),
    };
    this.whenDeleted = page.locator("summary").filter({ hasText: w.safe.heading });
    this.before = page.getByRole("heading", { name: w.before.heading });
    this.bringBack = page.getByRole("button", { name: w.before.back });
    this.exportBefore = page.getByRole("button", { name: w.before.download });
    this.deleteBefore = page.getByRole("button", { name: w.before.delete });
    this.form = page.getByRole("link", { name: w.export.form });
  }

  async open(): Promise<void> {
    await this.page.goto("your-data/");
  }

  /** What the preview counts for a tool, by the heads of its columns. */
  async counts(tool: string): Promise<Record<string, string>> {
    const heads = await this.byTool.getByRole("columnheader").allTextContents();
    const cells = await this.byTool.getByRole("row").filter({ hasText: tool }).getByRole("cell").allTextContents();
    return Object.fromEntries(cells.map((cell, at) => [heads[at + 1]!, cell]));
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
