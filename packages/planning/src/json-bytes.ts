import { gunzipSync, gzipSync } from "node:zlib";

/** A JSON value as bytes to keep: gzipped, the same bytes for the same value. */
export function packJson(value: unknown): Uint8Array {
  return gzipSync(JSON.stringify(value), { level: 6 });
}

/** What {@link packJson} was given, which its caller knows the shape of. */
export function unpackJson(bytes: Uint8Array): unknown {
  return JSON.parse(gunzipSync(bytes).toString("utf8"));
}
