import type { ProposalView, WhyNotStudyView } from "@maillage/planning";
import { useTranslations } from "use-intl";
import { useFormat } from "../../planner/use-format.ts";
import { TableFrame } from "../../shell/table-frame.tsx";
import { ProofBadge } from "../answer/proof-table.tsx";
import { writeObjective, writeObjectiveName } from "../answer/write-objective.ts";
import { writeLoss } from "./write-loss.ts";

interface WhyNotAnswerProps {
  readonly name: string;
  readonly answer: WhyNotStudyView;
}

/** The best plan that has a place, beside the best of all: what is lost, and what each opens. */
export function WhyNotAnswer({ name, answer }: WhyNotAnswerProps) {
  const t = useTranslations();
  const format = useFormat();
  const { best, withCandidate, isChosen, isProven } = answer;
  if (isChosen) return <p role="status">{t("proposals.whyNot.alreadyIn", { name })}</p>;
  const orderOf = ({ opened }: ProposalView) =>
    opened.length === 0 ? t("common.none") : opened.map(({ place }, rank) => `${rank + 1}. ${place.name}`).join(" · ");
  return (
    <>
      <p role="status">
        <strong>{writeLoss(name, answer, t, format)}</strong> <ProofBadge isOptimal={isProven} />
      </p>
      <TableFrame caption={t("proposals.whyNot.caption", { name })}>
        <thead>
          <tr>
            <th scope="col">{t("proposals.answer.objective")}</th>
            <th scope="col">{t("proposals.whyNot.best")}</th>
            <th scope="col">{t("proposals.whyNot.withPlace", { name })}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{t("proposals.whyNot.opened")}</th>
            <td className="fr-cell--multiline">{orderOf(best)}</td>
            <td className="fr-cell--multiline">{orderOf(withCandidate)}</td>
          </tr>
          {best.objectives.map((objective, rank) => (
            <tr key={writeObjectiveName(objective, t, format)}>
              <th scope="row">{writeObjectiveName(objective, t, format)}</th>
              <td>{writeObjective(objective.kind, objective.value, format)}</td>
              <td>{writeObjective(objective.kind, withCandidate.objectives[rank]?.value ?? 0, format)}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">{t("proposals.whyNot.cost")}</th>
            <td>{format.euros(best.costEuros)}</td>
            <td>{format.euros(withCandidate.costEuros)}</td>
          </tr>
        </tbody>
      </TableFrame>
    </>
  );
}
