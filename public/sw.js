// Keeps one build of the site for use without a network, whole or not at all. The finishing step
// writes two constants before this text: BUILD, the build's name, and FILES, how the digest of each
// file by its address below the site's top ("" is the start page).
"use strict";
/* global BUILD, FILES */
const TOP = new URL("./", self.location);
// Two sites may stand in folders of one host, and each clears away its own builds only.
const PREFIX = `steppingstone ${TOP.pathname} `;
const NAME = PREFIX + BUILD;
const address = (path) => new URL(path, TOP).href;

const TYPES = {
  css: "text/css; charset=utf-8",
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  json: "application/json",
  svg: "image/svg+xml",
  txt: "text/plain; charset=utf-8",
  wasm: "application/wasm",
  webmanifest: "application/manifest+json",
};

const isPage = (path) => path === "" || path.endsWith("/") || path.endsWith(".html");

async function digest(bytes) {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return btoa(String.fromCharCode(...hash)).slice(0, 24);
}

/** The bytes of a response, if they are those of this build. */
async function verified(path, response) {
  if (!response?.ok) return null;
  const bytes = await response.arrayBuffer();
  return (await digest(bytes)) === FILES[path] ? bytes : null;
}

/** A fresh response: a kept one may say that it was redirected, which a page must not be. */
function answerWith(path, bytes) {
  const type = isPage(path) ? TYPES.html : TYPES[path.split(".").pop()];
  const status = path === "404.html" ? 404 : 200;
  return new Response(bytes, { status, headers: { "Content-Type": type, "X-Content-Type-Options": "nosniff" } });
}

async function download(path) {
  // A name with a digest never changes its bytes, so what the page itself just fetched will do.
  const cache = /-[0-9a-f]{12}\.\w+$/.test(path) ? "default" : "no-cache";
  const bytes = await verified(path, await fetch(address(path), { cache, signal: staying.signal }));
  if (!bytes) throw new Error(`not of this build: ${path}`);
  return bytes;
}

/** The bytes as a build on this device keeps them. */
async function keptBy(name, path) {
  // Not `open`, which makes the cache where there is none.
  const found = await caches.match(address(path), { cacheName: name });
  return verified(path, found).catch(() => null);
}

/** The same of any build, this one first. */
async function kept(path) {
  const bytes = await keptBy(NAME, path);
  if (bytes) return bytes;
  for (const name of await builds()) {
    const bytes = await keptBy(name, path);
    if (bytes) return bytes;
  }
  return null;
}

const put = (cache, path, bytes) =>
  cache.put(address(path), new Response(bytes, { headers: { "Content-Length": bytes.byteLength } }));

const keep = async (path, bytes) => put(await caches.open(NAME), path, bytes);

/** The builds kept here, the newest first. */
const builds = async () => (await caches.keys()).filter((name) => name.startsWith(PREFIX)).reverse();

async function install() {
  const paths = Object.keys(FILES);
  // Whoever reads a page of ours is told how far it is.
  const windows = await self.clients.matchAll({ includeUncontrolled: true, type: "window" });
  const ours = windows.filter(({ url }) => url.startsWith(TOP.href));
  // Opened once: what arrives after the cache was deleted goes with it, and does not bring it back.
  const cache = await caches.open(NAME);
  let done = 0;
  const bring = async (path) => {
    await put(cache, path, (await kept(path)) ?? (await download(path)));
    done += 1;
    if (staying.signal.aborted) return;
    for (const client of ours) client.postMessage({ copied: `${done} ${paths.length}` });
  };
  try {
    await Promise.all(paths.map(bring));
  } catch (error) {
    // Without one of them the others are of no use. They are not waited for: in Chromium one whose
    // fetching is given up may never end. The build that is in use stays whole.
    staying.abort();
    await caches.delete(NAME);
    throw error;
  }
}

async function activate() {
  // The build before stays for tabs that still run it; older ones go.
  const others = (await builds()).filter((name) => name !== NAME);
  await Promise.all(others.slice(1).map((name) => caches.delete(name)));
  await clearOccupations().catch(() => {});
  // The page that asked for the first copy has the use of it at once.
  await self.clients.claim();
}

// What the app keeps of what occupations ask for and pay, file by file once it has fetched them: the
// same in src/platform/occupations.rs. Names tell the content, so such a file outlasts a version.
const OCCUPATIONS = `steppingstone-occupations ${TOP.pathname}`;
/** Drops what this build no longer has. */
async function clearOccupations() {
  const list = Object.keys(FILES).find((path) => path.startsWith("occupations/"));
  if (!list || !(await caches.has(OCCUPATIONS))) return;
  const names = new TextDecoder().decode(await kept(list));
  const cache = await caches.open(OCCUPATIONS);
  const gone = (await cache.keys()).filter(({ url }) => !names.includes(` ${url.slice(TOP.href.length)} `));
  await Promise.all(gone.map((request) => cache.delete(request)));
}

/** A file of this build, mended from the network when what is kept has been damaged. */
async function serve(path) {
  const bytes = await kept(path);
  if (bytes) return answerWith(path, bytes);
  const fresh = await download(path);
  // Where there is no room to keep it, it is still the file.
  await keep(path, fresh).catch(() => {});
  return answerWith(path, fresh);
}

async function navigate(path, request) {
  const page = pageAt(path);
  if (page === null) {
    // Not a page of this build: a newer one may have it. Only without a network is it missing.
    return fetch(request).catch(() => serve("404.html"));
  }
  // Any page can draw the others, so one damaged file does not close the site.
  for (const candidate of [page, "", "404.html"]) {
    const response = await serve(candidate).catch(() => null);
    if (response) return candidate === page ? response : new Response(response.body, { headers: response.headers });
  }
  return fetch(request);
}

/** A path in plain characters; one that is not well formed names no file. */
function decoded(path) {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** The file behind an address that a reader opens, or null. */
function pageAt(path) {
  const page = path.replace(/(^|\/)index\.html$/, "$1");
  const found = [page, `${page}/`].find((candidate) => candidate in FILES);
  return found ?? null;
}

/** A file that this build does not know: a tab of the build before may need it. */
async function other(request) {
  return (await caches.match(request)) ?? fetch(request, { signal: staying.signal });
}

// What comes from the network is dropped when a new worker is to take over.
let staying = new AbortController();
let answering = 0;
const answer = (event, response) => {
  answering += 1;
  event.respondWith(response.finally(() => (answering -= 1)));
};

const LEAVING_MS = 3_000;
let isLeaving = false;
const pause = (ms) => new Promise((done) => setTimeout(done, ms));
/** Lets the new worker take over while this one has nothing to do: a browser waits long otherwise.
 * What is asked for meanwhile, in whichever tab, the network answers. */
async function makeWay() {
  isLeaving = navigator.onLine;
  staying.abort();
  staying = new AbortController();
  const since = Date.now();
  while (answering > 0 && Date.now() - since < LEAVING_MS) await pause(20);
  // Until the pages have read what they were answered.
  await pause(500);
  self.registration.waiting?.postMessage("take over");
  // It may not have come to that.
  await pause(LEAVING_MS);
  isLeaving = false;
}

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(activate()));
self.addEventListener("message", (event) => {
  if (event.data === "take over") self.skipWaiting();
  // Not waited for: waiting would be something to do.
  if (event.data === "make way") makeWay();
});
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (isLeaving || request.method !== "GET" || !url.href.startsWith(TOP.href)) return;
  const path = decoded(url.pathname.slice(TOP.pathname.length));
  if (request.mode === "navigate") answer(event, navigate(path, request));
  else if (path in FILES) answer(event, serve(path));
  else answer(event, other(request));
});
