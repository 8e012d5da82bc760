// The pages of the site, as the build wrote them: a page that is built cannot be left out of a test.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { notFound, pages } from "./words";

export type PageName = keyof typeof pages;

interface BuiltPage {
  name: PageName;
  /** Its address below the site's, such as `quiz/results/`. */
  path: string;
  title: string;
  /** Its heading on a first visit. */
  heading: string;
}

const dist = process.env.DIST || "dist";

const MARKS: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#x27": "'", "#39": "'" };
const plain = (html: string) => html.replace(/<[^>]*>/g, "").replace(/&([#\w]+);/g, (mark, name: string) => MARKS[name] ?? mark);

function read(file: string): BuiltPage {
  const html = readFileSync(join(dist, file), "utf8");
  const name = /<html[^>]* data-page="(\w+)"/.exec(html)![1] as PageName;
  const heading = plain(/<h1[^>]*>(.*?)<\/h1>/s.exec(html)![1]!);
  return { name, path: file.replace(/index\.html$/, ""), title: pages[name], heading };
}

/** Those with an address of their own, in the order of their titles in the words of the app. */
function built(): BuiltPage[] {
  const files = readdirSync(dist, { recursive: true, encoding: "utf8" }).filter((file) => /(^|\/)index\.html$/.test(file));
  const names = Object.keys(pages);
  const found = files.map(read).sort((a, b) => names.indexOf(a.name) - names.indexOf(b.name));
  const missing = names.filter((name) => name !== "not_found" && !found.some((page) => page.name === name));
  if (missing.length > 0 || found.length !== names.length - 1) throw new Error(`${dist} does not have each page once: ${missing.join(", ")}`);
  return found;
}

export const BUILT = built();

/** Those that are not made for the frames of other sites. */
export const OWN = BUILT.filter(({ name }) => !name.startsWith("embed_"));

/** The page for an address that there is nothing at. */
export const NOT_FOUND: BuiltPage = { name: "not_found", path: "404.html", title: pages.not_found, heading: notFound.heading };

/** A page by its name. */
export const builtPage = (name: PageName) => BUILT.find((page) => page.name === name)!;
