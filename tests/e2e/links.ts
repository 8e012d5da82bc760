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

/** The records in a link, by their keys. */
export function recordsIn(link: string): Record<string, { kind: string; data: Record<string, unknown> }> {
  const bytes = Buffer.from(link.slice(link.indexOf("#v1.") + 4), "base64url");
  return JSON.parse(inflateRawSync(bytes.subarray(8)).toString()).records;
}
