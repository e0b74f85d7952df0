import { KNOWN_EPSG_CODES } from "./reproject.ts";

/** Words by which the systems of French road files are known, in names as IGN, ESRI and OGC write them. */
const PROJECTED_NAMES: readonly (readonly [pattern: RegExp, epsg: number])[] = [
  [/lambert[-_ ]?(?:conformal[-_ ]conic[-_ ])?93|lamb93/i, 2154],
  [/laea|lambert_azimuthal/i, 3035],
  [/rgaf[-_ ]?(?:20)?09/i, 5490],
  [/rgfg[-_ ]?(?:19)?95/i, 2972],
  [/rgr[-_ ]?(?:19)?92/i, 2975],
  [/rgm[-_ ]?(?:20)?04/i, 4471],
  [/rgspm[-_ ]?(?:20)?06/i, 4467],
  [/wgs[_ ]?(?:19)?84.*utm.*zone[_ ]?20n/i, 32_620],
];

/**
 * The EPSG code of a coordinate system written as text (WKT, as in a `.prj` file): by its authority code when it has one
 * that is known, else by its name. Undefined when neither says.
 */
export function findEpsgInText(text: string): number | undefined {
  const codes = [...text.matchAll(/(?:AUTHORITY|ID)\s*\[\s*"EPSG"\s*,\s*"?(\d+)"?/gi)].map((match) => Number(match[1]));
  // Codes of units and ellipsoids come first; that of the whole comes last.
  const code = codes.at(-1);
  if (code !== undefined && KNOWN_EPSG_CODES.includes(code)) return code;
  if (/^\s*(?:PROJCS|PROJCRS)/i.test(text)) {
    // The name of the whole system says more than those of its parts.
    const name = /"([^"]*)"/.exec(text)?.[1] ?? "";
    const matches = (subject: string) => PROJECTED_NAMES.find(([pattern]) => pattern.test(subject))?.[1];
    return matches(name) ?? matches(text);
  }
  return /^\s*(?:GEOGCS|GEOGCRS|GEODCRS)/i.test(text) ? 4326 : undefined;
}
