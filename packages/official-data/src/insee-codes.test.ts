import { describe, expect, test } from "vitest";
import { InvalidInseeCodeError } from "./errors.ts";
import {
  type CantonCode,
  type CommuneCode,
  departementOf,
  parseDepartementCode,
  readInseeCode,
} from "./insee-codes.ts";

/** The code, or in English what is wrong with it and what to do. */
function told<Code extends CommuneCode | CantonCode>(kind: "commune" | "canton", text: string): Code | string {
  const result = readInseeCode<Code>(kind, text);
  return "code" in result ? result.code : `${result.fault.problem.en}. ${result.fault.remedy.en}`;
}

describe("communes", () => {
  test.each(["52121", "01004", "2A004", "2B033", "97411", "97801", "98735"])("accepts %s", (code) => {
    expect(told("commune", code)).toBe(code);
  });
  test("forgives spaces and lower case", () => {
    expect(told("commune", " 2a004 ")).toBe("2A004");
  });
  test.each(["", "1004", "521211", "20004", "00001", "96001", "99123", "2C004", "52 21", "5.2e4"])(
    "refuses %s",
    (code) => {
      expect(told("commune", code)).toMatch(/^is not the code of a commune/);
    },
  );
  test("says which zero is lost and what to do", () => {
    expect(told("commune", "1004")).toBe(
      "is not the code of a commune: its leading zero is lost. Write 01004; in a spreadsheet, import the column as text",
    );
  });
});

describe("cantons", () => {
  test.each(["5207", "0101", "2A04", "97101"])("accepts %s", (code) => expect(told("canton", code)).toBe(code));
  test.each(["101", "52", "52121", "2004"])("refuses %s", (code) => {
    expect(told("canton", code)).toMatch(/^is not the code of a canton/);
  });
  test("says which zero is lost", () => expect(told("canton", "101")).toMatch(/Write 0101/));
});

describe("départements", () => {
  test.each(["52", "01", "2A", "974", "976", "988"])("accepts %s", (code) =>
    expect(parseDepartementCode(code)).toBe(code),
  );
  test.each(["1", "00", "20", "96", "97", "979", "2C"])("refuses %s", (code) => {
    expect(() => parseDepartementCode(code)).toThrow(InvalidInseeCodeError);
  });
  test("says which zero is lost", () => expect(() => parseDepartementCode("1")).toThrow(/Write 01/));
});

test.each([
  ["commune", "52121", "52"],
  ["commune", "2A004", "2A"],
  ["commune", "97411", "974"],
  ["commune", "01004", "01"],
  ["canton", "97101", "971"],
] as const)("the département of the %s %s is %s", (kind, text, departement) => {
  const result = readInseeCode<CommuneCode | CantonCode>(kind, text);
  expect("code" in result && departementOf(result.code)).toBe(departement);
});
