import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildCodeRepairs, isInseeCode, isPostcode, POSTCODE_REPAIRS } from "./code-repairs.ts";
import { DATE_REPAIRS, isIsoDay, parseFrenchDay } from "./date-repairs.ts";
import { isPlainNumber, moveDecimalPoint, NUMBER_REPAIRS } from "./number-repairs.ts";
import { type RepairStep, repairText } from "./repair-step.ts";
import { hasNoStraySpace, spacesInCode, straySpaces } from "./text-repairs.ts";

const COMMUNE_STEPS = buildCodeRepairs("commune", (code) => `2A${code.slice(2)}`);

/** Every kind of value, with what is well written of it and the steps towards it. */
const KINDS: readonly (readonly [string, (text: string) => boolean, readonly RepairStep[]])[] = [
  ["commune", (text) => isInseeCode("commune", text), COMMUNE_STEPS],
  ["canton", (text) => isInseeCode("canton", text), buildCodeRepairs("canton", () => undefined)],
  ["postcode", isPostcode, POSTCODE_REPAIRS],
  ["number", isPlainNumber, NUMBER_REPAIRS],
  ["day", isIsoDay, DATE_REPAIRS],
  ["line", hasNoStraySpace, [straySpaces]],
];

const day = fc
  .date({ min: new Date("1956-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const communeCode = fc
  .oneof(
    fc.integer({ min: 1001, max: 19_999 }),
    fc.integer({ min: 21_001, max: 95_999 }),
    fc.integer({ min: 97_101, max: 97_899 }),
  )
  .map((code) => String(code).padStart(5, "0"))
  .filter((code) => isInseeCode("commune", code));
/** What people and spreadsheets write, and noise. */
const anyCell = fc.oneof(
  fc.string({ unit: fc.constantFrom(..."0123456789.,eE+-/ \u00a02AB«»févr:") }),
  fc.string(),
  communeCode,
  day,
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
);

describe.each(KINDS)("repairs of a %s", (_, isWellWritten, steps) => {
  test("never change what is well written, give what is, and have nothing left to do", () => {
    fc.assert(
      fc.property(anyCell, (text) => {
        const repaired = repairText(text, isWellWritten, steps);
        if (isWellWritten(text)) expect(repaired).toEqual({ text, taken: [] });
        if (repaired.taken.length === 0) expect(repaired.text).toBe(text);
        else expect(isWellWritten(repaired.text)).toBe(true);
        expect(repairText(repaired.text, isWellWritten, steps)).toEqual({ text: repaired.text, taken: [] });
        // Each step says what it was given and what it gave: together they lead from one text to the other.
        for (const [index, { before }] of repaired.taken.entries()) {
          expect(before).toBe(repaired.taken[index - 1]?.after ?? text);
        }
      }),
    );
  });
});

describe("a commune's code", () => {
  const repair = (text: string) => repairText(text, (code) => isInseeCode("commune", code), COMMUNE_STEPS).text;

  test("comes back from what a spreadsheet makes of it", () => {
    fc.assert(
      fc.property(communeCode, (code) => {
        expect(repair(String(Number(code)))).toBe(code);
        expect(repair(`${Number(code)}.0`)).toBe(code);
        expect(repair(`${code.slice(0, 2)} ${code.slice(2)}`)).toBe(code);
      }),
    );
  });

  test.each([
    ["1004", "01004"],
    ["2a004", "2A004"],
    ["20004", "2A004"],
    ["5.2121E+04", "52121"],
    ["5,2121E+04", "52121"],
    // Digits that a spreadsheet dropped are not made up: this may be any of 52050 to 52149.
    ["5.21E+04", "5.21E+04"],
    ["96001", "96001"],
    ["Chaumont", "Chaumont"],
  ])("%s gives %s", (text, code) => {
    expect(repair(text)).toBe(code);
  });
});

describe("a number", () => {
  const repair = (text: string) => repairText(text, isPlainNumber, NUMBER_REPAIRS);

  test("is the same with a comma, with thousands apart, and in scientific notation", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -9_999_999, max: 9_999_999 }),
        fc.integer({ min: 0, max: 6 }),
        (digits, decimals) => {
          const plain = moveDecimalPoint(String(digits), -decimals);
          expect(Number(plain)).toBe(Number(`${digits}e-${decimals}`));
          expect(Number(repair(plain.replace(".", ",")).text)).toBe(Number(plain));
          expect(Number(repair(Number(plain).toExponential().replace(".", ",")).text)).toBe(Number(plain));
          const grouped = plain.replace(/^(-?\d+)/, (whole) => whole.replaceAll(/\B(?=(\d{3})+$)/g, "\u202f"));
          expect(Number(repair(grouped).text)).toBe(Number(plain));
        },
      ),
    );
  });

  test("tells each step that was taken", () => {
    expect(repair("5,2E+04")).toEqual({
      text: "52000",
      taken: [
        { rule: "decimal-comma", before: "5,2E+04", after: "5.2E+04" },
        { rule: "scientific-notation", before: "5.2E+04", after: "52000" },
      ],
    });
  });

  test.each([
    ["1.234,5", "1234.5"],
    ["1,234.5", "1234.5"],
    ["1 234,5", "1234.5"],
    // A comma alone is a decimal mark, as in French files.
    ["20,827", "20.827"],
    ["12 34", "1234"],
    ["n/a", "n/a"],
    ["1,2,3", "1,2,3"],
  ])("%s gives %s", (text, number) => {
    expect(repair(text).text).toBe(number);
  });
});

describe("a day", () => {
  const MONTHS = ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."];

  test("is the same in every French form, and as a spreadsheet keeps it", () => {
    fc.assert(
      fc.property(day, (iso) => {
        const [year = "", month = "", dayOfMonth = ""] = iso.split("-");
        const date = new Date(iso);
        const long = new Intl.DateTimeFormat("fr-FR", { dateStyle: "full", timeZone: "UTC" }).format(date);
        expect(parseFrenchDay(`${dayOfMonth}/${month}/${year}`)).toBe(iso);
        expect(parseFrenchDay(`${Number(dayOfMonth)}.${Number(month)}.${year}`)).toBe(iso);
        expect(parseFrenchDay(long)).toBe(iso);
        expect(parseFrenchDay(`${dayOfMonth} ${MONTHS[Number(month) - 1]} ${year}`)).toBe(iso);
        expect(parseFrenchDay(`${iso}T00:00:00.000Z`)).toBe(iso);
        expect(parseFrenchDay(String(date.getTime() / 86_400_000 + 25_569))).toBe(iso);
        expect(parseFrenchDay(`${MONTHS[Number(month) - 1]} ${year}`)).toBe(`${year}-${month}-01`);
      }),
      { numRuns: 50 },
    );
  });

  test.each([
    ["01/02/2024", "2024-02-01"],
    ["1er février 2024", "2024-02-01"],
    ["45323", "2024-02-01"],
    ["févr. 24", "2024-02-01"],
    ["1-févr-24", "2024-02-01"],
    ["le 3 mars 2021", "2021-03-03"],
    ["31/02/2024", undefined],
    ["29/02/2023", undefined],
    ["1 février", undefined],
    ["12345678", undefined],
    ["32/01/2024", undefined],
  ])("%s is %s", (text, iso) => {
    expect(parseFrenchDay(text)).toBe(iso);
  });
});

test("a line keeps the no-break spaces that French typography has, and no other", () => {
  const { repair } = straySpaces;
  expect(repair("Maison\u00a0du  Tarn : « le\tRelais »\u200b ")).toBe("Maison du Tarn : « le Relais »");
  expect(repair("Centre «\u00a0le Relais\u00a0»\u00a0: accueil")).toBe("Centre «\u00a0le Relais\u00a0»\u00a0: accueil");
  expect(spacesInCode.repair("52\u00a0121")).toBe("52121");
});

test("steps stop as soon as the text is well written, and leave nothing behind when it never is", () => {
  const step: RepairStep = { rule: "stray-spaces", repair: (text) => `${text}a` };
  const isWellWritten = (text: string) => text.endsWith("aa");
  expect(repairText("xaa", isWellWritten, [step, step])).toEqual({ text: "xaa", taken: [] });
  expect(repairText("xa", isWellWritten, [step, step, step]).text).toBe("xaa");
  expect(repairText("x", isWellWritten, [step])).toEqual({ text: "x", taken: [] });
});
