import type { ScenarioChange, SiteChange } from "./change.ts";

/** What a kept change does to the network: without its id, its author's comment, its year and its cost. */
export function toSiteChange(change: ScenarioChange): SiteChange {
  const { id: _, at: __, comment: ___, year: ____, costEuros: _____, ...siteChange } = change;
  // Taking the same keys away from each member of a union leaves the union of what is left, which TypeScript cannot tell.
  return siteChange as SiteChange;
}
