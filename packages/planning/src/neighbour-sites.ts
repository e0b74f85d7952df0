import { type CommuneCode, departementOf } from "@maillage/official-data";

/** Tells the sites around a territory, which serve its homes and are in none of its cantons, from its own. */
export type IsNeighbour = (site: { readonly communeCode: string }) => boolean;

/**
 * The one rule of who is a neighbour: a site in a commune of another département, or across the border.
 *
 * @param communes those of the territory; without any, nobody can be told to be outside.
 */
export function buildNeighbourRule({
  code,
  communes,
}: {
  readonly code: string;
  readonly communes: readonly { readonly code: string }[];
}): IsNeighbour {
  const ownCodes = new Set(communes.map((commune) => commune.code));
  return ({ communeCode }) =>
    communeCode === ""
      ? // In none of the communes that are known: across the border.
        ownCodes.size > 0
      : // Codes of content were all read as such.
        !ownCodes.has(communeCode) && departementOf(communeCode as CommuneCode) !== code;
}
