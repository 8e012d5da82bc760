// Handing over by a link: what is in it, who is asked, and what becomes of it elsewhere.

import { deflateRawSync } from "node:zlib";
import type { BrowserContext, Page } from "@playwright/test";
import { expect, test } from "./fixture";
import { fragment, linkOf, recordsIn } from "./links";
import { GoalPage } from "./pages/goals";
import { Offers } from "./pages/offers";
import { Results } from "./pages/results";
import { Shared, Sharing } from "./pages/shared";
import { YourData } from "./pages/your-data";
import { dayFromNow, exam, goal, replies, taking } from "./records";
import { goalKey, PREFIX, Store, takingKey } from "./store";
import { fill, frame as f, home, quiz, shared as w, yourData } from "./words";

const GOAL = "Pass the first certificate exam in my field of work";
const running = goal({
  id: "g1",
  texts: exam(),
  milestones: [{ due: dayFromNow(21), target: "70" }],
  readings: [[dayFromNow(-14), "55"], [dayFromNow(-1), "58"]],
});

/** The same goal with words in its check-ins. */
function told(): Record<string, string> {
  const key = goalKey("g1");
  const record = JSON.parse(running[key]!);
  record.data.check_ins.r1.value.note = "my boss was against it";
  record.data.check_ins.r1.value.evidence = "a letter";
  record.data.reviews[dayFromNow(-2)] = { value: "said in private", at: record.data.changed_ms };
  record.data.after.value = ["g9"];
  record.data.texts.obstacle = { value: "late shifts", at: record.data.changed_ms };
  return { [key]: JSON.stringify(record) };
}

/** What is stored under the only key of a kind. */
async function only(store: Store, kind: string): Promise<{ id: string; data: Record<string, unknown> }> {
  await expect.poll(() => store.keys(kind)).toHaveLength(1);
  const [key] = await store.keys(kind);
  const { data } = JSON.parse((await store.text(key!))!);
  return { id: key!.split("/").pop()!, data };
}

test.describe("from one browser to another", () => {
  /** Somebody else's browser. */
  let elsewhere: BrowserContext;
  let there: Page;

  test.beforeEach(async ({ browser, baseURL, faults }) => {
    elsewhere = await browser.newContext({ baseURL: baseURL!, serviceWorkers: "block", locale: "en-US" });
    await faults.watch(elsewhere);
    there = await elsewhere.newPage();
  });
  test.afterEach(() => elsewhere.close());

  /** Opens a link there, sees that nothing is stored, and keeps it. */
  async function keep(link: string, shows: string): Promise<Store> {
    const [opened, store] = [new Shared(there), new Store(there)];
    await there.goto(link);
    await expect(opened.preview).toContainText(shows);
    expect(await store.content(), "nothing is stored before it is asked for").toEqual({});
    await opened.keep.click();
    await expect(there).not.toHaveURL(/#/);
    return store;
  }

  test("a goal", async ({ store, page, goalPage }) => {
    await store.before(running);
    await goalPage.open("g1");
    const sharing = new Sharing(page);
    await sharing.button("goal").click();
    await expect(sharing.field).toHaveValue(/\/shared\/#v1\./);
    await expect(sharing.leaveNotes, "there are no notes").toBeHidden();
    const kept = await only(await keep(await sharing.link(), GOAL), "goal");
    await expect(there).toHaveURL(new RegExp(`goals/goal/\\?of=${kept.id}$`));
    await expect(there.getByRole("heading", { level: 1 })).toHaveText(GOAL);
    await expect(new GoalPage(there).readings).toHaveCount(2);
    expect(kept.id).not.toBe("g1");
    expect({ ...kept.data, id: "g1" }).toEqual(JSON.parse(running[goalKey("g1")]!).data);
  });

  test("a result", async ({ store, page, results }) => {
    const stored = taking({ id: "a1", form: "full" });
    await store.before(stored);
    await results.open("a1");
    const sharing = new Sharing(page);
    await sharing.button("result").click();
    await expect(sharing.field).toHaveValue(/\/shared\/#v1\./);
    const kept = await only(await keep(await sharing.link(), quiz.headline.high_low), "quiz-taking");
    await expect(there).toHaveURL(new RegExp(`quiz/results/\\?of=${kept.id}$`));
    await expect(there.getByRole("heading", { level: 1 })).toHaveText(quiz.headline.high_low);
    expect({ ...kept.data, id: "a1" }).toEqual(JSON.parse(stored[takingKey("a1")]!).data);
  });

  test("a comparison, with what holds for all offers", async ({ page, offers, store }) => {
    await offers.open();
    await offers.two();
    await offers.name(1).fill("North");
    await offers.name(2).fill("South");
    await expect(offers.verdict).toBeVisible();
    const verdict = await offers.verdict.textContent();
    const sharing = new Sharing(page);
    await sharing.button("offers").click();
    await expect(sharing.field).toHaveValue(/\/shared\/#v1\./);
    const link = await sharing.link();
    await sharing.leaveNames.check();
    await expect.poll(() => sharing.link()).not.toBe(link);
    expect(JSON.stringify(await sharing.records())).not.toMatch(/North|South/);
    await sharing.leaveNames.uncheck();
    await expect.poll(async () => JSON.stringify(await sharing.records())).toMatch(/North.*South|South.*North/);
    const kept = await keep(await sharing.link(), "North");
    await expect(there).toHaveURL(/offers\/$/);
    await expect(new Offers(there).verdict).toHaveText(verdict!);
    const told = async (store: Store) => {
      const records = Object.values(await store.content()) as { kind: string; data: { offer: unknown } }[];
      return records.filter(({ kind }) => kind === "offer").map(({ data }) => data.offer);
    };
    expect(await told(kept)).toHaveLength(2);
    expect(await told(kept)).toEqual(expect.arrayContaining(await told(store)));
  });
});

test("what was written for nobody else is left out unless asked for", async ({ store, page, goalPage }) => {
  await store.before(told());
  await goalPage.open("g1");
  const sharing = new Sharing(page);
  await sharing.button("goal").click();
  await expect(sharing.leaveNotes).toBeChecked();
  await expect(sharing.field).toHaveValue(/#v1\./);
  expect(JSON.stringify(await sharing.records())).not.toMatch(/boss|letter|private|late shifts|g9/);
  await sharing.leaveNotes.uncheck();
  await expect.poll(async () => JSON.stringify(await sharing.records())).toMatch(/late shifts.*boss.*private|boss.*private.*late shifts/);
  expect(JSON.stringify(await sharing.records()), "ids of other goals").not.toContain("g9");
});

test("the link goes to the clipboard by keys alone, and nothing is sent", async ({ store, page, context, goalPage, faults }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await store.before(running);
  await goalPage.open("g1");
  const sharing = new Sharing(page);
  await sharing.button("goal").focus();
  const asked = faults.requests.length;
  await page.keyboard.press("Enter");
  await expect(sharing.field).toHaveValue(/#v1\./);
  for (let presses = 0; presses < 5; presses += 1) {
    if (await sharing.copy.evaluate((node) => node === document.activeElement)) break;
    await page.keyboard.press("Tab");
  }
  await expect(sharing.copy).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(sharing.dialog.getByText(w.send.copied)).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await sharing.link());
  await page.keyboard.press("Escape");
  await expect(sharing.dialog).toBeHidden();
  await expect(sharing.button("goal")).toBeFocused();
  for (const request of faults.requests.slice(asked)) {
    expect(request.url(), "only files of ours").toMatch(/\.(wasm|js)$|\/words\//);
  }
});

test("without a clipboard the link is marked, to be copied by hand", async ({ store, page, goalPage }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
  await store.before(running);
  await goalPage.open("g1");
  const sharing = new Sharing(page);
  await sharing.button("goal").click();
  await sharing.copy.click();
  await expect(sharing.dialog.getByText(w.send.copy_failed)).toBeVisible();
  const marked = await sharing.field.evaluate((node: HTMLInputElement) => node.value.slice(node.selectionStart!, node.selectionEnd!));
  expect(marked).toBe(await sharing.link());
});

test("what is kept stands beside what is here, and can be undone", async ({ store, page, frame }) => {
  const here = { ...running, ...taking({ id: "a1" }) };
  await store.before(here);
  const opened = new Shared(page);
  await opened.open(linkOf(running));
  await expect(opened.preview).toContainText(GOAL);
  await expect(opened.preview).toContainText("70 points");
  expect(await store.all()).toEqual(here);
  await opened.keep.click();
  await expect(page).toHaveURL(/goals\/goal\/\?of=/);
  await expect(page.getByText(w.open.kept)).toBeVisible();
  expect(await store.keys("goal")).toHaveLength(2);
  expect(await store.all()).toMatchObject(here);
  await frame.undo.click();
  await expect.poll(() => store.all()).toEqual(here);
});

test("text in a link stays text, and not keeping it leaves nothing, not even the way back", async ({ store, page }) => {
  const evil = `<img src=x onerror="window.hit=1">`;
  const opened = new Shared(page);
  await opened.open(linkOf(goal({ id: "g1", texts: { ...exam(), object: evil } })));
  await expect(opened.preview).toContainText(evil);
  await expect(page.locator("main img")).toHaveCount(0);
  await opened.leave.click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(home.heading);
  expect(await store.content()).toEqual({});
  await expect(page).not.toHaveURL(/#/);
});

/** Claims 9 bytes and inflates to 20 million; short enough that its length is no reason to refuse it. */
const BOMB = `#v1.${Buffer.concat([Buffer.from([0, 0, 0, 0, 0, 0, 0, 9]), deflateRawSync(Buffer.alloc(20_000_000))]).toString("base64url")}`;

const good = linkOf(running);
const text = JSON.stringify({ app: "steppingstone", format: 1, exported_on: "", records: {}, unreadable: {} });
const refused: Record<string, [string, string]> = {
  "cut off": [good.slice(0, good.length / 2), w.open.damaged],
  "one letter changed": [good.slice(0, 60) + (good[60] === "A" ? "B" : "A") + good.slice(61), w.open.damaged],
  "a sign in the middle": [`${good.slice(0, 60)})${good.slice(60)}`, w.open.damaged],
  "too little claimed": [fragment("a".repeat(5_000), 10), w.open.damaged],
  "too much claimed": [fragment("a".repeat(50), 2_000_000), w.open.too_large],
  "little claimed, and without end": [BOMB, w.open.damaged],
  "too long": [`#v1.${"A".repeat(30_000)}`, w.open.too_large],
  "a newer link": [good.replace("#v1.", "#v5."), w.open.too_new],
  "a newer record": [linkOf({ [goalKey("g1")]: running[goalKey("g1")]!.replace('"version":1', '"version":2') }), w.open.too_new],
  "nothing in it": [fragment(text), w.open.damaged],
  "two things at once": [linkOf({ ...running, ...taking({ id: "a1" }) }), w.open.damaged],
  settings: [linkOf({ [`${PREFIX}settings`]: JSON.stringify({ app: "steppingstone", kind: "settings", version: 1, saved_ms: 0, data: { theme: "dark", pay_text: "" } }) }), w.open.damaged],
  "no link of ours": ["#privacy", w.open.not_ours],
};

test("what cannot be opened is said in words, and a good link before and after it opens", async ({ store, page }) => {
  const opened = new Shared(page);
  await opened.open();
  await expect(page.getByText(w.open.none)).toBeVisible();
  // As if another link was opened in the same tab: no page is loaded.
  const follow = (hash: string) => page.evaluate((hash) => (location.hash = hash), hash);
  await follow(good);
  for (const [name, [hash, problem]] of Object.entries(refused)) {
    await expect(opened.preview).toContainText(GOAL);
    await follow(hash);
    await expect(opened.problem, name).toHaveText(problem);
    await expect(opened.keep, name).toBeHidden();
    // Chats take the stop behind a link for a part of it.
    await follow(`${good}.`);
  }
  await expect(opened.preview).toContainText(GOAL);
  await page.getByRole("link", { name: /skip/i }).focus();
  await page.keyboard.press("Enter");
  await expect(opened.preview, "skipping to the page leaves it").toBeVisible();
  expect(await store.content()).toEqual({});
});

test("a browser that cannot inflate says so, and one that cannot compress makes a link all the same", async ({ page, goalPage, store }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, "CompressionStream");
    Reflect.deleteProperty(window, "DecompressionStream");
  });
  await store.before(running);
  await goalPage.open("g1");
  const sharing = new Sharing(page);
  await sharing.button("goal").click();
  await expect(sharing.field).toHaveValue(/#v1\./);
  const link = await sharing.link();
  expect(Object.keys(recordsIn(link))).toEqual([goalKey("g1")]);
  await page.goto(link);
  await expect(new Shared(page).problem).toHaveText(w.open.missing);
});

test("what is too much for a link becomes a file that another page brings in", async ({ store, page, goalPage }) => {
  // Notes that cannot be compressed.
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  let state = 1;
  const noise = () => Array.from({ length: 200 }, () => letters[(state = (state * 16_807) % 2_147_483_647) >>> 25]).join("");
  const key = goalKey("g1");
  const record = JSON.parse(running[key]!);
  for (let n = 0; n < 300; n += 1) {
    record.data.check_ins[`n${n}`] = { value: { on: dayFromNow(-1), value: "58", note: noise(), evidence: "" }, at: record.data.changed_ms };
  }
  await store.before({ [key]: JSON.stringify(record) });
  await goalPage.open("g1");
  const sharing = new Sharing(page);
  await sharing.button("goal").click();
  await sharing.leaveNotes.uncheck();
  await expect(sharing.dialog.getByText(w.send.large)).toBeVisible();
  await expect(sharing.field).toBeHidden();
  const yours = new YourData(page);
  const { name, text } = await yours.download(sharing.save);
  expect(name).toBe(fill(w.send.file, { date: dayFromNow(0) }));
  await sharing.done.click();
  await store.clear();
  await yours.open();
  await yours.bring({ text });
  await expect(yours.dialog).toBeVisible();
  expect(await yours.counts(f.goals)).toMatchObject({ [yourData.import.by_tool.new]: "1" });
  await yours.confirm.click();
  await expect.poll(async () => JSON.parse((await store.text(key)) ?? "{}").data?.check_ins).toEqual(record.data.check_ins);
});

test("with storage denied a link still shows, and is kept for the visit", async ({ page, frame }) => {
  await page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException("Access is denied for this document.", "SecurityError");
    };
    Object.defineProperty(window, "localStorage", { get: refuse, configurable: true });
  });
  const opened = new Shared(page);
  await opened.open(linkOf(taking({ id: "a1", replies: replies("quick") })));
  await expect(opened.preview).toContainText(quiz.headline.high_low);
  await opened.keep.click();
  await expect(page).toHaveURL(/quiz\/results\/\?of=/);
  await expect(new Results(page).scores).toBeVisible();
  await frame.says("visit");
});

test.describe("in a folder", () => {
  test.use({ served: "folder" });

  test("a link leads back into the folder", async ({ store, page, goalPage, baseURL }) => {
    await store.before(running);
    await goalPage.open("g1");
    const sharing = new Sharing(page);
    await sharing.button("goal").click();
    await expect(sharing.field).toHaveValue(/#v1\./);
    expect((await sharing.link()).startsWith(`${baseURL}shared/#v1.`)).toBe(true);
    await page.goto(await sharing.link());
    await expect(new Shared(page).preview).toContainText(GOAL);
  });
});

test("where the device has a list of apps to share with, the link goes there; elsewhere nothing offers it", async ({ store, page, results }) => {
  await store.before(taking({ id: "a1" }));
  const sharing = new Sharing(page);
  await results.open("a1");
  await page.evaluate(() => Object.defineProperty(navigator, "share", { value: undefined, configurable: true }));
  await sharing.button("result").click();
  await expect(sharing.copy).toBeVisible();
  await expect(sharing.sheet).toBeHidden();
  await sharing.done.click();
  await page.evaluate(() => {
    const given: unknown[] = [];
    Object.assign(window, { given });
    const share = async (data: unknown) => void given.push(data);
    Object.defineProperty(navigator, "share", { value: share, configurable: true });
  });
  await sharing.button("result").click();
  const url = await sharing.link();
  await sharing.sheet.click();
  await expect.poll(() => page.evaluate(() => (window as never as { given: unknown[] }).given)).toEqual([{ url }]);
});
