import type { ComparedSites } from "@maillage/planning/scenario";
import type { ReactNode } from "react";
import type { Format } from "../../../i18n/format.ts";
import type { Translate } from "../../../i18n/translate.ts";
import { Difference } from "../../overview/difference.tsx";
import { costText } from "../cost-text.ts";
import { countServedCantons } from "../served-cantons.ts";
import styles from "./sheet.module.css";

interface FiguresSectionProps {
  /** The network as it is. */
  readonly base: ComparedSites;
  readonly scenario: ComparedSites;
  readonly thresholdMinutes: string;
  readonly comparisonHref: string;
  readonly source: string;
  readonly t: Translate;
  readonly format: Format;
}

/** What the scenario changes, in four figures. */
export function FiguresSection(props: FiguresSectionProps) {
  const { base, scenario, thresholdMinutes, comparisonHref, source, t, format } = props;
  const [before, after] = [base.coverage, scenario.coverage];
  return (
    <section aria-labelledby="chiffres">
      <h2 id="chiffres">{t("scenarios.sheet.figures")}</h2>
      <dl className={styles.figures}>
        <Figure
          name={t("scenarios.compare.covered", { minutes: thresholdMinutes })}
          value={format.people(after.covered)}
          difference={
            <Difference
              value={after.covered - before.covered}
              text={format.peopleDifference}
              better="more"
              unchanged={t("common.unchanged")}
            />
          }
          detail={t("scenarios.sheet.shareOf", {
            share: format.share(after.share),
            difference: format.pointsDifference(before.share, after.share),
          })}
        />
        <Figure
          name={t("scenarios.compare.cantons")}
          value={t("score.cantonsWithSiteOf", {
            count: format.people(countServedCantons(after)),
            total: format.people(after.cantons.length),
          })}
          difference={
            <Difference
              value={countServedCantons(after) - countServedCantons(before)}
              text={format.peopleDifference}
              better="more"
              unchanged={t("common.unchanged")}
            />
          }
        />
        <Figure
          name={t("score.mean")}
          value={after.meanSeconds === null ? t("common.noValue") : format.minutes(after.meanSeconds)}
          difference={
            before.meanSeconds !== null &&
            after.meanSeconds !== null && (
              <Difference
                value={
                  // Two figures that are written alike do not differ for who reads them.
                  format.minutes(before.meanSeconds) === format.minutes(after.meanSeconds)
                    ? 0
                    : after.meanSeconds - before.meanSeconds
                }
                text={() => format.minutesDifference(before.meanSeconds ?? 0, after.meanSeconds ?? 0)}
                better="less"
                unchanged={t("common.unchanged")}
              />
            )
          }
        />
        <Figure name={t("scenarios.list.cost")} value={costText(scenario.cost, t, format)} />
      </dl>
      <p>
        <a className="fr-link" href={comparisonHref}>
          {t("scenarios.sheet.compareWithBase")}
        </a>
      </p>
      <p className={styles.over}>{source}</p>
    </section>
  );
}

/** More letters than this are written smaller. */
const LONG_FIGURE = 14;

interface FigureProps {
  readonly name: string;
  readonly value: string;
  readonly difference?: ReactNode;
  readonly detail?: string;
}

function Figure({ name, value, difference, detail }: FigureProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <strong data-long={value.length > LONG_FIGURE || undefined}>{value}</strong>
        {difference}
        {detail !== undefined && <span className={styles.detail}>{detail}</span>}
      </dd>
    </div>
  );
}
