// What is still there when a page about embedding is loaded again.

import { expect, started, test, tool } from "./host";
import { benefits as b, embed as e, frame as f, offers as o } from "./words";

test("what is chosen on the page about embedding is in its address", async ({ page, baseURL }) => {
  await page.goto("embed/");
  await page.getByRole("radio", { name: f.offers }).check();
  await expect(page).toHaveURL(`${baseURL}embed/?tool=offers`);
  await page.getByRole("radio", { name: f.theme.dark }).check();
  const accent = page.getByRole("textbox", { name: e.accent });
  await accent.fill("#A34A08");
  await expect(page).toHaveURL(`${baseURL}embed/?tool=offers&theme=dark&accent=a34a08`);
  await page.reload();
  await expect(page.getByRole("radio", { name: f.offers })).toBeChecked();
  await expect(page.getByRole("radio", { name: f.theme.dark })).toBeChecked();
  await expect(accent).toHaveValue("#a34a08");
  const preview = tool(page);
  await started(preview);
  await expect(preview.getByRole("heading", { level: 1 })).toHaveText(o.heading);
  await expect(preview.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(page.getByRole("group", { name: e.script })).toContainText('<stepping-stone tool="offers" theme="dark" accent="#a34a08"');
});

test("choosing leaves no steps to go back through, and what is usual is not said", async ({ page, baseURL }) => {
  await page.goto("");
  await page.getByRole("contentinfo").getByRole("link", { name: f.footer.embed }).click();
  await page.getByRole("radio", { name: f.goals }).check();
  await expect(page).toHaveURL(`${baseURL}embed/?tool=goals`);
  await page.getByRole("radio", { name: f.quiz }).check();
  await expect(page).toHaveURL(`${baseURL}embed/`);
  await page.goBack();
  await expect(page).toHaveURL(baseURL!);
});

test("a link to the same page leaves what is chosen, and the address says so", async ({ page, baseURL }) => {
  await page.goto("embed/?tool=goals");
  await expect(page.getByRole("radio", { name: f.goals })).toBeChecked();
  await page.getByRole("contentinfo").getByRole("link", { name: f.footer.embed }).click();
  await expect(page).toHaveURL(`${baseURL}embed/?tool=goals`);
  await expect(page.getByRole("radio", { name: f.goals })).toBeChecked();
});

test("what is typed in the calculator is there again, and is stored nowhere", async ({ page, baseURL }) => {
  await page.goto("embed/benefits/");
  const typed = [
    [b.salary, "72,500.50"],
    [o.field.match_formula, "50% of 6"],
    [o.field.holidays, "ten"],
    [o.shared.deferral, "6"],
  ] as const;
  for (const [name, text] of typed) await page.getByRole("textbox", { name }).fill(text);
  const total = await page.locator("strong").innerText();
  await page.reload();
  for (const [name, text] of typed) await expect(page.getByRole("textbox", { name })).toHaveValue(text);
  await expect(page.getByRole("textbox", { name: o.field.vacation })).toHaveValue("");
  await expect(page.locator("strong")).toHaveText(total);
  await expect(page).toHaveURL(`${baseURL}embed/benefits/`);
  expect(await page.evaluate(() => [...Object.values(localStorage), ...Object.values(sessionStorage)].join())).not.toContain("72,500.50");
});
