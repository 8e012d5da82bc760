// A strict static server: what is not a file is a 404. It sends the headers that the site's own
// `_headers` file asks for, like the hosts that read it.
//
//   node tests/e2e/server.mjs --root dist --base / --port 4173

import { createReadStream } from "node:fs";
import { readFile, realpath, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".gif": "image/gif",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".jpg": "image/jpeg",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".map": "application/json",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
  ".xml": "application/xml",
};

/** An HTTP server, not yet listening, for the files in `root` at the addresses below `base`. */
export function createStrictServer({ root, base = "/" }) {
  if (!base.startsWith("/") || !base.endsWith("/")) {
    throw new Error(`The base must start and end with a slash: ${base}`);
  }
  const top = resolve(root);
  return createServer((request, response) => {
    answer(top, base, request, response).catch((error) => {
      console.error(error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
}

/** Starts a server and resolves to it and its address; port 0 takes any free one. */
export async function listen({ root, base = "/", port = 0, host = "127.0.0.1" }) {
  const server = createStrictServer({ root, base });
  await new Promise((done, failed) => {
    server.once("error", failed);
    server.listen(port, host, done);
  });
  return { server, url: `http://${host}:${server.address().port}${base}` };
}

async function answer(top, base, request, response) {
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.writeHead(405, { Allow: "GET, HEAD" }).end();
    return;
  }
  const [address, query] = split(request.url ?? "/");
  const path = decoded(address);
  if (path === null || !path.startsWith(base)) {
    await notFound(top, path, request, response);
    return;
  }
  const wanted = path.slice(base.length);
  const file = await inside(top, wanted.endsWith("/") || wanted === "" ? `${wanted}index.html` : wanted);
  const found = file && (await stat(file));
  if (found?.isFile()) {
    send(response, request, 200, file, found.size, await asked(top, path));
  } else if (found?.isDirectory() && (await inside(top, `${wanted}/index.html`))) {
    response.writeHead(301, { Location: `${address}/${query}`, "Content-Length": 0 }).end();
  } else {
    await notFound(top, path, request, response);
  }
}

function split(url) {
  const at = url.search(/[?#]/);
  return at < 0 ? [url, ""] : [url.slice(0, at), url.slice(at)];
}

/** The path in plain characters, or null when it is not an honest one. */
function decoded(address) {
  let path;
  try {
    path = decodeURIComponent(address);
  } catch {
    return null;
  }
  const parts = path.split("/");
  const bad = path.includes("\0") || path.includes("\\") || path.includes("//");
  return bad || parts.includes("..") || parts.includes(".") ? null : path;
}

/** The real path of what exists below `top`, or null; links that lead outside lead nowhere. */
async function inside(top, below) {
  try {
    const real = await realpath(join(top, below));
    const realTop = await realpath(top);
    return real === realTop || real.startsWith(realTop + sep) ? real : null;
  } catch {
    return null;
  }
}

function headers(file, length) {
  return {
    "Content-Type": TYPES[extname(file).toLowerCase()] ?? "application/octet-stream",
    "Content-Length": length,
    "Cache-Control": "no-cache",
    "X-Content-Type-Options": "nosniff",
  };
}

/** The headers of `_headers` for a path: the lines below each rule that matches, joined as hosts join
 * them; a line with `!` takes back what rules before it said. */
async function asked(top, path) {
  const text = await readFile(join(top, "_headers"), "utf8").catch(() => "");
  const found = {};
  let matches = false;
  for (const line of text.split("\n").filter(Boolean)) {
    if (!line.startsWith(" ")) {
      matches = line.endsWith("*") ? path.startsWith(line.slice(0, -1)) : path === line;
    } else if (matches && line.trim().startsWith("!")) {
      delete found[line.trim().slice(1).trim()];
    } else if (matches) {
      const [, name, value] = /^\s+([^:]+):\s*(.*)$/.exec(line);
      found[name] = name in found ? `${found[name]}, ${value}` : value;
    }
  }
  return found;
}

function send(response, request, status, file, length, more) {
  response.writeHead(status, { ...headers(file, length), ...more });
  if (request.method === "HEAD") {
    response.end();
    return;
  }
  createReadStream(file)
    .on("error", (error) => response.destroy(error))
    .pipe(response);
}

async function notFound(top, path, request, response) {
  const page = await readFile(join(top, "404.html")).catch(() => null);
  const body = page ?? Buffer.from("Not found\n");
  response.writeHead(404, { ...headers(page ? "404.html" : "404.txt", body.length), ...(await asked(top, path ?? "/")) });
  response.end(request.method === "HEAD" ? undefined : body);
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: {
      root: { type: "string", default: "dist" },
      base: { type: "string", default: "/" },
      port: { type: "string", default: "4173" },
    },
  });
  const { url } = await listen({ ...values, port: Number(values.port) });
  console.log(`Serving ${values.root} at ${url}`);
}
