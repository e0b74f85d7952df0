import { join } from "node:path";
import { type OpenDatabase, openDatabase } from "@maillage/database";
import { run, site, territory } from "@maillage/database/schema";
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeTemporaryFolder } from "../test/temporary-folder.ts";
import { readHauteMarne } from "./read-haute-marne.ts";
import { findRun, saveRun } from "./run-repository.ts";
import { saveTerritory } from "./save-territory.ts";
import { findScenarioRow, insertScenario } from "./scenario/scenario-repository.ts";
import { sortTerritoryContent } from "./sort-territory-content.ts";
import type { TerritoryContent } from "./territory-content.ts";
import { findTerritoryContent } from "./territory-repository.ts";
import type { SiteView } from "./views.ts";

const content = readHauteMarne();
let open: OpenDatabase;
beforeAll(async () => {
  open = await openDatabase({ folder: join(makeTemporaryFolder(), "database") });
});
afterAll(() => open.close());

test("what is loaded is what was read: sites with their partners, events, activity and cantons", async () => {
  expect(await saveTerritory(open.database, content)).toBe(true);
  expect(await findTerritoryContent(open.database, "52")).toStrictEqual(sortTerritoryContent(content));
  const chaumont = content.siteNetworks.flatMap(({ sites }) => sites).find(({ partners }) => partners.length > 0);
  expect(chaumont).toMatchObject({ agents: 2, activity: [{ year: 2019, requests: 3000, appointments: 450 }] });
  expect(chaumont?.partners.filter(({ scope }) => scope === "national")).toHaveLength(8);
  expect(chaumont?.partners.filter(({ scope }) => scope === "local")).toHaveLength(8);
});

test("the same content is not written twice", async () => {
  const before = await open.database.select().from(territory);
  expect(await saveTerritory(open.database, content)).toBe(false);
  expect(await open.database.select().from(territory)).toStrictEqual(before);
});

test("changed content replaces what was loaded, and keeps the scenarios over it", async () => {
  const kept = { name: "Bus", description: null, networkSlug: "2021", changes: [] };
  await insertScenario(open.database, { id: "abcdefghij", territoryCode: "52" }, kept);
  const others = content.siteNetworks.filter(({ slug }) => slug !== "2021");
  // Its network goes with the new content: the scenario says which it was over, and stays.
  expect(await saveTerritory(open.database, { ...content, siteNetworks: others })).toBe(true);
  expect(await findScenarioRow(open.database, "abcdefghij")).toMatchObject({ content: kept });
  await saveTerritory(open.database, content);
});

test("changed content replaces what was loaded, and keeps the results already computed", async () => {
  await saveRun(open.database, { inputHash: "a", territoryCode: "52", kind: "coverage", inputs: {}, result: "{}" });
  const changed: TerritoryContent = {
    ...content,
    communes: content.communes.map((commune) => ({ ...commune, population: (commune.population ?? 0) + 1 })),
  };
  expect(await saveTerritory(open.database, changed)).toBe(true);
  const found = await findTerritoryContent(open.database, "52");
  expect(found?.communes.reduce((sum, { population }) => sum + (population ?? 0), 0)).toBe(168_331 + 426);
  expect(await findRun(open.database, "a")).toBe("{}");
  expect(await saveTerritory(open.database, content)).toBe(true);
});

test("networks that stay the same are neither written nor read again, but for what others say of their partners", async () => {
  const listRows = async (slug: string) =>
    open.database
      .select({ id: site.id, place: sql<string>`ctid::text || ' ' || xmin::text` })
      .from(site)
      .where(eq(site.networkSlug, slug))
      .orderBy(site.id);
  const before = await findTerritoryContent(open.database, "52");
  const [latest, ...others] = content.siteNetworks;
  const [first, ...sites] = latest?.sites ?? [];
  const earlier = others.find((each) => each.sites.some(({ partners }) => partners.length > 0));
  if (before === undefined || latest === undefined || first === undefined || earlier === undefined) throw new Error();
  const written = await listRows(earlier.slug);
  const renamed = {
    ...content,
    siteNetworks: [{ ...latest, sites: [{ ...first, name: "Un autre" }, ...sites] }, ...others],
  };
  expect(await saveTerritory(open.database, renamed)).toBe(true);
  expect(await listRows(earlier.slug)).toStrictEqual(written);
  const after = await findTerritoryContent(open.database, "52", before);
  const findNetwork = (found: TerritoryContent | undefined, slug: string) =>
    found?.siteNetworks.find((each) => each.slug === slug);
  expect(findNetwork(after, earlier.slug)).toBe(findNetwork(before, earlier.slug));
  expect(after).toStrictEqual(await findTerritoryContent(open.database, "52"));
  expect(after).not.toStrictEqual(before);

  // Whether a partner is one of the State's holds for the whole territory.
  const [shared] = earlier.sites.flatMap(({ partners }) => partners.filter(({ scope }) => scope === "national"));
  if (shared === undefined) throw new Error("No national partner.");
  const local = { ...first, id: "zz", partners: [{ ...shared, scope: "local" as const }] };
  const moved = { ...content, siteNetworks: [...others, { ...latest, sites: [...latest.sites, local] }] };
  expect(await saveTerritory(open.database, moved)).toBe(true);
  const read = await findTerritoryContent(open.database, "52", after);
  expect(read).toStrictEqual(await findTerritoryContent(open.database, "52"));
  const partners = findNetwork(read, earlier.slug)?.sites.flatMap((each) => each.partners);
  expect(partners?.filter(({ name }) => name === shared.name).every(({ scope }) => scope === "local")).toBe(true);
  expect(await saveTerritory(open.database, content)).toBe(true);
});

test("a travelling site is read back whole: stops, days of partners, hours with exceptions, notes, sources", async () => {
  const [network, ...others] = content.siteNetworks;
  const [first] = network?.sites ?? [];
  if (network === undefined || first?.hours == null) throw new Error("No site with hours.");
  const stop = { longitude: 5.2, latitude: 48.3, weekday: "tuesday", opens: 540, closes: 720 } as const;
  const bus: SiteView = {
    ...first,
    ...{ id: "bus", format: "travelling", role: "antenna", hostBody: "la-poste", agentsFullTimeEquivalent: 1.5 },
    hours: {
      weekly: first.hours.weekly,
      exceptions: [{ from: "2024-12-24", to: "2025-01-01", ranges: [], reason: "Fêtes" }],
    },
    partners: [
      { name: "La Poste", scope: "national", days: ["tuesday", "friday"] },
      { name: "Notaires", scope: "local", days: [] },
    ],
    stops: [
      { ...stop, place: "Place de la mairie", frequency: "fortnightly" },
      { ...stop, place: "Halle", frequency: "monthly" },
    ],
    events: [{ date: "2024", kind: "status", fr: "À l'étude", en: "Under study" }],
    notes: "Deux tournées\nl'hiver",
    sources: ["Convention", "Site de la commune"],
  };
  const noStop: SiteView = { ...bus, id: "no-stop", stops: [] };
  const changed = { ...content, siteNetworks: [{ ...network, sites: [bus, noStop] }, ...others] };
  expect(await saveTerritory(open.database, changed)).toBe(true);
  const found = await findTerritoryContent(open.database, "52");
  expect(found?.siteNetworks[0]?.sites).toStrictEqual([bus, noStop]);
  expect(await saveTerritory(open.database, content)).toBe(true);
});

test("half a character, which a GeoJSON may spell, is written as one lost and stops nothing", async () => {
  const [first, ...others] = content.communes;
  if (first === undefined) throw new Error("No commune.");
  const spelt = { ...content, communes: [{ ...first, name: "\ud83c\\ud83c" }, ...others] };
  expect(await saveTerritory(open.database, spelt)).toBe(true);
  const found = await findTerritoryContent(open.database, "52");
  expect(found?.communes.find(({ code }) => code === first.code)?.name).toBe("\ufffd\\ud83c");
  expect(await saveTerritory(open.database, content)).toBe(true);
});

test("content that contradicts itself changes nothing", async () => {
  const before = await findTerritoryContent(open.database, "52");
  const [first, ...others] = content.communes;
  if (first === undefined) throw new Error("No commune.");
  const broken = { ...content, communes: [{ ...first, cantonCodes: ["5299"] }, ...others] };
  await expect(saveTerritory(open.database, broken)).rejects.toThrow();
  expect(await findTerritoryContent(open.database, "52")).toStrictEqual(before);
});

test("only the latest results are kept, and one already there is not rewritten", async () => {
  const save = (inputHash: string, result: string) =>
    saveRun(open.database, { inputHash, territoryCode: "52", kind: "coverage", inputs: {}, result }, 2);
  await save("b", "1");
  await save("b", "2");
  expect(await findRun(open.database, "b")).toBe("1");
  await save("c", "1");
  await save("d", "1");
  const kept = await open.database.select({ inputHash: run.inputHash }).from(run);
  expect(kept.map(({ inputHash }) => inputHash).sort()).toStrictEqual(["c", "d"]);
});
