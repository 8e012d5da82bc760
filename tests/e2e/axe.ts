// The accessibility rules, run inside the page.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, type Page } from "@playwright/test";
import type { AxeResults } from "axe-core";

const SOURCE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Fails with one line for each element that breaks a rule. */
export async function expectAccessible(page: Page, state: string): Promise<void> {
  await page.evaluate(SOURCE);
  const found = await page.evaluate(async (rules) => {
    const { axe } = window as unknown as { axe: { run(options: object): Promise<AxeResults> } };
    const { violations, passes } = await axe.run({ runOnly: { type: "tag", values: rules } });
    const lines = violations.flatMap((violation) =>
      violation.nodes.map((node) => `${violation.id}: ${node.target.join(" ")}: ${node.failureSummary?.replace(/\s+/g, " ")}`),
    );
    return { lines, passes: passes.length };
  }, RULES);
  expect(found.passes, "rules that had something to look at").toBeGreaterThan(10);
  expect(found.lines, `${state}: broken rules`).toEqual([]);
}
