// A copy of the built site on a server of its own, which a test may change, cut off and stop.

import { createHash } from "node:crypto";
import { cp, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test as base } from "./fixture";
import { createStrictServer } from "./server.mjs";

/** How the worker lists a file. */
const sha256 = (bytes: Buffer) => createHash("sha256").update(bytes).digest("base64").slice(0, 24);

export class Site {
  /** Paths that the server hangs up on. */
  readonly cut = new Set<string>();
  /** Which paths the server takes in and never answers. */
  hangs = (_path: string): boolean => false;
  /** What the server answers instead, by path. */
  instead = (_path: string): { status: number; type: string; body: string } | null => null;
  /** Paths asked for, in order. */
  readonly asked: string[] = [];
  #server?: Server;
  #port = 0;

  private constructor(
    readonly dir: string,
    private readonly base: string,
  ) {}

  static async copyOf(dist: string, base: string): Promise<Site> {
    const dir = await mkdtemp(join(tmpdir(), "steppingstone-site-"));
    await cp(dist, dir, { recursive: true });
    const site = new Site(dir, base);
    await site.start();
    return site;
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}${this.base}`;
  }

  /** What all that was asked for takes on its way, compressed as hosts compress it. */
  async bytes(): Promise<number> {
    let sum = 0;
    for (const path of this.asked) {
      const [name] = path.split("?");
      const file = join(this.dir, /(^|\/)$/.test(name!) ? `${name}index.html` : name!);
      const sizes = [`${file}.br`, file].map((it) => stat(it).then(({ size }) => size, () => 0));
      const [small, plain] = await Promise.all(sizes);
      sum += small || plain!;
    }
    return sum;
  }

  /** Nothing has been asked for some time, by the page or by the worker. */
  async isIdle(): Promise<void> {
    for (let before = -1; before !== this.asked.length; ) {
      before = this.asked.length;
      await new Promise((done) => setTimeout(done, 2_000));
    }
  }

  /** Answers again, at the same address. */
  async start(): Promise<void> {
    const server = createStrictServer({ root: this.dir, base: this.base });
    const [answer] = server.listeners("request") as [(request: object, response: object) => void];
    server.removeAllListeners("request");
    server.on("request", (request, response) => {
      const path = request.url!.slice(this.base.length);
      this.asked.push(path);
      const other = this.instead(path);
      if (this.cut.has(path)) response.destroy();
      else if (other) response.writeHead(other.status, { "Content-Type": other.type }).end(other.body);
      else if (!this.hangs(path)) answer(request, response);
    });
    await new Promise<void>((done) => server.listen(this.#port, "127.0.0.1", done));
    this.#port = (server.address() as AddressInfo).port;
    this.#server = server;
  }

  /** No network any more. */
  async stop(): Promise<void> {
    this.#server?.closeAllConnections();
    await new Promise((done) => (this.#server ? this.#server.close(done) : done(null)));
    this.#server = undefined;
  }

  async remove(): Promise<void> {
    await this.stop();
    await rm(this.dir, { recursive: true });
  }

  /** Publishes another build: pages with another text, and a worker that lists them. */
  async publish(name: string, change: (html: string) => string): Promise<void> {
    const file = (path: string) => join(this.dir, path);
    let worker = await readFile(file("sw.js"), "utf8");
    for (const page of ["index.html", "guide/index.html", "your-data/index.html"]) {
      const before = await readFile(file(page));
      const after = Buffer.from(change(before.toString()));
      expect(after.equals(before), `${page} changes`).toBe(false);
      expect(worker).toContain(sha256(before));
      worker = worker.replace(sha256(before), sha256(after));
      await writeFile(file(page), after);
    }
    const build = /BUILD="([^"]+)"/.exec(worker)![1]!;
    // A page may be called as a build is.
    await writeFile(file("sw.js"), worker.replace(`BUILD="${build}"`, `BUILD="${name}"`));
  }
}

/** Tests against a site of their own, with its worker. */
export const test = base.extend<{ site: Site }>({
  site: async ({ served }, use) => {
    const site =
      served === "root"
        ? await Site.copyOf(process.env.DIST || "dist", "/")
        : await Site.copyOf(process.env.DIST_SUB || "target/dist-sub", "/sub/path/");
    await use(site);
    await site.remove();
  },
  baseURL: ({ site }, use) => use(site.url),
  serviceWorkers: "allow",
  savesData: false,
});

export { expect };
