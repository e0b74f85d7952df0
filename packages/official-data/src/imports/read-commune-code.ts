import { french } from "@maillage/errors";
import { communeCodeCell } from "../cells.ts";
import { type CommuneCode, type DepartementCode, departementOf, readInseeCode } from "../insee-codes.ts";
import { findSuccessor, type KnownPlaces } from "./known-places.ts";
import { arrondissementOfPostcode, cityOfArrondissement } from "./municipal-arrondissements.ts";
import { buildCodeRepairs, resolveCorsicanCode } from "./repairs/code-repairs.ts";
import type { RowCells } from "./row-cells.ts";
import { codeForm, type ValueForm } from "./value-forms.ts";

/** A commune's code in a table, against what is known of communes; null for the departement when no other column tells. */
export function communeCodeForm(places: KnownPlaces, departement: DepartementCode | null): ValueForm<CommuneCode> {
  const isKnown = (code: CommuneCode) => places.communeByCode.has(code) || places.communeSuccessors.has(code);
  const resolveCorsican = (code: string) => resolveCorsicanCode(code, isKnown, departement);
  return { ...plainCodeForm, steps: buildCodeRepairs("commune", resolveCorsican) };
}

const plainCodeForm = codeForm("commune", communeCodeCell, () => undefined);

/**
 * The code as today's communes have it: that of a merged commune is carried to what it became, an arrondissement of Paris,
 * Lyon or Marseille to the city where only the city is known, and the city to the arrondissement of the row's postcode where
 * only arrondissements are. A code that is known is never changed; one that nothing tells of is kept, with a warning.
 */
export function carryCommuneCode(cells: RowCells, field: string, code: CommuneCode, places: KnownPlaces): CommuneCode {
  if (places.communeByCode.has(code)) return code;
  const successor = cells.canRepair("merged-commune") ? findSuccessor(code, places) : undefined;
  if (successor !== undefined) {
    cells.tellRepair("merged-commune", field, code, successor);
    return successor;
  }
  const other = cityOfArrondissement(code) ?? arrondissementOfPostcode(code, cells.raw("postcode"));
  if (other !== undefined && places.communeByCode.has(other) && cells.canRepair("municipal-arrondissement")) {
    cells.tellRepair("municipal-arrondissement", field, code, other);
    return other;
  }
  if (places.departementsOfCommunes.has(departementOf(code))) {
    cells.warn(
      "unknown-value",
      field,
      code,
      { fr: french`n'est pas une commune connue du territoire`, en: "is not a known commune of the territory" },
      {
        fr: french`Si elle a fusionné, importez d'abord la table des mouvements de communes de l'Insee (v_mvt_commune)`,
        en: "If it was merged, first import INSEE's table of commune changes (v_mvt_commune)",
      },
    );
  }
  return code;
}

/** The département a row says it is in, whatever zero it lost; null when it says nothing that can be read. */
export function findRowDepartement(cells: RowCells): DepartementCode | null {
  const text = cells.raw("departement").trim();
  const result = readInseeCode<DepartementCode>("departement", /^\d$/.test(text) ? `0${text}` : text);
  return "code" in result ? result.code : null;
}
