// An undo takes back its own change, and nothing that was done since: here, or in another tab.

import { expect, test } from "./fixture";
import { linkOf } from "./links";
import { Shared } from "./pages/shared";
import { draft, exam, goal, offer, settings } from "./records";
import { offerKey, Store } from "./store";
import { frame as f, goals as g, offers as o, yourData as words } from "./words";

/** A stored offer, changed as another tab would. */
function edited(text: string, field: string, value: string): string {
  const record = JSON.parse(text);
  record.data.offer.texts[field] = value;
  record.data.stamps[field] = Date.now();
  return JSON.stringify(record);
}

test("a pay typed in another tab stays when archiving an offer is undone", async ({ store, offers, frame, page, context }) => {
  await store.before({ ...offer({ id: "o1" }), ...offer({ id: "o2", name: "South", place: 2 }) });
  await offers.open();
  await offers.act("North", o.action.archive);
  await expect(offers.name(1)).toHaveValue("South");
  const other = new Store(await context.newPage());
  await other.outside();
  await other.set({ [offerKey("o1")]: edited((await store.text(offerKey("o1")))!, "pay", "99k") });
  await page.bringToFront();
  await frame.undo.click();
  await expect(offers.name(1)).toHaveValue("North");
  await expect(offers.field("pay", "North")).toHaveValue("99k");
  const kept = JSON.parse((await store.text(offerKey("o1")))!).data;
  expect([kept.archived, kept.offer.texts.pay]).toEqual([false, "99k"]);
});

test("what was typed after a file was brought in stays when that is undone", async ({ store, yourData, offers, frame, page }) => {
  await store.before(offer({ id: "o1" }));
  await yourData.open();
  const records = { ...offer({ id: "o1", texts: { pay: "72k", vacation: "15" } }), ...offer({ id: "o9", name: "East", place: 9 }) };
  const newer = edited(records[offerKey("o1")]!, "vacation", "15");
  const file = { app: "steppingstone", format: 1, exported_on: "2026-11-22", records: { ...Object.fromEntries(Object.entries(records).map(([key, text]) => [key, JSON.parse(text)])), [offerKey("o1")]: JSON.parse(newer) }, unreadable: {} };
  await yourData.bring({ text: JSON.stringify(file) });
  await yourData.confirm.click();
  await expect(yourData.dialog).toBeHidden();
  await frame.link(f.offers).click();
  await offers.field("pay", "North").fill("80k");
  await frame.undo.click();
  await expect(offers.name(2), "what the file brought is gone").toHaveCount(0);
  await expect(offers.field("pay", "North")).toHaveValue("80k");
  await expect(offers.field("vacation", "North")).toHaveValue("");
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes("/offer/")))).toEqual([offerKey("o1")]);
});

test("colors and a pay chosen after everything was deleted stay when that is undone", async ({ store, yourData, guide, frame, page }) => {
  await store.before({ ...settings("dark", "52k"), ...draft({ id: "d1", replies: { want_horizon_years: 5 } }) });
  await yourData.open();
  await yourData.deleteAll.click();
  await expect(page.getByText(words.delete.done)).toBeVisible();
  await frame.theme.selectOption("light");
  await frame.link(f.guide).click();
  await guide.pay.fill("61,000");
  await frame.undo.click();
  await expect(frame.theme).toHaveValue("light");
  await expect(guide.pay).toHaveValue("61,000");
  await expect.poll(() => store.replies("d1"), "what was deleted is there again").toEqual({ want_horizon_years: 5 });
});

test("a goal that came by a link and was edited stays when keeping it is undone", async ({ store, goalEdit, frame, page }) => {
  const opened = new Shared(page);
  await opened.open(linkOf(goal({ id: "g1", texts: exam() })));
  await opened.keep.click();
  await expect(page).toHaveURL(/goals\/goal\/\?of=/);
  await page.getByRole("link", { name: g.page.edit, exact: true }).click();
  await goalEdit.what.fill("Pass the second exam");
  await frame.undo.click();
  await expect(frame.undo).toBeHidden();
  await expect(goalEdit.what).toHaveValue("Pass the second exam");
  const [key] = await store.keys("goal");
  expect(JSON.parse((await store.text(key!))!).data.texts.object.value).toBe("the second exam");
});
