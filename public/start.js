// Starts the app, and what surrounds it in a built site: the copy that makes it open without a
// network, a new version when there is one, and the browser's own installation.
import { initSync } from "glue";
import { bring, isSlow, prepare, prepareNext, whenIdle } from "parts";

// Put here by the finishing step, which knows the final bytes.
/* global WASM_FILE, WASM_INTEGRITY */
// The text first: until it is painted nothing competes with it. A page in the background is not
// painted at all.
await new Promise((painted) => {
  if (document.hidden) painted();
  else new PerformanceObserver(painted).observe({ type: "paint", buffered: true });
  setTimeout(painted, 1000);
});
/** Starts the first file. It is compiled while it comes, unless the host does not name its type.
 * The glue's own `init` does the same with texts that every reader would fetch. */
async function startApp() {
  const response = await bring(WASM_FILE, WASM_INTEGRITY);
  const isTyped = response.headers.get("Content-Type") === "application/wasm";
  const module = isTyped ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
  initSync({ module: await module });
}
const started = startApp();
const root = document.documentElement;
// A part that fails to come is asked for again by the view that draws it, which says so.
const ignore = () => {};
for (const part of root.dataset.part.split(" ").filter(Boolean)) prepare(part).catch(ignore);
// What is likely to be next once the page is in use. Somebody else's page is not burdened with it
// unasked, nor a reader who pays for what comes or waits long for it.
const isDear = isSlow || navigator.connection?.saveData;
addEventListener("steppingstone:draw", () => prepareNext(top === self && !isDear));

const element = (id) => document.getElementById(id);

function mayStore() {
  try {
    return Boolean(localStorage);
  } catch {
    return false;
  }
}

const HOUR = 3_600_000;
// Somebody else's page may not even ask for it.
const serviceWorker = top === self && navigator.serviceWorker;
// Where the copy for use without a network is: "none", "coming 9 14", "here" or "failed". Where none
// can be made, nothing. `src/platform/copy.rs` shows it.
const tell = (copy) => {
  root.dataset.copy = copy;
  dispatchEvent(new Event("steppingstone:copy"));
};

let registration;
let isWatched = false;
/** Has the worker make the copy, whole, or makes it up to date. */
async function keep() {
  if (!/here|coming/.test(root.dataset.copy)) tell("coming 0 0");
  try {
    registration = await serviceWorker.register("sw.js", { updateViaCache: "none" });
    const { installing, active } = registration;
    if (active) tell("here");
    installing?.addEventListener("statechange", ({ target }) => {
      if (registration.active) tell("here");
      else if (target.state === "redundant") tell("failed");
    });
    if (!isWatched) watchForUpdates();
    isWatched = true;
  } catch (error) {
    // A host without sw.js, or a browser that refuses it: the app works, only not offline.
    console.info("not kept for offline use:", error);
    if (!registration?.active) tell("failed");
  }
}

function watchForUpdates() {
  // Loaded without a worker: what takes over first belongs to this very version.
  let isControlled = Boolean(serviceWorker.controller);
  let asked = false;
  const show = () => (element("update").hidden = false);
  const offer = () => registration.waiting && isControlled && show();
  offer();
  registration.addEventListener("updatefound", () => {
    registration.installing?.addEventListener("statechange", offer);
  });
  // Set by the app (src/platform/page.rs) while something typed is only in this page's memory.
  // With a copy of it in hand the reader may go on, until they type again.
  let hasCopy = false;
  addEventListener("input", () => (hasCopy = false));
  element("update-copy").addEventListener("click", () => (hasCopy = true));
  const isUnsaved = () => {
    const held = "unsaved" in root.dataset && !hasCopy;
    element("update-held").hidden = !held;
    return held;
  };
  element("update-use").addEventListener("click", () => {
    if (isUnsaved()) return;
    asked = true;
    const { waiting, active } = registration;
    if (!waiting) return location.reload();
    // Chromium lets a new worker take over only while the one before has nothing to do, and looks
    // again after 30 seconds if it was busy when asked. So that one asks, once it has nothing to do.
    active.postMessage("make way");
    setTimeout(() => waiting.postMessage("take over"), 4000);
  });
  element("update-later").addEventListener("click", () => (element("update").hidden = true));
  serviceWorker.addEventListener("controllerchange", () => {
    // Another tab asked for the new version: this one may hold a half-typed form, so it only offers.
    if (asked && !isUnsaved()) location.reload();
    else if (asked || isControlled) show();
    isControlled = true;
    asked = false;
  });

  // A tab that stays open for days hears of a new version too.
  let looked = Date.now();
  addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden" || Date.now() - looked < HOUR) return;
    looked = Date.now();
    registration.update().catch(ignore);
  });
}

/** The copy is made when it is wanted: where something of the reader's own is stored, where the site
 * is installed, or where the reader asks for it. */
async function offerCopy() {
  tell("none");
  serviceWorker.addEventListener("message", ({ data }) => {
    if (data.copied && root.dataset.copy !== "here") tell(`coming ${data.copied}`);
  });
  // Another tab may have asked for it.
  serviceWorker.addEventListener("controllerchange", () => tell("here"));
  addEventListener("steppingstone:keep", keep);
  addEventListener("appinstalled", keep);
  // Unasked it is not made over a connection that is dear.
  const unasked = () => isDear || whenIdle(keep);
  addEventListener("steppingstone:stored", unasked, { once: true });
  const found = await serviceWorker.getRegistration();
  // A site in a folder above may have one too.
  if (found?.scope === document.baseURI || matchMedia("(display-mode: standalone)").matches) keep();
  else if ("kept" in root.dataset) unasked();
}

let prompt = null;
addEventListener("beforeinstallprompt", (event) => {
  event.preventDefault();
  prompt = event;
  root.dataset.installable = "";
});
addEventListener("appinstalled", () => {
  prompt = null;
  delete root.dataset.installable;
});
addEventListener("click", (event) => {
  if (event.target.closest("[data-install]")) prompt?.prompt();
});

await started;
// In somebody else's page nothing is installed; without a secure address nothing can be, nor where
// storage is denied, which Firefox would put into the console as an error of ours.
if (serviceWorker && mayStore()) offerCopy().catch(() => tell(""));
