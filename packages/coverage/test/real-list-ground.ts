import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { buildCantonLocator, parseDepartementCode, readCantonPolygons, readSitesTable } from "@maillage/official-data";
import { readAdministrativeDepartement } from "@maillage/official-data/node";
import { parseOfficialHours } from "@maillage/opening-hours";
import { buildModelledNetwork, metresBetween, snapPlaces } from "@maillage/road-network";

const FRANCE = join(import.meta.dirname, "../../../../shared/real-data/france");

/** Whether the real list and the limits around it lie beside the repository: they are not redistributed here. */
export const HAS_REAL_LIST = existsSync(join(FRANCE, "liste-fs-20240801.csv"));

const COMMUNE_FILES = ["10-aube", "21-cote-d-or", "52-haute-marne", "55-meuse", "70-haute-saone", "88-vosges"];
const AROUND_METRES = 60_000;

function read(name: string) {
  return { name, text: readFileSync(join(FRANCE, name), "utf8") };
}

/** The 2,845 sites of the official list of 1 August 2024, their hours read, none of their stops known. */
export function readRealSites() {
  return readSitesTable(read("liste-fs-20240801.csv")).sites.map(({ hours, ...site }) => ({
    ...site,
    hours: parseOfficialHours(hours ?? []).hours,
    stops: null,
    frequency: "weekly" as const,
  }));
}

/** The cantons of metropolitan France in 2018, and in which of them a point is. */
export function readRealCantons() {
  const cantons = readCantonPolygons(read("cantons.geojson"));
  return { cantons, locate: buildCantonLocator(cantons) };
}

/**
 * The communes of six départements of the east, each at the middle of the box around its limits of 2018, with the people of the present
 * register; those merged since are left out. Their roads are modelled, without axes: what matters is that two ways of counting agree on them.
 */
export function buildSixDepartements() {
  const homes = COMMUNE_FILES.flatMap((name) => {
    const register = readAdministrativeDepartement(parseDepartementCode(name.slice(0, 2)));
    const people = new Map<string, number>(register.communes.map(({ code, population }) => [code, population]));
    return listCommunes(`communes-${name}.geojson`).flatMap(({ code, longitude, latitude }) => {
      const population = people.get(code);
      return population === undefined ? [] : [{ code, longitude, latitude, population }];
    });
  });
  const network = buildModelledNetwork(homes);
  return { homes, network, homePlaces: snap(network, homes) };
}

type Network = ReturnType<typeof buildModelledNetwork>;
interface Position {
  readonly longitude: number;
  readonly latitude: number;
}

export function snap(network: Network, places: readonly Position[]) {
  return snapPlaces(
    network,
    Float64Array.from(places, ({ longitude }) => longitude),
    Float64Array.from(places, ({ latitude }) => latitude),
  );
}

/** Those within 60 km of one of the homes. */
export function listAround<P extends Position>(homes: readonly Position[], places: readonly P[]): P[] {
  return places.filter((place) =>
    homes.some(
      // A degree of latitude is 111 km: a cheap look before the distance.
      (home) =>
        Math.abs(home.latitude - place.latitude) < 1 &&
        metresBetween(home.longitude, home.latitude, place.longitude, place.latitude) <= AROUND_METRES,
    ),
  );
}

interface CommuneFile {
  readonly features: readonly {
    readonly properties: { readonly code: string };
    readonly geometry: { readonly coordinates: readonly unknown[] };
  }[];
}

function listCommunes(name: string) {
  const { features }: CommuneFile = JSON.parse(read(name).text);
  return features.map(({ properties, geometry }) => {
    const numbers = geometry.coordinates.flat(4).filter((each) => typeof each === "number");
    const middle = (axis: 0 | 1) => {
      const own = numbers.filter((_, i) => i % 2 === axis);
      return (Math.min(...own) + Math.max(...own)) / 2;
    };
    return { code: properties.code, longitude: middle(0), latitude: middle(1) };
  });
}
