import { expect, test } from "vitest";
import { formatBytes } from "./format-bytes.ts";

test.each([
  [78_568, "79 ko", "79 kB"],
  [999_999, "1 000 ko", "1,000 kB"],
  [1_000_000, "1 Mo", "1 MB"],
  [24_345_678, "24,3 Mo", "24.3 MB"],
  [2 * 1024 ** 3, "2,1 Go", "2.1 GB"],
])("%i bytes", (byteCount, french, english) => {
  const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");
  expect(plain(formatBytes(byteCount, "fr"))).toBe(french);
  expect(plain(formatBytes(byteCount, "en"))).toBe(english);
});
