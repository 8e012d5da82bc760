// Measures the built site against its goals and writes the table into docs/performance.md:
//
//   cargo xtask bench [--beside FOLDER]
//
// A plain page with one heading is measured in the same run, and where a folder is given the start
// page of the site that is built there: how fast the machine is just now falls on all alike, so the
// ratios say more than the times.
//
// Not part of the tests: times on a shared machine are too noisy to pass or fail by.

import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { chromium } from "playwright-core";
import { serve } from "./server.mjs";
import { byTurns } from "./lighthouse.mjs";
import { DELAYS_MS, far } from "./far.mjs";
import { listOpens, typing } from "./goals.mjs";
import { manyRecords, startPage } from "./lists.mjs";
import { heap, interactions, offlineStart, typedPay, wasmPages } from "./in-page.mjs";

const CHROMIUM = process.env.CHROMIUM || "/usr/bin/chromium";
const FLAGS = [
  "--disable-gpu",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--ignore-certificate-errors",
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
];

const rows = [];
/** Notes a measure; `goal` is the most it should be, or the least where `atLeast`. */
function note(what, value, goal, unit = "", atLeast = false) {
  const good = goal === null ? "" : (atLeast ? value >= goal : value <= goal) ? "met" : "missed";
  rows.push([what, `${value}${unit}`, goal === null ? "" : `${goal}${unit}`, good]);
  console.log(`${what}: ${value}${unit}${good && ` (goal ${goal}${unit}: ${good})`}`);
}

const PLAIN = "/plain/";
const site = await serve("dist", {
  [PLAIN]: '<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><meta name="description" content="Plain."><title>Plain</title><link rel=icon href=data:,><h1>Plain</h1></html>',
});
const beside = process.argv[2] ? await serve(process.argv[2]) : null;
const ratio = (one, other) => (other === 0 ? "" : Number((one / other).toFixed(2)));
const launch = () => chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
// A measure that fails ends the run, but what took half an hour until then is kept.
let failure = null;
try {
  const pages = ["", "guide/", "quiz/", "offers/"];
  const others = [site.url + PLAIN.slice(1), ...(beside ? [beside.url] : [])];
  const urls = [...pages.map((page) => site.url + page), ...others];
  const measured = await byTurns(urls, { chromium: CHROMIUM, flags: FLAGS, runs: 5 });
  const [plain, other] = measured.slice(pages.length);
  for (const [name, it] of Object.entries({ "a plain page": plain, ...(other && { "the other site": other }) })) {
    for (const metric of ["lcp", "tti", "tbt"]) note(`${name}: ${metric.toUpperCase()}`, it[metric], null, " ms");
  }
  note("Lighthouse's index of the machine's speed in the runs of each address", measured.map(({ speed }) => speed.join("/")).join(", "), null);
  for (const [at, page] of pages.entries()) {
    const name = page || "home";
    const found = measured[at];
    for (const metric of ["lcp", "tti"]) note(`${name}: ${metric.toUpperCase()} against a plain page`, ratio(found[metric], plain[metric]), null, " x");
    if (other) for (const metric of ["lcp", "tti", "tbt"]) note(`${name}: ${metric.toUpperCase()} against the other site`, ratio(found[metric], other[metric]), metric === "tbt" ? 0.5 : null, " x");
    for (const [category, score] of Object.entries(found.scores)) note(`${name}: ${category}`, score, 100, "", true);
    note(`${name}: LCP`, found.lcp, 1000, " ms");
    note(`${name}: TTI`, found.tti, 1600, " ms");
    note(`${name}: TBT`, found.tbt, 50, " ms");
    note(`${name}: CLS`, found.cls, 0);
  }
  const browser = await launch();
  for (const delay of DELAYS_MS) {
    for (const [name, { usable, idle, requests, kilobytes, field }] of Object.entries(await far(browser, "dist", delay))) {
      note(`${name}, HTTP/1.1 with ${delay} ms, usable`, usable, null, " ms");
      note(`${name}, HTTP/1.1 with ${delay} ms, idle (${requests} requests, ${kilobytes} KB)`, idle, null, " ms");
      if (field) note(`${name}, HTTP/1.1 with ${delay} ms, the field after "Add an offer"`, field, null, " ms");
    }
  }
  note("slowest interaction under 4 x CPU (INP)", await interactions(browser, site.url), 100, " ms");
  note("heap after a forced collection", await heap(browser, site.url), 2.5, " MB");
  note("wasm pages grown by 100 route changes", await wasmPages(browser, site.url), 1);
  const { figures, below } = await typedPay(browser, site.url);
  note("a keystroke with six full offers over six years, until the figures are laid out", figures, 16, " ms");
  note("the same, until what is below the figures has followed", below, 100, " ms");
  note("the list of 200 goals with 50 check-ins each, against one of ten, until laid out", await listOpens(browser, site.url), 2, " x");
  const { inList, inForm } = await typing(browser, site.url);
  note("a keystroke in the list of those 200 goals, until laid out", inList, 16, " ms");
  note("a keystroke where one of them is written, with its hints, until laid out", inForm, 16, " ms");
  for (const [what, least, most] of [["people", 50, 1000], ["tasks", 50, 2000]]) {
    const { opens, typed, followed } = await manyRecords(browser, site.url, what, least, most);
    note(`the list of ${most} ${what}, against one of ${least}, until laid out`, opens, 2, " x");
    note(`a keystroke beside those ${most} ${what}, until laid out`, typed, 16, " ms");
    if (followed) note(`the same, until the ${what} that it finds have followed`, followed, 100, " ms");
  }
  const start = await startPage(browser, site.url);
  note("the start page with 200 goals, 40 skills, 6 offers and 200 people, until the plan is drawn, against an empty one", ratio(start.full, start.none), 2, " x");
  await browser.close();
  const { painted, ready } = await offlineStart(launch, serve);
  note("offline cold start, painted, against a plain page", painted, 2, " x");
  note("offline cold start, app ready, against a plain page", ready, null, " x");
} catch (error) {
  failure = error;
  rows.push(["the measures after this one", "not measured: one failed", "", ""]);
} finally {
  site.stop();
  beside?.stop();
}

const version = execFileSync(CHROMIUM, ["--version"]).toString().trim().split(" ").slice(0, 2).join(" ");
const machine = `${cpus().length} cores (${cpus()[0].model}), ${Math.round(totalmem() / 2 ** 30)} GiB, ${version}`;
const table = [
  `Measured on ${new Date().toISOString().slice(0, 10)} with ${machine}.`,
  "",
  "| what | measured | goal | |",
  "|---|---|---|---|",
  ...rows.map((row) => `| ${row.join(" | ")} |`),
].join("\n");
const paper = "docs/performance.md";
const text = readFileSync(paper, "utf8");
const [begin, end] = ["<!-- bench -->", "<!-- /bench -->"];
if (!text.includes(begin) || !text.includes(end)) throw new Error(`${paper} has lost its marks ${begin} and ${end}`);
writeFileSync(paper, text.replace(/<!-- bench -->[^]*<!-- \/bench -->/, `${begin}\n${table}\n${end}`));
console.log(`\n${table}\n\nWritten to ${paper}.`);
if (failure) throw failure;
