// What goes along from a tool in somebody else's page into the full app, and what is said of the rest.

import type { FrameLocator, Page } from "@playwright/test";
import { expect, started, test, tool } from "./host";
import { recordsIn } from "./links";
import { Shared } from "./pages/shared";
import { dayFromNow, draft, exam, goal, offer, taking } from "./records";
import { goalKey, type Texts } from "./store";
import { benefits as b, embed as e, fill, goals, offers as o, shared as w } from "./words";

const onward = (at: Page | FrameLocator) => at.getByRole("link", { name: e.go_on });

/** The records in the link onward. */
async function along(page: Page): Promise<string[]> {
  await expect(onward(page)).toHaveAttribute("href", /#v\d\./);
  const href = (await onward(page).getAttribute("href"))!;
  return Object.keys(recordsIn(href.replace("#v2.", "#v1."))).sort();
}

test("examples are nobody's own, and stay", async ({ page, host, baseURL }) => {
  await page.goto(host.page(`<iframe src="${baseURL}embed/offers/" width="1000" height="900"></iframe>`));
  const frame = tool(page);
  await started(frame);
  await frame.getByRole("button", { name: o.none.example }).click();
  await expect(frame.getByRole("button", { name: o.example.remove })).toBeVisible();
  await expect(onward(frame)).toHaveAttribute("href", /\/offers\/$/);
});

test("what is one's own goes along, and what is later", async ({ page, store }) => {
  /** Opens a tool where nothing but these texts is stored. */
  const open = async (path: string, texts: Texts) => {
    await store.outside();
    await store.clear();
    await store.set(texts);
    await page.goto(path);
  };
  await test.step("an offer without the examples beside it", async () => {
    await open("embed/offers/", { ...offer({ id: "example1", name: "An example" }), ...offer({ id: "m1", place: 2 }) });
    expect(await along(page)).toEqual(["steppingstone/offer-basis", "steppingstone/offer/m1"]);
  });
  await test.step("no example result", async () => {
    await open("embed/quiz/", taking({ id: "example" }));
    await expect(onward(page)).toHaveAttribute("href", /\/quiz\/$/);
  });
  await test.step("a result that is later than a quiz left lying", async () => {
    await open("embed/quiz/", { ...draft({ id: "d1", daysAgo: 9, replies: { want_horizon_years: 5 } }), ...taking({ id: "t1", daysAgo: 1 }) });
    expect(await along(page)).toEqual(["steppingstone/quiz-taking/t1"]);
    await expect(page.getByText(e.rest_of_result)).toBeVisible();
  });
});

test("a quiz under way goes along, and goes on where it was left", async ({ page, store, context }) => {
  const under = draft({ id: "d1", replies: { want_horizon_years: 5, income_pay: 4 } });
  await store.before({ ...under, ...taking({ id: "t1", daysAgo: 3 }) });
  await page.goto("embed/quiz/");
  expect(await along(page)).toEqual(["steppingstone/quiz-draft/d1"]);
  await expect(page.getByText(e.rest_of_draft)).toBeVisible();
  const [tab] = await Promise.all([context.waitForEvent("page"), onward(page).click()]);
  const opened = new Shared(tab);
  await expect(tab.getByRole("heading", { name: w.own.draft })).toBeVisible();
  await expect(opened.preview).toContainText(fill(w.open.answered, { answered: 2, total: 20 }));
  await opened.keep.click();
  await expect(tab).toHaveURL(/quiz\/questions\/\?of=/);
  await expect(tab.getByRole("main").getByRole("group").first()).toBeVisible();
  expect(await store.keys("quiz-draft")).toHaveLength(2);
});

test("that only one goal goes along is said", async ({ page, store }) => {
  await store.before(goal({ id: "g1", texts: exam() }));
  await page.goto("embed/goals/");
  expect(await along(page)).toEqual([goalKey("g1")]);
  await expect(page.getByText(e.rest_of_latest_goal)).toBeHidden();
  await store.set(goal({ id: "g2", texts: exam() }));
  await page.reload();
  await expect(page.getByText(e.rest_of_latest_goal)).toBeVisible();
  await page.getByRole("main").getByRole("link", { name: /first certificate exam/ }).first().click();
  await expect(page.getByText(e.rest_of_goal)).toBeVisible();
});

/** A goal with so many notes that no link holds it. */
function large(): Texts {
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  let state = 1;
  const noise = () => Array.from({ length: 200 }, () => letters[(state = (state * 16_807) % 2_147_483_647) >>> 25]).join("");
  const made = goal({ id: "g1", texts: exam() });
  const record = JSON.parse(made[goalKey("g1")]!);
  for (let n = 0; n < 300; n += 1) {
    record.data.check_ins[`n${n}`] = { value: { on: dayFromNow(-1), value: "58", note: noise(), evidence: "" }, at: record.data.changed_ms };
  }
  return { [goalKey("g1")]: JSON.stringify(record) };
}

test("what is too much for a link is said to stay", async ({ page, store }) => {
  await store.before(large());
  await page.goto("embed/goals/");
  await expect(page.getByText(e.too_large)).toBeVisible();
  await expect(onward(page)).toHaveAttribute("href", /\/goals\/$/);
});

test("fenced in, the address to copy is shown where no tab opens", async ({ page, host, baseURL, faults }) => {
  faults.expect(/sandboxed|Blocked/i);
  for (const slug of ["quiz", "benefits"] as const) {
    await test.step(slug, async () => {
      await page.goto(host.page(`<iframe src="${baseURL}embed/${slug}/" width="1000" height="900" sandbox="allow-scripts"></iframe>`));
      const frame = tool(page);
      await started(frame);
      if (slug === "benefits") await frame.getByRole("textbox", { name: b.salary }).fill("72k");
      const way = slug === "quiz" ? onward(frame) : frame.getByRole("link", { name: b.compare });
      await expect(way).toHaveAttribute("href", slug === "quiz" ? /\/quiz\/$/ : /shared\/\?own=yes#v1\./);
      await way.click();
      await expect(frame.getByRole("alert").filter({ hasText: e.shut_in })).toBeVisible();
      const field = frame.getByRole("textbox", { name: e.address });
      const address = new URL((await way.getAttribute("href"))!, baseURL).href;
      await expect(field).toHaveValue(address);
      await expect(field).toBeFocused();
      const marked = await field.evaluate((node: HTMLInputElement) => node.value.slice(node.selectionStart!, node.selectionEnd!));
      expect(marked).toBe(address);
    });
  }
});

test("goals do not claim to be kept on a device that keeps nothing", async ({ page, host, baseURL }) => {
  await page.goto(host.page(`<iframe src="${baseURL}embed/goals/" width="1000" height="900" sandbox="allow-scripts"></iframe>`));
  const frame = tool(page);
  await started(frame);
  await expect(frame.getByText(goals.list.none_text_visit)).toBeVisible();
  await expect(frame.getByText(goals.list.none_text, { exact: true })).toBeHidden();
});
