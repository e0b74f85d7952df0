import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { readPlacesTable } from "@maillage/official-data";
import {
  buildModelledNetwork,
  type NetworkMetadata,
  type NetworkSource,
  parseMainAxes,
  parseUsualDrivingTimes,
  type RoadNetwork,
} from "@maillage/road-network";
import { buildDimacsNetworkFromFiles, buildOsmNetwork } from "@maillage/road-network/node";
import { readTextFile } from "./read-text-file.ts";
import type { Terminal } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

/** Something odd in the roads that did not stop the build: how often, and a few places where. */
export interface BuildWarning {
  readonly kind: string;
  readonly count: number;
  readonly examples: readonly string[];
}

export interface BuiltNetwork {
  readonly network: RoadNetwork;
  readonly warnings: readonly BuildWarning[];
}

export interface RoadsOptions {
  readonly roads: readonly string[];
  readonly profile: string;
}

const PROFILES: readonly string[] = ["car", "bicycle", "foot"] satisfies NetworkMetadata["profile"][];

/** Builds a network from road files, by what their names say they are. @throws {UsageError} when they say nothing known. */
export async function buildNetworkFromRoads(
  { roads, profile }: RoadsOptions,
  terminal: Terminal,
): Promise<BuiltNetwork> {
  const paths = roads.map((path) => resolve(terminal.workingFolder, path));
  const [first, second] = paths;
  if (paths.length === 1 && first?.endsWith(".osm.pbf")) return await buildFromOsm(first, profile, terminal);
  const arcs = paths.find((path) => /\.gr(\.gz)?$/.test(path));
  const coordinates = paths.find((path) => /\.co(\.gz)?$/.test(path));
  if (paths.length === 2 && second !== undefined && arcs !== undefined && coordinates !== undefined) {
    return { network: await buildDimacsNetworkFromFiles(arcs, coordinates), warnings: [] };
  }
  throw new UsageError(
    {
      fr: `Fichiers de routes non reconnus : ${roads.join(", ")}. Attendu : un fichier .osm.pbf, ou un .gr(.gz) avec son .co(.gz), ou --modelled communes.csv.`,
      en: `Road files not recognised: ${roads.join(", ")}. Expected: one .osm.pbf file, or a .gr(.gz) with its .co(.gz), or --modelled places.csv.`,
    }[terminal.locale],
  );
}

async function buildFromOsm(path: string, profile: string, terminal: Terminal): Promise<BuiltNetwork> {
  if (!isProfile(profile)) {
    throw new UsageError(
      {
        fr: `Le profil « ${profile} » n'existe pas. Profils : ${PROFILES.join(", ")}.`,
        en: `There is no profile "${profile}". Profiles: ${PROFILES.join(", ")}.`,
      }[terminal.locale],
    );
  }
  const { network, warnings } = await buildOsmNetwork(path, {
    profile,
    onProgress: (step, share) => terminal.progress(`${basename(path)}: ${step} ${Math.round(share * 100)} %`),
  });
  terminal.progress("");
  return { network, warnings };
}

function isProfile(profile: string): profile is NetworkMetadata["profile"] {
  return PROFILES.includes(profile);
}

export interface ModelledOptions {
  readonly places: string;
  readonly axes: string | undefined;
  readonly drivingTimes: string | undefined;
}

/** Builds the network that stands in when there is no road file, from a table of places. */
export async function buildNetworkFromPlaces(options: ModelledOptions, terminal: Terminal): Promise<BuiltNetwork> {
  const places = readPlacesTable(await readTextFile(options.places, terminal));
  const axes = options.axes === undefined ? [] : parseMainAxes((await readTextFile(options.axes, terminal)).text);
  const drivingTimes =
    options.drivingTimes === undefined
      ? []
      : parseUsualDrivingTimes((await readTextFile(options.drivingTimes, terminal)).text);
  const files = [options.places, options.axes ?? [], options.drivingTimes ?? []].flat();
  const sources = await Promise.all(files.map((path) => describeFile(path, terminal)));
  const modelledPlaces = places.map(({ code, longitude, latitude, population }) =>
    population === null ? { code, longitude, latitude } : { code, longitude, latitude, population },
  );
  return { network: buildModelledNetwork(modelledPlaces, axes, { sources, drivingTimes }), warnings: [] };
}

async function describeFile(path: string, { workingFolder }: Terminal): Promise<NetworkSource> {
  const sha256 = createHash("sha256")
    .update(await readFile(resolve(workingFolder, path)))
    .digest("hex");
  return { name: basename(path), producer: "non précisé", licence: "non précisée", vintage: "non précisé", sha256 };
}
