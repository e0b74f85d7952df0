import type { ProposalView } from "@maillage/planning";
import { useTranslations } from "use-intl";
import { useFormat } from "../../planner/use-format.ts";
import { TableFrame } from "../../shell/table-frame.tsx";
import { writeObjective, writeObjectiveName } from "./write-objective.ts";

/** What the plan reaches on each objective, and what no plan can pass. */
export function ProofTable({ proposal: { objectives } }: { readonly proposal: ProposalView }) {
  const t = useTranslations("proposals.answer");
  const tAll = useTranslations();
  const format = useFormat();
  return (
    <TableFrame caption={t("proof")}>
      <thead>
        <tr>
          <th scope="col">{t("objective")}</th>
          {(["today", "withPlan", "bound", "gap"] as const).map((key) => (
            <th key={key} scope="col" className="number">
              {t(key)}
            </th>
          ))}
          <th scope="col">{t("proofState")}</th>
        </tr>
      </thead>
      <tbody>
        {objectives.map((objective) => {
          const { kind, value, today, bound, gap, isOptimal } = objective;
          const name = writeObjectiveName(objective, tAll, format);
          return (
            <tr key={name}>
              <th scope="row">{name}</th>
              {([today, value, bound] as const).map((each, rank) => (
                <td key={["today", "plan", "bound"][rank]} className="number">
                  {writeObjective(kind, each, format)}
                </td>
              ))}
              <td className="number">{format.errorShare(gap)}</td>
              <td>
                <ProofBadge isOptimal={isOptimal} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </TableFrame>
  );
}

/** Whether nothing does better, in a word. */
export function ProofBadge({ isOptimal }: { readonly isOptimal: boolean }) {
  const t = useTranslations("proposals.answer");
  return (
    <span
      className={`fr-badge fr-badge--sm fr-badge--no-icon ${isOptimal ? "fr-badge--success" : "fr-badge--warning"}`}
    >
      {t(isOptimal ? "optimal" : "notOptimal")}
    </span>
  );
}
