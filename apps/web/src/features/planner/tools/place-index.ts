import type { TerritoryMapView } from "@maillage/planning";
import { foldName } from "../../../i18n/fold-name.ts";
import type { Selection } from "../selection.ts";

/** Something on the map that can be found by its name. */
export interface FoundPlace {
  readonly key: string;
  readonly name: string;
  readonly selection: Selection;
}

export interface PlaceIndex {
  readonly places: readonly (FoundPlace & { readonly folded: string })[];
}

/** More would not be read; who does not see the right one types more. */
const FOUND_COUNT_MAX = 12;
const KIND_ORDER = { site: 0, canton: 1, home: 2 } as const satisfies Record<Selection["kind"], number>;

/** Every commune, canton and site of the map, ready to be searched. */
export function buildPlaceIndex(
  map: Pick<TerritoryMapView, "homes" | "cantonNames">,
  sites: readonly { readonly id: string; readonly name: string }[],
): PlaceIndex {
  const found: FoundPlace[] = [
    ...listMainHomes(map.homes).map(([home, { id, name }]): FoundPlace => {
      return { key: `home-${id}`, name, selection: { kind: "home", home } };
    }),
    ...Object.entries(map.cantonNames).map(
      ([code, name]): FoundPlace => ({
        key: `canton-${code}`,
        name,
        selection: { kind: "canton", code, codes: [code] },
      }),
    ),
    ...sites.map(({ id, name }): FoundPlace => ({ key: `site-${id}`, name, selection: { kind: "site", id } })),
  ];
  return { places: found.map((place) => ({ ...place, folded: foldName(place.name) })) };
}

/** Of the homes of a commune, which may be its thousand cells, the most populated: a name is asked for once. */
function listMainHomes(
  homes: TerritoryMapView["homes"],
): readonly (readonly [number, TerritoryMapView["homes"][number]])[] {
  const main = new Map<string, readonly [number, TerritoryMapView["homes"][number]]>();
  for (const [index, home] of homes.entries()) {
    const key = home.communeCode ?? home.id;
    if ((main.get(key)?.[1].population ?? -1) < home.population) main.set(key, [index, home]);
  }
  return [...main.values()];
}

/**
 * The places whose name holds what was typed, accents, case and hyphens apart: those that are it first, then those that
 * start with it, then those with a word that does, then the others.
 */
export function findPlaces({ places }: PlaceIndex, typed: string): readonly FoundPlace[] {
  const wanted = foldName(typed);
  if (wanted === "") return [];
  return places
    .flatMap((place) => {
      const rank = rankOf(place.folded, wanted);
      return rank === undefined ? [] : [{ place, rank }];
    })
    .sort(
      (a, b) =>
        a.rank - b.rank ||
        KIND_ORDER[a.place.selection.kind] - KIND_ORDER[b.place.selection.kind] ||
        a.place.name.localeCompare(b.place.name, "fr"),
    )
    .slice(0, FOUND_COUNT_MAX)
    .map(({ place }) => place);
}

function rankOf(folded: string, wanted: string): number | undefined {
  if (folded === wanted) return 0;
  if (folded.startsWith(wanted)) return 1;
  if (folded.includes(` ${wanted}`)) return 2;
  return folded.includes(wanted) ? 3 : undefined;
}
