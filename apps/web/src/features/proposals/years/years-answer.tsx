import type { YearsStudyView } from "@maillage/planning";
import { useTranslations } from "use-intl";
import { useFormat } from "../../planner/use-format.ts";
import { ProofBadge } from "../answer/proof-table.tsx";
import styles from "../proposals.module.css";
import { writePriceOfGreed } from "./write-price-of-greed.ts";
import { YearsChart } from "./years-chart.tsx";
import { YearsTable } from "./years-table.tsx";

interface YearsAnswerProps {
  readonly answer: YearsStudyView;
  readonly isKeeping: boolean;
  readonly onKeep: (plan: "plan" | "greedy") => void;
}

/** The programme, the one without looking ahead beside it, and what separates them. */
export function YearsAnswer({ answer, isKeeping, onKeep }: YearsAnswerProps) {
  const t = useTranslations();
  const format = useFormat();
  const { isOptimal, gap, plan, greedy, today, totals } = answer;
  return (
    <div className={styles.section}>
      <p className={styles.sentence}>{writePriceOfGreed(answer, t, format)}</p>
      <p>
        <ProofBadge isOptimal={isOptimal} />{" "}
        {isOptimal ? t("proposals.years.proven") : t("proposals.years.unproven", { gap: format.errorShare(gap) })}
      </p>
      <p className={styles.actions}>
        <button
          type="button"
          className="fr-btn fr-btn--sm fr-icon-add-line fr-btn--icon-left"
          disabled={isKeeping || plan.changes.length === 0}
          onClick={() => onKeep("plan")}
        >
          {t("proposals.years.makeScenario")}
        </button>
        {answer.priceOfGreed > 0 && (
          <button
            type="button"
            className="fr-btn fr-btn--sm fr-btn--secondary"
            disabled={isKeeping || greedy.changes.length === 0}
            onClick={() => onKeep("greedy")}
          >
            {t("proposals.years.makeGreedyScenario")}
          </button>
        )}
      </p>
      <YearsChart
        description={t("proposals.years.chart")}
        today={today.people}
        total={totals.people}
        years={plan.years.map(({ year, people }, rank) => ({
          ...{ year, people },
          greedyPeople: greedy.years[rank]?.people ?? people,
        }))}
        format={format}
      />
      <YearsTable answer={answer} />
    </div>
  );
}
