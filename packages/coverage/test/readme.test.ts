import { readFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import * as coverage from "../src/index.ts";

test("the README's example runs and says what it says", () => {
  const readme = readFileSync(join(import.meta.dirname, "../README.md"), "utf8");
  const [, example = ""] = /```ts\n([\s\S]*?)```/.exec(readme) ?? [];
  const body = stripTypeScriptTypes(example).replace(
    /import (\{[^}]*\}) from "@maillage\/coverage";/,
    "const $1 = coverage;",
  );
  const assert = vi.spyOn(console, "assert");
  new Function("coverage", body)(coverage);
  expect(assert.mock.calls.map(([holds]) => holds)).toEqual([true, true]);
});
