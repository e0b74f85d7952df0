import type { SchemeColour } from "./travel-time-colours.ts";
import type { WorkerFigures } from "./worker/protocol.ts";

type CantonFigures = Pick<WorkerFigures["cantons"][number], "sites" | "possibleSites">;

/**
 * How a canton stands on the second goal, best first: paint and legend are made from this array. The land's own colour
 * where the goal is met, then mauves, a hue that no home, site or road has. Lightness goes one way, so that no hue needs
 * to be told from another.
 */
export const CANTON_SERVICES = [
  { service: "served", colour: { light: "#fafaf7", dark: "#1d1d24" } },
  { service: "possible", colour: { light: "#efe6f1", dark: "#372a41" } },
  { service: "none", colour: { light: "#dcc5e1", dark: "#4e3659" } },
] as const satisfies readonly { readonly service: string; readonly colour: SchemeColour }[];

export type CantonService = (typeof CANTON_SERVICES)[number]["service"];

/** A site surely in it, one that may be in it (shared town, canton unknown), or none at all. */
export function serviceOf({ sites, possibleSites }: CantonFigures): CantonService {
  if (sites.length > 0) return "served";
  return possibleSites.length > 0 ? "possible" : "none";
}

/**
 * Index in {@link CANTON_SERVICES} for each shape of the map. One that stands for several cantons, a shared town, is as
 * its least served: a lack is never painted over.
 */
export function classifyCantonShapes(
  shapeCantonCodes: readonly (readonly string[])[],
  cantons: readonly (CantonFigures & { readonly code: string })[],
): number[] {
  const serviceIndex = new Map(
    cantons.map((canton) => [canton.code, CANTON_SERVICES.findIndex(({ service }) => service === serviceOf(canton))]),
  );
  return shapeCantonCodes.map((codes) => Math.max(0, ...codes.map((code) => serviceIndex.get(code) ?? 0)));
}
