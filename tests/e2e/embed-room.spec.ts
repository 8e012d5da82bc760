// The element where a page asks how wide it would like to be, and where its tool is not known.

import { expect, started, test, tool } from "./host";

const script = (site: string) => `<script src="${site}embed.js"></script>`;
const element = '<stepping-stone tool="benefits"></stepping-stone>';

/** Containers that are as wide as what is in them, at most as wide as the page. */
const CONTAINERS: Record<string, string> = {
  "a flex row": `<div style="display: flex">${element}</div>`,
  "a flex row beside a text": `<div style="display: flex; gap: 1rem"><p>Their own words.</p>${element}</div>`,
  "a flex column in its middle": `<div style="display: flex; flex-direction: column; align-items: center">${element}</div>`,
  "a grid in its middle": `<div style="display: grid; justify-items: center">${element}</div>`,
  "an inline block": `<div style="display: inline-block">${element}</div>`,
  "a float": `<div style="float: left">${element}</div>`,
  "a cell of a table": `<table><tr><td>${element}</td></tr></table>`,
  "a dialog": `<dialog open>${element}</dialog>`,
};

for (const [name, width, least] of [
  ["wide", 1280, 640],
  ["narrow", 360, 230],
] as const) {
  test(`in a ${name} page the element has room wherever it stands`, async ({ page, host, baseURL }) => {
    await page.setViewportSize({ width, height: 900 });
    for (const [where, html] of Object.entries(CONTAINERS)) {
      // Beside a text in a narrow row there is no room to have.
      if (name === "narrow" && where.includes("beside")) continue;
      await test.step(where, async () => {
        await page.goto(host.page(script(baseURL!) + html));
        await started(tool(page));
        const found = await page.locator("stepping-stone").evaluate((it) => ({
          width: it.getBoundingClientRect().width,
          frame: it.shadowRoot!.querySelector("iframe")!.getBoundingClientRect().width,
          isTooWide: document.documentElement.scrollWidth > innerWidth,
        }));
        expect.soft(found.width, where).toBeGreaterThanOrEqual(least);
        expect.soft(found.frame, where).toBeCloseTo(found.width, 0);
        expect.soft(found.isTooWide, where).toBe(false);
      });
    }
  });
}

test("a tool is known however its name is written, and one that is not is told in its place", async ({ page, host, baseURL, faults }) => {
  faults.expect(/Steppingstone has no tool/);
  const warnings: string[] = [];
  page.on("console", (message) => void warnings.push(message.text()));
  await page.goto(host.page(`${script(baseURL!)}<stepping-stone tool=" Offers "></stepping-stone>`));
  await started(tool(page));
  await expect(page.locator("iframe")).toHaveAttribute("src", /\/embed\/offers\//);

  await page.goto(host.page(`${script(baseURL!)}<stepping-stone tool="resume"></stepping-stone>`));
  const said = 'Steppingstone has no tool "resume". It has: quiz, offers, goals, benefits.';
  await expect(page.getByText(said)).toBeVisible();
  expect(warnings).toContain(said);
  await expect(page.locator("iframe")).toHaveCount(0);
  await page.locator("stepping-stone").evaluate((it) => it.setAttribute("tool", "Benefits"));
  await started(tool(page));
  await expect(page.getByText(said)).toHaveCount(0);
});

test("an element that is there before the body works, and follows the page's colors", async ({ page, host, baseURL }) => {
  await page.goto(host.page("<p>Nothing yet.</p>", { style: ":root:has(body.dark) { color-scheme: dark }" }));
  await page.evaluate(async (src) => {
    document.body.remove();
    const script = Object.assign(document.createElement("script"), { src });
    document.head.append(script);
    await new Promise((done) => script.addEventListener("load", done));
    const element = document.createElement("stepping-stone");
    element.setAttribute("tool", "benefits");
    document.documentElement.append(element);
    document.documentElement.append(document.createElement("body"));
  }, `${baseURL}embed.js`);
  await started(tool(page));
  await page.locator("body").evaluate((body) => body.classList.add("dark"));
  await expect(page.locator("iframe")).toHaveAttribute("style", /color-scheme: dark/);
});
