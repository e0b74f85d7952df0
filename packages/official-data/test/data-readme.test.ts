import { createHash } from "node:crypto";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const DATA = join(import.meta.dirname, "../../../data");

/** Rows of the table of files: path, size, checksum. */
const listed = new Map(
  Array.from(
    readFileSync(join(DATA, "README.md"), "utf8").matchAll(
      /^\| `([^`]+)` +\| \d+ +\| (\d+) +\| `([0-9a-f]{64})` \|$/gm,
    ),
    ([, path = "", bytes, sha256]) => [path, { bytes: Number(bytes), sha256 }],
  ),
);
const files = globSync("*/*.{csv,json}", { cwd: DATA, exclude: ["*/package.json"] }).toSorted();

test("data/README.md lists every embedded file, and no other", () => {
  expect(Array.from(listed.keys()).toSorted()).toEqual(files);
  expect(files.length).toBeGreaterThan(4);
});

test.each(files)("data/README.md has the size and checksum of %s", (path) => {
  const content = readFileSync(join(DATA, path));
  const sha256 = createHash("sha256").update(content).digest("hex");
  expect(listed.get(path), `update its line in data/README.md`).toEqual({ bytes: content.length, sha256 });
});
