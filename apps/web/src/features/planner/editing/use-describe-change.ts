"use client";
import type { SiteNetworkView } from "@maillage/planning";
import { describeChange, listSiteNames, type SiteChange, type SiteNames } from "@maillage/planning/scenario";
import type { SiteView } from "@maillage/planning/views";
import { useCallback, useMemo } from "react";
import { useLocale } from "use-intl";

export type DescribeChange = (change: SiteChange) => string;

/** A change as a person would say it, sites by their names: those of the network, and those that changes add. */
export function useDescribeChange(
  siteNetwork: SiteNetworkView,
  sites: readonly SiteView[],
): { readonly names: SiteNames; readonly describe: DescribeChange } {
  const locale = useLocale();
  // A site renamed by a change is still called as people know it; one that is only added has its own name.
  const names = useMemo(
    () => new Map([...listSiteNames(sites), ...listSiteNames(siteNetwork.sites)]),
    [sites, siteNetwork],
  );
  const describe = useCallback((change: SiteChange) => describeChange(change, names, locale), [names, locale]);
  return { names, describe };
}
