// Firefox, driven over WebDriver BiDi, and what a page of the app is asked in it.

import assert from "node:assert/strict";
import puppeteer from "puppeteer-core";
import { listen } from "../e2e/server.mjs";
import { frame } from "./words.mjs";

const TIMEOUT = 20_000;
const ROOT = process.env.DIST || "dist";

/** Starts the browser; `prefs` as in about:config. */
export function firefox(prefs = {}) {
  return puppeteer.launch({
    browser: "firefox",
    executablePath: process.env.FIREFOX || "/usr/bin/firefox-esr",
    headless: true,
    // Nothing moves: a press waits for what it presses to stand still.
    extraPrefsFirefox: { "intl.accept_languages": "en-US", "ui.prefersReducedMotion": 1, ...prefs },
  });
}

/** The built site on a strict server, which can be killed. */
export async function site() {
  const { server, url } = await listen({ root: ROOT });
  const stop = () =>
    new Promise((done) => {
      server.close(done);
      server.closeAllConnections();
    });
  return { url, stop };
}

/** A reader of their own: their tabs share a storage that no other journey sees. */
export class Reader {
  #context;
  #found = [];
  #expected = [];

  constructor(context, url) {
    this.#context = context;
    this.url = url;
  }

  static async in(browser, url) {
    return new Reader(await browser.createBrowserContext(), url);
  }

  /** What a journey causes on purpose. */
  expect(...patterns) {
    this.#expected.push(...patterns);
  }

  /** Opens a page in a tab of its own, and waits until the app is there. */
  async open(path) {
    const page = await this.#context.newPage();
    page.setDefaultTimeout(TIMEOUT);
    await page.setViewport({ width: 1280, height: 900 });
    this.#watch(page);
    const tab = new Tab(page, this.url);
    await tab.go(path);
    return tab;
  }

  /** Fails on what must not happen on any page: noise in the console, errors, foreign requests. */
  async done() {
    const unexpected = this.#found.filter((fault) => !this.#expected.some((pattern) => pattern.test(fault)));
    await this.#context.close();
    assert.deepEqual(unexpected, [], "faults that no journey expected");
  }

  #watch(page) {
    page.on("console", (message) => {
      if (["error", "warn"].includes(message.type())) this.#found.push(`console ${message.type()}: ${message.text()}`);
    });
    page.on("pageerror", (error) => this.#found.push(`page error: ${error.message}`));
    page.on("request", (request) => {
      const url = new URL(request.url());
      const isInside = ["blob:", "data:"].includes(url.protocol);
      if (!isInside && url.origin !== new URL(this.url).origin) this.#found.push(`foreign request: ${url}`);
    });
    page.on("requestfailed", (request) => {
      const why = request.failure()?.errorText ?? "";
      // The browser drops what it still loads when a page is left.
      if (!/ABORTED/.test(why)) this.#found.push(`failed request: ${request.url()} ${why}`);
    });
    page.on("response", (response) => {
      if (response.status() >= 400) this.#found.push(`answer ${response.status()}: ${response.url()}`);
    });
  }
}

/** One tab. */
export class Tab {
  constructor(page, url) {
    this.page = page;
    this.url = url;
  }

  async go(path) {
    await this.page.goto(this.url + path);
    await this.#started();
  }

  async reload() {
    await this.page.reload();
    await this.#started();
  }

  /** Until the app has taken the drawn page's place; other files of the origin have none. */
  async #started() {
    if (await this.page.$("#app")) await this.page.waitForSelector("#app:not([data-still])");
  }

  find(role, name) {
    return this.page.locator(`::-p-aria([name="${name}"][role="${role}"])`);
  }

  press(name) {
    return this.find("button", name).click();
  }

  follow(name) {
    return this.find("link", name).click();
  }

  type(name, text) {
    return this.find("textbox", name).fill(text);
  }

  /** Waits until the heading of the page is this. */
  heading(text) {
    return this.until((text) => document.querySelector("h1")?.textContent === text, text);
  }

  /** Waits until the frame says this of what is kept. */
  says(state) {
    return this.until((text) => document.querySelector("header [role=status]")?.textContent === text, frame.save[state]);
  }

  /** Waits until a text stands on the page, also where the browser puts off drawing it. */
  shows(text) {
    return this.until((text) => document.querySelector("main").textContent.includes(text), text);
  }

  until(holds, ...values) {
    return this.page.waitForFunction(holds, { timeout: TIMEOUT, polling: 50 }, ...values);
  }

  /** What is stored under keys that begin so, read. */
  stored(begin) {
    return this.page.evaluate((begin) => {
      const keys = Object.keys(localStorage).filter((key) => key.startsWith(begin));
      return keys.map((key) => JSON.parse(localStorage.getItem(key)).data);
    }, `steppingstone/${begin}`);
  }
}
