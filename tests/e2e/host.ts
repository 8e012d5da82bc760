// Somebody else's page, on another site: `localhost` beside the `127.0.0.1` of ours.

import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { FrameLocator, Page } from "@playwright/test";
import { expect, test as base } from "./fixture";
import { quiz } from "./words";

interface Answer {
  body: string;
  headers: Record<string, string>;
}

export class Host {
  readonly #pages = new Map<string, Answer>();
  #server?: Server;

  async start(): Promise<void> {
    this.#server = createServer((request, response) => {
      const found = this.#pages.get(request.url!);
      response.writeHead(found ? 200 : 404, { "Content-Type": "text/html; charset=utf-8", ...found?.headers });
      response.end(found?.body);
    });
    await new Promise<void>((done) => this.#server!.listen(0, done));
  }

  async stop(): Promise<void> {
    this.#server?.closeAllConnections();
    await new Promise((done) => this.#server?.close(done));
  }

  get origin(): string {
    return `http://localhost:${(this.#server!.address() as AddressInfo).port}`;
  }

  /** A page with something in its body, and something below that would be seen to move. */
  page(body: string, { style = "", headers = {} }: { style?: string; headers?: Record<string, string> } = {}): string {
    const path = `/${this.#pages.size}`;
    const sheet = style && `<style>${style}</style>`;
    const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title>
      <meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">${sheet}</head>
      <body><h1>A page of somebody else</h1>${body}<p id="below">What stands below.</p></body></html>`;
    this.#pages.set(path, { body: html, headers });
    return this.origin + path;
  }

  /** A script of the host's own. */
  script(body: string, name: string): string {
    this.#pages.set(`/${name}`, { body, headers: { "Content-Type": "text/javascript" } });
    return `${this.origin}/${name}`;
  }
}

export const test = base.extend<{ host: Host }>({
  host: async ({ faults }, use) => {
    const host = new Host();
    await host.start();
    // That the page is elsewhere is what these tests are about.
    faults.expect(new RegExp(`^foreign request: ${host.origin}/`));
    await use(host);
    await host.stop();
  },
});

/** The tool in the element, or in a plain frame, on a page. */
export const tool = (page: Page, at = 0): FrameLocator => page.locator("iframe").nth(at).contentFrame();

/** The app has taken the drawn page's place in the frame. */
export const started = (frame: FrameLocator) => expect(frame.locator("#app:not([data-still])")).toBeAttached();

/** How high the frame is on its page, in pixels. */
export const height = (page: Page, at = 0) =>
  page.locator("iframe").nth(at).evaluate((frame) => Math.round(frame.getBoundingClientRect().height));

/** How high what is in the frame is. */
export const content = (frame: FrameLocator) =>
  frame.locator("body").evaluate((body) => Math.ceil(body.getBoundingClientRect().height));

/** Takes the quick quiz, answering the same to all questions that stand together. The last answer leads to the result. */
export async function takeQuiz(frame: FrameLocator, answers: number[] = [3]): Promise<void> {
  await frame.getByRole("button", { name: quiz.start.begin, exact: true }).click();
  const questions = frame.getByRole("main").getByRole("group");
  const next = frame.getByRole("button", { name: quiz.ask.next, exact: true });
  for (let at = 0; ; at += 1) {
    const answer = answers[Math.min(at, answers.length - 1)]!;
    await expect(questions.first()).toBeVisible();
    const first = await questions.first().innerText();
    const isLast = !(await next.isVisible());
    const together = await questions.count();
    for (let place = 0; place < together; place += 1) {
      const radio = questions.nth(place).getByRole("radio").nth(answer);
      await radio.click();
      // The last one of all is gone by now.
      if (!isLast || place + 1 < together) await expect(radio).toBeChecked();
    }
    if (isLast) return;
    await next.click();
    await expect(questions.first()).not.toHaveText(first);
  }
}

export { expect };
