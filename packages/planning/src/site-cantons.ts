import type { CantonCoverageInput } from "@maillage/coverage";

/**
 * The cantons that sites serve, as `computeCantonCoverage` takes them: place by place. A bus serves the canton of each of its
 * stops; one whose stops are unknown serves none.
 */
export function listPlaceCantons(
  sites: readonly { readonly places: readonly { readonly cantonCodes: readonly string[] }[] }[],
): Pick<CantonCoverageInput, "siteCantonCodes"> & { readonly placeSite: Uint32Array } {
  return {
    siteCantonCodes: sites.flatMap(({ places }) => places.map(({ cantonCodes }) => cantonCodes)),
    placeSite: Uint32Array.from(sites.flatMap(({ places }, site) => places.map(() => site))),
  };
}

/** By site, every canton that one of its places may be in, each once: for what asks whether a site may be in a canton. */
export function listSiteCantons({
  siteCantonCodes,
  placeSite,
  siteCount,
}: ReturnType<typeof listPlaceCantons> & { readonly siteCount: number }): readonly (readonly string[])[] {
  const siteCodes = Array.from({ length: siteCount }, () => new Set<string>());
  for (const [place, site] of placeSite.entries()) {
    for (const code of siteCantonCodes[place] ?? []) siteCodes[site]?.add(code);
  }
  return siteCodes.map((codes) => [...codes]);
}
