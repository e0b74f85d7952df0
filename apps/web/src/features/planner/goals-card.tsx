"use client";
import type { ReactNode } from "react";
import { useRef, useSyncExternalStore } from "react";
import { useTranslations } from "use-intl";
import styles from "./goals.module.css";
import { LiveFigure } from "./live/live-figure.tsx";
import { useHeldSize } from "./live/use-held-size.ts";
import type { Hand } from "./live/use-under-hand.ts";
import { servedCantons } from "./results-panel.tsx";
import { useFormat } from "./use-format.ts";
import type { PlannerAnswer } from "./use-planner-worker.ts";

interface GoalsCardProps {
  readonly hand: Hand;
  /** When no hand holds a site. */
  readonly answer: PlannerAnswer | undefined;
  readonly thresholdMinutes: number;
  /** Everybody who lives in the territory. */
  readonly population: number;
  /** Otherwise there is nothing to compare. */
  readonly hasChanges: boolean;
}

/** Both goals, always in sight beside the map: what they are now, by how much they changed, and how sure that is. */
export function GoalsCard({ hand, answer, thresholdMinutes, population, ...props }: GoalsCardProps) {
  const t = useTranslations();
  const format = useFormat();
  const isHeld = useSyncExternalStore(
    hand.subscribe,
    () => hand.get() !== undefined,
    () => false,
  );
  const box = useRef<HTMLDListElement>(null);
  useHeldSize(box, hand);
  const hasChanges = props.hasChanges || isHeld;
  const figure = (textOf: (answer: PlannerAnswer) => string) => <LiveFigure {...{ hand, answer, textOf }} />;
  return (
    <section className={styles.goals} aria-label={t("mapTools.goals.title")}>
      <dl ref={box}>
        <Goal
          label={t("score.withinThreshold", { threshold: format.people(thresholdMinutes) })}
          now={figure(({ live }) => format.share(live.share))}
          difference={hasChanges && figure(({ base, live }) => format.pointsDifference(base.share, live.share))}
        >
          {figure(({ live }) =>
            t("mapTools.goals.people", {
              covered: format.people(live.covered),
              beyond: format.people(population - live.covered),
            }),
          )}
          <br />
          {figure(({ liveCertainty: { certainty } }) =>
            certainty === null
              ? t("indicators.certainty.unmeasured")
              : t("mapTools.goals.certainty", {
                  surely: format.people(certainty.surelyCovered),
                  depends: format.people(certainty.depends),
                }),
          )}
        </Goal>
        <Goal
          label={t("mapTools.goals.cantons")}
          now={figure(({ live }) => `${format.people(servedCantons(live))} / ${format.people(live.cantons.length)}`)}
          difference={
            hasChanges && figure(({ base, live }) => format.peopleDifference(servedCantons(live) - servedCantons(base)))
          }
        >
          {figure(({ live }) =>
            t("mapTools.goals.cantonsWithout", { count: live.cantons.length - servedCantons(live) }),
          )}
        </Goal>
      </dl>
    </section>
  );
}

interface GoalProps {
  readonly label: string;
  readonly now: ReactNode;
  /** Nothing when there is none to tell. */
  readonly difference: ReactNode;
  /** What stands under the figure. */
  readonly children: ReactNode;
}

function Goal({ label, now, difference, children }: GoalProps) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <strong>{now}</strong>
        {difference !== false && <span className={styles.difference}>{difference}</span>}
      </dd>
      <dd className={styles.detail}>{children}</dd>
    </div>
  );
}
