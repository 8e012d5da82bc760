// Installing the site as an app.

import { expect, test } from "./site";
import { frame, home, pages, shell } from "./words";

interface Manifest {
  [name: string]: unknown;
  icons: { src: string; sizes: string; purpose: string; type: string }[];
  screenshots: { src: string; sizes: string; form_factor: string }[];
  shortcuts: { name: string; url: string }[];
}

for (const served of ["root", "folder"] as const) {
  test.describe(`served from a ${served}`, () => {
    test.use({ served });

    test("the browser finds nothing that keeps it from being installed, and the manifest names what is there, in the sizes that it tells", async ({ page, context, request, site }) => {
      await page.goto("");
      const session = await context.newCDPSession(page);
      const { installabilityErrors } = await session.send("Page.getInstallabilityErrors");
      // Private windows, which is what a test runs in, never install.
      expect(installabilityErrors.filter(({ errorId }) => errorId !== "in-incognito")).toEqual([]);
      const { errors, url } = await session.send("Page.getAppManifest");
      expect(errors).toEqual([]);
      expect(url).toMatch(/manifest\.webmanifest$/);

      const manifest = (await (await request.get("manifest.webmanifest")).json()) as Manifest;
      expect(manifest).toMatchObject({
        id: new URL(site.url).pathname,
        name: pages.home,
        short_name: frame.name,
        description: shell.descriptions.home,
        start_url: "./",
        scope: "./",
        display: "standalone",
      });
      expect(manifest.icons.map(({ purpose, sizes }) => `${purpose} ${sizes}`)).toEqual([
        "any any",
        "any 192x192",
        "any 512x512",
        "maskable 512x512",
      ]);
      await page.goto("");
      for (const { src, sizes } of [...manifest.icons, ...manifest.screenshots, { src: "icons/apple-touch-icon.png", sizes: "180x180" }, { src: "icons/share.png", sizes: "1200x630" }]) {
        const found = await page.evaluate(async (src) => {
          const image = new Image();
          image.src = src;
          await image.decode();
          return `${image.naturalWidth}x${image.naturalHeight}`;
        }, src);
        if (sizes !== "any") expect(found, src).toBe(sizes);
      }
      expect(manifest.shortcuts.map(({ name }) => name)).toEqual([frame.goals, frame.network, frame.balance, frame.offers]);
      for (const { url } of manifest.shortcuts) expect((await page.goto(url))!.status()).toBe(200);
    });
  });
}

test("the pictures of pixels are those of the drawing", async ({ page }) => {
  await page.goto("");
  const difference = await page.evaluate(async () => {
    const pixels = async (src: string) => {
      const image = new Image(192, 192);
      image.src = src;
      await image.decode();
      const canvas = new OffscreenCanvas(192, 192).getContext("2d")!;
      canvas.drawImage(image, 0, 0, 192, 192);
      return canvas.getImageData(0, 0, 192, 192).data;
    };
    const [drawing, picture] = await Promise.all([pixels("icon.svg"), pixels("icons/icon-192.png")]);
    let sum = 0;
    drawing!.forEach((value, index) => (sum += Math.abs(value - picture![index]!)));
    return sum / drawing!.length;
  });
  // Edges are smoothed differently; another colour or shape is far above this.
  expect(difference).toBeLessThan(1);
});

test("where the browser offers to install, the footer does too, and asks once pressed", async ({ page, site }) => {
  await page.goto("");
  await expect(page.locator("#app:not([data-still])")).toBeAttached();
  const install = page.getByRole("button", { name: frame.footer.install });
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(home.heading);
  await expect(install).toBeHidden();
  await page.evaluate(() => {
    const event = new Event("beforeinstallprompt", { cancelable: true });
    Object.assign(window, { prompted: 0, offered: event });
    Object.assign(event, { prompt: () => ((window as never as { prompted: number }).prompted += 1) });
    dispatchEvent(event);
  });
  expect(await page.evaluate(() => (window as never as { offered: Event }).offered.defaultPrevented), "no banner of the browser's").toBe(true);
  await install.click();
  expect(await page.evaluate(() => (window as never as { prompted: number }).prompted)).toBe(1);
  await page.evaluate(() => dispatchEvent(new Event("appinstalled")));
  await expect(install).toBeHidden();
  expect(site.url).toContain("127.0.0.1");
});
