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
