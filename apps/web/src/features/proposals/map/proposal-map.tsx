"use client";
import { useIsDark } from "@codegouvfr/react-dsfr/useIsDark";
import type { ProposalView, TerritoryView } from "@maillage/planning";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslations } from "use-intl";
import { markBeyond } from "../../../map/home-colouring.ts";
import type { NumberedPlace } from "../../../map/use-numbered-markers.ts";
import { useTRPC } from "../../planner/planner-providers.tsx";
import { homeDecisecondsOf, readHomeSeconds } from "../../scenarios/map/home-seconds.ts";
import { LazyReadingMap } from "../../scenarios/map/lazy-reading-map.tsx";
import styles from "../../scenarios/map/map.module.css";
import { MapLegend } from "../../scenarios/map/map-legend.tsx";
import { useReadingMapTexts } from "../../scenarios/map/use-reading-map-texts.ts";
import { withoutNotes } from "../plan-changes.ts";
import type { ProposalGround } from "../use-proposal-ground.ts";
import { classifyGains, GAIN_CLASSES } from "./gain-classes.ts";

interface ProposalMapProps {
  readonly territory: Pick<TerritoryView, "code" | "name" | "bounds">;
  readonly ground: ProposalGround;
  readonly proposal: ProposalView;
}

/** Sites of today, the chosen places by their ranks, and who gains a site within the threshold. */
export function ProposalMap({ territory, ground, proposal }: ProposalMapProps) {
  const t = useTranslations();
  const trpc = useTRPC();
  const { isDark } = useIsDark();
  const texts = useReadingMapTexts(territory.name, "proposals.map.label");
  const { query, opened, closed, changes, thresholdSeconds } = proposal;
  const { slug: siteNetwork, map } = ground;
  const before = withoutNotes(ground.changes);
  const asked = { territory: territory.code, siteNetwork, timeFactor: query.timeFactor };
  const todayTimes = useQuery(trpc.scenario.homeTimes.queryOptions({ ...asked, changes: before }));
  const planTimes = useQuery(trpc.scenario.homeTimes.queryOptions({ ...asked, changes: [...before, ...changes] }));
  const [today, withPlan] = [todayTimes.data, planTimes.data];
  const painted = useMemo(() => {
    if (today === undefined || withPlan === undefined) return undefined;
    const after = readHomeSeconds(withPlan);
    const known = { k: 1, homeSite: new Uint32Array(), homeDeciseconds: homeDecisecondsOf(after) };
    return {
      colouring: classifyGains(readHomeSeconds(today), after, thresholdSeconds),
      homeIsBeyond: markBeyond(known, thresholdSeconds),
    };
  }, [today, withPlan, thresholdSeconds]);
  const numbered = useMemo(
    () => opened.map(({ place }, index): NumberedPlace => ({ ...place, rank: index + 1 })),
    [opened],
  );
  const sites = useMemo(() => {
    const closedIds = new Set(closed.map(({ id }) => id));
    return ground.openSites.map((site) => (closedIds.has(site.id) ? { ...site, status: "closed" as const } : site));
  }, [ground.openSites, closed]);
  if (todayTimes.isError || planTimes.isError) return <p role="alert">{t("proposals.map.failed")}</p>;
  return (
    <>
      <div className={styles.map}>
        {map === undefined || painted === undefined ? (
          <p className={styles.loading} role="status">
            {t("planner.loadingMap")}
          </p>
        ) : (
          <LazyReadingMap
            bounds={territory.bounds}
            scheme={isDark ? "dark" : "light"}
            territory={map}
            sites={sites}
            numbered={numbered}
            {...painted}
            texts={texts}
          />
        )}
      </div>
      <MapLegend
        title={t("proposals.map.legend")}
        entries={GAIN_CLASSES.filter(({ id }) => id !== "lost" || closed.length > 0).map(({ id, colour }) => ({
          ...{ id, colour },
          label: t(`proposals.map.classes.${id}`, { minutes: String(thresholdSeconds / 60) }),
        }))}
      />
    </>
  );
}
