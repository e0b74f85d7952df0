import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";

test("the README's example runs and says what it says", () => {
  const readme = readFileSync(join(import.meta.dirname, "../README.md"), "utf8");
  const [, example = ""] = /```ts\n([\s\S]*?)```/.exec(readme) ?? [];
  const expected = Array.from(example.matchAll(/^console\.log\(.*; \/\/ (.*)$/gm), ([, said]) => said);
  const folder = mkdtempSync(join(tmpdir(), "maillage-readme-"));
  const said = execFileSync(
    process.execPath,
    ["--input-type=module-typescript", "-e", example.replaceAll('".maillage', `"${folder}/data`)],
    { cwd: join(import.meta.dirname, ".."), encoding: "utf8" },
  );
  rmSync(folder, { recursive: true });
  expect(expected).not.toHaveLength(0);
  expect(said.trimEnd().split("\n")).toStrictEqual(expected);
});
