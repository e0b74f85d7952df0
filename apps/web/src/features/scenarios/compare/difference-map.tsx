"use client";
import { useIsDark } from "@codegouvfr/react-dsfr/useIsDark";
import type { SiteView, TerritoryView } from "@maillage/planning";
import type { HomeTimesView } from "@maillage/planning/scenario";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslations } from "use-intl";
import { DIFFERENCE_CLASSES } from "../../../map/difference-classes.ts";
import { classifyDifferences, markBeyond } from "../../../map/home-colouring.ts";
import { useTRPC } from "../../planner/planner-providers.tsx";
import { homeDecisecondsOf, readHomeSeconds } from "../map/home-seconds.ts";
import { LazyReadingMap } from "../map/lazy-reading-map.tsx";
import styles from "../map/map.module.css";
import { MapLegend } from "../map/map-legend.tsx";
import { useReadingMapTexts } from "../map/use-reading-map-texts.ts";

interface DifferenceMapProps {
  readonly territory: Pick<TerritoryView, "code" | "name" | "bounds">;
  readonly before: HomeTimesView;
  readonly after: HomeTimesView;
  /** Of the second network. */
  readonly sites: readonly SiteView[];
  readonly thresholdSeconds: number;
}

const decisecondsOf = (times: HomeTimesView) => homeDecisecondsOf(readHomeSeconds(times));
const PALETTE = DIFFERENCE_CLASSES.map(({ colour }) => colour);

/** Where a trip to the nearest site is shorter, and where it is longer; a ring where it is beyond the threshold after. */
export function DifferenceMap({ territory, before, after, sites, thresholdSeconds }: DifferenceMapProps) {
  const t = useTranslations();
  const trpc = useTRPC();
  const { isDark } = useIsDark();
  const texts = useReadingMapTexts(territory.name, "scenarios.compare.mapLabel");
  const map = useQuery(trpc.territory.map.queryOptions({ code: territory.code })).data;
  const { colouring, homeIsBeyond } = useMemo(() => {
    const times = { k: 1, homeSite: new Uint32Array(), homeDeciseconds: decisecondsOf(after) };
    return {
      colouring: { palette: PALETTE, homeClass: classifyDifferences(decisecondsOf(before), times) },
      homeIsBeyond: markBeyond(times, thresholdSeconds),
    };
  }, [before, after, thresholdSeconds]);
  return (
    <>
      <div className={styles.map}>
        {map === undefined ? (
          <p className={styles.loading} role="status">
            {t("planner.loadingMap")}
          </p>
        ) : (
          <LazyReadingMap
            bounds={territory.bounds}
            scheme={isDark ? "dark" : "light"}
            territory={map}
            sites={sites}
            colouring={colouring}
            homeIsBeyond={homeIsBeyond}
            texts={texts}
          />
        )}
      </div>
      <MapLegend
        title={t("scenarios.compare.legend")}
        entries={DIFFERENCE_CLASSES.map(({ id, colour }) => ({ id, colour, label: t(`mapTools.difference.${id}`) }))}
      />
    </>
  );
}
