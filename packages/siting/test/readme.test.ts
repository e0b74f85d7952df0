import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import * as siting from "../src/index.ts";

test("the example of the README runs, and its assertions hold", async () => {
  const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
  const [, example] = /```ts\n([\s\S]*?)```/.exec(readme) ?? [];
  const failures: unknown[] = [];
  const body = example.replace(/^import .*$/m, "");
  // The example as it is written, with the package in place of its import.
  const run = new Function("proposeSites", "console", `return (async () => {${body}})();`);
  await run(siting.proposeSites, { assert: (holds: boolean) => holds || failures.push(body) });
  expect(failures).toStrictEqual([]);
  expect(body).toContain("console.assert");
});
