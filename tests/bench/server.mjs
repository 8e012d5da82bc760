// The built site as a good host serves it: HTTP/2 with TLS, brotli from the files that lie there.

import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { createSecureServer } from "node:http2";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";

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

/** Headers by path, from the site's own `_headers`. */
function rules(root) {
  const found = [];
  for (const line of readFileSync(join(root, "_headers"), "utf8").split("\n").filter(Boolean)) {
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

/** Serves `root` on a free port of this machine; `extra` holds pages of its own by path. */
export async function serve(root, extra = {}) {
  const headersOf = rules(root);
  const answer = (path) => {
    if (path in extra) return { status: 200, file: "plain.html", body: Buffer.from(extra[path]), headers: {} };
    let file = join(root, path.endsWith("/") ? `${path}index.html` : path);
    const status = existsSync(file) && statSync(file).isFile() ? 200 : 404;
    if (status === 404) file = join(root, "404.html");
    const packed = existsSync(`${file}.br`);
    const headers = { ...headersOf(path), ...(packed ? { "content-encoding": "br", vary: "accept-encoding" } : {}) };
    return { status, file, body: readFileSync(packed ? `${file}.br` : file), headers };
  };
  const server = createSecureServer({ ...certificate(), allowHTTP1: true }, (request, response) => {
    const { status, file, body, headers } = answer(decodeURIComponent(request.url.split("?")[0]));
    response.writeHead(status, {
      "content-type": TYPES[extname(file)] ?? "application/octet-stream",
      "content-length": body.length,
      ...headers,
    });
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
