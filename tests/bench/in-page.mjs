// What is measured inside of a page: interactions, memory, and starting without a network.

import { follows, keystroke } from "./keystroke.mjs";

const READY = "#app:not([data-still])";

async function open(browser, url, options = {}) {
  const context = await browser.newContext({ ignoreHTTPSErrors: true, ...options });
  const page = await context.newPage();
  await page.goto(url);
  await page.waitForSelector(READY);
  return { context, page, session: await context.newCDPSession(page) };
}

/** The slowest interaction of a quiz, a theme and a typed pay, on a slow processor. */
export async function interactions(browser, url) {
  const { context, page, session } = await open(browser, `${url}quiz/`, { viewport: { width: 390, height: 780 }, serviceWorkers: "block" });
  await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  await page.evaluate(() => {
    window.slowest = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        if (entry.interactionId) window.slowest = Math.max(window.slowest, entry.duration);
      }
    }).observe({ type: "event", durationThreshold: 16, buffered: true });
  });
  await page.locator("main button").first().click();
  for (let question = 0; question < 12; question += 1) {
    // Not `check`, which looks afterward, when the next question may have taken its place.
    await page.locator("main input[type=radio]").nth(3).click();
    await page.waitForTimeout(400);
  }
  await page.locator('footer a[href$="/guide/"]').first().click();
  await page.locator("select").first().selectOption("dark");
  await page.locator("#pay").pressSequentially("52,000", { delay: 60 });
  await page.locator('footer a[href$="/your-data/"]').first().click();
  await page.waitForTimeout(500);
  const slowest = await page.evaluate(() => window.slowest);
  await context.close();
  return slowest;
}

/** JavaScript's heap with the start page open, in MB. The wasm's own memory is not part of it. */
export async function heap(browser, url) {
  const { context, session } = await open(browser, url, { serviceWorkers: "block" });
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  await context.close();
  return Number((usedSize / 2 ** 20).toFixed(2));
}

/** By how many pages of 64 KiB the wasm's memory grows when pages are changed for long. */
export async function wasmPages(browser, url) {
  const context = await browser.newContext({ ignoreHTTPSErrors: true, serviceWorkers: "block" });
  await context.addInitScript(() => {
    const { Instance } = WebAssembly;
    WebAssembly.Instance = class extends Instance {
      constructor(...from) {
        super(...from);
        // The first file's; the parts work on the same memory.
        window.wasmMemory ??= Object.values(this.exports).find((it) => it instanceof WebAssembly.Memory);
      }
    };
  });
  const page = await context.newPage();
  await page.goto(url);
  await page.waitForSelector(READY);
  const pages = () => page.evaluate(() => window.wasmMemory.buffer.byteLength / 65_536);
  const around = async (times) => {
    for (let count = 0; count < times; count += 1) {
      const link = page.locator("header nav a").nth(count % 3);
      await link.click();
      await page.waitForTimeout(20);
    }
  };
  // Every page once: what each needs is not growth.
  await around(6);
  const before = await pages();
  await around(100);
  const grown = (await pages()) - before;
  await context.close();
  return grown;
}

const RUNS = 20;

/** How long the start page takes without a network, as a multiple of a plain page with one. */
export async function offlineStart(launch, serve) {
  const plain = "<!doctype html><title>Plain</title><link rel=icon href=data:,><h1>Plain</h1>";
  const [site, control] = [await serve("dist"), await serve("dist", { "/plain/": plain })];
  const browser = await launch();
  const { context, page, session } = await open(browser, site.url);
  // As the button on "Your data" asks for the copy.
  await page.evaluate(() => {
    dispatchEvent(new Event("steppingstone:keep"));
    return navigator.serviceWorker.ready;
  });
  await page.waitForFunction(() => navigator.serviceWorker.getRegistration().then((it) => it.active?.state === "activated"));
  site.stop();
  await session.send("ServiceWorker.enable");
  const timed = async (url, ready) => {
    const fresh = await context.newPage();
    await fresh.goto(url);
    await fresh.waitForSelector(ready);
    const times = await fresh.evaluate(
      () =>
        new Promise((done) => {
          const readyAt = performance.now();
          const look = () => {
            const [paint] = performance.getEntriesByName("first-contentful-paint");
            if (paint) done({ painted: paint.startTime, ready: readyAt });
            else setTimeout(look, 5);
          };
          look();
        }),
    );
    await fresh.close();
    return times;
  };
  const [ours, theirs] = [[], []];
  for (let run = 0; run < RUNS; run += 1) {
    await session.send("ServiceWorker.stopAllWorkers");
    ours.push(await timed(site.url, READY));
    theirs.push(await timed(`${control.url}plain/`, "h1"));
  }
  await browser.close();
  control.stop();
  const least = (all, what) => Math.min(...all.map((times) => times[what]));
  const ratio = (what) => Number((least(ours, what) / least(theirs, what)).toFixed(2));
  return { painted: ratio("painted"), ready: ratio("ready") };
}

/** An offer that tells everything, as it is stored. */
export function fullOffer(number) {
  const texts = {
    pay: `${70 + number}k`, weekly_hours: "40", real_hours: "45", raise: "3%", bonus_target: "10%", bonus_chance: "80%",
    bonus_factor: "90%", bonus_first_year: "50%", commission: "1,000", stipends: "600", sign_on: "10,000", clawback_months: "24",
    relocation: "5,000", stock: "40,000", stock_schedule: "48 months, cliff 12, every 3", stock_growth: "5%", stock_chance: "90%",
    refresher: "8,000", options: "1,000", strike: "5", share_price: "9", espp_share: "10%", espp_discount: "15%",
    match: "100% of 3% + 50% of 2%", match_cap: "4,000", nonelective: "1%", match_wait: "3", vesting: "graded 2-6", premium: "180",
    employer_premium: "620", deductible: "1,500", coinsurance: "20%", out_of_pocket_max: "5,000", employer_hsa: "500", vacation: "18",
    sick_days: "4", holidays: "10", days_on_site: "3", commute_minutes: "60", commute_miles: "20", fare_a_day: "8",
    commute_subsidy: "300", home_office: "200", learning: "1,000", tuition: "2,000", price_level: "104",
  };
  const offer = { name: "", kind: "salaried_exempt", pays: "26", clawback: "pro_rata", true_up: false, premiums_before_tax: true, state: "CA", texts };
  return { id: `a${number}`, place: number, current: false, archived: false, changed_ms: 1, offer, stamps: {} };
}

/** The work of a keystroke in the pay of one of six full offers over six years, in ms: until the figures are laid
 * out, and until what is below them, which waits for 50 ms by design, has followed. */
export async function typedPay(browser, url) {
  const context = await browser.newContext({ ignoreHTTPSErrors: true, serviceWorkers: "block", viewport: { width: 1280, height: 900 } });
  const sealed = (kind, data) => JSON.stringify({ app: "steppingstone", kind, version: 1, saved_ms: 1, data });
  const basis = { year: "2026", status: "single", state: "CA", family: false, currency: null, texts: { horizon: "6", deferral: "10%" } };
  const stored = Object.fromEntries([1, 2, 3, 4, 5, 6].map((number) => [`steppingstone/offer/a${number}`, sealed("offer", fullOffer(number))]));
  stored["steppingstone/offer-basis"] = sealed("offer-basis", basis);
  await context.addInitScript((texts) => {
    for (const [key, text] of Object.entries(texts)) localStorage.setItem(key, text);
  }, stored);
  const page = await context.newPage();
  await page.goto(`${url}offers/`);
  await page.waitForSelector(READY);
  await page.waitForSelector(".verdict");
  const figures = await keystroke(page, "#pay-a1", ".figures", "k");
  const below = await follows(page, "#pay-a1", ".answer__more table[aria-label]:not(.figures)");
  await context.close();
  return { figures, below };
}
