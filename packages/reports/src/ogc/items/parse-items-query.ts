import type { Layer, LayerField } from "../../layers/layer.ts";
import { OgcInvalidValueError } from "../ogc-errors.ts";
import { readSingle, refuseUnknown } from "../read-parameters.ts";
import { COORDINATE_SYSTEMS, type CoordinateSystem, CRS84 } from "./coordinate-systems.ts";
import { type DayInterval, parseDatetime } from "./parse-datetime.ts";

export const LIMIT_DEFAULT = 10;
/** More is asked for in vain, as the standard has it: so many come, and a link to the next. */
export const LIMIT_MAX = 10_000;

export interface ItemsQuery {
  readonly limit: number;
  readonly offset: number;
  /** West, south, east, north of `boxSystem`; of degrees, west over east crosses the antimeridian. */
  readonly box: readonly [number, number, number, number] | null;
  readonly boxSystem: CoordinateSystem;
  readonly days: DayInterval | null;
  readonly system: CoordinateSystem;
  /** Values that fields have to equal. */
  readonly filters: readonly { readonly field: LayerField; readonly value: string | number | boolean }[];
}

export const ITEMS_PARAMETERS = ["f", "limit", "offset", "bbox", "bbox-crs", "datetime", "crs"] as const;

/**
 * Which features are asked for.
 *
 * @throws {OgcUnknownParameterError} for what is neither a parameter nor a field
 * @throws {OgcInvalidValueError}
 */
export function parseItemsQuery(query: URLSearchParams, fields: Layer["fields"]): ItemsQuery {
  refuseUnknown(query, [...ITEMS_PARAMETERS, ...fields.map(({ name }) => name)]);
  const boxText = readSingle(query, "bbox");
  const boxSystem = parseSystem(query, "bbox-crs");
  const daysText = readSingle(query, "datetime");
  return {
    limit: Math.min(LIMIT_MAX, parseCount(query, "limit", 1) ?? LIMIT_DEFAULT),
    offset: parseCount(query, "offset", 0) ?? 0,
    box: boxText === null ? null : parseBox(boxText, boxSystem),
    boxSystem,
    days: daysText === null ? null : parseDatetime(daysText),
    system: parseSystem(query, "crs"),
    filters: fields.flatMap((field) => {
      const text = readSingle(query, field.name);
      return text === null ? [] : [{ field, value: parseValue(field, text) }];
    }),
  };
}

/** `crs` alone, for a single feature. */
export function parseSystem(query: URLSearchParams, name: "crs" | "bbox-crs"): CoordinateSystem {
  const text = readSingle(query, name) ?? CRS84;
  const system = COORDINATE_SYSTEMS.find((known) => known === text);
  if (system === undefined) throw new OgcInvalidValueError(name, text, "coordinate-system");
  return system;
}

function parseCount(query: URLSearchParams, name: "limit" | "offset", least: number): number | null {
  const text = readSingle(query, name);
  if (text === null) return null;
  const count = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (!(count >= least)) throw new OgcInvalidValueError(name, text, "count");
  return count;
}

/** Four numbers, or six with heights, which are dropped: nothing here has one. */
function parseBox(text: string, system: CoordinateSystem): [number, number, number, number] {
  const numbers = text.split(",").map((part) => (part.trim() === "" ? Number.NaN : Number(part)));
  const [west = Number.NaN, south = Number.NaN, east = Number.NaN, north = Number.NaN] =
    numbers.length === 6 ? [numbers[0], numbers[1], numbers[3], numbers[4]] : numbers;
  const isBox = (numbers.length === 4 || numbers.length === 6) && numbers.every(Number.isFinite) && south <= north;
  if (!isBox || (system !== CRS84 && west > east)) throw new OgcInvalidValueError("bbox", text, "bbox");
  return [west, south, east, north];
}

function parseValue({ name, type }: LayerField, text: string): string | number | boolean {
  if (type === "boolean") {
    if (text !== "true" && text !== "false") throw new OgcInvalidValueError(name, text, "boolean");
    return text === "true";
  }
  if (type !== "integer" && type !== "number") return text;
  const number = text.trim() === "" ? Number.NaN : Number(text);
  if (!Number.isFinite(number)) throw new OgcInvalidValueError(name, text, "number");
  return number;
}
