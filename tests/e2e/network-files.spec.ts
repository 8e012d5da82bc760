// A record for an office, contacts out of a file and into one, and whom one met, by keyboard.

import { readFile } from "node:fs/promises";
import type { Locator } from "@playwright/test";
import { expect, test } from "./fixture";
import { NetworkFiles, p } from "./pages/network-files";
import { dayFromNow } from "./records";
import { fill, like, networkFiles as f, networkGroups as g, networkReport as r, plural } from "./words";

async function press(what: Locator): Promise<void> {
  await what.focus();
  await what.press("Enter");
}

async function type(what: Locator, text: string): Promise<void> {
  await what.focus();
  await what.pressSequentially(text);
}

const CARDS = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ada Lovelace\r\nEMAIL:ada@a.example\r\nBDAY:1815-12-10\r\nEND:VCARD\r\n";

test("an entry is added right at the report, and is there after a reload", async ({ page, frame }) => {
  const button = (name: string) => page.getByRole("button", { name, exact: true });
  await page.goto("network/report/");
  await expect(page.getByText(r.table.none)).toBeVisible();
  await test.step("the entry", async () => {
    await page.getByLabel(r.add.kind, { exact: true }).selectOption("fair");
    await type(page.getByLabel(r.add.what, { exact: true }), "Spring fair");
    await press(button(r.add.press));
    await expect(page.getByLabel(r.add.kind, { exact: true })).toBeFocused();
    await expect(page.getByRole("table", { name: r.table.label })).toContainText("Spring fair");
    await expect(page.getByText(plural(r.this_week, 1), { exact: true })).toBeVisible();
    await frame.says("saved");
  });
  await test.step("what a week needs, and whom it is for", async () => {
    await page.getByLabel(r.template.label, { exact: true }).selectOption("new_york");
    await expect(page.getByText(fill(r.this_week_missing.other, { entries: plural(r.entries, 1), n: 2 }), { exact: true })).toBeVisible();
    await expect(page.getByRole("columnheader", { name: r.columns.employer_address, exact: true })).toBeVisible();
    await page.reload();
    await frame.started();
    await expect(page.getByRole("columnheader", { name: r.columns.effort, exact: true })).toBeVisible();
    await expect(page.getByRole("table", { name: r.table.label })).toContainText("Spring fair");
  });
  await test.step("the name is for this print alone", async () => {
    await type(page.getByLabel(r.print.name, { exact: true }), "Ada Lovelace");
    await expect(page.getByText(fill(r.table.name, { name: "Ada Lovelace" }), { exact: true })).toBeVisible();
    await page.emulateMedia({ media: "print" });
    await expect(page.getByText(r.table.sign, { exact: true })).toBeVisible();
    await expect(page.getByLabel(r.template.label, { exact: true })).toBeHidden();
    await page.emulateMedia({ media: "screen" });
    await page.reload();
    await frame.started();
    await expect(page.getByLabel(r.print.name, { exact: true })).toHaveValue("");
  });
  await test.step("the table as a file", async () => {
    const [saved] = await Promise.all([page.waitForEvent("download"), press(button(r.print.table))]);
    const text = await readFile(await saved.path(), "utf8");
    expect(text).toContain(r.columns.history);
    expect(text).toContain("Spring fair");
  });
});

test("contacts are shown first, come in parked, are taken back, and go out again", async ({ page, store, frame }) => {
  const files = new NetworkFiles(page);
  await files.open();
  await test.step("what is in the file", async () => {
    await files.file("contacts.vcf", CARDS);
    await expect(files.found).toBeFocused();
    await expect(page.getByText("Ada Lovelace")).toBeVisible();
    await expect(page.getByText(plural(p.left_out.heading, 1))).toBeVisible();
    expect(await store.keys("person"), "nothing is stored before it is asked for").toHaveLength(0);
  });
  await test.step("all of it, and back", async () => {
    await press(files.bring);
    await expect(page.getByRole("heading", { name: f.imports.heading, exact: true })).toBeFocused();
    const [key] = await store.keys("person");
    expect(JSON.parse((await store.text(key!))!).data.tier.value).toBe("parked");
    await press(frame.undo);
    await expect.poll(() => store.keys("person")).toHaveLength(0);
  });
  await test.step("again, and out", async () => {
    await files.file("contacts.vcf", CARDS);
    await expect(files.found).toBeFocused();
    await press(files.bring);
    await expect(page.getByText(plural(f.stored, 1), { exact: true })).toBeVisible();
    const [saved] = await Promise.all([page.waitForEvent("download"), press(page.getByRole("button", { name: f.out.vcard, exact: true }))]);
    expect(await readFile(await saved.path(), "utf8")).toContain("FN:Ada Lovelace\r\n");
  });
  await test.step("a file without people says so", async () => {
    await files.file("table.csv", "a,b\n1,2\n");
    await expect(page.getByText(p.whole.no_head)).toBeVisible();
    await press(files.cancel);
    await expect(files.choose).toBeFocused();
  });
});

test("an event that has been says whom one met, and a group what it costs", async ({ page, store, frame }) => {
  const button = (name: string) => page.getByRole("button", { name, exact: true });
  await page.goto("network/groups/");
  await test.step("the event", async () => {
    await press(button(g.events.press));
    await expect(page.getByText(g.groups.name_missing)).toBeVisible();
    await type(page.getByLabel(g.events.name, { exact: true }), "Spring fair");
    await page.getByLabel(g.events.on, { exact: true }).fill(dayFromNow(-2));
    await press(button(g.events.press));
    await expect(page.getByRole("heading", { name: "Spring fair" })).toBeFocused();
  });
  await test.step("somebody new, met there", async () => {
    await press(button(fill(g.events.whom_label, { name: "Spring fair" })));
    await type(page.getByLabel(g.met.search, { exact: true }), "Ada");
    await press(button(fill(g.met.new, { name: "Ada" })));
    await expect(page.getByText(plural(g.events.met, 1), { exact: true })).toBeVisible();
    const [key] = await store.keys("person");
    const contacts = JSON.parse((await store.text(key!))!).data.contacts;
    expect(Object.values(contacts)).toHaveLength(1);
    await press(button(g.close));
    await expect(button(fill(g.events.whom_label, { name: "Spring fair" }))).toBeFocused();
  });
  await test.step("a group and its fee", async () => {
    await type(page.getByLabel(g.groups.name, { exact: true }), "Bakers");
    await press(button(g.groups.press));
    await press(button(fill(g.change_label, { name: "Bakers" })));
    await type(page.getByLabel(g.fields.fee, { exact: true }), "€10");
    await page.getByLabel(g.fields.fee_per, { exact: true }).selectOption("month");
    await expect(page.getByText(like(g.cost))).toContainText("120");
    await press(button(g.fields.delete_group));
    await expect(page.getByRole("heading", { name: g.groups.heading, exact: true })).toBeFocused();
    await press(frame.undo);
    await page.reload();
    await frame.started();
    await expect(page.getByRole("heading", { name: "Bakers" })).toBeVisible();
  });
});
