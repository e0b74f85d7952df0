import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

test("the README's example runs and says what it says", () => {
  const readme = readFileSync(join(import.meta.dirname, "../README.md"), "utf8");
  const [, example = ""] = /```ts\n([\s\S]*?)```/.exec(readme) ?? [];
  const expected = Array.from(example.matchAll(/console\.log\(.*; \/\/ (.*)$/gm), ([, said]) => said);
  const said = execFileSync(process.execPath, ["--input-type=module-typescript", "-e", example], {
    cwd: join(import.meta.dirname, ".."),
    encoding: "utf8",
  });
  expect(expected).toHaveLength(2);
  expect(said.trimEnd().split("\n")).toStrictEqual(expected);
});
