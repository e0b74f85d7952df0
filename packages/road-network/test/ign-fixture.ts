import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { findProjection } from "../src/ign/reproject.ts";
import { type RoadNetwork, SEGMENT_FLAG } from "../src/index.ts";
import { buildBdTopoNetwork, type IgnNetworkResult } from "../src/node.ts";
import { banLayer, ORIGIN, type Point, roadLayer } from "./ign-roads.ts";
import { type WrittenFeature, writeGeoPackage } from "./ign-writers.ts";
import { type PlaceOnSegment, timesFromPlace } from "./reference/direction-dijkstra.ts";

/** A folder that goes away with the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "maillage-ign-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export interface BuiltRoads extends IgnNetworkResult {
  /** Seconds from the place of the network nearest to a point to that nearest to another; Infinity when there is no way. */
  seconds(from: Point, to: Point): number;
}

/** The network of these roads and bans of BD TOPO, written to a GeoPackage and read back. */
export async function buildRoads(
  roads: readonly WrittenFeature[],
  bans: readonly WrittenFeature[] = [],
  options: Parameters<typeof buildBdTopoNetwork>[1] = {},
): Promise<BuiltRoads> {
  const path = join(temporaryFolder(), "bdtopo.gpkg");
  writeGeoPackage(path, [roadLayer(roads), ...(bans.length > 0 ? [banLayer(bans)] : [])]);
  return withSeconds(await buildBdTopoNetwork([path], options));
}

export function withSeconds(result: IgnNetworkResult): BuiltRoads {
  const { network } = result;
  return {
    ...result,
    seconds: (from, to) =>
      (timesFromPlace(network, nearestPlace(network, from), [nearestPlace(network, to)])[0] ?? Number.NaN) / 10,
  };
}

/** Longitude and latitude of metres east and north of the origin, in Lambert-93. */
export function degreesOf([east, north]: Point): [longitude: number, latitude: number] {
  const position = { longitude: Number.NaN, latitude: Number.NaN };
  findProjection(2154)?.toPosition(ORIGIN.x + east, ORIGIN.y + north, position);
  return [position.longitude, position.latitude];
}

/** The nearest place on any segment, whatever its flags but `noSnap`: these maps are too small to have a mainland. */
function nearestPlace(network: RoadNetwork, point: Point): PlaceOnSegment {
  const [longitude, latitude] = degreesOf(point);
  const eastMetres = 111_195 * Math.cos((latitude * Math.PI) / 180);
  let best: PlaceOnSegment = { segment: -1, fraction: 0, metres: Number.POSITIVE_INFINITY };
  for (let segment = 0; segment < network.segmentTail.length; segment++) {
    if ((network.segmentFlags[segment] & SEGMENT_FLAG.noSnap) !== 0) continue;
    const shape = shapeOf(network, segment).map(([x, y]) => [(x - longitude) * eastMetres, (y - latitude) * 111_195]);
    let before = 0;
    let along = 0;
    let nearest = Number.POSITIVE_INFINITY;
    for (let i = 1; i < shape.length; i++) {
      const [ax, ay] = shape[i - 1];
      const [bx, by] = [shape[i][0] - ax, shape[i][1] - ay];
      const length = Math.hypot(bx, by);
      const share = length === 0 ? 0 : Math.min(1, Math.max(0, -(ax * bx + ay * by) / length ** 2));
      const metres = Math.hypot(ax + share * bx, ay + share * by);
      if (metres < nearest) [nearest, along] = [metres, before + share * length];
      before += length;
    }
    if (nearest < best.metres) best = { segment, fraction: before === 0 ? 0 : along / before, metres: nearest };
  }
  return best;
}

function shapeOf(network: RoadNetwork, segment: number): [longitude: number, latitude: number][] {
  const at = (junction: number): [number, number] => [
    network.junctionLongitude[junction],
    network.junctionLatitude[junction],
  ];
  const shape = [at(network.segmentTail[segment])];
  for (let p = network.segmentFirstPoint[segment]; p < network.segmentFirstPoint[segment + 1]; p++) {
    shape.push([network.pointLongitudeE7[p] / 1e7, network.pointLatitudeE7[p] / 1e7]);
  }
  return [...shape, at(network.segmentHead[segment])];
}
