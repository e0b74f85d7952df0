import type { FigureExplanationView } from "@maillage/planning";
import { FIGURE_RULES, FIGURES } from "@maillage/planning/figures";
import { DatasetsTable } from "../../territory/datasets-table.tsx";
import type { AnalysisContext } from "../analysis-context.ts";
import { AnalysisSource } from "../analysis-source.tsx";
import { CommandLine } from "../replay/command-line.tsx";
import { InputHashes } from "../replay/input-hashes.tsx";
import styles from "./explain-section.module.css";
import type { ExplainChoice } from "./explain-section.tsx";
import { KeptChoice } from "./kept-choice.tsx";

interface FigurePartProps {
  readonly context: AnalysisContext;
  readonly choice: ExplainChoice;
}

/** A figure of the two goals: its value, its rule, its inputs, the command that computes it again. */
export async function FigurePart({ context, choice }: FigurePartProps) {
  const { api, question, path, locale, t, format } = context;
  const answer = await api.analysis.explainFigure({ ...question, figure: choice.chiffre });
  return (
    <>
      <form action={path} method="get" className={styles.form}>
        <KeptChoice context={context} choice={choice} own={["chiffre"]} />
        <div className="fr-select-group">
          <label className="fr-label" htmlFor="choix-chiffre">
            {t("analyses.explain.figure")}
          </label>
          <select className="fr-select" id="choix-chiffre" name="chiffre" defaultValue={answer.figure}>
            {FIGURES.map((figure) => (
              <option key={figure} value={figure}>
                {FIGURE_RULES[figure].name[locale]}
              </option>
            ))}
          </select>
        </div>
        <button type="submit" className="fr-btn fr-btn--secondary">
          {t("analyses.explain.homeButton")}
        </button>
      </form>
      <p className="fr-text--lead">
        {t("analyses.explain.figureValue", { name: answer.name[locale], value: valueText(answer, context) })}
      </p>
      <h4>{t("analyses.explain.figureRule")}</h4>
      <p>{answer.rule[locale]}</p>
      <h4>{t("analyses.explain.figureCommand")}</h4>
      <CommandLine command={answer.basis.command} />
      <h4>{t("analyses.explain.figureSources")}</h4>
      <DatasetsTable datasets={answer.datasets} t={t} format={format} />
      <InputHashes basis={answer.basis} t={t} />
      <AnalysisSource basis={answer.basis} context={context} />
    </>
  );
}

function valueText({ value, total, unit }: FigureExplanationView, { t, format }: AnalysisContext): string {
  if (value === null) return t("common.noValue");
  const written = {
    people: () => format.people(value),
    share: () => format.share(value),
    seconds: () => format.minutes(value),
    cantons: () => format.people(value),
  }[unit]();
  return total === null ? written : t("analyses.explain.figureOf", { value: written, total: format.people(total) });
}
