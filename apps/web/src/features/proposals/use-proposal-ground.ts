"use client";
import type { SiteNetworkView, SiteView, TerritoryMapView, TerritoryView } from "@maillage/planning";
import type { UnitGround } from "@maillage/planning/find-commune-at";
import { applyChanges, isCounted, type ScenarioChange } from "@maillage/planning/scenario";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { BroughtPlace } from "../../view-state/places-parser.ts";
import type { ProposalAddress } from "../../view-state/proposal-parsers.ts";
import { keepSketch } from "../planner/editing/keep-change.ts";
import { useTRPC } from "../planner/planner-providers.tsx";
import { chooseSiteNetwork } from "../territory/choose-site-network.ts";
import { listNamedPlaces, type NamedPlace } from "./named-place.ts";

const NO_GROUND: UnitGround = {
  communeCentres: [],
  communes: { type: "FeatureCollection", features: [] },
  cantons: { type: "FeatureCollection", features: [] },
};
const NO_SITES: readonly SiteView[] = [];
const NO_CHANGES: readonly ScenarioChange[] = [];

export interface ProposalGround {
  /** Slug of the network that is asked about, or that the scenario changes. */
  readonly slug: string;
  /** Undefined while it loads. */
  readonly siteNetwork: SiteNetworkView | undefined;
  readonly map: TerritoryMapView | undefined;
  /** Of the scenario or of the sketch that is asked about. */
  readonly changes: readonly ScenarioChange[];
  readonly scenarioName: string | undefined;
  /** Open sites after those changes. */
  readonly openSites: readonly SiteView[];
  /** Everything that rules may name; empty until it is known. */
  readonly named: readonly NamedPlace[];
}

/** What the question is about, with the names of its sites and places. */
export function useProposalGround(
  territory: TerritoryView,
  address: ProposalAddress,
  places: readonly BroughtPlace[] | null,
): ProposalGround {
  const trpc = useTRPC();
  const map = useQuery(trpc.territory.map.queryOptions({ code: territory.code })).data;
  const { scenario: id, version, esquisse } = address;
  const scenario = useQuery(
    trpc.scenario.get.queryOptions(
      { id: id ?? "", ...(version === null ? {} : { version }) },
      { enabled: id !== null, retry: false },
    ),
  ).data;
  const { slug } = chooseSiteNetwork(territory.siteNetworks, scenario?.siteNetwork ?? address.reseau);
  const siteNetwork: SiteNetworkView | undefined = useQuery(
    trpc.siteNetwork.get.queryOptions(
      { territory: territory.code, siteNetwork: slug },
      { placeholderData: keepPreviousData },
    ),
  ).data;
  const sketched = useMemo(() => keepSketch(esquisse.changes), [esquisse]);
  const changes: readonly ScenarioChange[] = id === null ? sketched : (scenario?.changes ?? NO_CHANGES);
  const openSites = useMemo(() => {
    if (siteNetwork === undefined) return NO_SITES;
    const { sites, date } = applyChanges(siteNetwork, changes, map ?? NO_GROUND);
    return sites.filter((site) => isCounted(site, date));
  }, [siteNetwork, changes, map]);
  const named = useMemo(() => listNamedPlaces(openSites, map?.communeCentres ?? [], places), [openSites, map, places]);
  return {
    ...{ slug, siteNetwork, map, changes, openSites, named },
    scenarioName: id === null ? undefined : scenario?.name,
  };
}
