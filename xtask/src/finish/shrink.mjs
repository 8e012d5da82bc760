// Makes wasm files small, many in one process: to start one costs more than most of them take.
//
//   node shrink.mjs FEATURES FILE...
//
// Each file is written over. Functions are put in the order of their names, so that similar ones are
// neighbors and compress better. Hints on alignment go, which current processors ignore, and so does
// what only tools read.
import { readFileSync, writeFileSync } from "node:fs";
import binaryen from "binaryen";

const [features, ...files] = process.argv.slice(2);
const flags = features.split(" ").reduce((all, name) => {
  if (!(name in binaryen.Features)) throw new Error(`binaryen knows no feature ${name}`);
  return all | binaryen.Features[name];
}, 0);
// As `wasm-opt -Os`.
binaryen.setOptimizeLevel(2);
binaryen.setShrinkLevel(1);
for (const file of files) {
  const module = binaryen.readBinary(new Uint8Array(readFileSync(file)));
  module.setFeatures(flags);
  module.optimize();
  module.runPasses(["dealign", "reorder-functions-by-name", "strip-debug", "strip-producers", "strip-target-features"]);
  writeFileSync(file, module.emitBinary());
  module.dispose();
}
