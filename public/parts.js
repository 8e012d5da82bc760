// The parts of the app that come when they are needed: wasm files that work on the memory of the
// first one. `src/app/part.rs` asks for them.
import { initSync } from "glue";

// Put here by the finishing step: by which names the first file exports what all of them share.
/* global SHARED */
const shared = () => {
  const first = initSync();
  const names = Object.entries(SHARED);
  const exports = Object.fromEntries(names.map(([name, short]) => [name, first[short]]));
  // A part imports them by the first name, a file that several parts share by the second.
  return { __wasm_split: exports, first: exports };
};

/** Does something once for each file, and again only if it failed. */
const once = (act) => {
  const done = new Map();
  return (file) => {
    if (!done.has(file)) {
      const result = act(file);
      done.set(file, result);
      result.catch(() => done.delete(file));
    }
    return done.get(file);
  };
};
const bytes = async (path, integrity) => (await fetch(path, { integrity })).arrayBuffer();
const json = (bytes) => JSON.parse(new TextDecoder().decode(bytes));

// And into every page: where the list of all parts is, and the pack of those that it begins with,
// each with its digest.
const { list, pack } = document.documentElement.dataset;
const whole = once(async () => json(await bytes(...list.split(" "))));

/** Whether a worker has each file at hand. A fenced frame may not even ask. */
const isKept = () => {
  try {
    return Boolean(navigator.serviceWorker.controller);
  } catch {
    return false;
  }
};
// The files that the page begins with, as sections of one: that compresses better, and is one
// request. Whatever is wrong with it, the files are there one by one as well.
const first = once(async () => {
  if (!pack || isKept()) return null;
  try {
    const module = await WebAssembly.compile(await bytes(...pack.split(" ")));
    const section = (name) => WebAssembly.Module.customSections(module, name)[0];
    return { section, list: json(section("list")) };
  } catch {
    return null;
  }
});

/** What a part needs: files, in the order in which they begin, and words. */
const needs = async (part) => {
  const of = ({ parts, words }) => parts[part] && { files: parts[part], words: words[part] ?? [] };
  const packed = await first();
  return (packed && of(packed.list)) ?? of(await whole());
};
const compiled = once(async (path) => {
  const packed = (await first())?.section(path);
  return WebAssembly.compile(packed ?? (await bytes(path, (await whole()).files[path])));
});
const begun = once(async (path) => WebAssembly.instantiate(await compiled(path), shared()));
const fetched = once(async (path) => {
  const response = await fetch(path);
  if (!response.ok) throw new Error(path);
  return response.text();
});
// `src/platform/start.rs` takes them in.
const told = once(async (path) => {
  const detail = await fetched(path);
  dispatchEvent(new CustomEvent("steppingstone:words", { detail }));
});

/** Fetches a part beforehand. */
export async function prepare(part) {
  const { files, words } = await needs(part);
  await Promise.all([...files.map(compiled), ...words.map(fetched)]);
}

let isStopped = false;
let preparing = null;
/** Fetches the parts that this page does not need. */
export function prepareAll() {
  preparing = (async () => {
    for (const part of Object.keys((await whole()).parts)) {
      if (isStopped) return;
      await prepare(part);
    }
  })();
  return preparing;
}

/** Ends that, and is done when nothing of it is being fetched any more. */
export async function stopPreparing() {
  isStopped = true;
  await preparing?.catch(() => {});
}

/** What starts a part, and then calls back into the first file. */
export const load = (part) => async (callback, data) => {
  let isThere = true;
  try {
    await prepare(part);
    const { files, words } = await needs(part);
    await Promise.all(words.map(told));
    for (const file of files) await begun(file);
  } catch (error) {
    console.warn(`${part}:`, error);
    isThere = false;
  }
  shared().__wasm_split.__indirect_function_table.get(callback)(data, isThere);
};
