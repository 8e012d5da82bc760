// Lighthouse on several addresses: of each the run with the median time to interactive.

import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];

const METRICS = ["largest-contentful-paint", "interactive", "total-blocking-time", "cumulative-layout-shift"];

/** Several addresses by turns, so that what else the machine does falls on all of them alike. */
export async function byTurns(urls, options) {
  const results = urls.map(() => []);
  for (let run = 0; run < options.runs; run += 1) {
    for (const [at, url] of urls.entries()) results[at].push(...(await runs(url, { ...options, runs: 1 })));
  }
  return results.map(median);
}

async function runs(url, { chromium, flags, runs }) {
  const { default: run } = await import("lighthouse");
  const { launch } = await import(require.resolve("chrome-launcher"));
  const results = [];
  // Now and then a trace lacks an event, and with it a metric: such a run does not count.
  for (let count = 0; results.length < runs && count < 2 * runs + 2; count += 1) {
    const chrome = await launch({ chromePath: chromium, chromeFlags: ["--headless=new", ...flags], logLevel: "silent" });
    try {
      const { lhr } = await run(url, { port: chrome.port, logLevel: "error", output: "json", onlyCategories: CATEGORIES });
      if (METRICS.every((id) => lhr.audits[id].numericValue !== undefined)) results.push(lhr);
    } finally {
      chrome.kill();
    }
  }
  return results;
}

function median(results) {
  results.sort((a, b) => a.audits.interactive.numericValue - b.audits.interactive.numericValue);
  const lhr = results[Math.floor(results.length / 2)];
  for (const audit of Object.values(lhr.audits)) {
    const counts = Object.values(lhr.categories).some(({ auditRefs }) => auditRefs.some(({ id, weight }) => id === audit.id && weight > 0));
    if (counts && audit.score !== null && audit.score < 0.9) console.log(`  ${audit.id}: ${audit.title} ${audit.displayValue ?? ""}`);
  }
  const value = (id) => Math.round(lhr.audits[id].numericValue);
  return {
    scores: Object.fromEntries(CATEGORIES.map((name) => [name, Math.round(lhr.categories[name].score * 100)])),
    lcp: value("largest-contentful-paint"),
    tti: value("interactive"),
    tbt: value("total-blocking-time"),
    speed: results.map(({ environment }) => Math.round(environment.benchmarkIndex)),
    cls: Number(lhr.audits["cumulative-layout-shift"].numericValue.toFixed(3)),
  };
}
