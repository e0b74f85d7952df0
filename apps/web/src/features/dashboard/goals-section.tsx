import type { CertaintyParts } from "@maillage/planning";
import { describeGoals } from "@maillage/reports/sentences";
import { serializeViewState } from "../../view-state/view-state.ts";
import { LeftOutSites } from "../analyses/left-out-sites.tsx";
import { scoreFiguresOf } from "../overview/score-figures.ts";
import { Certainty } from "../shell/certainty.tsx";
import styles from "./dashboard.module.css";
import type { DashboardContext } from "./dashboard-context.ts";

/** Where we stand in a sentence and two figures, each beside its target. */
export function GoalsSection({
  context,
  certainty,
}: {
  readonly context: DashboardContext;
  readonly certainty: CertaintyParts;
}) {
  const { coverage, date, locale, source, territory, view, question, t, format, isReadOnly } = context;
  const figures = scoreFiguresOf(coverage);
  const minutes = String(view.seuil);
  const beyond = figures.population - figures.covered;
  const missing = figures.cantonCount - figures.cantonsWithSite;
  const { thresholdSeconds, timeFactor } = question;
  return (
    <>
      <p className={`fr-text--lead ${styles.lead}`}>
        {describeGoals({ ...coverage, thresholdSeconds, timeFactor }, date, locale)}
      </p>
      <dl className={styles.goals}>
        <div className={styles.goal}>
          <dt>{t("dashboard.goals.people", { minutes })}</dt>
          <dd>
            <strong className={styles.figure}>
              {figures.population === 0 ? t("common.noValue") : format.share(figures.share)}
            </strong>
            <ProgressBar share={figures.share} />
            <p>
              {figures.population === 0
                ? t("dashboard.goals.nobody")
                : beyond === 0
                  ? t("dashboard.goals.peopleReached")
                  : t("dashboard.goals.peopleLeft", { people: format.people(beyond) })}
            </p>
          </dd>
        </div>
        {figures.cantonCount > 0 && (
          <div className={styles.goal}>
            <dt>{t("dashboard.goals.cantons")}</dt>
            <dd>
              <strong className={styles.figure}>
                {t("dashboard.goals.cantonsOf", {
                  count: format.people(figures.cantonsWithSite),
                  total: format.people(figures.cantonCount),
                })}
              </strong>
              <ProgressBar share={figures.cantonsWithSite / figures.cantonCount} />
              <p>
                {missing === 0
                  ? t("dashboard.goals.cantonsReached")
                  : t("dashboard.goals.cantonsLeft", { count: missing })}
              </p>
            </dd>
          </div>
        )}
      </dl>
      <Certainty
        parts={certainty}
        href={isReadOnly ? undefined : serializeViewState(`/${territory.code}/analyses/incertitude`, view)}
        {...{ t, format }}
      />
      <LeftOutSites leftOut={coverage.leftOutSites} context={{ t }} />
      <p className={styles.note}>{t("charts.source", { source })}</p>
    </>
  );
}

/** A drawing of the figure above it, up to the target at its end: hidden from readers. */
function ProgressBar({ share }: { readonly share: number }) {
  return (
    <svg className={styles.bar} viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect className={styles.barTrack} width="100" height="6" />
      <rect className={styles.barValue} width={100 * share} height="6" />
      <rect className={styles.barTarget} x="99.4" width="0.6" height="6" />
    </svg>
  );
}
