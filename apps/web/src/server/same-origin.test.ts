import { expect, test } from "vitest";
import { isFromOurPages } from "./same-origin.ts";

const host = "localhost:3000";
const cases: readonly (readonly [string, Record<string, string>, boolean])[] = [
  ["our own page", { host, "sec-fetch-site": "same-origin", origin: "http://localhost:3000" }, true],
  ["another site", { host, "sec-fetch-site": "cross-site", origin: "https://elsewhere.example" }, false],
  ["another server of this machine", { host, "sec-fetch-site": "same-site", origin: "http://localhost:4000" }, false],
  ["an address typed by hand", { host, "sec-fetch-site": "none" }, false],
  ["a browser that only says its origin, ours", { host, origin: "http://localhost:3000" }, true],
  ["a browser that only says its origin, another", { host, origin: "https://elsewhere.example" }, false],
  ["a page without an origin (a file, a sandbox)", { host, origin: "null" }, false],
  ["a program", { host }, true],
];
test.each(cases)("%s", (_name, headers, expected) => {
  expect(isFromOurPages(new Headers(headers))).toBe(expected);
});
