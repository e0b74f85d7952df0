import { expect, test } from "vitest";
import { parseEnvironment } from "./env.ts";

test("without anything set, the server stays on the machine, on port 3000", () => {
  const environment = parseEnvironment({});
  expect(environment).toMatchObject({ port: 3000, host: "127.0.0.1", databaseUrl: undefined });
  expect(environment.dataFolder).toMatch(/\.maillage$/);
});

test("an empty variable counts as an absent one", () => {
  expect(parseEnvironment({ PORT: "", DATABASE_URL: "" })).toMatchObject({ port: 3000, databaseUrl: undefined });
});

test.each(["abc", "0", "70000", "3.5"])("PORT=%s is refused by name", (port) => {
  expect(() => parseEnvironment({ PORT: port })).toThrow(/PORT/);
});

test("Plan IGN is offered only when its server is named, and named without the slash at its end", () => {
  expect(parseEnvironment({}).planIgnUrl).toBeUndefined();
  expect(parseEnvironment({ MAILLAGE_PLAN_IGN: "https://data.geopf.fr/" }).planIgnUrl).toBe("https://data.geopf.fr");
});

test.each(["oui", "ftp://data.geopf.fr", "data.geopf.fr"])("MAILLAGE_PLAN_IGN=%s is refused by name", (address) => {
  expect(() => parseEnvironment({ MAILLAGE_PLAN_IGN: address })).toThrow(/MAILLAGE_PLAN_IGN/);
});
