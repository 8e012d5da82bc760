// What must not happen on any page: noise in the console, errors, requests that fail or leave
// our own origin. Each test fails on it unless it says beforehand what it expects.

import type { BrowserContext, Request } from "@playwright/test";

export class Faults {
  readonly #found: string[] = [];
  readonly #expected: RegExp[] = [];
  /** Every request of the watched contexts, in order. */
  readonly requests: Request[] = [];

  constructor(private readonly origin: string) {}

  /** What a test causes on purpose: faults that match are not held against the app. */
  expect(...patterns: RegExp[]): void {
    this.#expected.push(...patterns);
  }

  /** The faults that nobody expected. */
  unexpected(): string[] {
    return this.#found.filter((fault) => !this.#expected.some((pattern) => pattern.test(fault)));
  }

  async watch(context: BrowserContext): Promise<void> {
    context.on("console", (message) => {
      // A test that does without the worker is told so by Playwright.
      if (message.text() === "Service Worker registration blocked by Playwright") return;
      // A frame that is left while a file with a digest still comes: the browser drops the file, as
      // it drops any, and tells it as an error without a reason. One with a wrong digest has one.
      const [cut, reason] = message.text().split(/(?<=\S\.) /);
      if (cut?.startsWith(`Fetch API cannot load ${this.origin}/`) && reason === "") return;
      if (["error", "warning"].includes(message.type())) {
        this.#found.push(`console ${message.type()}: ${message.text()} (${message.location().url})`);
      }
    });
    context.on("weberror", (weberror) => {
      const { name, message, stack } = weberror.error();
      this.#found.push(`page error: ${name}: ${message}\n${stack}`);
    });
    context.on("request", (request) => {
      this.requests.push(request);
      const url = new URL(request.url());
      const isInside = ["blob:", "data:"].includes(url.protocol);
      if (!isInside && url.origin !== this.origin) this.#found.push(`foreign request: ${request.url()}`);
    });
    context.on("requestfailed", (request) => {
      const why = request.failure()?.errorText ?? "";
      // The browser drops what it still loads when a page is left or a download begins.
      if (why !== "net::ERR_ABORTED") this.#found.push(`failed request: ${request.url()} ${why}`);
    });
    context.on("response", (response) => {
      if (response.status() >= 400) this.#found.push(`answer ${response.status()}: ${response.url()}`);
    });
    await context.addInitScript(() => {
      addEventListener("unhandledrejection", (event) => console.error("unhandled rejection:", event.reason));
      addEventListener("securitypolicyviolation", (event) =>
        console.error("policy violation:", event.violatedDirective, event.blockedURI),
      );
    });
  }
}
