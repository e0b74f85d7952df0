import { french } from "@maillage/errors";
import { UsageError } from "./usage-error.ts";

export interface Position {
  readonly longitude: number;
  readonly latitude: number;
}

/**
 * A `lon,lat` argument in degrees.
 *
 * @throws {UsageError} naming the option and what was given.
 */
export function parsePosition(option: string, text: string): Position {
  const parts = text.split(",").map(Number);
  const [longitude, latitude] = parts;
  const isPosition =
    parts.length === 2 &&
    longitude !== undefined &&
    latitude !== undefined &&
    Math.abs(longitude) <= 180 &&
    Math.abs(latitude) <= 90;
  if (isPosition) return { longitude, latitude };
  throw new UsageError({
    fr: french`--${option} attend « longitude,latitude » en degrés (par exemple 5.139,48.111) ; reçu : « ${text} ».`,
    en: `--${option} expects "longitude,latitude" in degrees (such as 5.139,48.111); got "${text}".`,
  });
}
