import { buildCantonMembership, type CantonMembership } from "@maillage/coverage";
import type { CommuneAreas } from "../analysis/cantons/list-commune-areas.ts";
import type { CoverageGround } from "../coverage-ground.ts";
import type { SitePlace } from "../scenario/site-places.ts";
import { by } from "../sort-territory-content.ts";
import { UNIT_KINDS, type UnitKind } from "./unit-queries.ts";
import type { UnitNameView } from "./unit-views.ts";

/** Units of one kind: who is in them, and which of them a commune is in. */
export interface UnitMembership {
  readonly kind: UnitKind;
  readonly membership: CantonMembership;
  /** Codes of the units of each commune: several for a town shared by cantons, none where nobody says. */
  readonly unitsOfCommune: ReadonlyMap<string, readonly string[]>;
  /** The same of a place where a site receives people: its canton may be known where its town has several. None out of the territory. */
  readonly unitsOfPlace: (place: Pick<SitePlace, "communeCode" | "cantonCodes">) => readonly string[];
}

/**
 * The kinds of unit that a territory has, with their homes. Units are those of its communes: a canton without any home is there, with
 * nobody in it. Kinds that no commune is in are left out (Paris has no canton).
 */
export function buildUnitMemberships(
  ground: Pick<CoverageGround, "homes" | "homePopulation" | "membership">,
  communes: readonly CommuneAreas[],
): ReadonlyMap<UnitKind, UnitMembership> {
  return new Map(
    UNIT_KINDS.flatMap((kind): (readonly [UnitKind, UnitMembership])[] => {
      const unitsOf = (commune: CommuneAreas): readonly UnitNameView[] => listUnitsOf(kind, commune, ground.membership);
      const unitsOfCommune = new Map(communes.map((each) => [each.code, unitsOf(each).map(({ code }) => code)]));
      if (kind === "canton") {
        const { membership } = ground;
        const unitsOfPlace: UnitMembership["unitsOfPlace"] = ({ cantonCodes }) => cantonCodes;
        return membership.cantons.length === 0 ? [] : [[kind, { kind, membership, unitsOfCommune, unitsOfPlace }]];
      }
      const units = new Map(communes.flatMap(unitsOf).map(({ code, name }) => [code, { code, name }]));
      if (units.size === 0) return [];
      const membership = buildCantonMembership({
        cantons: [...units.values()].sort(by(({ code }) => code)),
        homePopulation: ground.homePopulation,
        homeCantonCodes: ground.homes.map(({ communeCode }) => unitsOfCommune.get(communeCode ?? "") ?? []),
      });
      const unitsOfPlace: UnitMembership["unitsOfPlace"] = ({ communeCode }) => unitsOfCommune.get(communeCode) ?? [];
      return [[kind, { kind, membership, unitsOfCommune, unitsOfPlace }]];
    }),
  );
}

/** Everyone in one unit: the territory itself. */
export function buildTerritoryMembership(
  { homePopulation }: Pick<CoverageGround, "homePopulation">,
  communes: readonly CommuneAreas[],
  territory: UnitNameView,
): Omit<UnitMembership, "kind"> {
  const { code } = territory;
  const unitsOfCommune = new Map(communes.map((commune) => [commune.code, [code]]));
  return {
    membership: buildCantonMembership({
      ...{ cantons: [territory], homePopulation },
      homeCantonCodes: Array.from(homePopulation, () => [code]),
    }),
    unitsOfCommune,
    unitsOfPlace: ({ communeCode }) => unitsOfCommune.get(communeCode) ?? [],
  };
}

function listUnitsOf(kind: UnitKind, commune: CommuneAreas, cantons: CantonMembership): readonly UnitNameView[] {
  switch (kind) {
    case "commune":
      return [commune];
    case "canton":
      return commune.cantonCodes.flatMap((code) => cantons.cantons[cantons.cantonIndex.get(code) ?? -1] ?? []);
    default:
      return commune[kind] === null ? [] : [commune[kind]];
  }
}
