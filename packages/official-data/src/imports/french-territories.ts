import type { GeographicBounds } from "./import-reading.ts";

/**
 * Degrees around each French territory, wider than it by 10 to 20 km: enough to tell a point that is somewhere else from one
 * that is not. The key is the start of its communes' codes; metropolitan France has the others.
 */
const OVERSEAS: Readonly<Record<string, GeographicBounds>> = {
  971: { west: -61.95, south: 15.7, east: -60.85, north: 16.65 },
  972: { west: -61.4, south: 14.25, east: -60.7, north: 15.05 },
  973: { west: -54.8, south: 2, east: -51.4, north: 6 },
  974: { west: 55.05, south: -21.55, east: 56, north: -20.7 },
  975: { west: -56.65, south: 46.6, east: -55.9, north: 47.3 },
  976: { west: 44.85, south: -13.2, east: 45.45, north: -12.45 },
  977: { west: -63.05, south: 17.75, east: -62.65, north: 18.05 },
  978: { west: -63.3, south: 17.9, east: -62.85, north: 18.25 },
  986: { west: -178.4, south: -14.6, east: -175.9, north: -13 },
  987: { west: -155, south: -28.5, east: -134, north: -7.5 },
  988: { west: 162.5, south: -23.3, east: 172.5, north: -17.5 },
};
const METROPOLITAN: GeographicBounds = { west: -5.6, south: 41.2, east: 9.8, north: 51.3 };

/** Whether a point may be in the territory of a département (its code, or a commune's); in any when the code is null. */
export function isInFrance(longitude: number, latitude: number, code: string | null): boolean {
  if (code !== null) return isWithin(longitude, latitude, OVERSEAS[code.slice(0, 3)] ?? METROPOLITAN);
  return [METROPOLITAN, ...Object.values(OVERSEAS)].some((bounds) => isWithin(longitude, latitude, bounds));
}

export function isWithin(longitude: number, latitude: number, { west, south, east, north }: GeographicBounds): boolean {
  return longitude >= west && longitude <= east && latitude >= south && latitude <= north;
}
