import type { CoverageView } from "@maillage/planning";

/** How many cantons surely have a site: one that a shared town has is none of its cantons' until somebody says whose. */
export function countServedCantons({ cantons }: Pick<CoverageView, "cantons">): number {
  return cantons.filter(({ sites }) => sites.length > 0).length;
}
