import { describe, expect, test } from "vitest";
import { InvalidInseeCodeError } from "./errors.ts";
import { departementOf, parseCantonCode, parseCommuneCode, parseDepartementCode } from "./insee-codes.ts";

describe("communes", () => {
  test.each(["52121", "01004", "2A004", "2B033", "97411", "97801", "98735"])("accepts %s", (code) => {
    expect(parseCommuneCode(code)).toBe(code);
  });
  test("forgives spaces and lower case", () => {
    expect(parseCommuneCode(" 2a004 ")).toBe("2A004");
  });
  test.each(["", "1004", "521211", "20004", "00001", "96001", "99123", "2C004", "52 21", "5.2e4"])(
    "refuses %s",
    (code) => {
      expect(() => parseCommuneCode(code)).toThrow(InvalidInseeCodeError);
    },
  );
  test("says which zero is lost and what to do", () => {
    expect(() => parseCommuneCode("1004")).toThrow(
      '"1004" is not the code of a commune: its leading zero is lost. Write 01004; in a spreadsheet, import the column as text.',
    );
  });
});

describe("cantons", () => {
  test.each(["5207", "0101", "2A04", "97101"])("accepts %s", (code) => expect(parseCantonCode(code)).toBe(code));
  test.each(["101", "52", "52121", "2004"])("refuses %s", (code) => {
    expect(() => parseCantonCode(code)).toThrow(InvalidInseeCodeError);
  });
  test("says which zero is lost", () => expect(() => parseCantonCode("101")).toThrow(/Write 0101/));
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

test("the département of a code", () => {
  const communes = ["52121", "2A004", "97411", "01004"].map(parseCommuneCode);
  expect(communes.map(departementOf)).toEqual(["52", "2A", "974", "01"]);
  expect(departementOf(parseCantonCode("97101"))).toBe("971");
});
