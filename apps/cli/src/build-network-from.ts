import { basename, resolve } from "node:path";
import { french } from "@maillage/errors";
import { readPlacesTable } from "@maillage/official-data";
import {
  buildModelledNetwork,
  type NetworkMetadata,
  type NetworkSource,
  parseMainAxes,
  parseUsualDrivingTimes,
  type RoadNetwork,
} from "@maillage/road-network";
import {
  buildBdTopoNetwork,
  buildDimacsNetworkFromFiles,
  buildOsmNetwork,
  buildRoute500Network,
} from "@maillage/road-network/node";
import { type BuildWarning, describeBuildStep } from "./describe-build-warnings.ts";
import { namingFile } from "./input-error.ts";
import { readTextFile } from "./read-text-file.ts";
import type { Terminal } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

export interface BuiltNetwork {
  readonly network: RoadNetwork;
  /** What was odd in the roads and did not stop the build. */
  readonly warnings: readonly BuildWarning[];
}

export interface RoadsOptions {
  readonly roads: readonly string[];
  readonly profile: string;
}

const OSM_NAME = /\.osm(\.pbf|\.gz|\.bz2)?$/;
/** Archives too: the reader refuses them, saying to unpack them first. */
const IGN_NAME = /\.(gpkg|shp|7z|zip|001)$/i;
/** What IGN calls its light product, in the names of its files; any other is taken for BD TOPO. */
const ROUTE_500_NAME = /route_?500|troncon_route(?!_)/i;

const PROFILES: readonly string[] = ["car", "bicycle", "foot"] satisfies NetworkMetadata["profile"][];

/** Builds a network from road files, by what their names say they are. @throws {UsageError} when they say nothing known. */
export async function buildNetworkFromRoads(
  { roads, profile }: RoadsOptions,
  terminal: Terminal,
): Promise<BuiltNetwork> {
  const [first] = roads;
  if (roads.length === 1 && first !== undefined && OSM_NAME.test(first)) return buildFromOsm(first, profile, terminal);
  if (roads.length > 1 && roads.every((path) => OSM_NAME.test(path))) {
    throw new UsageError({
      fr: french`Un réseau vient d'un seul extrait OpenStreetMap, et ${roads.length} sont donnés : ${roads.join(", ")}. Réunissez-les d'abord : osmium merge ${roads.join(" ")} -o ensemble.osm.pbf`,
      en: `A network comes from one OpenStreetMap extract, and ${roads.length} are given: ${roads.join(", ")}. Merge them first: osmium merge ${roads.join(" ")} -o all.osm.pbf`,
    });
  }
  if (roads.length > 0 && roads.every((path) => IGN_NAME.test(path))) return buildFromIgn(roads, profile, terminal);
  const arcs = roads.find((path) => /\.gr(\.gz)?$/.test(path));
  const coordinates = roads.find((path) => /\.co(\.gz)?$/.test(path));
  if (roads.length === 2 && arcs !== undefined && coordinates !== undefined) {
    const [arcsPath, coordinatesPath] = [arcs, coordinates].map((path) => resolve(terminal.workingFolder, path));
    if (arcsPath !== undefined && coordinatesPath !== undefined) {
      return { network: await buildDimacsNetworkFromFiles(arcsPath, coordinatesPath), warnings: [] };
    }
  }
  throw new UsageError({
    fr: french`Fichiers de routes non reconnus : ${roads.join(", ")}. Attendu : un fichier .osm.pbf ou .osm(.gz, .bz2), des .gpkg ou .shp de l'IGN, un .gr(.gz) avec son .co(.gz), ou --modelled communes.csv.`,
    en: `Road files not recognised: ${roads.join(", ")}. Expected: one .osm.pbf or .osm(.gz, .bz2) file, .gpkg or .shp files of IGN, a .gr(.gz) with its .co(.gz), or --modelled places.csv.`,
  });
}

async function buildFromOsm(path: string, profile: string, terminal: Terminal): Promise<BuiltNetwork> {
  assertProfile(profile);
  const { workingFolder, locale, progress } = terminal;
  try {
    const { network, warnings } = await namingFile(path, () =>
      buildOsmNetwork(resolve(workingFolder, path), {
        profile,
        onProgress: (step, share) =>
          progress(`${basename(path)}, ${describeBuildStep(step, locale)}, ${Math.round(share * 100)} %`),
      }),
    );
    return { network, warnings };
  } finally {
    progress("");
  }
}

async function buildFromIgn(roads: readonly string[], profile: string, terminal: Terminal): Promise<BuiltNetwork> {
  if (profile !== "car") {
    throw new UsageError({
      fr: french`Les fichiers de l'IGN ne donnent qu'un réseau pour la voiture ; reçu : --profile ${profile}.`,
      en: `IGN files only give a network for cars; got --profile ${profile}.`,
    });
  }
  const { workingFolder, locale, progress } = terminal;
  const build = roads.some((path) => ROUTE_500_NAME.test(path)) ? buildRoute500Network : buildBdTopoNetwork;
  try {
    const { network, warnings } = await build(
      roads.map((path) => resolve(workingFolder, path)),
      { onProgress: (step, share) => progress(`${describeBuildStep(step, locale)}, ${Math.round(share * 100)} %`) },
    );
    return { network, warnings };
  } finally {
    progress("");
  }
}

/** @throws {UsageError} */
function assertProfile(profile: string): asserts profile is NetworkMetadata["profile"] {
  if (PROFILES.includes(profile)) return;
  throw new UsageError({
    fr: french`Le profil « ${profile} » n'existe pas. Profils : ${PROFILES.join(", ")}.`,
    en: `There is no profile "${profile}". Profiles: ${PROFILES.join(", ")}.`,
  });
}

export interface ModelledOptions {
  readonly places: string;
  readonly axes: string | undefined;
  readonly drivingTimes: string | undefined;
}

/** Builds the network that stands in when there is no road file, from a table of places. */
export async function buildNetworkFromPlaces(options: ModelledOptions, terminal: Terminal): Promise<BuiltNetwork> {
  const places = readPlacesTable(await readTextFile(options.places, terminal));
  const axes = await parseOptional(options.axes, parseMainAxes, terminal);
  const drivingTimes = await parseOptional(options.drivingTimes, parseUsualDrivingTimes, terminal);
  const files = [options.places, options.axes ?? [], options.drivingTimes ?? []].flat();
  const sources = await Promise.all(files.map((path) => describeFile(path, terminal)));
  const modelledPlaces = places.map(({ code, longitude, latitude, population }) =>
    population === null ? { code, longitude, latitude } : { code, longitude, latitude, population },
  );
  const network = await namingFile(options.places, () =>
    buildModelledNetwork(modelledPlaces, axes, { sources, drivingTimes }),
  );
  return { network, warnings: [] };
}

/** The rows of a table that may be left out. */
async function parseOptional<Row>(
  path: string | undefined,
  parse: (csv: string) => Row[],
  terminal: Terminal,
): Promise<Row[]> {
  if (path === undefined) return [];
  const { text } = await readTextFile(path, terminal);
  return namingFile(path, () => parse(text));
}

async function describeFile(path: string, terminal: Terminal): Promise<NetworkSource> {
  const { sha256 } = await readTextFile(path, terminal);
  return { name: basename(path), producer: "non précisé", licence: "non précisée", vintage: "non précisé", sha256 };
}
