// The parts of the app that come when they are needed: wasm files that work on the memory of the
// first one. `src/app/part.rs` asks for them.
import { initSync } from "glue";

// Put here by the finishing step: by which names the first file exports what all of them share.
/* global SHARED */
let exports;
const shared = () => {
  if (!exports) {
    const first = initSync();
    exports = {};
    for (const name in SHARED) exports[name] = first[SHARED[name]];
  }
  return { __wasm_split: exports };
};

/** Does something when all is quiet, or soon where a browser cannot tell. */
export const whenIdle = globalThis.requestIdleCallback ?? ((act) => setTimeout(act, 200));
export const isSlow = /2g/.test(navigator.connection?.effectiveType);
/** Rejects after a while, which is longer where everything takes long. */
const tooLate = (ms) => new Promise((_, reject) => setTimeout(reject, isSlow ? 6 * ms : ms, new Error("too late")));
const PATIENCE_MS = 20_000;
/** A file of ours: asked for once more if that fails, or beside it if it takes too long. The second
 * address is one that no cache holds, and at which the worker looks into what it keeps. */
export async function bring(path, integrity, read = (response) => response, patience = PATIENCE_MS) {
  const get = async (path) => {
    const response = await fetch(path, { integrity });
    if (!response.ok) throw new Error(`${response.status}: ${path}`);
    return read(response);
  };
  const first = get(path);
  try {
    return await Promise.race([first, tooLate(patience)]);
  } catch (error) {
    const either = Promise.any([first, get(`${path}?again`)]);
    return Promise.race([either, tooLate(2 * PATIENCE_MS)]).catch(() => Promise.reject(error));
  }
}

/** Does something once for each name, and again only if it failed. */
const once = (act) => {
  const done = new Map();
  return (name) => {
    if (!done.has(name)) {
      const result = act(name);
      done.set(name, result);
      result.catch(() => done.delete(name));
    }
    return done.get(name);
  };
};
const PACK_MS = 8_000;
const bytes = (file) => {
  const [path, integrity] = file.split(" ");
  return bring(path, integrity, (response) => response.arrayBuffer(), PACK_MS);
};
const json = (bytes) => JSON.parse(new TextDecoder().decode(bytes));

// And into every page: where the list of all packs is, the pack of the parts that it begins with,
// each with its digest, and the part that is likely to be next and when it is to come.
const { list, pack, next } = document.documentElement.dataset;
const [nextWhen, nextPart] = next.split(" ");
const listed = once(async (list) => json(await bytes(list)));

/** The pieces that are there, by name: wasm and words. */
const pieces = new Map();
// A pack is wasm that does nothing. It has two sections, since a browser goes through all there are for
// each that is asked for: what its parts need with the size of each piece, and the pieces.
const opened = once(async (pack) => {
  const module = await WebAssembly.compile(await bytes(pack));
  const section = (name) => WebAssembly.Module.customSections(module, name)[0];
  const [rows, sizes] = json(section("list"));
  const all = section("all");
  let end = 0;
  for (const [name, size] of sizes) pieces.set(name, all.slice(end, (end += size)));
  return rows;
});
// A pack that cannot be had is not waited for by each part.
let rowsOfPage;
const ofPage = () => (rowsOfPage ??= opened(pack).catch(() => ({})));
/** What a part needs, once its pack is there: that of the page, or one of its own. */
const needs = once(async (part) => {
  const own = pack ? (await ofPage())[part] : null;
  return own ?? (await opened((await listed(list))[part]))[part];
});
// To compile a small one elsewhere takes longer than to compile it, and there are a thousand.
const compiled = once(async (name, piece = pieces.get(name)) =>
  piece.byteLength > 4000 ? WebAssembly.compile(piece) : new WebAssembly.Module(piece),
);
const begun = once(async (name) => WebAssembly.instantiate(await compiled(name), shared()));
// `src/platform/start.rs` takes them in.
const told = once(async (name) => {
  const detail = new TextDecoder().decode(pieces.get(name));
  dispatchEvent(new CustomEvent("steppingstone:words", { detail }));
});

/** Fetches a part beforehand. */
export async function prepare(part) {
  const { wasm, words, after } = await needs(part);
  // What the page has brought is left out, but the reader may have come another way.
  const isThere = [...words, ...wasm].every((name) => pieces.has(name));
  if (!isThere) await prepare(after);
  await Promise.all(wasm.map(compiled));
}

/** Fetches what the reader is likely to need next: when all is quiet, or where that is too much for
 * who only reads, when something is about to be pressed. */
export function prepareNext(mayUnasked) {
  // The view that draws the part says so if it cannot be had. What has come is not fetched again.
  const begin = () => prepare(nextPart).catch(() => {});
  if (nextWhen === "idle" && mayUnasked) whenIdle(begin);
  if (nextWhen === "touch") {
    const look = ({ target }) => target.closest?.("main :is(button, a)") && begin();
    for (const name of ["pointerover", "focusin"]) addEventListener(name, look);
  }
}

/** What starts a part, and then calls back into the first file. */
export const load = (part) => async (callback, data) => {
  let isThere = true;
  try {
    await prepare(part);
    const { wasm, words } = await needs(part);
    await Promise.all(words.map(told));
    for (const name of wasm) await begun(name);
  } catch {
    // The view says so; what the browser would not fetch or compile stands in its own log.
    isThere = false;
  }
  shared().__wasm_split.__indirect_function_table.get(callback)(data, isThere);
};
