// The built site as a good host serves it: HTTP/2 with TLS, brotli from the files that lie there.

import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { createSecureServer } from "node:http2";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { brotliCompressSync } from "node:zlib";

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
};

/** A certificate for this machine and this hour, made by openssl. */
function certificate() {
  const dir = mkdtempSync(join(tmpdir(), "steppingstone-bench-"));
  const [key, cert] = [join(dir, "key.pem"), join(dir, "cert.pem")];
  execFileSync(
    "openssl",
    ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1", "-subj", "/CN=localhost", "-keyout", key, "-out", cert],
    { stdio: "ignore" },
  );
  const pair = { key: readFileSync(key), cert: readFileSync(cert) };
  rmSync(dir, { recursive: true });
  return pair;
}

/** Headers by path, from the site's own `_headers`, if it has any. */
function rules(root) {
  const found = [];
  const at = join(root, "_headers");
  const text = existsSync(at) ? readFileSync(at, "utf8") : "";
  for (const line of text.split("\n").filter(Boolean)) {
    if (!line.startsWith(" ")) found.push({ path: line, headers: {} });
    else if (!line.trim().startsWith("!")) {
      const [, name, value] = /^\s+([^:]+):\s*(.*)$/.exec(line);
      found.at(-1).headers[name.toLowerCase()] = value;
    }
  }
  return (path) =>
    found
      .filter((rule) => (rule.path.endsWith("*") ? path.startsWith(rule.path.slice(0, -1)) : path === rule.path))
      .reduce((all, { headers }) => ({ ...all, ...headers }), {});
}

/** What a host answers for a path; a site that has one page for all addresses is answered with that. */
export function files(root) {
  const headersOf = rules(root);
  const isFile = (at) => existsSync(at) && statSync(at).isFile();
  // A site without compressed copies is compressed as a good host would.
  const packed = new Map();
  const pack = (file) => {
    if (!packed.has(file)) packed.set(file, isFile(`${file}.br`) ? readFileSync(`${file}.br`) : brotliCompressSync(readFileSync(file)));
    return packed.get(file);
  };
  return (path) => {
    let file = join(root, path.endsWith("/") ? `${path}index.html` : path);
    let status = 200;
    if (!isFile(file)) {
      const missing = join(root, "404.html");
      status = isFile(missing) ? 404 : 200;
      file = status === 404 ? missing : join(root, "index.html");
    }
    const type = TYPES[extname(file)] ?? "application/octet-stream";
    const isSmall = !(extname(file) in TYPES) || extname(file) === ".png";
    const headers = { ...headersOf(path), ...(isSmall ? {} : { "content-encoding": "br", vary: "accept-encoding" }) };
    return { status, type, body: isSmall ? readFileSync(file) : pack(file), headers };
  };
}

/** Serves `root` on a free port of this machine; `extra` holds pages of its own by path. */
export async function serve(root, extra = {}) {
  const answer = files(root);
  const server = createSecureServer({ ...certificate(), allowHTTP1: true }, (request, response) => {
    const path = decodeURIComponent(request.url.split("?")[0]);
    const page = path in extra && { status: 200, type: TYPES[".html"], body: Buffer.from(extra[path]), headers: {} };
    const { status, type, body, headers } = page || answer(path);
    response.writeHead(status, { "content-type": type, "content-length": body.length, ...headers });
    response.end(body);
  });
  const sessions = new Set();
  server.on("session", (session) => {
    sessions.add(session);
    session.on("close", () => sessions.delete(session));
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return {
    url: `https://127.0.0.1:${server.address().port}/`,
    stop() {
      for (const session of sessions) session.destroy();
      server.close();
    },
  };
}
