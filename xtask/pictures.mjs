// Draws every picture that must be one of pixels, from public/icon.svg and from the built site:
//
//   cargo xtask pictures
//
// Run it after changing the icon or the start page; the pictures are kept in the repository, so a
// build needs no browser.

import { mkdir, readFile } from "node:fs/promises";
import { chromium } from "@playwright/test";
import { listen } from "../tests/e2e/server.mjs";

const svg = await readFile("public/icon.svg", "utf8");
const shell = JSON.parse(await readFile("locales/en/shell.json", "utf8"));
const { name } = JSON.parse(await readFile("locales/en/frame.json", "utf8"));
const drawing = svg.replace(/<rect[^>]*>/, "");
const ground = /<rect[^>]*fill="([^"]*)"/.exec(svg)[1];

/** The drawing on a ground without corners; systems cut their own shape out of it. */
const fullBleed = (share) => `
  <body style="margin:0;display:grid;place-items:center;height:100vh;background:${ground}">
    <div style="width:${share}%">${drawing}</div>`;
const rounded = `<body style="margin:0;background:transparent">${svg}`;
const share = `
  <body style="margin:0;height:100vh;display:flex;align-items:center;gap:64px;padding:0 88px;
               box-sizing:border-box;background:#FBF8F3;color:#1B2426;font-family:system-ui,'DejaVu Sans',sans-serif">
    <div style="flex:none;width:340px">${svg}</div>
    <div>
      <p style="margin:0 0 24px;font-size:34px;font-weight:600;color:#0B6B6E">${name}</p>
      <p style="margin:0;font-size:52px;line-height:1.2;font-weight:700">${shell.share_line}</p>
    </div>`;

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
  args: ["--disable-gpu", ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])],
});
await mkdir("public/icons", { recursive: true });
await mkdir("public/screenshots", { recursive: true });

async function draw(file, width, height, html, omitBackground = false) {
  const page = await browser.newPage({ viewport: { width, height } });
  await page.setContent(`<!doctype html><style>svg{display:block;width:100%}</style>${html}`);
  await page.screenshot({ path: `public/icons/${file}.png`, omitBackground });
  await page.close();
}
await draw("icon-192", 192, 192, rounded, true);
await draw("icon-512", 512, 512, rounded, true);
// The safe zone of a maskable icon is a circle of four fifths of its width.
await draw("maskable-512", 512, 512, fullBleed(68));
await draw("apple-touch-icon", 180, 180, fullBleed(80));
await draw("share", 1200, 630, share);

const { server, url } = await listen({ root: "dist" });
async function photograph(form, width, height, scale) {
  const page = await browser.newPage({
    viewport: { width, height },
    deviceScaleFactor: scale,
    isMobile: scale > 1,
    reducedMotion: "reduce",
    serviceWorkers: "block",
  });
  await page.goto(url);
  await page.waitForSelector("#app:not([data-still])");
  await page.screenshot({ path: `public/screenshots/${form}.png` });
  await page.close();
}
await photograph("wide", 1280, 800, 1);
await photograph("narrow", 360, 640, 2);
server.closeAllConnections();
server.close();
await browser.close();
