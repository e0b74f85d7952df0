import type { CertaintyParts } from "@maillage/planning";
import type { Format } from "../../i18n/format.ts";
import type { Translate } from "../../i18n/translate.ts";
import { Certainty } from "../shell/certainty.tsx";
import { CantonsGoal } from "./cantons-goal.tsx";
import { Difference } from "./difference.tsx";
import styles from "./score-card.module.css";
import type { ScoreFigures } from "./score-figures.ts";

interface ScoreCardProps {
  readonly title: string;
  readonly headingLevel: "h2" | "h3" | "h4";
  readonly figures: ScoreFigures;
  /** What the figures are compared with, when this card is a proposal's. */
  readonly base?: ScoreFigures | undefined;
  readonly thresholdMinutes: number;
  /** What is sure of the share, and the analysis that explains it. */
  readonly certainty: CertaintyParts | undefined;
  readonly certaintyHref: string;
  /** Date and source of the figures. */
  readonly source: string;
  readonly t: Translate;
  readonly format: Format;
}

/** The two goals of one network of sites, and what hides behind them. */
export function ScoreCard(props: ScoreCardProps) {
  const { title, headingLevel: Heading, figures, base, thresholdMinutes, source, t, format } = props;
  const { certainty, certaintyHref } = props;
  const beyond = figures.population - figures.covered;
  return (
    <section className={styles.card} aria-label={title}>
      <Heading className={styles.title}>{title}</Heading>
      <dl className={styles.goals}>
        <div className={styles.goal}>
          <dt>{t("score.withinThreshold", { threshold: format.people(thresholdMinutes) })}</dt>
          <dd>
            <strong className={styles.figure}>{format.share(figures.share)}</strong>
            <Difference
              value={base && figures.covered - base.covered}
              text={(value) => t("common.people", { count: format.peopleDifference(value) })}
              better="more"
              unchanged={t("common.unchanged")}
            />
            <ShareBar share={figures.share} />
            <p>
              {t("score.withinOf", {
                covered: format.people(figures.covered),
                population: format.people(figures.population),
              })}
            </p>
            <p className={styles.detail}>
              {figures.unreachable === 0
                ? t("score.beyond", { count: format.people(beyond) })
                : t("score.beyondUnreachable", {
                    count: format.people(beyond),
                    unreachable: format.people(figures.unreachable),
                  })}
            </p>
            {certainty && <Certainty parts={certainty} href={certaintyHref} t={t} format={format} />}
          </dd>
        </div>
        <CantonsGoal figures={figures} base={base} t={t} format={format} />
      </dl>
      <dl className={styles.others}>
        <div className={styles.wide}>
          <dt>{t("score.borderline")}</dt>
          <dd>
            {t("common.people", { count: format.people(figures.borderline) })}
            <p className={styles.detail}>{t("score.borderlineExplained")}</p>
          </dd>
        </div>
        <Time label={t("score.mean")} seconds={figures.meanSeconds} base={base?.meanSeconds} t={t} format={format} />
        <Time
          label={t("score.median")}
          seconds={figures.medianSeconds}
          base={base?.medianSeconds}
          t={t}
          format={format}
        />
        <Time label={t("score.p90")} seconds={figures.p90Seconds} base={base?.p90Seconds} t={t} format={format} />
      </dl>
      <p className={styles.source}>{source}</p>
    </section>
  );
}

/** A drawing of the figure above it, which says the same: hidden from readers. */
function ShareBar({ share }: { readonly share: number }) {
  return (
    <svg className={styles.bar} viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect className={styles.barTrack} width="100" height="6" />
      <rect className={styles.barValue} width={100 * share} height="6" />
    </svg>
  );
}

interface TimeProps {
  readonly label: string;
  readonly seconds: number | null;
  readonly base: number | null | undefined;
  readonly t: Translate;
  readonly format: Format;
}

function Time({ label, seconds, base, t, format }: TimeProps) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {seconds === null ? t("common.noValue") : format.minutes(seconds)}
        <Difference
          value={seconds === null || base === null || base === undefined ? undefined : seconds - base}
          text={(change) => format.minutesDifference(base ?? 0, (base ?? 0) + change)}
          better="less"
          unchanged={t("common.unchanged")}
        />
      </dd>
    </div>
  );
}
