import type { AnalysisSubject } from "../analysis/analysis-subject.ts";
import type { CommuneAreas } from "../analysis/cantons/list-commune-areas.ts";
import { computeUnitFigures, type OwnUnitFigures } from "./compute-unit-figures.ts";
import { buildTerritoryMembership, buildUnitMemberships, type UnitMembership } from "./unit-memberships.ts";
import type { UnitKind } from "./unit-queries.ts";
import type { CommuneAccessView, SiteTally, UnitFiguresView, UnitNameView } from "./unit-views.ts";

/** Figures of every unit of a territory, of every kind, computed together: each kind counts what the others are. */
export interface UnitTable {
  readonly territory: UnitFiguresView;
  /** Kinds that the territory has, the widest first; units by code. */
  readonly unitsOfKind: ReadonlyMap<UnitKind, readonly UnitFiguresView[]>;
  readonly memberships: ReadonlyMap<UnitKind, UnitMembership>;
}

/** @param communes of the territory, by code, those without a home included. */
export function computeUnitTable(
  subject: AnalysisSubject,
  communes: readonly CommuneAreas[],
  territory: UnitNameView,
): UnitTable {
  const memberships = buildUnitMemberships(subject.ground, communes);
  const own = new Map(
    [...memberships].map(([kind, membership]) => [kind, computeUnitFigures(subject, membership)] as const),
  );
  const byCode = (kind: UnitKind) => new Map((own.get(kind) ?? []).map((figures) => [figures.code, figures]));
  const [cantonByCode, communeByCode] = [byCode("canton"), byCode("commune")];

  const complete = (
    figures: OwnUnitFigures,
    communesIn: readonly string[],
    cantonCodes: readonly string[],
  ): UnitFiguresView => {
    const communeFigures = communesIn.flatMap((code) => communeByCode.get(code) ?? []);
    const cantonFigures = cantonCodes.flatMap((code) => cantonByCode.get(code) ?? []);
    return {
      ...figures,
      cantons: cantonByCode.size === 0 ? null : tallySites(cantonFigures),
      communes: {
        total: communeFigures.length,
        withSite: communeFigures.filter(({ service }) => service === "served").length,
      },
      worstCommune: findWorstCommune(communeFigures),
    };
  };
  const cantonsOfCommune = memberships.get("canton")?.unitsOfCommune;
  const cantonsTouched = (communeCodes: readonly string[]): readonly string[] => [
    ...new Set(communeCodes.flatMap((code) => cantonsOfCommune?.get(code) ?? [])),
  ];
  const unitsOfKind = new Map(
    [...memberships].map(([kind, membership]) => {
      const communesOf = groupCommunes(membership.unitsOfCommune);
      const units = (own.get(kind) ?? []).map((figures) => {
        const communesIn = communesOf.get(figures.code) ?? [];
        // A canton is one canton, whatever others share its town.
        return complete(figures, communesIn, kind === "canton" ? [figures.code] : cantonsTouched(communesIn));
      });
      return [kind, units] as const;
    }),
  );
  const [whole] = computeUnitFigures(subject, buildTerritoryMembership(subject.ground, communes, territory));
  if (whole === undefined) throw new RangeError("A territory is one unit of itself.");
  return {
    territory: complete(
      whole,
      communes.map(({ code }) => code),
      [...cantonByCode.keys()],
    ),
    ...{ unitsOfKind, memberships },
  };
}

/** Codes of the communes of each unit, by code. */
function groupCommunes(unitsOfCommune: UnitMembership["unitsOfCommune"]): ReadonlyMap<string, readonly string[]> {
  const communes = new Map<string, string[]>();
  for (const [commune, units] of unitsOfCommune) {
    for (const unit of units) {
      const own = communes.get(unit);
      if (own === undefined) communes.set(unit, [commune]);
      else own.push(commune);
    }
  }
  return communes;
}

function tallySites(units: readonly Pick<OwnUnitFigures, "service">[]): SiteTally {
  return {
    total: units.length,
    withSite: units.filter(({ service }) => service === "served").length,
    possiblyWithSite: units.filter(({ service }) => service === "possible").length,
  };
}

/** Nobody can reach a site from there, or else the longest mean; the first by code of equals. */
function findWorstCommune(communes: readonly OwnUnitFigures[]): CommuneAccessView | null {
  const timeOf = ({ meanSeconds }: OwnUnitFigures) => meanSeconds ?? Number.POSITIVE_INFINITY;
  const worst = communes
    .filter(({ population }) => population > 0)
    .reduce<OwnUnitFigures | undefined>(
      (found, each) => (found === undefined || timeOf(each) > timeOf(found) ? each : found),
      undefined,
    );
  if (worst === undefined) return null;
  const { code, name, population, meanSeconds } = worst;
  return { code, name, population, meanSeconds };
}
