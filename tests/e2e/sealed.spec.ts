// The site is closed to what it does not need: scripts, handlers, foreign servers, frames. That no
// state of a page breaks the policy is counted in `a11y.spec.ts`, which visits them all.

import { expect, test } from "./fixture";
import { settings } from "./records";
import { guide as g } from "./words";

const HOSTILE = [
  `<img src=x onerror="window.hit=1">`,
  `"><script>window.hit=1</script>`,
  "javascript:window.hit=1",
  "\u202Egnp.exe\u202C \u2066abc",
  "9".repeat(10_000),
];

test("the policy comes with the page and with its headers, and they agree", async ({ page, request }) => {
  await page.goto("");
  const meta = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute("content");
  const sent = (await request.get("")).headers();
  expect(sent["content-security-policy"]).toBe(`${meta}; frame-ancestors 'self'`);
  expect(sent["referrer-policy"]).toBe("no-referrer");
  expect(sent["permissions-policy"]).toContain("geolocation=()");
  expect(sent["x-content-type-options"]).toBe("nosniff");
  const wasm = await page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name).find((name) => name.endsWith(".wasm")));
  expect((await request.get(wasm!)).headers()["cache-control"]).toContain("immutable");
  expect((await request.get("sw.js")).headers()["cache-control"]).toBe("no-cache");
});

test("what would run or call home is refused", async ({ page, faults }) => {
  faults.expect(/policy|Content Security|TrustedHTML|TrustedScript|violat|Refused|createPolicy/i, /example\.org/);
  await page.goto("");
  await expect(page.locator("#app:not([data-still])")).toBeAttached();
  const outcomes = await page.evaluate(async () => {
    // In a task of the page's own: what a test runs directly may do what the page may not.
    const attempt = (what: () => unknown) =>
      new Promise<string>((done) =>
        setTimeout(async () => {
          try {
            await what();
            done("done");
          } catch (error) {
            done((error as Error).name);
          }
        }),
      );
    const element = (name: string) => document.body.appendChild(document.createElement(name));
    const violations: string[] = [];
    addEventListener("securitypolicyviolation", ({ effectiveDirective }) => violations.push(effectiveDirective));
    const outcomes = {
      script: await attempt(() => {
        element("script").textContent = "window.hit = 1";
      }),
      markup: await attempt(() => {
        element("div").innerHTML = '<img src="x" onerror="window.hit = 1">';
      }),
      frame: await attempt(() => {
        element("div").innerHTML = "<iframe src='javascript:1'></iframe>";
      }),
      eval: await attempt(() => (0, eval)("window.hit = 1")),
      policy: await attempt(() => (window as never as { trustedTypes: { createPolicy(name: string, rules: object): void } }).trustedTypes.createPolicy("mine", {})),
      worker: await attempt(() => new Worker("icon.svg")),
      fetch: await attempt(() => fetch("https://example.org/")),
      handler: await attempt(() => element("button").setAttribute("on" + "click", "window.hit = 1")),
      plain: await attempt(() => {
        element("div").innerHTML = "<b>fine</b>";
      }),
    };
    const style = element("p");
    style.setAttribute("style", "color: red");
    const image = element("img");
    image.setAttribute("src", "https://example.org/x.png");
    await new Promise((done) => setTimeout(done, 300));
    return { outcomes, hit: (window as never as { hit?: number }).hit, colour: getComputedStyle(style).color, violations: [...new Set(violations)].sort() };
  });
  expect(outcomes.outcomes).toEqual({
    script: "TypeError",
    markup: "TypeError",
    frame: "TypeError",
    eval: "EvalError",
    policy: "TypeError",
    worker: "TypeError",
    fetch: "TypeError",
    handler: "TypeError",
    plain: "done",
  });
  expect(outcomes.hit).toBeUndefined();
  expect(outcomes.colour).not.toBe("rgb(255, 0, 0)");
  expect(outcomes.violations).toEqual(
    expect.arrayContaining(["connect-src", "img-src", "require-trusted-types-for", "style-src-attr", "trusted-types"]),
  );
});

test("a script in the page's own markup is refused", async ({ page, faults }) => {
  faults.expect(/Content Security|violat/i);
  await page.route("**/guide/", async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace("</body>", '<script>window.hit=1</script><p onclick="window.hit=1">press</p></body>');
    await route.fulfill({ response, body });
  });
  await page.goto("guide/");
  await page.getByText("press", { exact: true }).click();
  expect(await page.evaluate(() => (window as never as { hit?: number }).hit)).toBeUndefined();
});

test("hostile text, typed and stored, stays text", async ({ page, guide, store }) => {
  for (const text of HOSTILE) {
    await test.step(JSON.stringify(text.slice(0, 24)), async () => {
      await guide.open();
      await guide.pay.fill(text);
      const shown = await guide.pay.inputValue();
      expect(text.startsWith(shown)).toBe(true);
      await expect(guide.problem).not.toBeEmpty();
      await page.reload();
      await expect(guide.pay).toHaveValue(shown);
      await store.before(settings("system", shown));
      await guide.open();
      await expect(guide.pay).toHaveValue(shown);
      expect(await page.evaluate(() => (window as never as { hit?: number }).hit)).toBeUndefined();
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      expect(g.benefits.try_it.problem.length).toBeGreaterThan(10);
    });
  }
});
