import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { openSourceFile } from "../src/files/open-source-file.ts";
import * as officialData from "../src/index.ts";

test("the README's example runs on a good file, and tells what is wrong with a bad one", () => {
  const readme = readFileSync(join(import.meta.dirname, "../README.md"), "utf8");
  const [, example = ""] = /```ts\n([\s\S]*?)```/.exec(readme) ?? [];
  const body = stripTypeScriptTypes(example)
    .replace(/import \{ readFileSync \} from "node:fs";/, "")
    .replace(/import (\{[^}]*\}) from "@maillage\/official-data";/, "const $1 = officialData;");
  const run = (text: string) =>
    new Function("officialData", "readFileSync", body)(officialData, () => Buffer.from(text));
  const log = vi.spyOn(console, "log").mockReturnValue();
  const error = vi.spyOn(console, "error").mockReturnValue();
  run("id,lon,lat,population\nh1,5,48,12");
  expect(log.mock.calls).toEqual([["h1", 5, 48, 12]]);
  run("id,lon,lat,population\nh1,5,48,-1");
  const [, told] = /^ *\/\/ (ligne .*)$/m.exec(example) ?? [];
  expect(error.mock.calls.map(([sentence]) => String(sentence).replaceAll("\u202f", " "))).toEqual([told]);
});

test("the README's example of opening files gives the columns asked for", async () => {
  const readme = readFileSync(join(import.meta.dirname, "../README.md"), "utf8");
  const [, example = ""] = /```ts\n(import \{ openSourceFile[\s\S]*?)```/.exec(readme) ?? [];
  const body = stripTypeScriptTypes(example).replace(/import \{ openSourceFile \} from "[^"]*";/, "");
  const folder = mkdtempSync(join(tmpdir(), "maillage-test-readme-"));
  const path = join(folder, "grid.csv");
  writeFileSync(path, "idcar_200m,men,ind\nCRS3035RES200mN2029400E4259000,1,2.5\n");
  const log = vi.spyOn(console, "log").mockReturnValue();
  await new Function("openSourceFile", `return (async () => {${body}})()`)(() => openSourceFile(path));
  expect(log.mock.calls.at(-1)).toEqual(["grid.csv", 1, ["CRS3035RES200mN2029400E4259000", "", "2.5"]]);
  rmSync(folder, { recursive: true });
});
