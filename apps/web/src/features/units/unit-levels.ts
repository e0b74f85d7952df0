import type { UnitKind } from "@maillage/planning";
import { UNIT_KINDS } from "@maillage/planning/unit-queries";

/** The level of an address; undefined for any other word. */
export function findUnitLevel(word: string): UnitKind | undefined {
  return UNIT_KINDS.find((kind) => kind === word);
}

/** Address of a level of a territory, or of one of its units: `/52/tableau-de-bord/canton/5209`. */
export function unitPath(territory: string, kind?: UnitKind, code?: string): string {
  return ["", territory, "tableau-de-bord", ...[kind, code].filter((part) => part !== undefined)].join("/");
}
