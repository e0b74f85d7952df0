import { UNREACHABLE } from "@maillage/road-network";
import { expect, test } from "vitest";
import { homeDecisecondsOf, readHomeSeconds } from "./home-seconds.ts";

test("times are read as they are packed: tenths of seconds, the lowest byte first, nothing where no site is reached", () => {
  const bytes = Buffer.from([0, 0, 0, 0, 0x50, 0x46, 0, 0, 1, 2, 3, 0, 0, 0, 0, 0]);
  bytes.writeUInt32LE(UNREACHABLE, 12);
  const packed = bytes.toString("base64");
  const seconds = readHomeSeconds({ homeDeciseconds: packed });
  expect(seconds).toStrictEqual([0, 1800, 19_712.1, null]);
  expect([...homeDecisecondsOf(seconds)]).toStrictEqual([0, 18_000, 197_121, UNREACHABLE]);
});
