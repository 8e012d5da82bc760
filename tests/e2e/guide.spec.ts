// The guide: its contents, its anchors, its one field.

import { expect, test } from "./fixture";
import { settings } from "./records";
import { guide as w, like } from "./words";

const t = w.benefits.try_it;

test("the contents lead to every section, which is then at the top", async ({ guide, page }) => {
  await guide.open();
  const links = guide.contents.getByRole("link");
  await expect(links).toHaveCount(9);
  for (const link of await links.all()) {
    const name = await link.innerText();
    const id = new URL((await link.getAttribute("href"))!, page.url()).hash;
    await link.click();
    await expect(page).toHaveURL(new RegExp(`/guide/${id}$`));
    await expect(guide.section(name)).toBeInViewport();
    expect(await page.locator(id).count(), `one element is called ${id}`).toBe(1);
  }
  await page.goBack();
  await expect(page).toHaveURL(/#conclusion$/);
});

test("each source is a link to another site, in a tab of its own", async ({ guide, page }) => {
  await guide.open("#sources");
  const links = page.locator("#sources").getByRole("link");
  await expect(links).toHaveCount(w.sources.names.length);
  for (const link of await links.all()) {
    await expect(link).toHaveAttribute("href", /^https:/);
    await expect(link).toHaveAttribute("target", "_blank");
  }
});

test("an address with an anchor opens there", async ({ guide }) => {
  await guide.open("#networking");
  await expect(guide.section(w.managing.networking.heading)).toBeInViewport();
  await expect(guide.section(w.title)).not.toBeInViewport();
});

test.describe("the pay field", () => {
  test("understands pay as people write it, tells one out of range apart, and falls silent once it is right", async ({ guide, page }) => {
    await guide.open();
    for (const text of ["52000", "$52,000", "52k", "52 000.00", "\u0665\u0662\u0660\u0660\u0660"]) {
      await guide.pay.fill("");
      await expect(page.getByText(like(t.result))).toBeHidden();
      await guide.pay.pressSequentially(text);
      await expect(page.getByText(like(t.result, { wages: "$52,000" })), text).toBeVisible();
      await expect(guide.problem).toBeEmpty();
      await expect(guide.pay).toHaveValue(text);
    }
    for (const text of ["0", "20000000", "-3"]) {
      await guide.pay.fill(text);
      await expect(guide.problem, text).toHaveText(t.problem_range);
    }
    await guide.pay.fill("");
    await expect(guide.problem).toBeEmpty();
    await expect(guide.pay).not.toHaveAttribute("aria-invalid");
  });

  test("keeps anything as typed over a reload, with what is wrong beside it", async ({ guide, page, frame }) => {
    await guide.open();
    for (const text of ["about 50", "1e5", "<b>x</b>", "80%"]) {
      await guide.pay.fill("");
      await guide.pay.pressSequentially(text);
      await expect(guide.problem, text).toHaveText(t.problem);
      await page.reload();
      await expect(guide.pay).toHaveValue(text);
      await expect(guide.pay).toHaveAttribute("aria-invalid", "true");
      await expect(guide.pay).toHaveAccessibleDescription(`${t.hint} ${t.problem}`);
      await expect(page.getByText(like(t.result))).toBeHidden();
      await frame.says("saved");
    }
  });

  test("a reload in the middle of typing loses no character", async ({ guide, page }) => {
    await guide.open();
    let typed = "";
    for (const character of "$61,500") {
      await guide.pay.press("End");
      await page.keyboard.type(character);
      typed += character;
      await page.reload();
      await expect(guide.pay).toHaveValue(typed);
    }
  });

  test("typing in the middle keeps the cursor's place", async ({ store, guide, page }) => {
    await store.before(settings("system", "5000"));
    await guide.open();
    await expect(guide.pay).toHaveValue("5000");
    await guide.pay.press("Home");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.type("12");
    await expect(guide.pay).toHaveValue("512000");
  });

  test("takes no more than it keeps", async ({ guide, page }) => {
    await guide.open();
    await guide.pay.pressSequentially("1".repeat(45));
    await expect(guide.pay).toHaveValue("1".repeat(40));
    await page.reload();
    await expect(guide.pay).toHaveValue("1".repeat(40));
  });

  test("a text typed in another tab appears here", async ({ guide, context }) => {
    await guide.open();
    await expect(guide.pay).toHaveValue("");
    const other = await context.newPage();
    await other.goto("guide/");
    await other.getByRole("textbox").fill("48k");
    await expect(guide.pay).toHaveValue("48k");
  });
});
