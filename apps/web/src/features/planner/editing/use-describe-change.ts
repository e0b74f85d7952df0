"use client";
import type { SiteNetworkView } from "@maillage/planning";
import { describeChange, listSiteNames, type SiteChange, type SiteNames } from "@maillage/planning/scenario";
import type { SiteView } from "@maillage/planning/views";
import { useCallback, useMemo, useRef } from "react";
import { useLocale } from "use-intl";

export type DescribeChange = (change: SiteChange) => string;

/** A change as a person would say it, sites by their names: those of the network, and those that changes add. */
export function useDescribeChange(
  siteNetwork: SiteNetworkView,
  sites: readonly SiteView[],
): { readonly names: SiteNames; readonly describe: DescribeChange } {
  const locale = useLocale();
  // A site renamed by a change is still called as people know it; one that is only added has its own name.
  const listed = useMemo(
    () => new Map([...listSiteNames(sites), ...listSiteNames(siteNetwork.sites)]),
    [sites, siteNetwork],
  );
  // A site that only moves keeps its name, and so what is written with names.
  const kept = useRef(listed);
  if (!hasSameEntries(kept.current, listed)) kept.current = listed;
  const names = kept.current;
  const describe = useCallback((change: SiteChange) => describeChange(change, names, locale), [names, locale]);
  return { names, describe };
}

function hasSameEntries(a: SiteNames, b: SiteNames): boolean {
  return a.size === b.size && [...a].every(([id, name]) => b.get(id) === name);
}
