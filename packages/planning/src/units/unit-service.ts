import { BoundedCache } from "../analysis/bounded-cache.ts";
import { describeFailingAreas } from "../analysis/cantons/describe-failing-areas.ts";
import { listCommuneAreas } from "../analysis/cantons/list-commune-areas.ts";
import { findTerritoryState, type TerritorySources } from "../analysis/find-territory-state.ts";
import { computeCertainty, USUAL_UNCERTAINTY } from "../analysis/uncertainty/compute-certainty.ts";
import { hashJson } from "../content-hash.ts";
import { parseQuery } from "../parse-query.ts";
import { listSiteCantons } from "../site-cantons.ts";
import { listPlaceUnits, UNIT_TIME_CLASSES } from "./compute-unit-figures.ts";
import { computeUnitTable, type UnitTable } from "./compute-unit-table.ts";
import { countryReference } from "./country/country-reference.ts";
import { listUnitShapes } from "./list-unit-shapes.ts";
import { UnitKindAbsentError, UnknownUnitError } from "./unit-errors.ts";
import {
  UNIT_KINDS,
  type UnitKind,
  type UnitQuery,
  type UnitShapesQuery,
  type UnitsQuery,
  unitQuerySchema,
  unitShapesQuerySchema,
  unitsQuerySchema,
} from "./unit-queries.ts";
import type { UnitFiguresView, UnitNameView, UnitShapeView, UnitsView, UnitView } from "./unit-views.ts";

/** Tables kept: a reader goes from unit to unit of one state of one territory. Each is some hundred kilobytes. */
const KEPT_TABLE_COUNT = 12;

/** Answers by administrative unit within a territory, of whatever sites and counting a question names. */
export class UnitService {
  readonly #sources: TerritorySources;
  readonly #tables = new BoundedCache<UnitTable>(KEPT_TABLE_COUNT);
  readonly #remedies = new BoundedCache<UnitView["remedy"]>(KEPT_TABLE_COUNT * 20);

  constructor(sources: TerritorySources) {
    this.#sources = sources;
  }

  async list(query: UnitsQuery): Promise<UnitsView> {
    const question = parseQuery(unitsQuerySchema, query);
    const { answer, table, units } = await this.#find(question, question.kind, ["--by", question.kind]);
    const outside = table.memberships.get(question.kind)?.membership.populationOutsideCantons ?? 0;
    return { ...answer, units, populationOutside: outside };
  }

  async get(query: UnitQuery): Promise<UnitView> {
    const question = parseQuery(unitQuerySchema, query);
    const { kind, code, territory } = question;
    const { answer, table, units, subject, run } = await this.#find(question, kind, ["--by", kind, "--unit", code]);
    const unit = units.find((each) => each.code === code);
    if (unit === undefined) throw new UnknownUnitError(territory, kind, code);
    const communes = listCommunesOf(table, kind, code);
    const membership = table.memberships.get(kind);
    const remedy = this.#remedies.take(`${run} ${kind} ${code}`, () => {
      if (membership === undefined) return { remedy: null, nearestOutside: null };
      const siteCount = subject.sites.length;
      const siteUnits = listSiteCantons({ ...listPlaceUnits(subject.sites, membership.unitsOfPlace), siteCount });
      const [found] = describeFailingAreas(subject, membership.membership, [code], siteUnits);
      return { remedy: found?.remedy ?? null, nearestOutside: found?.nearestOutside ?? null };
    });
    return {
      ...answer,
      ...{ unit, remedy },
      within: findWider(table, kind, communes),
      cantons: kind === "canton" ? [] : listUnitsOf(table, "canton", communes),
      communes: kind === "commune" ? [] : listUnitsOf(table, "commune", communes),
    };
  }

  async listShapes(query: UnitShapesQuery): Promise<readonly UnitShapeView[]> {
    const { territory, kind } = parseQuery(unitShapesQuerySchema, query);
    return listUnitShapes(await this.#sources.getTerritory(territory), kind);
  }

  async #find(question: Parameters<typeof findTerritoryState>[1], kind: UnitKind, options: readonly string[]) {
    const { subject, basis, describeCommand } = await findTerritoryState(this.#sources, question);
    const territory = await this.#sources.getTerritory(question.territory);
    const { thresholdSeconds, timeFactor } = question;
    const inputs = { ...basis.inputs, parameters: hashJson({ command: "units", thresholdSeconds, timeFactor }) };
    const run = hashJson(inputs);
    const { code, name } = territory.view;
    const table = this.#tables.take(run, () => computeUnitTable(subject, listCommuneAreas(territory), { code, name }));
    const units = table.unitsOfKind.get(kind);
    const kinds = [...table.unitsOfKind.keys()];
    if (units === undefined) throw new UnitKindAbsentError(code, kind, kinds);
    const errors = computeCertainty(subject, USUAL_UNCERTAINTY).parameters;
    const answer = {
      basis: { ...basis, command: describeCommand("run", options), inputs: { ...inputs, run } },
      ...{ kind, kinds, errors, classes: UNIT_TIME_CLASSES, region: findRegion(code), territory: table.territory },
    };
    return { answer, table, units, subject, run };
  }
}

/** The region of a département; null for a territory that is none. */
function findRegion(territory: string): UnitNameView | null {
  const region = countryReference().regions.find(({ departements }) =>
    departements.some(({ code }) => code === territory),
  );
  return region === undefined ? null : { code: region.code, name: region.name };
}

/** Codes of the communes of a unit. */
function listCommunesOf({ memberships }: UnitTable, kind: UnitKind, code: string): readonly string[] {
  return [...(memberships.get(kind)?.unitsOfCommune ?? [])].flatMap(([commune, units]) =>
    units.includes(code) ? [commune] : [],
  );
}

/** Units of a kind that one of these communes is in, by code. */
function listUnitsOf(
  { memberships, unitsOfKind }: UnitTable,
  kind: UnitKind,
  communes: readonly string[],
): readonly UnitFiguresView[] {
  const unitsOfCommune = memberships.get(kind)?.unitsOfCommune;
  const codes = new Set(communes.flatMap((commune) => unitsOfCommune?.get(commune) ?? []));
  return (unitsOfKind.get(kind) ?? []).filter(({ code }) => codes.has(code));
}

/** The wider unit of each kind that all these communes are in, and in no other. */
function findWider(
  table: UnitTable,
  kind: UnitKind,
  communes: readonly string[],
): Readonly<Partial<Record<UnitKind, UnitNameView>>> {
  const others = UNIT_KINDS.slice(0, UNIT_KINDS.indexOf(kind));
  return Object.fromEntries(
    others.flatMap((other): [UnitKind, UnitNameView][] => {
      const unitsOfCommune = table.memberships.get(other)?.unitsOfCommune;
      const sets = communes.map((commune) => unitsOfCommune?.get(commune) ?? []);
      const [first] = sets[0] ?? [];
      const isWithin = first !== undefined && sets.every((units) => units.length === 1 && units[0] === first);
      const unit = isWithin ? table.unitsOfKind.get(other)?.find((each) => each.code === first) : undefined;
      return unit === undefined ? [] : [[other, { code: unit.code, name: unit.name }]];
    }),
  );
}
