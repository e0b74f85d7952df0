import type { DepartementView, TerritorySummary } from "@maillage/planning";

/** The figures of a département that has some. */
export function summaryOf({ state }: Pick<DepartementView, "state">): TerritorySummary | undefined {
  return state.kind === "computed" ? state.summary : undefined;
}

/** Cantons with a site, of those of the département; null where it has none. */
export function cantonShareOf({ cantons }: Pick<TerritorySummary, "cantons">): number | null {
  return cantons === null || cantons.total === 0 ? null : cantons.withSite / cantons.total;
}
