import { expect, test } from "vitest";
import { classifyGains, GAIN_CLASSES } from "./gain-classes.ts";

test("a home exactly at the threshold is within it, and one out of reach is beyond", () => {
  const { homeClass } = classifyGains([1800, 1800.1, null, 1200, 2000], [1800, 1800, 1800.1, 1900, null], 1800);
  expect(Array.from(homeClass, (index) => GAIN_CLASSES[index]?.id)).toStrictEqual([
    "served",
    "gained",
    "beyond",
    "lost",
    "beyond",
  ]);
});
