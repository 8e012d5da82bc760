// The accessibility rules, run inside the page.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, type Page } from "@playwright/test";
import type { AxeResults } from "axe-core";

const SOURCE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** The rules that the other theme can break, when everything else was looked at in the first. */
const COLOURS = { type: "rule", values: ["color-contrast", "link-in-text-block"] };

interface What {
  /** Only what depends on the theme. */
  colours?: boolean;
  /** On a phone the bar at the thumb stands over whatever the page is scrolled to, which the rule
      takes for a target that is too small; `narrow.ts` measures the targets themselves. */
  narrow?: boolean;
}

/** Every element that breaks a rule, and how. */
export async function broken(page: Page, { colours = false, narrow = false }: What = {}): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(SOURCE);
  const options = {
    runOnly: colours ? COLOURS : { type: "tag", values: TAGS },
    rules: colours ? {} : { "target-size": { enabled: !narrow } },
    resultTypes: ["violations"],
  };
  const found = await page.evaluate(async (options) => {
    const { axe } = window as unknown as { axe: { run(options: object): Promise<AxeResults> } };
    const { violations, passes } = await axe.run(options);
    const lines = violations.flatMap((violation) =>
      violation.nodes.map((node) => `${violation.id}: ${node.target.join(" ")}: ${node.failureSummary?.replace(/\s+/g, " ")}`),
    );
    return { lines, passes: passes.length };
  }, options);
  expect(found.passes, "rules that had something to look at").toBeGreaterThan(colours ? 0 : 10);
  return found.lines;
}
