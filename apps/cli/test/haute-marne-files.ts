import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  decodeTextFile,
  parseDepartementCode,
  readPlacesTable,
  readSiteCantonsTable,
  readSitesTable,
  type TextFile,
} from "@maillage/official-data";
import { readAdministrativeDepartement } from "@maillage/official-data/node";
import { stringify } from "csv-stringify/sync";

const REPOSITORY = join(import.meta.dirname, "../../..");
export const HAUTE_MARNE = join(REPOSITORY, "data/haute-marne");

/** Official limits of cantons, beside the repository; undefined where they are absent, and the test is then skipped. */
export function findRealCantons(): string | undefined {
  const path = join(REPOSITORY, "../shared/real-data/france/cantons.geojson");
  return existsSync(path) ? path : undefined;
}

function read(name: string): TextFile {
  return decodeTextFile(name, readFileSync(join(HAUTE_MARNE, name)));
}

/** The embedded territory as an analyst would have it: homes and sites with the columns that `coverage` takes. */
export function buildCoverageTables(): { readonly homes: string; readonly sites: string } {
  const places = new Map(readPlacesTable(read("communes.csv")).map((place) => [place.code, place]));
  const told = new Map(readSiteCantonsTable(read("site-cantons.csv")).map((each) => [each.siteId, [each.cantonCode]]));
  const homes = readAdministrativeDepartement(parseDepartementCode("52")).communes.map(({ code, name, population }) => {
    const place = places.get(code);
    return [code, name, place?.longitude, place?.latitude, population, code, place?.cantonCodes.join(" ")];
  });
  const sites = readSitesTable(read("sites-2024-08-01.csv")).sites.map((site) => {
    const cantons = told.get(site.id) ?? places.get(site.communeCode)?.cantonCodes ?? [];
    const hours = site.hours?.map((cell) => cell ?? "").join("|");
    return [
      ...[site.id, site.name, site.longitude, site.latitude, "labelled", cantons.join(" ")],
      ...[site.format, site.role, hours],
    ];
  });
  return {
    homes: stringify([["id", "name", "lon", "lat", "population", "commune", "canton"], ...homes]),
    sites: stringify([["id", "name", "lon", "lat", "status", "canton", "format", "role", "hours"], ...sites]),
  };
}
