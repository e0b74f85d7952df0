import { readFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { expect, test, vi } from "vitest";
import * as roadNetwork from "../src/index.ts";

test("the README's example runs and says what it says", () => {
  const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
  const [, example = ""] = /```ts\n([\s\S]*?)```/.exec(readme) ?? [];
  const body = stripTypeScriptTypes(example).replace(
    /import (\{[^}]*\}) from "@maillage\/road-network";/,
    "const $1 = roadNetwork;",
  );
  const assert = vi.spyOn(console, "assert").mockImplementation(() => undefined);
  new Function("roadNetwork", body)(roadNetwork);
  expect(assert.mock.calls.map(([holds]) => holds)).toStrictEqual([true, true]);
  assert.mockRestore();
});
