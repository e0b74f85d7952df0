"use client";
import type { PhasingView, ScenarioChange } from "@maillage/planning/scenario";
import { useTranslations } from "use-intl";
import { useFormat } from "../../planner/use-format.ts";
import { PhasingBoard } from "./phasing-board.tsx";
import { PhasingResults } from "./phasing-results.tsx";

interface PhasingSectionProps {
  readonly changes: readonly ScenarioChange[];
  readonly years: readonly number[];
  readonly isReadOnly: boolean;
  /** Undefined when it cannot be computed. */
  readonly phasing: PhasingView | undefined;
  /** Whether the changes are no longer those that `phasing` was computed from. */
  readonly isStale: boolean;
  readonly thresholdMinutes: string;
  readonly source: string;
  readonly describe: (change: ScenarioChange) => string;
  readonly onChange: (changes: readonly ScenarioChange[]) => void;
}

/** The board of years, and what each of them brings. */
export function PhasingSection(props: PhasingSectionProps) {
  const { changes, years, isReadOnly, phasing, isStale, thresholdMinutes, source, describe, onChange } = props;
  const t = useTranslations();
  const format = useFormat();
  return (
    <section aria-labelledby="programmation">
      <h2 id="programmation">{t("scenarios.phasing.title")}</h2>
      {changes.length === 0 ? (
        <p>{t(isReadOnly ? "scenarios.phasing.emptyReadOnly" : "scenarios.phasing.empty")}</p>
      ) : (
        <>
          {!isReadOnly && <p>{t("scenarios.phasing.explained")}</p>}
          <PhasingBoard
            changes={changes}
            years={years}
            isReadOnly={isReadOnly}
            describe={describe}
            onChange={onChange}
          />
        </>
      )}
      {phasing !== undefined && phasing.steps.length > 0 && (
        <>
          <h3 className="fr-h5 fr-mt-4w">{t("scenarios.phasing.results")}</h3>
          {isStale && <p role="status">{t("scenarios.phasing.following")}</p>}
          <PhasingResults phasing={phasing} thresholdMinutes={thresholdMinutes} source={source} t={t} format={format} />
        </>
      )}
    </section>
  );
}
