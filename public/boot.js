// Runs before the app and without it: sets the colours, and stands by with a way to save one's
// data in case the app fails. Plain JavaScript, because it must work when nothing else does.
(() => {
  "use strict";
  const PREFIX = "steppingstone/";

  // Storage may be denied (blocked cookies, sandboxed frames): then even touching it throws, and
  // there is nothing to save.
  const stored = () => {
    try {
      return Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));
    } catch {
      return [];
    }
  };

  // The address of the starter, if it is asked for a second time.
  let again;
  // Whatever would turn a text into a script is refused: the app never needs it. Leptos sets the
  // markup of its own static parts as text, and the worker and the starter are all there is to load.
  globalThis.trustedTypes?.createPolicy("default", {
    createHTML: (html) =>
      /<(script|iframe|frame|object|embed|base|link|meta|style|form)|[\s"'/]on\w+\s*=|javascript:/i.test(html) ? null : html,
    createScriptURL: (url) => (["sw.js", again].includes(url) ? url : null),
  });

  // What the prerendered page says for a first visit is not shown to those who have been here.
  if (stored().some((key) => key !== PREFIX + "settings")) document.documentElement.dataset.kept = "";

  const root = document.documentElement;
  const paint = (theme) => {
    if (/^(light|dark)$/.test(theme)) root.dataset.theme = theme;
  };
  // In somebody else's page that page chooses.
  const isEmbedded = root.dataset.page.startsWith("embed_");
  if (isEmbedded) paint(new URLSearchParams(location.search).get("theme"));
  try {
    const settings = JSON.parse(localStorage.getItem(PREFIX + "settings"));
    const { theme, pay_text: pay } = settings.data;
    if (pay) root.dataset.pay = "";
    if (!isEmbedded) paint(theme);
  } catch {
    // No settings yet, or none that can be read: the device decides.
  }

  // The same file that the app itself writes, so that it can be brought back there.
  const today = () => {
    const now = new Date();
    const two = (number) => String(number).padStart(2, "0");
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  };

  const backup = () => {
    const file = {
      app: "steppingstone",
      format: 1,
      exported_on: today(),
      records: {},
      unreadable: {},
    };
    for (const key of stored()) {
      const text = localStorage.getItem(key);
      let envelope;
      try {
        envelope = JSON.parse(text);
      } catch {
        // No record: as it was found, below.
      }
      const isOurs = envelope?.app === "steppingstone" && !key.startsWith(PREFIX + "aside/");
      if (isOurs) file.records[key] = envelope;
      else file.unreadable[key] = text;
    }
    return JSON.stringify(file, null, 2);
  };

  // Some browsers read a file's address only once the reader has agreed to the download.
  const READABLE_MS = 40_000;
  const download = (name, type, text) => {
    const link = document.createElement("a");
    const url = URL.createObjectURL(new Blob([text], { type }));
    Object.assign(link, { href: url, download: name, hidden: true });
    // Some follow only a link that is in the document, and all outside an open dialog is inert.
    (document.querySelector("dialog[open]") ?? document.body).append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(url), READABLE_MS);
  };

  const save = async (name, type, text) => {
    // An app on the home screen of iOS has no downloads: there a file gets out by the share sheet.
    const sheet = navigator.standalone === true && { files: [new File([text], name, { type })] };
    if (sheet && navigator.canShare?.(sheet)) {
      try {
        return await navigator.share(sheet);
      } catch (error) {
        // The reader closed it.
        if (error?.name === "AbortError") return;
      }
    }
    download(name, type, text);
  };
  // The app saves its files by this too.
  addEventListener("steppingstone:save", ({ detail }) => save(...detail));

  const element = (id) => document.getElementById(id);

  const copy = async (event) => {
    const button = event.currentTarget;
    try {
      await navigator.clipboard.writeText(element("failed-details").textContent);
      button.textContent = button.dataset.copied;
    } catch {
      // The details are on the screen: they can be selected by hand.
      getSelection().selectAllChildren(element("failed-details"));
    }
  };

  const reload = () => location.reload();
  let hasFailed = false;
  const fail = (what) => {
    // The first fault is the cause; what follows is its noise.
    if (hasFailed) return;
    hasFailed = true;
    const show = () => {
      element("failed-details").textContent =
        `${what}\n${location.pathname}\n${navigator.userAgent}`;
      element("failed-reload").addEventListener("click", reload);
      element("failed-download").addEventListener("click", () => {
        save(`steppingstone-${today()}.json`, "application/json", backup());
      });
      element("failed-copy").addEventListener("click", copy);
      // What is left of the app must not take the focus back.
      element("app").inert = true;
      element("slow").hidden = true;
      element("failed").hidden = false;
      element("failed-heading").focus();
    };
    if (document.readyState === "loading") addEventListener("DOMContentLoaded", show);
    else show();
  };

  addEventListener("steppingstone:failed", (event) => fail(String(event.detail)));
  // Anything that our own files throw and nobody catches leaves the app in a state that nobody
  // knows. What a reader's extensions throw comes from elsewhere.
  const site = new URL(document.baseURI);
  const isOurs = (file, error) =>
    `${file} ${error?.stack}`.includes(site.origin + site.pathname) ||
    (typeof WebAssembly === "object" && error instanceof WebAssembly.RuntimeError);
  const hasStarted = () => document.querySelector("#app[data-still]") === null;
  // A release build panics without a message: then the stack is all there is.
  const told = (error) => String(error?.stack ?? error);
  addEventListener("error", (event) => {
    if (event.error && (isOurs(event.filename, event.error) || !hasStarted())) fail(told(event.error));
  });
  // The app is started by a promise: if the wasm cannot be fetched or compiled, it rejects.
  addEventListener("unhandledrejection", (event) => {
    if (isOurs("", event.reason) || !hasStarted()) fail(told(event.reason));
  });
  // A module that cannot be fetched raises an event at its element, which does not bubble. Once it
  // is tried again, by another address: what came before may be kept in a cache.
  addEventListener(
    "error",
    ({ target }) => {
      if (!(target instanceof HTMLScriptElement) || !target.src.startsWith(site.origin)) return;
      if (again) return fail(`not loaded: ${target.src}`);
      again = `${target.src}?again`;
      const { type, integrity, crossOrigin } = target;
      document.head.append(Object.assign(document.createElement("script"), { type, integrity, crossOrigin, src: again }));
    },
    true,
  );
  // A file that neither comes nor fails raises nothing at all.
  const SLOW_MS = 15_000;
  const waiting = setTimeout(() => {
    // The page itself may be what is slow.
    if (hasFailed || !element("slow-reload")) return;
    element("slow-reload").addEventListener("click", reload);
    element("slow").hidden = false;
  }, SLOW_MS);
  addEventListener("steppingstone:draw", () => {
    clearTimeout(waiting);
    element("slow").hidden = true;
  });
})();
