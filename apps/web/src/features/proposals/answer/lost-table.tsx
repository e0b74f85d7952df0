import type { LostCandidateView, ProposalView } from "@maillage/planning";
import { useQueryStates } from "nuqs";
import { useTranslations } from "use-intl";
import { studyParsers } from "../../../view-state/study-parsers.ts";
import { useFormat } from "../../planner/use-format.ts";
import { TableFrame } from "../../shell/table-frame.tsx";
import styles from "./answer.module.css";
import { type Decision, PlaceDecision } from "./place-decision.tsx";
import { writeObjective } from "./write-objective.ts";

interface LostTableProps {
  readonly proposal: ProposalView;
  readonly onDecide: (decision: Decision) => void;
}

/** Places that bring many people alone, and why the plan goes without them. */
export function LostTable({ proposal: { lostCandidates }, onDecide }: LostTableProps) {
  const t = useTranslations("proposals.answer");
  const format = useFormat();
  const describe = useDescribeLoss();
  const [, setStudy] = useQueryStates(studyParsers, { history: "push", scroll: false });
  if (lostCandidates.length === 0) return null;
  return (
    <section>
      <h3 className="fr-h5">{t("lost")}</h3>
      <TableFrame caption={t("lost")}>
        <thead>
          <tr>
            <th scope="col">{t("place")}</th>
            <th scope="col" className="number">
              {t("peopleAlone")}
            </th>
            <th scope="col" className="number">
              {t("peopleAfterPlan")}
            </th>
            <th scope="col">{t("why")}</th>
            <th scope="col">{t("decision")}</th>
          </tr>
        </thead>
        <tbody>
          {lostCandidates.map((lost) => (
            <tr key={lost.place.id}>
              <th scope="row">{lost.place.name}</th>
              <td className="number">{format.people(lost.peopleAlone)}</td>
              <td className="number">{format.people(lost.peopleAfterPlan)}</td>
              <td className={`fr-cell--multiline ${styles.long}`}>{describe(lost)}</td>
              <td className={styles.actions}>
                <button
                  type="button"
                  className="fr-btn fr-btn--sm fr-btn--tertiary"
                  aria-label={t("compareWith", { name: lost.place.name })}
                  onClick={() => void setStudy({ onglet: "pourquoi", pourquoi: lost.place.id })}
                >
                  {t("compare")}
                </button>
                <PlaceDecision
                  place={lost.place}
                  choices={[isForbidden(lost) ? "release" : "accept"]}
                  onDecide={onDecide}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </TableFrame>
    </section>
  );
}

function isForbidden({ reason }: LostCandidateView): boolean {
  return reason.kind === "rule" && reason.rule === "forbid";
}

function useDescribeLoss(): (lost: LostCandidateView) => string {
  const t = useTranslations("proposals");
  const format = useFormat();
  return ({ reason }) => {
    switch (reason.kind) {
      case "rule":
        return t("answer.lostByRule", { rule: t(`rules.${reason.rule}`) });
      case "people-reached":
        return t("answer.lostReached", { people: format.people(reason.people), site: reason.by.name });
      case "worse-plan":
        return t(reason.isProven ? "answer.lostWorse" : "answer.lostPerhapsWorse", {
          objective: t(`answer.objectives.${reason.objective}`),
          loss: writeObjective(reason.objective, Math.abs(reason.loss), format),
        });
    }
  };
}
