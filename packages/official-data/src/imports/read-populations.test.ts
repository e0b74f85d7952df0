import { describe, expect, test } from "vitest";
import { NOWHERE, read, valuesOf } from "../../test/import-territory.ts";
import { buildCommuneSuccessors } from "./build-commune-successors.ts";
import type { RefusedRepair } from "./import-reading.ts";

describe("legal populations", () => {
  test("have their split code joined, overseas too", async () => {
    const text = "CODDEP;CODCOM;PMUN\n52;121;21945\n1;4;14000\n971;01;50000\n97;411;150000\n2A;004;70000";
    expect(valuesOf(await read("populations", text, NOWHERE)).map(({ communeCode }) => communeCode)).toEqual([
      "52121",
      "01004",
      "97101",
      "97411",
      "2A004",
    ]);
  });

  test("of arrondissements and of merged communes are summed", async () => {
    const paris = await read("populations", "CODGEO;PMUN\n75101;16000\n75102;21000\n75120;190000", NOWHERE);
    expect(valuesOf(paris)).toEqual([{ communeCode: "75056", population: 227_000 }]);
    expect(paris.repairs).toHaveLength(3);
    const whole = await read("populations", "CODGEO;PMUN\n75056;2100000\n75101;16000", NOWHERE);
    expect(valuesOf(whole)).toEqual([{ communeCode: "75056", population: 2_100_000 }]);
    const merged = await read("populations", "CODGEO;PMUN\n52121;100\n52999;20\n52998;3");
    expect(valuesOf(merged)).toEqual([{ communeCode: "52121", population: 123 }]);
    const raw = await read("populations", "CODGEO;PMUN\n75101;16000", {
      ...NOWHERE,
      refusedRepairs: [{ rule: "municipal-arrondissement", row: null } satisfies RefusedRepair],
    });
    expect(valuesOf(raw)).toEqual([{ communeCode: "75101", population: 16_000 }]);
  });

  test("are whole: a thousands mark read as a decimal one is refused", async () => {
    const { rows, issues } = await read("populations", "CODGEO;PMUN\n52121;21.945");
    expect([rows.length, issues[0]?.rule]).toEqual([0, "inconsistent"]);
  });
});

describe("commune changes", () => {
  const HEADER = "MOD;DATE_EFF;TYPECOM_AV;COM_AV;TYPECOM_AP;COM_AP";
  const successorsOf = async (lines: readonly string[]) =>
    Object.fromEntries(
      buildCommuneSuccessors(valuesOf(await read("commune-changes", [HEADER, ...lines].join("\n"), NOWHERE))),
    );

  test("keep what ends a code, between communes", async () => {
    const reading = await read(
      "commune-changes",
      `${HEADER}\n32;2016-01-01;COM;52008;COM;52064\n32;2016-01-01;COM;52008;COMD;52008\n10;2016-01-01;COM;52064;COM;52064\n32;2016-01-01;COM;01002;COM;01001`,
    );
    expect(valuesOf(reading)).toEqual([{ from: "52008", to: "52064", date: "2016-01-01", kind: 32 }]);
    expect([reading.elsewhereCount, reading.leftOut]).toEqual([1, [{ reason: "not-a-merger", count: 2 }]]);
  });

  test("lead along chains to today's commune, and not into circles", async () => {
    expect(await successorsOf(["31;1972-01-01;COM;52001;COM;52002", "32;2016-01-01;COM;52002;COM;52003"])).toEqual({
      52001: "52003",
      52002: "52003",
    });
    expect(await successorsOf(["31;1972-01-01;COM;52001;COM;52002", "31;1972-01-01;COM;52002;COM;52001"])).toEqual({});
  });

  test("of a commune re-established since lead nowhere, and to its new end when it merged again", async () => {
    const merged = "31;1972-01-01;COM;52001;COM;52002";
    const back = "21;1990-01-01;COM;52002;COM;52001";
    expect(await successorsOf([merged, back])).toEqual({});
    expect(await successorsOf([merged, back, "32;2019-01-01;COM;52001;COM;52009"])).toEqual({ 52001: "52009" });
  });

  test("of a commune split between several lead nowhere", async () => {
    expect(await successorsOf(["30;1980-01-01;COM;52001;COM;52002", "30;1980-01-01;COM;52001;COM;52003"])).toEqual({});
  });
});
