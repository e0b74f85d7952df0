import { expect, test } from "vitest";
import { findPublicOrigin } from "./public-origin.ts";

test.each([
  [{}, "http://127.0.0.1:3000"],
  [{ host: "localhost:3000" }, "http://localhost:3000"],
  [
    { host: "localhost:3000", "x-forwarded-proto": "https", "x-forwarded-host": "maillage.example" },
    "https://maillage.example",
  ],
  [
    { "x-forwarded-host": "outer.example, inner.example", "x-forwarded-prefix": "/cartes" },
    "http://outer.example/cartes",
  ],
  [
    { host: "localhost:3000", "x-forwarded-host": "evil.example/?a=", "x-forwarded-proto": "javascript" },
    "http://localhost:3000",
  ],
  [{ host: "localhost:3000", "x-forwarded-prefix": '"><script>' }, "http://localhost:3000"],
])("behind %j the server is %s", (headers: Record<string, string>, origin) => {
  expect(findPublicOrigin(new Headers(headers), "http://127.0.0.1:3000/api/ogc")).toBe(origin);
});
