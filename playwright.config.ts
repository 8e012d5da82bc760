import { defineConfig } from "@playwright/test";
import type { Options } from "./tests/e2e/fixture";

const isRoot = process.getuid?.() === 0;

export default defineConfig<Options>({
  testDir: "tests/e2e",
  outputDir: "test-results",
  reporter: "list",
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    browserName: "chromium",
    viewport: { width: 1280, height: 900 },
    locale: "en-US",
    // Scrolling at once: a test asks where a move ended, not how it looked on the way.
    contextOptions: { reducedMotion: "reduce" },
    // Most tests ask what the page does; offline.spec.ts asks what the worker does.
    serviceWorkers: "block",
    trace: "off",
    screenshot: "only-on-failure",
    launchOptions: {
      // Chromium without its windows: a page costs less than half of what it costs in the whole browser.
      executablePath: process.env.CHROMIUM_HEADLESS_SHELL || "/usr/bin/chromium-headless-shell",
      args: [
        "--disable-gpu",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-quic",
        // Chromium refuses to start as root with its sandbox.
        ...(isRoot ? ["--no-sandbox"] : []),
      ],
    },
  },
});
