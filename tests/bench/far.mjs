// The site on a server that is far away: HTTP/1.1, which is six connections, with a delay for each
// answer and another for each new connection. How long until a page can be used and until nothing
// is asked for any more, with the requests and bytes that took.
//
//   node tests/bench/far.mjs [FOLDER]

import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import { resolve } from "node:path";
import { chromium } from "playwright-core";
import { files } from "./server.mjs";

const READY = "#app:not([data-still])";
const QUIET_MS = 1_500;
const PAGES = { "start page": "", quiz: "quiz/", offers: "offers/" };
export const DELAYS_MS = [100, 300];

async function serveFar(root, delay) {
  const answer = files(root);
  const log = { requests: 0, bytes: 0, last: 0 };
  const server = createServer((request, response) => {
    const isFirst = !request.socket.known;
    request.socket.known = true;
    setTimeout(
      () => {
        const { status, type, body, headers } = answer(decodeURIComponent(request.url.split("?")[0]));
        log.requests += 1;
        log.bytes += body.length;
        log.last = performance.now();
        response.writeHead(status, { "content-type": type, "content-length": body.length, ...headers });
        response.end(body);
      },
      isFirst ? 2 * delay : delay,
    );
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const stop = () => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://127.0.0.1:${server.address().port}/`, log, stop };
}

/** Each page in a profile of its own. */
export async function far(browser, root, delay, runs = 3) {
  const found = {};
  for (const [name, path] of Object.entries(PAGES)) {
    const all = [];
    for (let run = 0; run < runs; run += 1) {
      const { url, log, stop } = await serveFar(root, delay);
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
      const page = await context.newPage();
      const begun = performance.now();
      await page.goto(url + path, { waitUntil: "commit" });
      await page.waitForSelector(READY, { state: "attached" });
      const usable = performance.now() - begun;
      while (performance.now() - log.last < QUIET_MS) await page.waitForTimeout(100);
      const idle = log.last - begun;
      const result = { usable, idle, requests: log.requests, kilobytes: Math.round(log.bytes / 1024) };
      if (path === "offers/") {
        const pressed = performance.now();
        await page.getByRole("main").getByRole("button", { name: /add an offer/i }).first().click();
        await page.locator("#pay-a1, main input[id^=pay]").first().waitFor();
        result.field = performance.now() - pressed;
      }
      all.push(result);
      await context.close();
      stop();
    }
    all.sort((a, b) => a.idle - b.idle);
    found[name] = Object.fromEntries(Object.entries(all[Math.floor(runs / 2)]).map(([what, value]) => [what, Math.round(value)]));
  }
  return found;
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
    args: ["--disable-gpu", ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])],
  });
  for (const delay of DELAYS_MS) console.log(`${delay} ms`, await far(browser, process.argv[2] ?? "dist", delay));
  await browser.close();
}
