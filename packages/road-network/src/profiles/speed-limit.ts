import { CAR, COUNTRY_LIMIT_KM_PER_HOUR, IMPLICIT_LIMIT_KM_PER_HOUR } from "./car-table.ts";

/**
 * Speed limit in km/h that a value of `maxspeed` and its kin stands for; 0 when it says nothing usable.
 *
 * Leading digits, in miles per hour when the value says so; `none`; a word after a country's code (`FR:rural`); a zone
 * (`FR:zone30`, `DE:zone:30`, `FR:30`), which OSRM does not read and we do.
 */
export function parseSpeedLimit(value: string): number {
  const number = Number.parseInt(value, 10);
  if (number >= 0) return value.includes("mph") || value.includes("mp/h") ? number * CAR.kmPerMile : number;
  const word = value.toLowerCase();
  if (word === "none") return CAR.noLimitKmPerHour;
  const exception = COUNTRY_LIMIT_KM_PER_HOUR.get(word);
  if (exception !== undefined) return exception;
  const zone = /^[a-z-]+:(?:zone:?)?(\d+)$/.exec(word);
  if (zone !== null) return Number(zone[1]);
  const implicit = /^[a-z][a-z-]*:([a-z_]+)$/.exec(word);
  return IMPLICIT_LIMIT_KM_PER_HOUR.get(implicit?.[1] ?? "") ?? 0;
}
