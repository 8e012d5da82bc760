// Links as the app makes them, made up for tests by code that is not its own.

import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { Texts } from "./store";

/** CRC-32 as in gzip. */
function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

/** A text as the fragment of an address; `length` is what it says of itself. */
export function fragment(text: string, length = Buffer.byteLength(text)): string {
  const bytes = Buffer.from(text);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(crc32(bytes), 0);
  head.writeUInt32BE(length, 4);
  return `#v1.${Buffer.concat([head, deflateRawSync(bytes)]).toString("base64url")}`;
}

/** Records as the fragment of an address. */
export function linkOf(texts: Texts): string {
  const records = Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, JSON.parse(text)]));
  return fragment(JSON.stringify({ app: "steppingstone", format: 1, exported_on: "", records, unreadable: {} }));
}

/** A line of a report, and what of it may be left out. */
export const line = (text: string, about: "pay" | "people" | null = null) => ({ text, about });

/** A report with one row in each part, as the fragment of an address. */
export function reportOf(parts: Record<string, ReturnType<typeof line>[]>, hasPay = false): string {
  const sections = Object.entries(parts).map(([part, [first, ...rest]]) => ({ part, rows: [{ first, rest }] }));
  const report = { on: "2026-11-30", has_pay: hasPay, sections };
  return fragment(JSON.stringify({ app: "steppingstone", kind: "plan-report", report })).replace("#v1.", "#v4.");
}

/** The text in a link. */
export function textIn(link: string): string {
  const bytes = Buffer.from(link.replace(/^.*#v\d+\./, ""), "base64url");
  return inflateRawSync(bytes.subarray(8)).toString();
}

/** The records in a link, by their keys. */
export function recordsIn(link: string): Record<string, { kind: string; data: Record<string, unknown> }> {
  return JSON.parse(textIn(link)).records;
}
