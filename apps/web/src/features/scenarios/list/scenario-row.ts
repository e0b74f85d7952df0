import type { ScenarioGain, ScenarioSummary } from "@maillage/planning/scenario";

/** A scenario as the list shows it. */
export interface ScenarioRow extends ScenarioSummary {
  /** In the reader's language. */
  readonly siteNetworkName: string;
  /** Against the network it is over; null when they cannot be computed. */
  readonly gain: ScenarioGain["gain"];
}

export const SCENARIO_ORDERS = ["updated", "name", "people", "cost"] as const;
export type ScenarioOrder = (typeof SCENARIO_ORDERS)[number];

type Compare = (a: ScenarioRow, b: ScenarioRow) => number;

const COMPARE: Readonly<Record<ScenarioOrder, Compare>> = {
  updated: (a, b) => b.updatedAt.localeCompare(a.updatedAt),
  name: (a, b) => a.name.localeCompare(b.name, "fr", { numeric: true }),
  people: (a, b) => compareKnown(a.gain?.people, b.gain?.people, (first, second) => second - first),
  cost: (a, b) => compareKnown(a.cost.euros, b.cost.euros, (first, second) => first - second),
};

/** In the order asked for; what is not known comes last. */
export function sortScenarioRows(rows: readonly ScenarioRow[], order: ScenarioOrder): ScenarioRow[] {
  return rows.toSorted(COMPARE[order]);
}

function compareKnown(
  a: number | null | undefined,
  b: number | null | undefined,
  compare: (a: number, b: number) => number,
): number {
  if (typeof a === "number" && typeof b === "number") return compare(a, b);
  return Number(typeof a !== "number") - Number(typeof b !== "number");
}
