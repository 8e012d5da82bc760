// What is measured inside of a page: interactions, memory, and starting without a network.

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
    await page.locator("main input[type=radio]").nth(3).check();
    await page.waitForTimeout(400);
  }
  await page.locator("select").first().selectOption("dark");
  await page.locator('nav a[href$="/guide/"]:visible').first().click();
  await page.locator("#pay").pressSequentially("52,000", { delay: 60 });
  await page.locator('nav a[href$="/your-data/"]:visible').first().click();
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
    const { instantiateStreaming } = WebAssembly;
    WebAssembly.instantiateStreaming = async (...from) => {
      const result = await instantiateStreaming.apply(WebAssembly, from);
      window.wasmMemory = Object.values(result.instance.exports).find((it) => it instanceof WebAssembly.Memory);
      return result;
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
  await page.evaluate(() => navigator.serviceWorker.ready);
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
