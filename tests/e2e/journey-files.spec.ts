// A career out of files of other programs, on paper, in files again, by a link, and out of an offer.

import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixture";
import { download } from "./pages/goals";
import { dayFromNow, envelope, offer } from "./records";
import { PREFIX, type Texts } from "./store";
import { fill, journey as w, offers as o, shared } from "./words";

const i = w.import_file;
const r = w.record;

interface Chosen {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

const file = (name: string, text: string | Buffer): Chosen => ({ name, mimeType: "", buffer: Buffer.from(text) });

const RESUME = JSON.stringify({
  work: [
    { name: "Mill", position: "Miller", startDate: "2019-03", endDate: "2021-06" },
    { name: "Bakery", position: "Baker", startDate: "03/04/2021" },
  ],
  skills: [{ name: "Dough", level: "Expert" }],
});
const POSITIONS = "Company Name,Title,Started On,Finished On\nMill,Warehouse Trainee,Mar 2019,Jun 2019\n,,,\n";
const PASSPORT =
  "<SkillsPassport><LearnerInfo><WorkExperienceList><WorkExperience><Period><From year=\"2019\" month=\"--03\"/><Current>true</Current></Period>" +
  "<Position><Label>Fitter</Label></Position><Employer><Name>Yard</Name></Employer></WorkExperience></WorkExperienceList></LearnerInfo></SkillsPassport>";

/** A field of a stored entry or skill. */
const stamped = (value: unknown, at = 1) => ({ value, at });

function entry(id: string, kind: string, texts: Record<string, string>, more: { skills?: string[]; private?: boolean } = {}): Texts {
  const data = {
    id,
    kind: stamped(kind),
    texts: Object.fromEntries(Object.entries(texts).map(([field, text]) => [field, stamped(text)])),
    results: stamped([]),
    built: {},
    skills: stamped(more.skills ?? []),
    private: stamped(more.private ?? null),
    changed_ms: 1,
  };
  return { [`${PREFIX}journey-entry/${id}`]: envelope("journey-entry", data) };
}

function skill(id: string, name: string, level: number): Texts {
  const data = {
    id,
    texts: { name: stamped(name) },
    aliases: stamped([]),
    level: stamped(level),
    keeps: stamped(false),
    elements: stamped([]),
    evidence: {},
    changed_ms: 1,
  };
  return { [`${PREFIX}journey-skill/${id}`]: envelope("journey-skill", data) };
}

const CAREER: Texts = {
  ...entry("e1", "job", { title: "Miller", organisation: "Mill", start: "2017-01", end: "2019-02", pay: "31.50" }, { skills: ["s1"] }),
  ...entry("e2", "job", { title: "Secret role", start: "2020", end: "now" }, { private: true }),
  ...entry("e3", "caring", { title: "Twins", start: "2019-03", end: "2021" }),
  ...entry("e4", "certificate", { title: "First aid", end: "2024-05", expires: "2027-05" }),
  ...skill("s1", "Dough", 3),
};

/** Chooses files by keyboard. */
async function choose(page: Page, ...files: Chosen[]): Promise<void> {
  const button = page.getByRole("button", { name: i.choose, exact: true }).first();
  // Focus goes to what was found: not between being here and pressing.
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), button.press("Enter")]);
  await chooser.setFiles(files);
}

const found = (page: Page) => page.getByRole("heading", { name: i.found });
const bring = (page: Page) => page.getByRole("button", { name: i.bring_in, exact: true });

test("a resume is shown first, with what is wrong in it; stored when that is pressed; and taken back", async ({ page, store, frame }) => {
  await page.goto("journey/import/");
  await choose(page, file("resume.json", RESUME));
  await expect(found(page)).toBeFocused();
  const baker = page.getByRole("listitem").filter({ hasText: "Baker" }).first();
  await expect(baker).toContainText("work[1].startDate");
  expect(await store.content(), "nothing is stored before it is asked for").toEqual({});
  await page.getByLabel(fill(i.level_from, { name: "Dough", level: w.levels.for_others.name, source: "Expert" })).focus();
  await page.keyboard.press("Space");
  await bring(page).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText(fill(i.done, { entries: 2, skills: 1 }))).toBeVisible();
  await expect(frame.heading).toBeFocused();
  expect(await store.keys("journey-entry")).toHaveLength(2);
  const [key] = await store.keys("journey-skill");
  expect(JSON.parse((await store.text(key!))!).data.level.value).toBe(4);
  await frame.undo.focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => store.content()).toEqual({});
});

test("LinkedIn's tables come out of its archive, and a kind can be changed", async ({ page, store }) => {
  await page.goto("journey/import/");
  await test.step("the archive", async () => {
    await choose(page, file("copy.zip", await readFile("fuzz/corpus/archive/all")));
    await expect(found(page)).toBeFocused();
    await expect(page.getByRole("listitem").filter({ hasText: "Miller" }).first()).toBeVisible();
    await expect(page.getByText("private")).toHaveCount(0);
  });
  await test.step("a table, whose row is an internship unless the reader says otherwise", async () => {
    await choose(page, file("Positions.csv", POSITIONS), file("Skills.csv", "Name\nForklift\n"));
    const kind = page.getByLabel(fill(i.kind_of, { name: fill(w.share.at, { title: "Warehouse Trainee", organization: "Mill" }) }));
    await expect(kind).toHaveValue("internship");
    await kind.selectOption("apprenticeship");
    await bring(page).click();
    await expect(page.getByText(fill(i.done, { entries: 1, skills: 1 }))).toBeVisible();
    const [key] = await store.keys("journey-entry");
    expect(JSON.parse((await store.text(key!))!).data.kind.value).toBe("apprenticeship");
  });
  await test.step("the same again is there already", async () => {
    await page.goto("journey/import/");
    await choose(page, file("Skills.csv", "Name\nforklift\n"));
    await expect(page.getByText(fill(i.skill_here, { name: "forklift" }))).toBeVisible();
  });
});

test("a Europass is read, and its PDF is refused with what to do", async ({ page, store }) => {
  await page.goto("journey/import/");
  await choose(page, file("cv.pdf", "%PDF-1.7"));
  await expect(page.getByRole("main").getByRole("alert").first()).toHaveText(i.refused.pdf);
  await expect(page.getByRole("button", { name: i.choose, exact: true }).first()).toBeFocused();
  await page.getByText(i.paste, { exact: true }).click();
  await page.getByLabel(i.paste_label).fill(PASSPORT);
  await page.getByRole("button", { name: i.paste_button }).press("Enter");
  await expect(page.getByRole("listitem").filter({ hasText: "Fitter" }).first()).toBeVisible();
  await bring(page).press("Enter");
  await expect.poll(() => store.keys("journey-entry")).toHaveLength(1);
});

test("the printed record has nothing private, and takes one page", async ({ page, store }) => {
  await store.before(CAREER);
  await page.goto("journey/record/");
  const record = page.getByRole("article");
  await expect(record).toContainText("Miller");
  await page.getByLabel(r.options.name).fill("Rosa");
  await expect(record.getByRole("heading", { name: "Rosa" })).toBeVisible();
  await expect(record).toContainText(w.levels.when_hard.means);
  await expect(record).toContainText("2 years and 2 months");
  await page.getByLabel(r.options.dates).check();
  await expect(record).toContainText("2017");
  for (const hidden of ["Secret role", "Twins", "31.50"]) await expect(record).not.toContainText(hidden);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByLabel(r.options.name)).toBeHidden();
  await expect(record).toBeVisible();
  for (const format of ["A4", "Letter"]) {
    const pdf = await page.pdf({ format });
    expect(pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length, format).toBe(1);
  }
  await page.emulateMedia({ media: null });
  await page.reload();
  await expect(page.getByLabel(r.options.name), "not stored").toHaveValue("");
});

test("what is exported comes back, and the tables have everything", async ({ page, store }) => {
  await store.before(CAREER);
  await page.goto("journey/record/");
  const resume = await download(page, page.getByRole("button", { name: r.file.resume, exact: true }));
  expect(resume.name).toBe(fill(r.file.resume_file, { date: dayFromNow(0) }));
  for (const hidden of ["Secret role", "Twins", "31.50"]) expect(resume.text).not.toContain(hidden);
  const table = await download(page, page.getByRole("button", { name: r.file.entries, exact: true }));
  for (const own of ["Secret role", "Twins", "31.50"]) expect(table.text).toContain(own);
  await store.clear();
  await page.goto("journey/import/");
  await choose(page, file(resume.name, resume.text));
  await bring(page).click();
  await expect(page.getByText(fill(i.done, { entries: 2, skills: 1 }))).toBeVisible();
});

test("a journey can be shown by a link: to read, and without what is private", async ({ page, store }) => {
  await store.before(CAREER);
  await page.goto("journey/record/");
  await page.getByRole("button", { name: w.share.button, exact: true }).click();
  const link = page.getByRole("dialog").getByLabel(shared.send.field);
  await expect(link).toHaveValue(/#v3\./);
  const address = await link.inputValue();
  await store.clear();
  await page.goto("about:blank");
  await page.goto(address);
  await expect(page.getByRole("heading", { name: shared.open.journey })).toBeVisible();
  await expect(page.getByRole("main")).toContainText("Miller");
  for (const hidden of ["Secret role", "Twins", "31.50"]) await expect(page.getByRole("main")).not.toContainText(hidden);
  await expect(page.getByRole("button", { name: shared.open.keep })).toHaveCount(0);
  expect(await store.content()).toEqual({});
});

test("an offer becomes an entry, and the present role ends only if the reader says so", async ({ page, store, offers, frame }) => {
  const start = dayFromNow(30);
  await store.before({
    ...offer({ id: "o1", name: "Northwind", texts: { pay: "72k", start } }),
    ...entry("e1", "job", { title: "Cashier", start: "2020-01", end: "now" }),
  });
  await offers.open();
  await page.locator(".sheet__actions summary").first().press("Enter");
  await page.getByRole("button", { name: o.action.to_journey, exact: true }).press("Enter");
  const dialog = page.getByRole("dialog", { name: o.to_journey.heading });
  await dialog.getByLabel(o.to_journey.title).fill("Lead");
  const ends = dialog.getByRole("checkbox");
  await expect(ends).not.toBeChecked();
  await ends.press("Space");
  await dialog.getByRole("button", { name: o.to_journey.add }).press("Enter");
  await expect(page).toHaveURL(/journey\/entry\/\?of=/);
  await expect(page.getByText(o.to_journey.done)).toBeVisible();
  expect(await store.keys("journey-entry")).toHaveLength(2);
  const end = async () => JSON.parse((await store.text(`${PREFIX}journey-entry/e1`))!).data.texts.end.value;
  expect(await end()).toBe(dayFromNow(29));
  await frame.undo.press("Enter");
  await expect.poll(() => store.keys("journey-entry")).toHaveLength(1);
  expect(await end()).toBe("now");
});
