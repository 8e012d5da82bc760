// Many records: how much longer lists of people and tasks take to open, with the work of a keystroke, and how
// much longer the start page takes to draw a plan of all tools.

import { goal } from "./goals.mjs";
import { fullOffer } from "./in-page.mjs";
import { follows, keystroke } from "./keystroke.mjs";

const DAY = 86_400_000;
const dayFromNow = (days) => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);
const kept = (value) => ({ value, at: 1 });
const sealed = (kind, data) => [`steppingstone/${kind}/${data.id}`, JSON.stringify({ app: "steppingstone", kind, version: 1, saved_ms: 1, data })];

/** A person with three contacts, as stored. */
function person(number) {
  const contact = (at) => kept({ on: dayFromNow(-7 * at - (number % 200)), kind: "met", note: `Talk ${at} about work and plans`, about: false });
  const contacts = { c1: contact(1), c2: contact(9), c3: contact(20) };
  const tier = ["close", "active", "occasional"][number % 3];
  return sealed("person", {
    id: `p${number}`, name: kept(`Person ${number} of Town`), tier: kept(tier), in_rotation_since: kept(dayFromNow(-900)), contacts,
    organisation: kept(`Company ${number % 50}`), how: kept("From a course"),
  });
}

function task(number) {
  return sealed("task", {
    id: `t${number}`, title: kept(`Task ${number} of the week`), important: kept(number % 2 === 0),
    due: kept(number % 3 ? dayFromNow((number % 60) - 30) : null), minutes: kept(45),
  });
}

const LISTS = {
  people: { record: person, page: "network/", drawn: ".skills__row", typed: "#people-search", found: "#everybody ~ .skills__list" },
  tasks: { record: task, page: "balance/tasks/", drawn: ".board", typed: "#new-task-title", found: null },
};

const many = (record, count) => Object.fromEntries(Array.from({ length: count }, (_, at) => record(at)));

async function withRecords(browser, url, stored) {
  const context = await browser.newContext({ ignoreHTTPSErrors: true, serviceWorkers: "block", viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.goto(`${url}404.html`);
  await page.evaluate((texts) => Object.entries(texts).forEach(([key, text]) => localStorage.setItem(key, text)), stored);
  return { context, page };
}

/** From asking for the page until its list is laid out, in ms. */
async function opened(page, url, { page: path, drawn }) {
  await page.goto(url + path);
  await page.waitForSelector(drawn);
  return page.evaluate(() => {
    document.body.getBoundingClientRect();
    return performance.now();
  });
}

const RUNS = 12;

/** How long a list of `most` takes to open, as a multiple of one of `least`: the least of runs by turns. And the
 * work of a keystroke in it, and how long after it what it finds has followed, in ms. */
export async function manyRecords(browser, url, name, least, most) {
  const list = LISTS[name];
  const [small, large] = [await withRecords(browser, url, many(list.record, least)), await withRecords(browser, url, many(list.record, most))];
  const times = { small: [], large: [] };
  for (let run = 0; run < RUNS; run += 1) {
    times.small.push(await opened(small.page, url, list));
    times.large.push(await opened(large.page, url, list));
  }
  const typed = await keystroke(large.page, list.typed, null);
  const followed = list.found && (await follows(large.page, list.typed, list.found, ""));
  await small.context.close();
  await large.context.close();
  const ratio = Math.min(...times.large) / Math.min(...times.small);
  return { opens: Number(ratio.toFixed(2)), typed, followed };
}

/** A skill with what shows it, as stored. */
function skill(number) {
  const evidence = { v1: kept({ kind: "goal", text: "The test site", url: "", on: dayFromNow(-30), expires: "", entry: null, goal: `g${number}` }) };
  return sealed("journey-skill", {
    id: `s${number}`, texts: { name: kept(`Skill number ${number}`) }, aliases: kept([]), level: kept(number % 5), keeps: kept(false), elements: kept([]),
    evidence, changed_ms: 1,
  });
}

/** A quiz whose answers leave a gap on every side of a career. */
function taking() {
  const sides = ["horizon_years", "specialisation_expert", "growth_new", "advancement_up"];
  const habits = ["skills_learned", "education_course", "experience_led", "networking_met", "goal_review_progress", "balance_ended"];
  const value = (value) => ({ value, at: 1 });
  const replies = Object.fromEntries([...sides.flatMap((side) => [[`want_${side}`, value(5)], [`role_${side}`, value(1)]]), ...habits.map((habit) => [habit, value(1)])]);
  const setup = { form: "quick", working: true, stage: null };
  return sealed("quiz-taking", { id: "t1", taken_on: dayFromNow(-30), taken_ms: Date.now() - 30 * DAY, bank_version: 1, setup, replies });
}

const aim = () => sealed("aim", { id: "aim0000000000000001", text: kept("Lead a team"), standing: kept({ state: "open", since: null }), place: kept(1), made: kept(null) });

const offer = (number) => sealed("offer", fullOffer(number));

const TURNS = 7;
const median = (all) => all.sort((a, b) => a - b)[Math.floor(all.length / 2)];

/** How long the start page takes until it is drawn, in ms: with nothing stored, and until the plan of 200 goals, 40
 * skills, 6 offers and 200 people is. The medians of runs by turns. */
export async function startPage(browser, url) {
  const goals = many((at) => [`steppingstone/goal/g${at}`, goal(at)], 200);
  const stored = { ...goals, ...many(skill, 40), ...many(offer, 6), ...many(person, 200), ...Object.fromEntries([taking(), aim()]) };
  const [none, full] = [await withRecords(browser, url, {}), await withRecords(browser, url, stored)];
  const times = { none: [], full: [] };
  for (let turn = 0; turn < TURNS; turn += 1) {
    times.none.push(await opened(none.page, url, { page: "", drawn: "#app:not([data-still]) .hero .button" }));
    times.full.push(await opened(full.page, url, { page: "", drawn: "#app:not([data-still]) .thread" }));
  }
  await none.context.close();
  await full.context.close();
  return { none: Math.round(median(times.none)), full: Math.round(median(times.full)) };
}
