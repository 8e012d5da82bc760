// The parts of the app that come when they are needed: wasm files that work on the memory of the
// first one. `src/app/part.rs` asks for them.
import { initSync } from "glue";

// Put here by the finishing step: by which names the first file exports what all of them share.
/* global SHARED */
// And into every page: all files with their digests, which of them each part needs, and what words.
const { files, parts, words } = JSON.parse(document.getElementById("parts").content.textContent);
const needed = (part) => (parts[part] ?? []).map((at) => files[at]);
const spoken = (part) => words[part] ?? [];
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
    const name = String(file);
    if (!done.has(name)) {
      const result = act(file);
      done.set(name, result);
      result.catch(() => done.delete(name));
    }
    return done.get(name);
  };
};
const compiled = once(async ([path, integrity]) => {
  const response = await fetch(path, { integrity });
  return WebAssembly.compile(await response.arrayBuffer());
});
const begun = once(async (file) => WebAssembly.instantiate(await compiled(file), shared()));
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
export const prepare = (part) => Promise.all([...needed(part).map(compiled), ...spoken(part).map(fetched)]);

/** Fetches the parts that this page does not need. */
export async function prepareAll() {
  for (const part of Object.keys(parts)) await prepare(part);
}

/** What starts a part, and then calls back into the first file. */
export const load = (part) => async (callback, data) => {
  let isThere = true;
  try {
    await prepare(part);
    await Promise.all(spoken(part).map(told));
    for (const file of needed(part)) await begun(file);
  } catch (error) {
    console.warn(`${part}:`, error);
    isThere = false;
  }
  shared().__wasm_split.__indirect_function_table.get(callback)(data, isThere);
};
