"use client";
import type { SiteNetworkView, SiteView } from "@maillage/planning/views";
import { useMemo } from "react";
import { useTranslations } from "use-intl";
import type { Ghost } from "../../../map/layers/ghosts.ts";
import type { MovableSite } from "../../../map/use-movable-sites.ts";
import { numberOfAddition } from "./number-of-addition.ts";
import type { Editing } from "./use-editing.ts";
import { useSameItems } from "./use-same-items.ts";

/** How the map shows sites and what the hand does to them. */
interface SitesOnMap {
  /** Drawn as symbols: all but those that are added, which stand as numbered buttons. */
  readonly sites: readonly SiteView[];
  readonly changed: ReadonlySet<string>;
  readonly ghosts: readonly Ghost[];
  readonly movables: readonly MovableSite[];
}

/**
 * @param shown what is edited, or what is under a hand.
 * @param movingId the site that was chosen to be moved with the keyboard.
 */
export function useSitesOnMap(
  { addedIds, isReadOnly }: Pick<Editing, "addedIds" | "isReadOnly">,
  { applied, changes }: Pick<Editing, "applied" | "changes">,
  siteNetwork: SiteNetworkView,
  movingId: string | undefined,
): SitesOnMap {
  const t = useTranslations();
  const first = useMemo(() => new Map(siteNetwork.sites.map((site) => [site.id, site])), [siteNetwork]);
  // While an added site moves, the others stay as they are: the map is not sent them again.
  const sites = useSameItems(applied.sites.filter(({ id }) => !addedIds.includes(id)));
  const changedIds = useSameItems(applied.sites.filter((site) => site !== first.get(site.id)).map(({ id }) => id));
  const changed = useMemo(() => new Set(changedIds), [changedIds]);
  const ghosts = useMemo(
    () =>
      sites.flatMap(({ id, longitude, latitude }): Ghost[] => {
        const was = first.get(id);
        if (was === undefined || (was.longitude === longitude && was.latitude === latitude)) return [];
        return [{ id, first: [was.longitude, was.latitude], now: [longitude, latitude] }];
      }),
    [sites, first],
  );
  return useMemo(() => {
    const isAdded = ({ id }: SiteView) => addedIds.includes(id);
    return {
      ...{ sites, changed, ghosts },
      movables: applied.sites
        .filter((site) => isAdded(site) || (site.id === movingId && !isReadOnly && site.status !== "closed"))
        .map((site) => {
          const text = isAdded(site) ? String(numberOfAddition(changes, site.id)) : "";
          const label = t("editing.moveMarker", { name: site.name });
          return {
            ...{ id: site.id, longitude: site.longitude, latitude: site.latitude, text },
            // Who speaks to their computer says what they see.
            label: text === "" ? label : `${text}. ${label}`,
            isMovable: !isReadOnly,
          };
        }),
    };
  }, [sites, changed, ghosts, applied, addedIds, changes, isReadOnly, movingId, t]);
}
