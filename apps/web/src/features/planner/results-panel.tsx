"use client";
import type { CertaintyParts, LeftOutSite } from "@maillage/planning";
import { useRef, useSyncExternalStore } from "react";
import { useTranslations } from "use-intl";
import type { ComputeAnswer, WorkerFigures } from "../../map/worker/protocol.ts";
import { LeftOutSites } from "../analyses/left-out-sites.tsx";
import { describeErrors } from "../shell/certainty.tsx";
import { LiveFigure } from "./live/live-figure.tsx";
import { useHeldSize } from "./live/use-held-size.ts";
import { useLiveText } from "./live/use-live-text.ts";
import type { Hand } from "./live/use-under-hand.ts";
import styles from "./panel.module.css";
import { useFormat } from "./use-format.ts";
import type { PlannerAnswer } from "./use-planner-worker.ts";

interface ResultsPanelProps {
  readonly hand: Hand;
  /** When no hand holds a site. */
  readonly answer: PlannerAnswer | undefined;
  readonly thresholdMinutes: number;
  /** Whether something is proposed or opened; otherwise there is nothing to compare. */
  readonly hasChanges: boolean;
  readonly source: string;
  /** Travelling sites in force, after the changes, whose stops nobody has told: what they serve is in no figure. */
  readonly leftOutSites: readonly LeftOutSite[];
}

/** The two goals for the network as it is and for the scenario, with the difference, as the hand moves. */
export function ResultsPanel(props: ResultsPanelProps) {
  const { hand, answer, thresholdMinutes, source, leftOutSites } = props;
  const t = useTranslations();
  const format = useFormat();
  const rows = measureRows(t, format, thresholdMinutes);
  // A first change is compared from the first move of the hand on.
  const isHeld = useSyncExternalStore(
    hand.subscribe,
    () => hand.get() !== undefined,
    () => false,
  );
  const hasChanges = props.hasChanges || isHeld;
  const box = useRef<HTMLDivElement>(null);
  useHeldSize(box, hand);
  return (
    <div ref={box}>
      <table className={styles.results}>
        <caption className="fr-sr-only">{t("planner.results")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("planner.measure")}</th>
            <th scope="col">{t("common.base")}</th>
            {hasChanges && <th scope="col">{t("common.proposal")}</th>}
            {hasChanges && <th scope="col">{t("common.difference")}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, label, value, difference }) => (
            <tr key={id} data-mesure={id}>
              <th scope="row">{label}</th>
              {/* Rows keep their place while the first figures are computed. */}
              <td>{answer === undefined ? "…" : value(answer.base, answer.baseCertainty)}</td>
              {hasChanges && (
                <td>
                  <LiveFigure {...{ hand, answer }} textOf={({ live, liveCertainty }) => value(live, liveCertainty)} />
                </td>
              )}
              {hasChanges && (
                <td>
                  <LiveFigure {...{ hand, answer }} textOf={difference} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <div className={styles.afterResults}>
        {answer !== undefined && <MissingCantons hand={hand} answer={answer} />}
        <LeftOutSites leftOut={leftOutSites} context={{ t }} />
        {answer !== undefined && (
          <p className={styles.note}>
            {answer.liveCertainty.certainty === null
              ? t("indicators.certainty.unmeasured")
              : describeErrors(answer.liveCertainty.parameters, t, format)}
          </p>
        )}
        <p className={styles.note}>
          {source} ·{" "}
          {answer === undefined ? (
            t("planner.loadingRoads")
          ) : (
            <LiveFigure
              {...{ hand, answer }}
              textOf={({ computeMs }) => t("planner.computedIn", { time: format.milliseconds(computeMs) })}
            />
          )}
        </p>
      </div>
    </div>
  );
}

interface MeasureRow {
  readonly id: string;
  readonly label: string;
  readonly value: (figures: WorkerFigures, certainty: CertaintyParts) => string;
  readonly difference: (answer: ComputeAnswer) => string;
}

function measureRows(
  t: ReturnType<typeof useTranslations<never>>,
  format: ReturnType<typeof useFormat>,
  thresholdMinutes: number,
): readonly MeasureRow[] {
  const people = (id: "covered" | "borderline", label: string): MeasureRow => ({
    id,
    label,
    value: (figures) => format.people(figures[id]),
    difference: ({ base, live }) => format.peopleDifference(live[id] - base[id]),
  });
  const sure = (id: "surelyCovered" | "depends" | "surelyNot", label: string): MeasureRow => ({
    id,
    label,
    value: (_, { certainty }) => (certainty === null ? t("common.noValue") : format.people(certainty[id])),
    difference: ({ baseCertainty: { certainty: before }, liveCertainty: { certainty: after } }) =>
      before === null || after === null ? t("common.noValue") : format.peopleDifference(after[id] - before[id]),
  });
  const minutes = (id: "meanSeconds" | "medianSeconds" | "p90Seconds", label: string): MeasureRow => ({
    id,
    label,
    value: ({ [id]: seconds }) => (seconds === null ? t("common.noValue") : format.minutes(seconds)),
    difference: ({ base: { [id]: before }, live: { [id]: after } }) =>
      before === null || after === null ? t("common.noValue") : format.minutesDifference(before, after),
  });
  return [
    {
      id: "share",
      label: t("score.withinThreshold", { threshold: format.people(thresholdMinutes) }),
      value: ({ share }) => format.share(share),
      difference: ({ base, live }) => format.pointsDifference(base.share, live.share),
    },
    people("covered", t("planner.coveredPeople")),
    sure("surelyCovered", t("indicators.certainty.rows.surely")),
    sure("depends", t("indicators.certainty.rows.depends")),
    sure("surelyNot", t("indicators.certainty.rows.surelyNot")),
    {
      id: "cantons",
      label: t("score.cantonsWithSite"),
      value: (figures) => `${format.people(servedCantons(figures))} / ${format.people(figures.cantons.length)}`,
      difference: ({ base, live }) => format.peopleDifference(servedCantons(live) - servedCantons(base)),
    },
    people("borderline", t("score.borderline")),
    minutes("meanSeconds", t("score.mean")),
    minutes("medianSeconds", t("score.median")),
    minutes("p90Seconds", t("score.p90")),
  ];
}

function listWithoutSite({ cantons }: WorkerFigures): string[] {
  return cantons.filter(({ sites }) => sites.length === 0).map(({ code }) => code);
}

/** Cantons where a site surely is. */
export function servedCantons({ cantons }: WorkerFigures): number {
  return cantons.filter(({ sites }) => sites.length > 0).length;
}

function MissingCantons({ hand, answer }: { readonly hand: Hand; readonly answer: PlannerAnswer }) {
  const t = useTranslations();
  const codes = useLiveText(hand, answer, ({ live }) => listWithoutSite(live).join());
  const without = answer.live.cantons.filter(({ code }) => codes?.split(",").includes(code));
  return (
    <div className={styles.missing}>
      <p id="cantons-sans-site">{t("score.cantonsWithout")}</p>
      {without.length === 0 ? (
        <p>{t("common.none")}</p>
      ) : (
        <ul aria-labelledby="cantons-sans-site">
          {without.map(({ code, name }) => (
            <li key={code}>{name}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
