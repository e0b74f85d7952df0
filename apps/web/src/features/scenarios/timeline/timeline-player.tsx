"use client";
import type { SiteNetworkView, TerritoryView } from "@maillage/planning";
import type { TimelineStep } from "@maillage/planning/scenario";
import { useQueryState } from "nuqs";
import { useEffect, useReducer } from "react";
import { useTranslations } from "use-intl";
import { useFormat } from "../../planner/use-format.ts";
import { countOwnSites } from "../../territory/count-own-sites.ts";
import { listOpened } from "./list-opened.ts";
import { momentParser } from "./moment-parser.ts";
import { type Playback, type PlaybackAction, reducePlayback } from "./playback.ts";
import { PlayerControls } from "./player-controls.tsx";
import styles from "./timeline.module.css";
import { TimelineCharts } from "./timeline-charts.tsx";
import { TimelineMap } from "./timeline-map.tsx";

interface TimelinePlayerProps {
  readonly territory: Pick<TerritoryView, "code" | "name" | "bounds">;
  readonly siteNetwork: SiteNetworkView;
  /** One or more, in order. */
  readonly steps: readonly TimelineStep[];
  readonly firstMoment: number;
  readonly thresholdMinutes: number;
  readonly timeFactor: number;
  readonly source: string;
}

/** Long enough to read two figures and see the map change. */
const MOMENT_MS = 1_800;

/** The network date after date: controls, figures, map and drawings of the moment shown, which the address keeps. */
export function TimelinePlayer(props: TimelinePlayerProps) {
  const { territory, siteNetwork, steps, firstMoment, thresholdMinutes, timeFactor, source } = props;
  const t = useTranslations();
  const format = useFormat();
  const [playback, act] = useReducer(
    (state: Playback, action: PlaybackAction) => reducePlayback(state, action, steps.length),
    { moment: firstMoment, isPlaying: false },
  );
  const [, setDate] = useQueryState("date", momentParser.withOptions({ history: "replace", scroll: false }));
  const { moment, isPlaying } = playback;
  const step = steps[moment];
  const date = step?.date;
  useEffect(() => {
    if (!isPlaying) return;
    const timer = setInterval(() => act({ kind: "tick" }), MOMENT_MS);
    return () => clearInterval(timer);
  }, [isPlaying]);
  useEffect(() => {
    // Once still: browsers limit how often an address may change.
    if (!isPlaying && date !== undefined && moment !== firstMoment) void setDate(date);
  }, [isPlaying, date, moment, firstMoment, setDate]);
  if (step === undefined || date === undefined) return <p>{t("scenarios.timeline.empty")}</p>;

  const minutes = format.people(thresholdMinutes);
  const counts = countOwnSites(step);
  const nameOf = (id: string) => siteNetwork.sites.find((site) => site.id === id)?.name ?? id;
  const tellOpened = (each: TimelineStep) => format.list(listOpened(each, nameOf, t));
  const figures = [
    {
      name: t("scenarios.timeline.share", { minutes }),
      value: format.share(step.share),
      detail: t("score.withinOf", { covered: format.people(step.covered), population: format.people(step.population) }),
    },
    {
      name: t("scenarios.timeline.cantons"),
      value: t("score.cantonsWithSiteOf", {
        count: format.people(step.cantonsWithSite),
        total: format.people(step.cantonCount),
      }),
    },
    {
      name: t("scenarios.timeline.sites"),
      value: format.people(counts.sites),
      detail:
        [
          ...(counts.neighbours === 0 ? [] : [t("scenarios.timeline.neighbours", { count: counts.neighbours })]),
          ...(step.leftOutSiteCount === 0 ? [] : [t("scenarios.timeline.leftOut", { count: step.leftOutSiteCount })]),
        ].join(" · ") || undefined,
    },
    {
      name: t("scenarios.timeline.mean"),
      value: step.meanSeconds === null ? t("common.noValue") : format.minutes(step.meanSeconds),
    },
  ];
  return (
    <>
      <section aria-labelledby="lecture" className={styles.replay}>
        <h2 id="lecture" className="fr-sr-only">
          {t("scenarios.timeline.player")}
        </h2>
        <div className={styles.player}>
          <PlayerControls dates={steps.map((each) => each.date)} playback={playback} act={act} counts={counts} />
          <p className={styles.opened}>{t("scenarios.timeline.opened", { names: tellOpened(step) })}</p>
          <p className="fr-sr-only" role="status">
            {!isPlaying &&
              t("scenarios.timeline.announced", {
                ...{ date: format.date(date), share: format.share(step.share), minutes },
                ...{ cantons: format.people(step.cantonsWithSite), total: format.people(step.cantonCount) },
              })}
          </p>
        </div>
        <dl className={styles.figures}>
          {figures.map(({ name, value, detail }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                <strong>{value}</strong>
                {detail !== undefined && <span>{detail}</span>}
              </dd>
            </div>
          ))}
        </dl>
        <div className={styles.map}>
          <TimelineMap
            territory={territory}
            siteNetwork={siteNetwork}
            date={date}
            thresholdMinutes={thresholdMinutes}
            timeFactor={timeFactor}
          />
        </div>
        <div className={styles.charts}>
          <TimelineCharts
            steps={steps}
            endDate={siteNetwork.date}
            moment={moment}
            thresholdMinutes={minutes}
            tellOpened={tellOpened}
            t={t}
            format={format}
          />
        </div>
      </section>
      <p className={styles.note}>{t("scenarios.timeline.caveat")}</p>
      <p className={styles.note}>{source}</p>
    </>
  );
}
