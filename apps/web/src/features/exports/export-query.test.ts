import { expect, test } from "vitest";
import { buildLayersQuestion, exportQuerySchema, nameExportFile, readExportAddress } from "./export-query.ts";

function read(address: string) {
  return exportQuerySchema.safeParse(readExportAddress("52", new URLSearchParams(address)));
}

test("an address of the form is read: empty fields are left out, layers come one by one or together", () => {
  const query = read("reseau=2024-08-01&scenario=&seuil=20&facteur=1.2&couches=homes&couches=sites&format=gpkg").data;
  if (query === undefined) throw new Error("Not read.");
  expect(query.couches).toStrictEqual(["homes", "sites"]);
  expect(buildLayersQuestion(query, "2021")).toStrictEqual({
    about: { territory: "52", siteNetwork: "2024-08-01", thresholdSeconds: 1200, timeFactor: 1.2 },
    proposal: undefined,
  });
  expect(nameExportFile(query, "2021", "gpkg")).toBe("maillage-52-2024-08-01.gpkg");
  expect(read("couches=homes,sites&format=csv").data?.couches).toStrictEqual(["homes", "sites"]);
});

test("a scenario is asked for instead of a network, the latest network and the goal when nothing is said", () => {
  const scenario = read("reseau=2021&scenario=abcdefgh12&version=3&couches=sites&format=csv").data;
  if (scenario === undefined) throw new Error("Not read.");
  expect(buildLayersQuestion(scenario, "2021").about).toMatchObject({ scenario: "abcdefgh12", version: 3 });
  expect(nameExportFile(scenario, "2021", "csv")).toBe("maillage-52-scenario-abcdefgh12-sites.csv");
  const bare = read("couches=sites&format=csv").data;
  if (bare === undefined) throw new Error("Not read.");
  expect(buildLayersQuestion(bare, "2021").about).toMatchObject({ siteNetwork: "2021", thresholdSeconds: 1800 });
});

test.each([
  "couches=&format=csv",
  "couches=cats&format=csv",
  "couches=sites&format=pdf",
  "couches=sites",
  "couches=sites&format=csv&seuil=999",
  "couches=sites&format=csv&reseau=../x",
])("%s is refused", (address) => {
  expect(read(address).success).toBe(false);
});
