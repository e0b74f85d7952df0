import { COMPARED_COUNT_MAX } from "@maillage/planning/scenario-queries";
import { type ComparedEntry, comparedParser } from "./compared-parser.ts";

/** The network of the first one as a reference, while there is room for it, then each at the version shown. */
export function listComparedEntries(
  chosen: readonly { readonly id: string; readonly version: number; readonly siteNetwork: string }[],
): readonly ComparedEntry[] {
  const scenarios = chosen.map(({ id, version }): ComparedEntry => ({ kind: "scenario", scenario: id, version }));
  const [first] = chosen;
  if (first === undefined || chosen.length >= COMPARED_COUNT_MAX) return scenarios;
  return [{ kind: "network", siteNetwork: first.siteNetwork }, ...scenarios];
}

/** The address of a comparison; it reproduces exactly what is seen when every scenario has its version. */
export function comparisonAddress(territory: string, entries: readonly ComparedEntry[]): string {
  return `/${territory}/scenarios?comparer=${comparedParser.serialize(entries)}`;
}
