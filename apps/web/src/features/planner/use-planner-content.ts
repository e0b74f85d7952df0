"use client";
import type { SiteNetworkView, TerritoryMapView, TerritoryView } from "@maillage/planning";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTRPC } from "./planner-providers.tsx";

export interface PlannerContent {
  /** Undefined while it loads. */
  readonly map: TerritoryMapView | undefined;
  /** The one asked for, or the one before while it loads. */
  readonly siteNetwork: SiteNetworkView;
  readonly hasFailed: boolean;
  readonly retry: () => void;
}

/** Homes, shapes and sites, from the API. */
export function usePlannerContent(
  territory: TerritoryView,
  firstSiteNetwork: SiteNetworkView,
  slug: string,
): PlannerContent {
  const trpc = useTRPC();
  const map = useQuery(trpc.territory.map.queryOptions({ code: territory.code }));
  const siteNetwork = useQuery(
    trpc.siteNetwork.get.queryOptions(
      { territory: territory.code, siteNetwork: slug },
      // The first one came with the page.
      { enabled: slug !== firstSiteNetwork.slug, placeholderData: keepPreviousData },
    ),
  );
  return {
    map: map.data,
    siteNetwork: slug === firstSiteNetwork.slug ? firstSiteNetwork : (siteNetwork.data ?? firstSiteNetwork),
    hasFailed: map.isError || siteNetwork.isError,
    retry: () => {
      void map.refetch();
      void siteNetwork.refetch();
    },
  };
}
