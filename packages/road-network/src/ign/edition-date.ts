/**
 * The edition of a file of IGN, `YYYY-MM-DD`, by the names it is given: of the file, else of the nearest folder that has
 * one (`BDTOPO_3-4_TOUSTHEMES_GPKG_LAMB93_D052_2024-12-15/...`). Undefined when no name has a date.
 */
export function findEditionDate(path: string): string | undefined {
  for (const name of path.split(/[/\\]/).toReversed()) {
    const dates = [...name.matchAll(/(?<!\d)(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?!\d)/g)];
    const last = dates.at(-1);
    if (last !== undefined) return last[0];
  }
  return undefined;
}
