import { readFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
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
