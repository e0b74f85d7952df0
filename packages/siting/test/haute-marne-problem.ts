import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { buildModelledNetwork, parseMainAxes, snapPlaces } from "@maillage/road-network";
import { computeMatrix } from "@maillage/travel-time";
import type { SitingProblem } from "../src/problem.ts";

const BOUND_DECISECONDS = 36_000;
/** Bologne and La Rochotte (Chaumont), open when the network was announced. */
const SITES_2021 = ["297", "822"];

function readData(name: string): string {
  return readFileSync(fileURLToPath(import.meta.resolve(`@maillage/haute-marne/${name}`)), "utf8");
}

/** Rows of a CSV file whose wanted cells hold neither comma nor quote; the others may, after them. */
function readRows(name: string): string[][] {
  return readData(name)
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(","));
}

export interface HauteMarne {
  readonly problem: SitingProblem;
  readonly communeCodes: readonly string[];
  /** Open sites come first, then one candidate in each commune. */
  readonly siteNames: readonly string[];
  readonly cantonCodes: readonly string[];
}

/** The embedded territory on its modelled roads: 426 communes as homes and as candidates, beside the sites of a year. */
export function buildHauteMarneProblem(year: 2021 | 2024): HauteMarne {
  const communes = readRows("communes.csv").map(([code, name, cantons, longitude, latitude]) => ({
    code,
    name,
    cantons: cantons.split(/[ |;/]+/).filter((canton) => canton !== ""),
    longitude: Number(longitude),
    latitude: Number(latitude),
  }));
  const cantonCodes = readRows("cantons.csv").map(([code]) => code);
  const cantonOfSite = new Map(readRows("site-cantons.csv").map(([site, canton]) => [site, canton]));
  const cantonsOfCommune = new Map(communes.map(({ code, cantons }) => [code, cantons]));
  const open = readRows("sites-2024-08-01.csv")
    .filter(([id]) => year === 2024 || SITES_2021.includes(id))
    .map((row) => {
      // The address may hold commas: the commune's code is the first cell of five digits.
      const at = row.findIndex((cell) => /^52\d{3}$/.test(cell));
      const known = cantonOfSite.get(row[0]);
      return {
        name: row[1],
        longitude: Number(row[at + 2]),
        latitude: Number(row[at + 3]),
        cantons: known === undefined ? (cantonsOfCommune.get(row[at]) ?? []) : [known],
      };
    });
  const sites = [...open, ...communes];
  const network = buildModelledNetwork(
    communes.map((commune) => ({ ...commune, cantonCodes: commune.cantons })),
    parseMainAxes(readData("main-axes.csv")),
  );
  const snap = (places: readonly { longitude: number; latitude: number }[]) =>
    snapPlaces(
      network,
      Float64Array.from(places, ({ longitude }) => longitude),
      Float64Array.from(places, ({ latitude }) => latitude),
    );
  const matrix = computeMatrix(network, snap(communes), snap(sites));
  const population = readPopulation();
  const siteCantons = sites.map(({ cantons }) =>
    cantons.map((code) => cantonCodes.indexOf(code)).sort((a, b) => a - b),
  );
  return {
    communeCodes: communes.map(({ code }) => code),
    siteNames: sites.map(({ name }) => name),
    cantonCodes,
    problem: {
      homeCount: communes.length,
      siteCount: sites.length,
      homePopulation: Float64Array.from(communes, ({ code }) => population.get(code) ?? 0),
      boundDeciseconds: BOUND_DECISECONDS,
      ...reachOf(matrix, communes.length, sites.length),
      siteIsOpen: Uint8Array.from(sites, (_, site) => (site < open.length ? 1 : 0)),
      cantonCount: cantonCodes.length,
      siteFirstCanton: firstsOf(siteCantons),
      siteCanton: Uint32Array.from(siteCantons.flat()),
      siteCost: Float64Array.from(sites, (_, site) => 30_000 + ((site * 7919) % 40) * 1000),
      siteLongitude: Float64Array.from(sites, ({ longitude }) => longitude),
      siteLatitude: Float64Array.from(sites, ({ latitude }) => latitude),
    },
  };
}

function readPopulation(): Map<string, number> {
  const path = fileURLToPath(import.meta.resolve("@etalab/decoupage-administratif/data/communes.json"));
  const communes: { code: string; type: string; population?: number }[] = JSON.parse(readFileSync(path, "utf8"));
  return new Map(
    communes.filter(({ type }) => type === "commune-actuelle").map(({ code, population }) => [code, population ?? 0]),
  );
}

function reachOf(matrix: Uint32Array, homeCount: number, siteCount: number) {
  const siteHomes = Array.from({ length: siteCount }, (_, site) =>
    Array.from({ length: homeCount }, (_, home) => home).filter(
      (home) => matrix[home * siteCount + site] <= BOUND_DECISECONDS,
    ),
  );
  return {
    siteFirstEntry: firstsOf(siteHomes),
    entryHome: Uint32Array.from(siteHomes.flat()),
    entryDeciseconds: Uint32Array.from(
      siteHomes.flatMap((homes, site) => homes.map((home) => matrix[home * siteCount + site])),
    ),
  };
}

function firstsOf(rows: readonly (readonly unknown[])[]): Uint32Array {
  const first = new Uint32Array(rows.length + 1);
  rows.forEach((row, i) => {
    first[i + 1] = first[i] + row.length;
  });
  return first;
}
