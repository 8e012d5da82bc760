import { readFile } from "node:fs/promises";
import type { Locator, Page } from "@playwright/test";
import { fill, frame, goals as w } from "../words";

export type Letter = "specific" | "measurable" | "achievable" | "relevant" | "timed";
export type FieldKey = keyof typeof w.field;

/** Presses a button that downloads a file, and reads it. */
export async function download(page: Page, button: Locator): Promise<{ name: string; text: string }> {
  const [file] = await Promise.all([page.waitForEvent("download"), button.click()]);
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), "utf8") };
}

/** What can be taken out, on the list and on the page of one goal. */
class Files {
  readonly calendar: Locator;
  readonly goals: Locator;
  readonly checkIns: Locator;

  constructor(page: Page) {
    const button = (name: string) => page.getByRole("button", { name, exact: true });
    this.calendar = button(w.file.calendar);
    this.goals = button(w.file.goals);
    this.checkIns = button(w.file.check_ins);
  }
}

/** The form of a check-in, wherever it opens. */
export class CheckIn {
  readonly form: Locator;
  readonly oneMore: Locator;
  readonly value: Locator;
  readonly note: Locator;
  readonly more: Locator;
  readonly day: Locator;
  readonly evidence: Locator;
  readonly save: Locator;

  constructor(page: Page) {
    this.form = page.getByRole("group", { name: w.check_in.heading, exact: true });
    this.oneMore = this.form.getByRole("button", { name: w.check_in.one_more_label, exact: true });
    this.value = this.form.getByRole("textbox").first();
    this.note = this.form.getByLabel(w.check_in.note, { exact: true });
    this.more = this.form.getByText(w.check_in.more, { exact: true });
    this.day = this.form.getByLabel(w.check_in.day, { exact: true });
    this.evidence = this.form.getByLabel(w.check_in.evidence, { exact: true });
    this.save = this.form.getByRole("button", { name: w.check_in.save });
  }
}

/** The list. */
export class Goals {
  readonly none: Locator;
  readonly blank: Locator;
  readonly another: Locator;
  readonly capacity: Locator;
  readonly over: Locator;
  readonly proofs: Locator;
  readonly review: Locator;
  readonly files: Files;
  readonly checkIn: CheckIn;

  constructor(readonly page: Page) {
    this.none = page.getByRole("heading", { name: w.list.none });
    this.blank = page.getByRole("link", { name: w.start.blank });
    this.another = page.getByText(w.list.new, { exact: true });
    this.capacity = page.getByLabel(w.hours.label, { exact: true });
    this.over = page.getByRole("region", { name: w.list.over });
    this.proofs = page.getByRole("region", { name: w.list.proof });
    this.review = page.getByRole("link", { name: w.list.review, exact: true });
    this.files = new Files(page);
    this.checkIn = new CheckIn(page);
  }

  async open(): Promise<void> {
    await this.page.goto("goals/");
  }

  row(title: string): Locator {
    return this.page.getByRole("listitem").filter({ has: this.title(title) });
  }

  title(title: string): Locator {
    return this.page.getByRole("link", { name: title, exact: true });
  }

  /** What answers the question of a row. */
  answer(words: string, name: Record<string, string>): Locator {
    return this.page.getByRole("button", { name: fill(words, name), exact: true });
  }

  /** The button that opens a check-in of a goal. */
  begin(title: string): Locator {
    return this.page.getByRole("button", { name: fill(w.list.check_in_of, { goal: title }), exact: true });
  }

  /** Says what decides which goals fit, where no result knows it. */
  async about(stage: "early" | "middle" | "senior", inWork: boolean): Promise<void> {
    await this.page.getByLabel(w.start.stage, { exact: true }).selectOption(w.choice[stage]);
    await this.page.getByLabel(w.start.in_work, { exact: true }).selectOption(inWork ? w.choice.yes : w.choice.no);
  }

  /** A template, behind what it serves. */
  async template(serves: keyof typeof w.serves, statement: string): Promise<void> {
    await this.page.locator("summary").filter({ hasText: w.serves[serves] }).click();
    await this.page.getByRole("link", { name: statement, exact: true }).click();
  }
}

/** Where a goal is written. */
export class GoalEdit {
  readonly said: Locator;
  readonly what: Locator;
  readonly named: Locator;
  readonly other: Locator;
  readonly start: Locator;
  readonly addMilestone: Locator;

  constructor(readonly page: Page) {
    this.said = page.getByRole("group", { name: w.edit.said });
    this.what = page.getByLabel(w.field.what, { exact: true });
    this.named = page.getByRole("group", { name: w.edit.named });
    this.other = page.getByText(w.start.other, { exact: true });
    this.start = page.getByRole("button", { name: w.edit.start, exact: true });
    this.addMilestone = page.getByRole("button", { name: w.milestone.add });
  }

  async open(query = ""): Promise<void> {
    await this.page.goto(`goals/edit/${query}`);
  }

  field(key: FieldKey): Locator {
    return this.page.getByLabel(w.field[key], { exact: true });
  }

  answer(key: "kind" | "measured", answer: keyof typeof w.choice): Locator {
    return this.page.getByRole("group", { name: w.field[key] }).getByRole("radio", { name: w.choice[answer] });
  }

  /** The head of a letter, which opens it. */
  heading(letter: Letter): Locator {
    return this.page.locator(`#letter-${letter}`);
  }

  /** Opens a letter. */
  async to(letter: Letter): Promise<void> {
    const section = this.page.locator("details").filter({ has: this.heading(letter) });
    if ((await section.getAttribute("open")) === null) await this.heading(letter).click();
    await this.page.getByText(w.letter[`ask_${letter}`], { exact: true }).waitFor();
  }

  /** A number or a day that the text names, offered for its field. */
  offer(name: string): Locator {
    return this.named.getByRole("button", { name, exact: true });
  }

  /** The button that puts a text into a field. */
  fix(key: FieldKey, text: string): Locator {
    return this.page.getByRole("button", { name: fill(w.fix.set, { field: w.field[key], text }), exact: true });
  }

  tick(name: string): Locator {
    return this.page.getByRole("checkbox", { name, exact: true });
  }
}

/** How one goal goes. */
export class GoalPage {
  readonly checkIn: CheckIn;
  readonly begin: Locator;
  readonly readings: Locator;
  readonly tab: Locator;
  readonly table: Locator;
  readonly chart: Locator;
  readonly done: Locator;
  readonly finish: Locator;
  readonly evidence: Locator;
  readonly finishNow: Locator;
  readonly miss: Locator;
  readonly reason: Locator;
  readonly missNow: Locator;
  readonly pause: Locator;
  readonly resume: Locator;
  readonly again: Locator;
  readonly delete: Locator;
  readonly changes: Locator;
  readonly files: Files;

  constructor(readonly page: Page) {
    const button = (name: string) => page.getByRole("button", { name, exact: true });
    this.checkIn = new CheckIn(page);
    this.begin = button(w.page.check_in);
    this.readings = page.getByRole("region", { name: w.check_in.so_far }).getByRole("listitem");
    this.tab = page.getByRole("tablist", { name: w.progress.heading }).getByRole("tab", { name: frame.chart.table });
    this.table = page.getByRole("table", { name: w.progress.heading });
    this.chart = page.getByRole("tabpanel").getByRole("img");
    this.done = button(w.page.done);
    this.finish = button(w.ending.finish);
    this.evidence = page.getByLabel(w.ending.evidence, { exact: true });
    this.finishNow = button(w.ending.finish_now);
    this.miss = button(w.ending.miss);
    this.reason = page.getByLabel(w.ending.reason, { exact: true });
    this.missNow = button(w.ending.miss_now);
    this.pause = button(w.ending.pause);
    this.resume = button(w.ending.resume);
    this.again = page.getByRole("link", { name: w.ending.again, exact: true });
    this.delete = button(w.ending.delete);
    this.changes = page.getByRole("table", { name: w.history.heading });
    this.files = new Files(page);
  }

  async open(id: string): Promise<void> {
    await this.page.goto(`goals/goal/?of=${id}`);
  }

  status(status: keyof typeof w.status): Locator {
    return this.page.getByRole("main").getByText(w.status[status], { exact: true });
  }
}
