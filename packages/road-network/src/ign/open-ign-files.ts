import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { basename } from "node:path";
import { NON_COMMUNICATION_FIELDS } from "./bd-topo-table.ts";
import type { IgnLayers } from "./build-ign-network.ts";
import { findEditionDate } from "./edition-date.ts";
import { GeoPackageFile } from "./geopackage-file.ts";
import { IgnFileUnreadableError, MissingIgnLayerError, UnsupportedIgnFileError } from "./ign-errors.ts";
import type { IgnFileFacts, IgnProfile } from "./ign-profile.ts";
import { findBeside, findCompanion } from "./shapefile-companions.ts";
import { openShapefileLayer } from "./shapefile-layer.ts";

const NON_COMMUNICATION = "non_communication";

/** A path given by the caller, opened. To be closed when done. */
export interface OpenIgnFile<Field extends string> extends IgnLayers<Field> {
  readonly vintage: string | undefined;
  /** Every file read because of this path, in the order their bytes make up the identity. */
  readonly paths: readonly string[];
  close(): void;
}

/**
 * Opens a GeoPackage, or a Shapefile with its companions, for what it holds: roads, non-communications or both. Beside a
 * Shapefile of roads, `NON_COMMUNICATION.shp` is read too.
 *
 * @throws {IgnFileUnreadableError | UnsupportedIgnFileError | MissingIgnLayerError | MissingIgnFieldError}
 * @throws {UnknownIgnProjectionError | DamagedIgnFileError}
 */
export function openIgnFile<Field extends string>(
  path: string,
  profile: IgnProfile<Field>,
  factsOf: (vintage: string | undefined) => IgnFileFacts,
): OpenIgnFile<Field> {
  const vintage = findEditionDate(path);
  const opened = { vintage, facts: factsOf(vintage) };
  const hasTurns = profile.origin === "bdtopo";
  if (/\.gpkg$/i.test(path)) {
    const geoPackage = new GeoPackageFile(path);
    try {
      const hasRoads = geoPackage.findLayerName(profile.layerName) !== undefined;
      const hasNonCommunications = hasTurns && geoPackage.findLayerName(NON_COMMUNICATION) !== undefined;
      if (!hasRoads && !hasNonCommunications) {
        throw new MissingIgnLayerError(basename(path), profile.layerName, geoPackage.listLayers());
      }
      return {
        ...opened,
        roads: hasRoads ? geoPackage.openLayer(profile.layerName, profile.fields) : undefined,
        nonCommunications: hasNonCommunications
          ? geoPackage.openLayer(NON_COMMUNICATION, NON_COMMUNICATION_FIELDS)
          : undefined,
        paths: [path],
        close: () => geoPackage.close(),
      };
    } catch (error) {
      geoPackage.close();
      throw error;
    }
  }
  if (/\.shp$/i.test(path)) {
    const isNonCommunications = hasTurns && /non_communication[^/\\]*$/i.test(path);
    const besidePath = hasTurns && !isNonCommunications ? findBeside(path, `${NON_COMMUNICATION}.shp`) : undefined;
    const turnsPath = isNonCommunications ? path : besidePath;
    const roads = isNonCommunications ? undefined : openShapefileLayer(path, profile.fields);
    return {
      ...opened,
      roads,
      nonCommunications: turnsPath === undefined ? undefined : openShapefileLayer(turnsPath, NON_COMMUNICATION_FIELDS),
      paths: [path, ...(besidePath === undefined ? [] : [besidePath])].flatMap((shpPath) => [
        shpPath,
        ...["dbf", "prj", "cpg"].flatMap((ending) => findCompanion(shpPath, ending) ?? []),
      ]),
      close: () => undefined,
    };
  }
  const problem = /\.(?:7z|zip|001)$/i.test(path)
    ? "an archive: unpack it, then give the .gpkg or .shp file inside"
    : "neither a GeoPackage (.gpkg) nor a Shapefile (.shp)";
  throw new UnsupportedIgnFileError(basename(path), problem);
}

/** SHA-256 of the files' bytes, one after the other; lower-case hexadecimal. @throws {IgnFileUnreadableError} */
export async function hashFiles(paths: readonly string[]): Promise<string> {
  const hash = createHash("sha256");
  for (const path of paths) {
    try {
      for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) hash.update(chunk);
    } catch (cause) {
      throw new IgnFileUnreadableError(path, { cause });
    }
  }
  return hash.digest("hex");
}
