// Starts the app, and what surrounds it in a built site: the worker that makes it open without a
// network, a new version when there is one, and the browser's own installation.
import init from "glue";
import { prepare, prepareAll, stopPreparing } from "parts";

// Put here by the finishing step, which knows the final bytes.
/* global WASM_FILE, WASM_INTEGRITY */
// The text first: until it is painted nothing competes with it. A page in the background is not
// painted at all.
await new Promise((painted) => {
  if (document.hidden) painted();
  else new PerformanceObserver(painted).observe({ type: "paint", buffered: true });
  setTimeout(painted, 1000);
});
const started = init({ module_or_path: fetch(WASM_FILE, { integrity: WASM_INTEGRITY }) });
const root = document.documentElement;
// Who needs it says so if it fails.
const ignore = () => {};
for (const part of root.dataset.part.split(" ").filter(Boolean)) prepare(part).catch(ignore);
// The other parts once the page is in use: its next page then opens at once. Somebody else's page
// is not burdened with them, nor a reader who pays for what comes or waits long for it.
const { saveData, effectiveType } = navigator.connection ?? {};
if (top === self && !saveData && !/2g/.test(effectiveType)) {
  addEventListener("steppingstone:draw", () => requestIdleCallback(() => prepareAll().catch(ignore)));
}

const show = (id) => {
  document.getElementById(id).hidden = false;
};

function mayStore() {
  try {
    return Boolean(localStorage);
  } catch {
    return false;
  }
}

const HOUR = 3_600_000;

async function watchForUpdates() {
  const { serviceWorker } = navigator;
  // Loaded without a worker: whatever takes over later belongs to this very version.
  const wasControlled = Boolean(serviceWorker.controller);
  const registration = await serviceWorker.register("sw.js", { updateViaCache: "none" });

  let asked = false;
  const offer = () => {
    if (registration.waiting && wasControlled) show("update");
  };
  offer();
  registration.addEventListener("updatefound", () => {
    registration.installing?.addEventListener("statechange", offer);
  });
  document.getElementById("update-use").addEventListener("click", async () => {
    asked = true;
    // A browser lets the worker before answer what it was asked. If it is busy just then, Chromium
    // next looks after 30 seconds.
    await stopPreparing();
    if (registration.waiting) registration.waiting.postMessage("take over");
    else location.reload();
  });
  document.getElementById("update-later").addEventListener("click", () => {
    document.getElementById("update").hidden = true;
  });
  serviceWorker.addEventListener("controllerchange", () => {
    if (!wasControlled) return;
    // Another tab asked for the new version: this one may hold a half-typed form, so it only offers.
    if (asked) location.reload();
    else show("update");
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
if (top === self && "serviceWorker" in navigator && mayStore()) {
  // A host without sw.js, or a browser that refuses it: the app works, only not offline.
  watchForUpdates().catch((error) => console.info("not kept for offline use:", error));
}
