import type { ProposalView } from "@maillage/planning";
import { useTranslations } from "use-intl";
import { useFormat } from "../../planner/use-format.ts";

/** What the plan takes each year, who counts for more in it, and what of its capacities is assumed. */
export function PlanCost({ proposal }: { readonly proposal: ProposalView }) {
  const t = useTranslations();
  const format = useFormat();
  const { opened, costEuros, priorities, capacity } = proposal;
  return (
    <>
      {opened.length > 0 && <p>{t("proposals.answer.planCost", { cost: format.euros(costEuros) })}</p>}
      {priorities.length > 0 && (
        <p>
          {t("proposals.answer.priorities", {
            list: format.list(
              priorities.map(({ kind, name, weight, people }) =>
                t("proposals.answer.priority", {
                  name: kind === "communes" ? (name ?? "") : t(`proposals.answer.groups.${kind}`),
                  ...{ weight: format.decimal(weight), people: format.people(people) },
                }),
              ),
            ),
          })}
        </p>
      )}
      {capacity !== null && (
        <p>
          {t("proposals.answer.capacityAssumed", {
            agents: format.people(capacity.unknownAgentsCount),
            hours: format.people(capacity.unknownHoursCount),
          })}
        </p>
      )}
    </>
  );
}
