import type { Format } from "../../i18n/format.ts";
import type { Translate } from "../../i18n/translate.ts";
import { Difference } from "./difference.tsx";
import styles from "./score-card.module.css";
import type { ScoreFigures } from "./score-figures.ts";

interface CantonsGoalProps {
  readonly figures: ScoreFigures;
  readonly base: ScoreFigures | undefined;
  readonly t: Translate;
  readonly format: Format;
}

/** The goal "one site per canton": counted both ways, and the cantons that have none by name. */
export function CantonsGoal({ figures, base, t, format }: CantonsGoalProps) {
  return (
    <div className={styles.goal}>
      <dt>{t("score.cantonsWithSite")}</dt>
      <dd>
        <strong className={styles.figure}>
          {t("score.cantonsWithSiteOf", {
            count: format.people(figures.cantonsWithSite),
            total: format.people(figures.cantonCount),
          })}
        </strong>
        <Difference
          value={base && figures.cantonsWithSite - base.cantonsWithSite}
          text={format.peopleDifference}
          better="more"
          unchanged={t("common.unchanged")}
        />
        <CantonDots served={figures.cantonsWithSite} total={figures.cantonCount} />
        <p>
          {t("score.cantonsByUnit", {
            count: format.people(figures.cantonUnits.withSite),
            total: format.people(figures.cantonUnits.total),
          })}
        </p>
        {figures.cantonsWithoutSite.length > 0 && (
          <>
            <p className={styles.detail}>{t("score.cantonsWithout")}</p>
            <ul className={styles.names}>
              {figures.cantonsWithoutSite.map((name) => (
                <li key={name}>{name}</li>
              ))}
            </ul>
          </>
        )}
      </dd>
    </div>
  );
}

/** One mark per canton, filled when served. The figure above says the same: hidden from readers. */
function CantonDots({ served, total }: { readonly served: number; readonly total: number }) {
  const marks = Array.from({ length: total }, (_, canton) => canton);
  return (
    <svg
      className={styles.bar}
      viewBox={`0 0 ${Math.max(total, 1)} 1`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      {marks.map((canton) => (
        <rect
          key={canton}
          className={canton < served ? styles.barValue : styles.barTrack}
          x={canton + 0.06}
          width={0.88}
          height={1}
        />
      ))}
    </svg>
  );
}
