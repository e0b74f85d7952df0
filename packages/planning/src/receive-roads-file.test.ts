import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { makeTemporaryFolder } from "../test/temporary-folder.ts";
import { receiveRoadsFile } from "./receive-roads-file.ts";
import { explainStorageFailure } from "./storage-failure.ts";

async function* piecesOf(pieces: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* pieces;
}

test("whatever the pieces, the file is what was sent, up to the limit included", async () => {
  const folder = makeTemporaryFolder();
  let count = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 50 }), { maxLength: 10 }), async (pieces) => {
      const path = join(folder, String(count++));
      const whole = Buffer.concat(pieces);
      await receiveRoadsFile({ fileName: "x", byteCount: whole.length, bytes: piecesOf(pieces) }, path, {
        byteCountMax: whole.length,
      });
      expect(readFileSync(path).equals(whole)).toBe(true);
    }),
    { numRuns: 50 },
  );
});

test("a sender that did not say how much is stopped at the limit", async () => {
  const bytes = piecesOf([new Uint8Array(6), new Uint8Array(5)]);
  await expect(
    receiveRoadsFile({ fileName: "x", byteCount: undefined, bytes }, join(makeTemporaryFolder(), "x"), {
      byteCountMax: 10,
    }),
  ).rejects.toMatchObject({ code: "planning/roads-file-too-big", context: { byteCountMax: 10 } });
});

test("a sender that fails is told as such, with how much had come", async () => {
  const bytes = (async function* () {
    yield new Uint8Array(7);
    throw new Error("aborted");
  })();
  await expect(
    receiveRoadsFile({ fileName: "x", byteCount: 10, bytes }, join(makeTemporaryFolder(), "x")),
  ).rejects.toMatchObject({ code: "planning/roads-upload-cut", context: { byteCount: 7 } });
});

test("a full disk is told apart from a folder that may not be written", () => {
  const failure = (code: string) => Object.assign(new Error(code), { errno: -1, code });
  const codeOf = (cause: unknown) => explainStorageFailure("/data", cause).code;
  expect(codeOf(failure("ENOSPC"))).toBe("planning/data-folder-full");
  expect(codeOf(new Error("cannot write", { cause: failure("EDQUOT") }))).toBe("planning/data-folder-full");
  expect(codeOf(failure("EACCES"))).toBe("planning/data-folder-not-writable");
});
