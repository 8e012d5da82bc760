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
  const bytes = await verified(path, await fetch(address(path), { cache }));
  if (!bytes) throw new Error(`not of this build: ${path}`);
  return bytes;
}

/** The bytes as any build on this device keeps them. */
async function kept(path) {
  for (const name of [NAME, ...(await builds())]) {
    const found = await (await caches.open(name)).match(address(path));
    const bytes = await verified(path, found).catch(() => null);
    if (bytes) return bytes;
  }
  return null;
}

const keep = async (path, bytes) =>
  (await caches.open(NAME)).put(address(path), new Response(bytes, { headers: { "Content-Length": bytes.byteLength } }));

/** The builds kept here, the newest first. */
const builds = async () => (await caches.keys()).filter((name) => name.startsWith(PREFIX)).reverse();

async function install() {
  const bring = async (path) => keep(path, (await kept(path)) ?? (await download(path)));
  // To the end even after a failure: a file that arrives late must not bring the cache back.
  const all = await Promise.allSettled(Object.keys(FILES).map(bring));
  const failed = all.find(({ status }) => status === "rejected");
  if (!failed) return;
  // All or nothing; the build that is in use stays whole.
  await caches.delete(NAME);
  throw failed.reason;
}

async function activate() {
  // The build before stays for tabs that still run it; older ones go.
  const others = (await builds()).filter((name) => name !== NAME);
  await Promise.all(others.slice(1).map((name) => caches.delete(name)));
}

/** A file of this build, mended from the network when what is kept has been damaged. */
async function serve(path) {
  const bytes = await kept(path);
  if (bytes) return answerWith(path, bytes);
  const fresh = await download(path);
  await keep(path, fresh);
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
  return (await caches.match(request)) ?? fetch(request);
}

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(activate()));
self.addEventListener("message", (event) => {
  if (event.data === "take over") self.skipWaiting();
});
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || !url.href.startsWith(TOP.href)) return;
  const path = decoded(url.pathname.slice(TOP.pathname.length));
  if (request.mode === "navigate") event.respondWith(navigate(path, request));
  else if (path in FILES) event.respondWith(serve(path));
  else event.respondWith(other(request));
});
