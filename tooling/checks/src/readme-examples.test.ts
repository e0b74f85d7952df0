import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { REPOSITORY } from "./workspace.ts";

/** Packages whose example runs alone, as a reader would; those that need files beside it test their own. */
const PACKAGES = ["api", "database", "errors", "opening-hours", "planning", "travel-time"];

test.each(PACKAGES)("the example in the README of %s runs and says what it says", (name) => {
  const packageFolder = join(REPOSITORY, "packages", name);
  const readme = readFileSync(join(packageFolder, "README.md"), "utf8");
  const [, example = ""] = /```ts\n([\s\S]*?)```/.exec(readme) ?? [];
  const expected = Array.from(plain(example).matchAll(/console\.log\(.*; \/\/ (.*)$/gm), ([, said]) => said);
  const folder = mkdtempSync(join(tmpdir(), "maillage-readme-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const said = execFileSync(
    process.execPath,
    ["--input-type=module-typescript", "-e", example.replaceAll('".maillage', `"${folder}/data`)],
    { cwd: packageFolder, encoding: "utf8" },
  );
  expect(expected).not.toHaveLength(0);
  expect(plain(said).trimEnd().split("\n")).toStrictEqual(expected);
});

/** Sentences are set with narrow no-break spaces, which a README may show as plain ones. */
function plain(text: string): string {
  return text.replaceAll("\u202f", " ");
}
