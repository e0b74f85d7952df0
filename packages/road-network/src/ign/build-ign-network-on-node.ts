import type { NetworkSource } from "../road-network.ts";
import { bdTopoProfile } from "./bd-topo-profile.ts";
import { BD_TOPO } from "./bd-topo-table.ts";
import { buildIgnNetwork, type IgnBuildOptions, type IgnNetworkResult } from "./build-ign-network.ts";
import type { IgnFileFacts, IgnProfile } from "./ign-profile.ts";
import { hashFiles, type OpenIgnFile, openIgnFile } from "./open-ign-files.ts";
import { route500Profile } from "./route500-profile.ts";

export interface BdTopoOptions extends IgnBuildOptions {
  /**
   * Seconds that junctions add to each urban road. When absent, by the edition that the file's name or folder says: 5 until
   * August 2023, 3 since and when it says nothing.
   */
  readonly urbanJunctionSeconds?: number;
}

/**
 * Builds a car network with turns from IGN's BD TOPO: GeoPackages (`.gpkg`) or Shapefiles (`.shp`, with `.dbf` and `.prj`
 * beside), one or several, such as those of neighbouring départements. Layers `troncon_de_route` and `non_communication`,
 * in one file or in several; beside a Shapefile of roads, `NON_COMMUNICATION.shp` is found by itself. Roads that several
 * files hold (same `cleabs`) are taken once.
 *
 * Deterministic: the same files in the same order give the same network, byte for byte once encoded. Memory grows with
 * the roads kept, not with the files. Warnings are counted by kind, with up to five examples each.
 *
 * @throws {IgnFileUnreadableError | UnsupportedIgnFileError | DamagedIgnFileError} naming the file, and the row.
 * @throws {MissingIgnLayerError | MissingIgnFieldError | UnknownIgnProjectionError} naming the file and the layer.
 * @throws {InvalidIgnValueError} naming file, layer, row, `cleabs`, column and value.
 * @throws {NoUsableIgnRoadError} when no road is open to cars.
 * @throws the signal's reason when aborted.
 */
export async function buildBdTopoNetwork(
  paths: readonly string[],
  options: BdTopoOptions = {},
): Promise<IgnNetworkResult> {
  const { urbanJunctionSeconds, ...rest } = options;
  const factsOf = (vintage: string | undefined) => ({
    urbanJunctionSeconds: urbanJunctionSeconds ?? urbanJunctionSecondsOf(vintage),
  });
  return await buildFromFiles(paths, bdTopoProfile, "IGN BD TOPO", factsOf, rest);
}

/**
 * Builds a car network from IGN's ROUTE 500 (layer `TRONCON_ROUTE`, Shapefile or GeoPackage): the roads between communes,
 * with speeds by class that are ours. Local streets are missing, so the leg from a home to the road stands for them.
 * Otherwise as {@link buildBdTopoNetwork}, with the same errors; no turn is banned.
 */
export async function buildRoute500Network(
  paths: readonly string[],
  options: IgnBuildOptions = {},
): Promise<IgnNetworkResult> {
  const name = "IGN ROUTE 500 (sans les voies locales)";
  return await buildFromFiles(paths, route500Profile, name, () => ({ urbanJunctionSeconds: 0 }), options);
}

async function buildFromFiles<Field extends string>(
  paths: readonly string[],
  profile: IgnProfile<Field>,
  name: string,
  factsOf: (vintage: string | undefined) => IgnFileFacts,
  options: IgnBuildOptions,
): Promise<IgnNetworkResult> {
  const files: OpenIgnFile<Field>[] = [];
  try {
    for (const path of paths) files.push(openIgnFile(path, profile, factsOf));
    const sources: NetworkSource[] = [];
    for (const file of files) {
      sources.push({
        name,
        producer: "IGN",
        licence: "Licence Ouverte 2.0",
        vintage: file.vintage ?? "date inconnue",
        sha256: await hashFiles(file.paths),
      });
    }
    return await buildIgnNetwork(profile, sources, files, options);
  } finally {
    for (const file of files) file.close();
  }
}

function urbanJunctionSecondsOf(vintage: string | undefined): number {
  const isOlder = vintage !== undefined && vintage < BD_TOPO.newerSpeedsSince;
  return isOlder ? BD_TOPO.urbanJunctionSecondsUntil2023 : BD_TOPO.urbanJunctionSecondsSince2023;
}
