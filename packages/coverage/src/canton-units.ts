import type { Canton } from "./canton-membership.ts";

/** A canton, or the cantons "Name-1", "Name-2"... among which one town is shared, taken as one. */
export interface CantonUnit {
  readonly name: string;
  /** Indexes of its cantons. */
  readonly cantons: readonly number[];
}

/**
 * Units of a list of cantons, in the order of their first one. The goal "one site per canton" reads differently when a
 * town counts for one: a site in Chaumont is in one of its three cantons but serves the town.
 *
 * Cantons are grouped by the official naming: same département, same name but for a final `-number`. A name so numbered
 * that stands alone is its own unit.
 */
export function buildCantonUnits(cantons: readonly Canton[]): CantonUnit[] {
  const units = new Map<string, { town: string; cantons: number[] }>();
  for (const [canton, { code, name }] of cantons.entries()) {
    const town = /^(.+)-\d+$/.exec(name)?.[1];
    // A canton's code is its département's followed by two digits.
    const key = town === undefined ? code : `${code.slice(0, -2)} ${town}`;
    const unit = units.get(key);
    if (unit) unit.cantons.push(canton);
    else units.set(key, { town: town ?? name, cantons: [canton] });
  }
  return Array.from(units.values(), (unit) => {
    const only = unit.cantons.length === 1 ? unit.cantons[0] : undefined;
    return { name: (only === undefined ? undefined : cantons[only]?.name) ?? unit.town, cantons: unit.cantons };
  });
}
