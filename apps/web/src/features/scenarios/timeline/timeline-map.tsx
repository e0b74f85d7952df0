"use client";
import { useIsDark } from "@codegouvfr/react-dsfr/useIsDark";
import type { SiteNetworkView, TerritoryView } from "@maillage/planning";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslations } from "use-intl";
import { colourClassMinutes } from "../../../map/class-bounds.ts";
import { classifyTimes, markBeyond } from "../../../map/home-colouring.ts";
import { travelTimeLabel } from "../../../map/travel-time-label.ts";
import { useTRPC } from "../../planner/planner-providers.tsx";
import { homeDecisecondsOf, readHomeSeconds } from "../map/home-seconds.ts";
import { LazyReadingMap } from "../map/lazy-reading-map.tsx";
import styles from "../map/map.module.css";
import { MapLegend } from "../map/map-legend.tsx";
import { useReadingMapTexts } from "../map/use-reading-map-texts.ts";
import { changesBackTo, sitesAt } from "./sites-at.ts";

interface TimelineMapProps {
  readonly territory: Pick<TerritoryView, "code" | "name" | "bounds">;
  readonly siteNetwork: SiteNetworkView;
  readonly date: string;
  readonly thresholdMinutes: number;
  readonly timeFactor: number;
}

/** Travel times at a date, with the sites that were labelled by then. */
export function TimelineMap({ territory, siteNetwork, date, thresholdMinutes, timeFactor }: TimelineMapProps) {
  const t = useTranslations();
  const trpc = useTRPC();
  const { isDark } = useIsDark();
  const texts = useReadingMapTexts(territory.name, "scenarios.timeline.mapLabel");
  const map = useQuery(trpc.territory.map.queryOptions({ code: territory.code }));
  const times = useQuery(
    trpc.scenario.homeTimes.queryOptions(
      {
        ...{ territory: territory.code, siteNetwork: siteNetwork.slug, timeFactor },
        changes: [...changesBackTo(siteNetwork.sites, date)],
      },
      // The date before stays on the map until this one is there: nothing blinks.
      { placeholderData: keepPreviousData },
    ),
  );
  const classes = useMemo(() => colourClassMinutes(null, thresholdMinutes), [thresholdMinutes]);
  const homeTimes = times.data;
  const painted = useMemo(() => {
    if (homeTimes === undefined) return undefined;
    const homeDeciseconds = homeDecisecondsOf(readHomeSeconds(homeTimes));
    const known = { k: 1, homeSite: new Uint32Array(), homeDeciseconds };
    const bounds = classes.flatMap(({ timeClass: { toSeconds } }) => (toSeconds === null ? [] : [toSeconds * 10]));
    return {
      colouring: { palette: classes.map(({ colour }) => colour), homeClass: classifyTimes(known, 0, bounds) },
      homeIsBeyond: markBeyond(known, thresholdMinutes * 60),
    };
  }, [homeTimes, classes, thresholdMinutes]);
  const sites = useMemo(() => sitesAt(siteNetwork.sites, date), [siteNetwork, date]);
  if (map.isError || times.isError) return <p role="alert">{t("scenarios.timeline.failed")}</p>;
  return (
    <>
      <div className={styles.map}>
        {map.data === undefined || painted === undefined ? (
          <p className={styles.loading} role="status">
            {t("planner.loadingMap")}
          </p>
        ) : (
          <LazyReadingMap
            bounds={territory.bounds}
            scheme={isDark ? "dark" : "light"}
            territory={map.data}
            sites={sites}
            {...painted}
            texts={texts}
          />
        )}
      </div>
      <MapLegend
        title={t("scenarios.timeline.legend")}
        entries={classes.map(({ timeClass, colour }) => ({
          ...{ id: timeClass.id, colour },
          label: travelTimeLabel(timeClass, t),
        }))}
      />
    </>
  );
}
