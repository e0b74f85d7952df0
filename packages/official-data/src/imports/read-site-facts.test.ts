import { describe, expect, test } from "vitest";
import { read, valuesOf } from "../../test/import-territory.ts";

describe("tables keyed by site", () => {
  test("read activity, partners and hours", async () => {
    expect(valuesOf(await read("activity", "id_fs;annee;demandes;rdv\n295;2024;1 234;"))).toEqual([
      { siteId: "295", activity: { year: 2024, requests: 1234, appointments: null }, partners: null, hours: null },
    ]);
    expect(valuesOf(await read("partners", "id_fs;partenaires\n295;CNAF | DGFiP (mar jeu)"))[0]?.partners).toHaveLength(
      2,
    );
    expect(valuesOf(await read("hours", "id_fs;h_lundi\n295;09:00 - 12:00"))[0]?.hours?.weekly.monday).toEqual([
      { opens: 540, closes: 720 },
    ]);
    expect((await read("activity", "id_fs;annee;demandes\n295;24;1,5")).issues.map(({ rule }) => rule)).toEqual([
      "out-of-range",
      "out-of-range",
    ]);
  });
});
