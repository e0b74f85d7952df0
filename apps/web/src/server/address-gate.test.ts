import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { createAddressGate } from "./address-gate.ts";

const gate = createAddressGate(fileURLToPath(new URL("../app", import.meta.url)), {
  listTerritories: async () => [{ code: "52", name: "Haute-Marne" }],
});

test.each([
  "/",
  "/?x=1",
  "/52",
  "/52/carte?seuil=20",
  "/52/rien",
  "/api/health",
  "/_next/static/x.js",
  "/accessibilite",
])("%s goes to its route", async (url) => {
  expect(await gate(url)).toBe(url);
});

test.each(["/99", "/abc/carte", "/52x", "/%35%32", "/wp-login.php"])("%s is nowhere", async (url) => {
  expect((await gate(url)).split("/")).toHaveLength(4);
});
