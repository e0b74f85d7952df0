import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { copyLoadedDataFolder } from "../../test/copy-loaded-data-folder.ts";
import { makeTemporaryFolder } from "../../test/temporary-folder.ts";
import { openPlanning } from "../open-planning.ts";
import type { Planning } from "../planning.ts";
import type { SiteView } from "../views.ts";
import type { DatasetImportView } from "./import-views.ts";

/* Files as their producers publish them, in a folder beside the repository: nothing is checked where it is not there. */

const REAL_DATA = join(import.meta.dirname, "../../../../../shared/real-data/france");
const LIST = "liste-fs-20240801.csv";

describe.skipIf(!existsSync(REAL_DATA))("published files", () => {
  let planning: Planning;
  beforeAll(async () => {
    const dataFolder = await copyLoadedDataFolder(join(makeTemporaryFolder(), "data"));
    planning = await openPlanning({ dataFolder });
  });
  afterAll(() => planning?.close());

  async function read(territory: string, file: string, kind: "sites" | "communes" | "cantons") {
    const { id } = await planning.startDatasetImport(territory, { path: join(REAL_DATA, file) });
    const view = await planning.waitForDatasetImport(id);
    // Communes and cantons have the same headers, and are not taken for one another.
    expect(view.choices?.kind).toBe(kind);
    return view;
  }
  const accept = ({ id, revision }: DatasetImportView) => planning.acceptDatasetImport(id, revision ?? "");
  const listOwn = (sites: readonly SiteView[], departement: string) =>
    sites.filter(({ communeCode }) => communeCode.startsWith(departement));

  test("the list of August 2024 over Haute-Marne: its own 18 sites as they were, and those around", async () => {
    const before = await planning.getSiteNetwork("52", "2024-08-01");
    const seen = await read("52", LIST, "sites");
    expect(seen).toMatchObject({ obstacles: [], choices: { citation: { date: "2024-08-01" } } });
    expect(seen.preview).toMatchObject({
      ...{ rowCount: 2_845, acceptedCount: 195, refusedCount: 0, elsewhereCount: 2_650, nearbyCount: 177 },
      difference: { new: 177, gone: 0 },
      // The two goals: the 337 people that none of the 18 sites reaches are reached from across the border; no canton is.
      coverage: { before: { population: 168_331, covered: 167_994 }, after: { population: 168_331, covered: 168_331 } },
    });
    const { before: was, after: is } = seen.preview?.coverage ?? {};
    expect(is?.cantonsWithoutSite).toStrictEqual(was?.cantonsWithoutSite);
    expect(was?.cantonsWithoutSite).toHaveLength(7);

    await accept(seen);
    const { sites, ...counts } = await planning.getSiteNetwork("52", "2024-08-01");
    expect(counts).toMatchObject({ siteCount: 195, countedSiteCount: 195, neighbourSiteCount: 177 });
    // All that the two goals are computed from: without those around, they are what they were.
    const describeSite = ({ id, status, format, longitude, latitude, communeCode, cantonCodes, stops }: SiteView) => ({
      ...{ id, status, format, longitude, latitude, communeCode, cantonCodes, stops },
    });
    expect(listOwn(sites, "52").map(describeSite)).toStrictEqual(before.sites.map(describeSite));
    const around = sites.filter((site) => !listOwn(sites, "52").includes(site));
    expect(around.flatMap(({ cantonCodes }) => cantonCodes)).toStrictEqual([]);
    const isNamedOutside = ({ communeCode, communeName }: SiteView) =>
      communeName.endsWith(` (${communeCode.slice(0, 2)})`);
    expect(around.every(isNamedOutside)).toBe(true);
  });

  test("Meuse, made from its communes, the cantons of France and the list", async () => {
    await planning.createTerritory("55");
    for (const [file, kind] of [
      ["communes-55-meuse.geojson", "communes"],
      ["cantons.geojson", "cantons"],
      [LIST, "sites"],
    ] as const) {
      await accept(await read("55", file, kind));
    }
    expect(await planning.getTerritory("55")).toMatchObject({ communeCount: 501, cantonCount: 17 });
    const { communeCentres } = await planning.getTerritoryMap("55");
    expect(communeCentres.filter(({ cantonCodes }) => cantonCodes.length === 0)).toStrictEqual([]);
    const { sites } = await planning.getSiteNetwork("55", "2024-08-01");
    const own = listOwn(sites, "55");
    const served = new Set(own.flatMap(({ cantonCodes }) => cantonCodes));
    expect([sites.length, own.length, served.size]).toStrictEqual([166, 22, 14]);
    expect(own.every(({ cantonCodes }) => cantonCodes.length > 0)).toBe(true);
  });
});
