// Tools in somebody else's page: a real page on another site, in a real browser.

import { brotliCompressSync } from "node:zlib";
import type { Page } from "@playwright/test";
import { content, expect, height, type Host, started, takeQuiz, test, tool } from "./host";
import { shifts } from "./shifts";
import { benefits as b, embed as e, fill, frame as f, goals, like, offers, quiz, shared } from "./words";

const ONLY_US = (site: string) => `default-src 'none'; script-src ${site}; frame-src ${site}`;

/** The script and an element, as they are pasted. */
const element = (site: string, attributes = 'tool="quiz"') =>
  `<script src="${site}embed.js"></script><stepping-stone ${attributes}></stepping-stone>`;

/** Keeps every message that the page gets, as `window.told`; what the page has of its own stays apart. */
async function listen(page: Page): Promise<() => Promise<Record<string, unknown>[]>> {
  const told: Record<string, unknown>[] = [];
  await page.exposeFunction("note", (data: Record<string, unknown>) => void told.push(data));
  await page.addInitScript(() => {
    if (top !== self) return;
    const note = (window as never as { note(data: unknown): void }).note;
    addEventListener("message", ({ data }) => note(data));
  });
  return async () => told;
}

test("the loader weighs at most 2 KB and leaves nothing but its element", async ({ page, host, baseURL, request }) => {
  const script = await (await request.get("embed.js")).body();
  expect(brotliCompressSync(script).length).toBeLessThanOrEqual(2048);
  const names = () => page.evaluate(() => Object.getOwnPropertyNames(window).filter((name) => !/^\d+$/.test(name)));
  await page.goto(host.page(""));
  const before = await names();
  await page.goto(host.page(element(baseURL!) + element(baseURL!, 'tool="offers"')));
  await started(tool(page, 0));
  await started(tool(page, 1));
  expect((await names()).filter((name) => !before.includes(name))).toEqual([]);
  expect(await page.context().cookies()).toEqual([]);
  expect(await page.evaluate(() => [document.cookie, localStorage.length, document.body.children.length])).toEqual(["", 0, 6]);
});

for (const [name, viewport] of Object.entries({ wide: { width: 1280, height: 900 }, tablet: { width: 768, height: 1024 }, phone: { width: 360, height: 780 } })) {
  test(`nothing on a ${name} page moves while a tool arrives, and the room that is kept is used`, async ({ page, host, baseURL }) => {
    test.slow();
    await page.setViewportSize(viewport);
    for (const slug of ["quiz", "offers", "goals", "benefits"]) {
      await test.step(slug, async () => {
        await page.goto(host.page(element(baseURL!, `tool="${slug}"`)));
        await page.locator("iframe").scrollIntoViewIfNeeded();
        await started(tool(page));
        // What is below the first screen is drawn in small tasks.
        const free = async () => (await height(page)) - (await content(tool(page)));
        await expect.poll(free, `${slug}: blank below`).toBeLessThanOrEqual(32);
        expect.soft(await free(), `${slug}: the room is enough`).toBeGreaterThanOrEqual(0);
        await page.getByText("What stands below.").scrollIntoViewIfNeeded();
        expect.soft(await shifts(page), `${slug}: layout shifts`).toBe(0);
      });
    }
  });
}

test("a whole quiz, in a page that lets in nothing but us; it is told of the end and of no answer", async ({ page, host, baseURL, faults }) => {
  // The page's own icon.
  faults.expect(/'data:,' violates|img-src data/);
  const told = await listen(page);
  const site = new URL(baseURL!).origin;
  await page.goto(host.page(element(baseURL!), { headers: { "Content-Security-Policy": ONLY_US(site) } }));
  const frame = tool(page);
  await started(frame);
  const steps = await page.evaluate(() => history.length);
  await expect(frame.getByRole("navigation")).toHaveCount(0);
  await takeQuiz(frame);
  await expect(frame.getByRole("heading", { level: 1 })).toBeFocused();
  await expect.poll(async () => (await told()).filter(({ type }) => type === "done").length).toBe(1);
  // The frame is as high as the result, and its top is in view.
  await expect.poll(async () => (await height(page)) - (await content(frame))).toBe(0);
  expect(await page.locator("stepping-stone").evaluate((it) => it.getBoundingClientRect().top)).toBeGreaterThanOrEqual(0);
  expect(await page.evaluate(() => history.length), "the Back button is the page's").toBe(steps);
  expect((await told()).filter(({ type }) => type === "ready")).toHaveLength(1);
  for (const message of await told()) {
    expect(Object.keys(message).filter((key) => !["source", "v", "id", "type", "height"].includes(key))).toEqual([]);
    expect(message).toMatchObject({ source: "steppingstone", v: 1, id: "s1" });
    expect(["ready", "height", "move", "done"]).toContain(message.type);
  }
});

test("the element tells its page by events", async ({ page, host, baseURL }) => {
  await page.addInitScript(() => {
    const told: string[] = [];
    Object.assign(window, { told });
    for (const type of ["ready", "height", "done"]) document.addEventListener(type, ({ target, type }) => target instanceof HTMLElement && told.push(type), true);
  });
  await page.goto(host.page(element(baseURL!, 'tool="benefits"')));
  await tool(page).getByRole("textbox", { name: b.salary }).fill("72k");
  await expect.poll(() => page.evaluate(() => (window as never as { told: string[] }).told)).toEqual(expect.arrayContaining(["ready", "height", "done"]));
});

test("what leaves the tool opens beside the page, with what was made of it", async ({ page, host, baseURL }) => {
  await page.goto(host.page(element(baseURL!)));
  const frame = tool(page);
  const on = frame.getByRole("link", { name: e.go_on });
  await expect(on).toHaveAttribute("href", new RegExp("/quiz/$"));
  // Wants much, and does nothing for it.
  await takeQuiz(frame, [4, 0]);
  await expect(on).toHaveAttribute("href", /\/shared\/\?own=yes#v1\.[\w-]{100,}$/);
  const [popup] = await Promise.all([page.context().waitForEvent("page"), on.click()]);
  await popup.waitForURL(new RegExp(`^${baseURL}shared/\\?own=yes#v1\\.`));
  expect(await popup.evaluate(() => opener)).toBeNull();
  await expect(popup.getByRole("heading", { level: 1, name: shared.own.heading })).toBeVisible();
  await expect(popup.getByRole("heading", { name: shared.own.result, exact: true })).toBeVisible();
  await expect(popup.getByText(shared.open.lead)).toBeHidden();
  await popup.close();
  const [guide] = await Promise.all([page.context().waitForEvent("page"), frame.getByRole("link", { name: like(quiz.advice.more_about) }).first().click()]);
  await guide.waitForURL(new RegExp(`^${baseURL}guide/#`));
  await guide.close();
  await expect(frame.getByRole("heading", { level: 1 }), "the result is still there").toBeVisible();
  await frame.getByRole("link", { name: quiz.result.again }).click();
  await expect(frame.getByRole("heading", { name: quiz.start.heading })).toBeVisible();
});

test("a result is forgotten in one press, and comes back by undo", async ({ page, host, baseURL }) => {
  await page.goto(host.page(element(baseURL!)));
  const frame = tool(page);
  await started(frame);
  const forget = frame.getByRole("button", { name: e.forget, exact: true });
  await expect(forget).toBeHidden();
  await takeQuiz(frame);
  await expect(frame.getByRole("heading", { name: quiz.advice.heading })).toBeVisible();
  await forget.click();
  await expect(frame.getByRole("heading", { level: 1 })).toHaveText(quiz.start.heading);
  await expect(frame.getByRole("region", { name: quiz.history.heading })).toBeHidden();
  await expect(forget).toBeHidden();
  await frame.getByRole("button", { name: f.undo.button, exact: true }).click();
  await expect(frame.getByRole("region", { name: quiz.history.heading })).toBeVisible();
  await expect(forget).toBeVisible();
});

test("it is dark on a dark page, and as the page says", async ({ page, host, baseURL }) => {
  const theme = () => tool(page).locator("html").getAttribute("data-theme");
  const ground = () => tool(page).locator("html").evaluate((html) => getComputedStyle(html).backgroundColor);
  await page.goto(host.page(element(baseURL!), { style: "body { background: #111; color: #eee }" }));
  await started(tool(page));
  expect([await theme(), await ground()]).toEqual(["dark", "rgb(18, 25, 27)"]);
  await page.goto(host.page(element(baseURL!, 'tool="quiz" theme="light"'), { style: "body { background: #111 }" }));
  await started(tool(page));
  expect(await theme()).toBe("light");
  // A page that follows the device takes the tool along.
  await page.emulateMedia({ colorScheme: "dark" });
  await page.goto(host.page(element(baseURL!), { style: ":root { color-scheme: light dark }" }));
  await started(tool(page));
  expect(await theme()).toBe("dark");
  await page.emulateMedia({ colorScheme: "light" });
  await expect.poll(theme).toBe("light");
  // And a page that is always light does not.
  await page.emulateMedia({ colorScheme: "dark" });
  await page.goto(host.page(element(baseURL!)));
  await started(tool(page));
  expect(await theme()).toBe("light");
});

test("two at once, each with its own colour and height, which may change later", async ({ page, host, baseURL }) => {
  await page.setViewportSize({ width: 390, height: 780 });
  await page.goto(host.page(element(baseURL!, 'tool="benefits" accent="#A34A08"') + element(baseURL!, 'tool="offers" accent="#ffff00"')));
  const [one, two] = [tool(page, 0), tool(page, 1)];
  await started(one);
  await started(two);
  const ground = (frame: typeof one) => frame.locator(".button").first().evaluate((it) => getComputedStyle(it).borderTopColor);
  expect(await ground(one)).toBe("rgb(163, 74, 8)");
  expect(await ground(two), "yellow cannot be read on paper").not.toBe("rgb(255, 255, 0)");
  const before = await height(page, 1);
  // A press, because a reader's frame has the focus of the page.
  await one.getByRole("textbox", { name: b.salary }).click();
  await one.getByRole("textbox", { name: b.salary }).fill("72k");
  await expect.poll(async () => (await height(page, 0)) - (await content(one))).toBe(0);
  expect(await height(page, 1)).toBe(before);
  await page.locator("stepping-stone").first().evaluate((it) => it.setAttribute("accent", "#0B6B6E"));
  await expect.poll(() => ground(one)).toBe("rgb(11, 107, 110)");
  await page.locator("stepping-stone").first().evaluate((it) => it.setAttribute("accent", "red;} body{display:none"));
  await expect.poll(() => ground(one), "what is no colour is ours").toBe("rgb(11, 107, 110)");
});

test("it grows and shrinks ten times and ends where it began", async ({ page, host, baseURL }) => {
  await page.setViewportSize({ width: 390, height: 780 });
  await page.goto(host.page(element(baseURL!, 'tool="benefits"')));
  const frame = tool(page);
  const pay = frame.getByRole("textbox", { name: b.salary });
  await pay.click();
  await pay.fill("x");
  const settled = async () => {
    await expect.poll(async () => (await height(page)) - (await content(frame)), { intervals: [5, 10, 20] }).toBe(0);
    return height(page);
  };
  const small = await settled();
  for (let time = 0; time < 10; time += 1) {
    await pay.fill("72k");
    await frame.getByRole("textbox", { name: offers.field.vacation }).fill("15");
    expect(await settled()).toBeGreaterThan(small);
    await frame.getByRole("textbox", { name: offers.field.vacation }).fill("");
    await pay.fill("x");
    expect(await settled()).toBe(small);
  }
});

test("messages of anybody else change nothing", async ({ page, host, baseURL, faults }) => {
  // A page of a third site.
  const stranger = host.page("").replace("localhost", "127.0.0.1");
  faults.expect(new RegExp(stranger));
  await page.goto(host.page(`${element(baseURL!)}<iframe src="${baseURL}embed/offers/?id=s1"></iframe><iframe src="${stranger}"></iframe>`));
  // What stands in the page itself is counted before what stands in an element's shadow.
  const [plain, beside, ours] = [tool(page, 0), tool(page, 1), tool(page, 2)];
  await started(plain);
  await started(ours);
  const before = await height(page, 2);
  const forged = { source: "steppingstone", v: 1, id: "s1", type: "height", height: 9000 };
  const config = { source: "steppingstone", v: 1, id: "s1", type: "config", theme: "dark", accent: "ff0000" };
  await page.evaluate((forged) => postMessage(forged, "*"), forged);
  await beside.locator("body").evaluate((_, forged) => parent.postMessage(forged, "*"), forged);
  await beside.locator("body").evaluate((_, config) => parent.frames[0]!.postMessage(config, "*"), config);
  // Of the page itself, but not of our form.
  await page.evaluate((config) => {
    for (const message of [null, "dark", { theme: "dark" }, { ...config, v: 2 }, { ...config, id: "s2" }, { ...config, source: "x" }, { ...config, type: "ready" }]) {
      frames[0]!.postMessage(message, "*");
    }
  }, config);
  await page.waitForTimeout(300);
  expect(await height(page, 2)).toBe(before);
  await expect(plain.locator("html")).toHaveAttribute("data-theme", "system");
  expect(await plain.locator("html").evaluate((html) => html.style.length)).toBe(0);
  // The page itself, in our form, is heard.
  await page.evaluate((config) => frames[0]!.postMessage(config, "*"), config);
  await expect(plain.locator("html")).toHaveAttribute("data-theme", "dark");
});

test("fenced in, with scripts and nothing else, everything works for the visit", async ({ page, host, baseURL, faults }) => {
  faults.expect(/sandboxed|Blocked/i);
  const told = await listen(page);
  await page.goto(host.page(`<iframe src="${baseURL}embed/quiz/?theme=dark" width="1000" height="900" sandbox="allow-scripts"></iframe>`));
  const frame = tool(page);
  await started(frame);
  expect(await frame.locator("body").evaluate(() => self.origin)).toBe("null");
  await expect(frame.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(frame.getByText(f.save.visit)).toBeVisible();
  await takeQuiz(frame);
  await expect(frame.getByRole("heading", { name: quiz.map.heading })).toBeVisible();
  await expect(frame.getByRole("link", { name: e.go_on })).toHaveAttribute("href", /shared\/\?own=yes#v1\./);
  await expect.poll(async () => (await told()).map(({ type }) => type)).toContain("done");
});

test("fenced in, the other tools start too", async ({ page, host, baseURL }) => {
  for (const [slug, heading] of Object.entries({ offers: offers.heading, goals: goals.list.heading, benefits: b.heading })) {
    await test.step(slug, async () => {
      await page.goto(host.page(`<iframe src="${baseURL}embed/${slug}/" width="1000" height="900" sandbox="allow-scripts"></iframe>`));
      await started(tool(page));
      if (slug === "offers") {
        await tool(page).getByRole("button", { name: offers.none.offer }).click();
        await expect(tool(page).getByRole("textbox", { name: `${offers.field.pay}, ${fill(offers.name.unnamed, { number: 1 })}` })).toBeVisible();
      }
      await expect(tool(page).getByRole("heading", { level: 1 })).toHaveText(heading);
    });
  }
});

test("storage denied: it says so and works", async ({ page, host, baseURL }) => {
  await page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException("Access is denied for this document.", "SecurityError");
    };
    Object.defineProperty(window, "localStorage", { get: refuse, configurable: true });
  });
  await page.goto(host.page(element(baseURL!)));
  await expect(tool(page).getByText(f.save.visit)).toBeVisible();
  await takeQuiz(tool(page));
  await expect(tool(page).getByRole("heading", { name: quiz.map.heading })).toBeVisible();
});

test("the benefits calculator adds up, and takes its offer along", async ({ page, host, baseURL }) => {
  await page.goto(host.page(element(baseURL!, 'tool="benefits"')));
  const frame = tool(page);
  const type = (name: string, text: string) => frame.getByRole("textbox", { name }).fill(text);
  await type(b.salary, "78k");
  await type(offers.field.match_formula, "50% of 6%");
  await type(offers.field.employer_premium, "500");
  await type(offers.field.vacation, "15");
  await type(offers.field.holidays, "11");
  await type(offers.shared.deferral, "4%");
  const sum = frame.getByRole("region", { name: b.total });
  for (const amount of ["$85,560", "$1,560", "$6,000", "$7,800"]) await expect(sum).toContainText(amount);
  await expect(sum.getByRole("link", { name: b.compare })).toHaveAttribute("href", /shared\/\?own=yes#v1\./);
  await type(b.salary, "lots");
  await expect(frame.getByText(b.salary_problem)).toBeVisible();
});

test.describe("a loader that is no script of its own", () => {
  const modules: Record<string, (site: string) => string> = {
    "a module": (site) => `<script type="module" src="${site}embed.js"></script>`,
    "imported by a module": (site) => `<script type="module">import "${site}embed.js";</script>`,
    "imported later": (site) => `<script>setTimeout(() => import("${site}embed.js"), 50);</script>`,
  };
  test("as a module it finds its site", async ({ page, host, baseURL }) => {
    for (const [name, script] of Object.entries(modules)) {
      await test.step(name, async () => {
        await page.goto(host.page(`${script(baseURL!)}<stepping-stone tool="benefits"></stepping-stone>`));
        await started(tool(page));
        expect(await page.locator("iframe").getAttribute("src")).toMatch(new RegExp(`^${baseURL}embed/benefits/`));
      });
    }
  });

  const others: Record<string, (text: string, host: Host) => string> = {
    "inside the page": (text) => `<script>${text}</script>`,
    "inside the page, as a module": (text) => `<script type="module">${text}</script>`,
    "joined with other scripts": (text, host) => `<script src="${host.script(`window.theirs = 1;\n${text}`, "all.js")}"></script>`,
    "joined as a module": (text, host) => `<script type="module" src="${host.script(text, "all.mjs")}"></script>`,
    "copied to the page's own host": (text, host) => `<script src="${host.script(text, "embed.js")}"></script>`,
  };
  test("where it cannot know its site it says what to do, and does nothing else until it is given one", async ({ page, host, baseURL, request, faults }) => {
    faults.expect(/does not know where its pages are/, /answer 404: .*\/embed\/quiz\//, /status of 404/);
    const text = await (await request.get("embed.js")).text();
    for (const [name, script] of Object.entries(others)) {
      await test.step(name, async () => {
        const loader = script(text, host);
        const said = page.waitForEvent("console", (message) => message.text().includes("does not know where its pages are"));
        await page.goto(host.page(`${loader}<stepping-stone tool="benefits">Their own words.</stepping-stone>`));
        expect((await said).type()).toBe("warning");
        await expect(page.locator("iframe")).toHaveCount(0);
        await expect(page.getByText("Their own words.")).toBeVisible();
        await page.locator("stepping-stone").evaluate((it, site) => it.setAttribute("site", site), baseURL!);
        await started(tool(page));
        expect(await page.locator("iframe").getAttribute("src")).toMatch(new RegExp(`^${baseURL}embed/benefits/`));
      });
    }
  });

  test("what is no address of a site is none", async ({ page, host, baseURL, faults }) => {
    faults.expect(/does not know where its pages are/, /answer 404: .*\/embed\/quiz\//, /status of 404/);
    for (const site of ["javascript:alert(1)//", "/tools/", "nowhere", host.origin]) {
      const said = page.waitForEvent("console", (message) => message.text().includes("does not know where its pages are"));
      await page.goto(host.page(element(baseURL!, `tool="quiz" site="${site}"`)));
      await said;
      await expect(page.locator("iframe")).toHaveCount(0);
    }
  });

  test("in a page of the site itself it stands too", async ({ page, baseURL, faults }) => {
    // Chromium says so of any such frame of the page's own site.
    faults.expect(/can escape its sandboxing/);
    const address = `${baseURL}their-page`;
    await page.route(address, (route) => route.fulfill({ contentType: "text/html", body: `<!doctype html><title>Host</title><link rel="icon" href="data:,">${element(baseURL!)}` }));
    await page.goto(address);
    await started(tool(page));
  });
});

test("only the tools may stand in other pages, and search engines are not told of them", async ({ page, host, baseURL, request, faults }) => {
  const policy = async (path: string) => (await request.get(path)).headers()["content-security-policy"];
  for (const slug of ["quiz", "offers", "goals", "benefits"]) {
    expect(await policy(`embed/${slug}/`)).toMatch(/^default-src 'none';((?!frame-ancestors|,).)*$/);
    expect(await (await request.get(`embed/${slug}/`)).text()).toContain('<meta name="robots" content="noindex"');
  }
  for (const path of ["", "embed/", "quiz/", "offers/", "your-data/", "embed/quiz/nowhere/"]) expect(await policy(path)).toContain("frame-ancestors 'self'");
  faults.expect(/frame-ancestors|policy violation|ERR_BLOCKED_BY_RESPONSE|failed request/i);
  await page.goto(host.page(`<iframe src="${baseURL}quiz/"></iframe>`));
  await expect(tool(page).getByRole("heading", { name: quiz.start.heading })).toHaveCount(0);
});

test("a page that isolates itself takes the tool, and so does one without an origin", async ({ page, host, baseURL, faults }) => {
  const frame = `<iframe src="${baseURL}embed/quiz/"></iframe>`;
  const headers = { "Cross-Origin-Embedder-Policy": "require-corp" };
  for (const body of [element(baseURL!), frame]) {
    await page.goto(host.page(body, { headers }));
    await started(tool(page));
  }
  // Its storage is nobody's: the tool says that nothing is kept.
  faults.expect(/sandbox|opaque|storage|SecurityError/i);
  await page.goto(host.page(`<iframe sandbox="allow-scripts" srcdoc='<iframe src="${baseURL}embed/quiz/"></iframe>'></iframe>`));
  await started(tool(page).locator("iframe").contentFrame());
});

/** What stands in the box under a heading of the page about it. */
const snippet = (page: Page, name: string) => page.getByRole("group", { name }).innerText();

test("choose, see, copy: what is pasted is what was seen", async ({ page, host, baseURL }: { page: Page; host: Host; baseURL: string | undefined }) => {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("");
  await page.getByRole("contentinfo").getByRole("link", { name: f.footer.embed }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(e.heading);
  await page.getByRole("radio", { name: e.benefits }).check();
  await page.getByRole("radio", { name: f.theme.dark }).check();
  await page.getByRole("textbox", { name: e.accent }).fill("#zzz");
  await expect(page.getByText(e.accent_problem)).toBeVisible();
  await page.getByRole("textbox", { name: e.accent }).fill("#A34A08");
  const preview = tool(page);
  await started(preview);
  await expect(preview.getByRole("heading", { level: 1 })).toHaveText(b.heading);
  await expect(preview.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect.poll(async () => (await height(page)) - (await content(preview))).toBeLessThanOrEqual(2);
  expect(await snippet(page, e.link)).toBe(`<a href="${baseURL}embed/benefits/">What a job pays in total. Steppingstone</a>`);
  await page.getByRole("button", { name: fill(e.copy_of, { what: e.script }) }).click();
  const script = await page.evaluate(() => navigator.clipboard.readText());
  expect(script).toBe(await snippet(page, e.script));
  for (const pasted of [script, await snippet(page, e.frame), await snippet(page, e.wordpress)]) {
    await page.goto(host.page(pasted));
    await started(tool(page));
    await expect(tool(page).getByRole("heading", { level: 1 })).toHaveText(b.heading);
    await expect(tool(page).locator("html")).toHaveAttribute("data-theme", "dark");
    expect(await page.locator("iframe").getAttribute("title")).toBe("What a job pays in total. Steppingstone");
  }
});
