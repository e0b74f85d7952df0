import type { ProposalView } from "@maillage/planning";
import { useTranslations } from "use-intl";
import { useFormat } from "../../planner/use-format.ts";
import type { Decision } from "./place-decision.tsx";

interface OrderChangesProps {
  readonly decision: Decision;
  readonly before: ProposalView;
  readonly after: ProposalView;
}

/** What a decision made of the order, and what it costs. */
export function OrderChanges({ decision: { kind, name }, before, after }: OrderChangesProps) {
  const t = useTranslations("proposals.changed");
  const format = useFormat();
  const orderOf = ({ opened }: ProposalView) =>
    opened.length === 0 ? t("nothing") : opened.map(({ place }, rank) => `${rank + 1}. ${place.name}`).join(" · ");
  const difference = after.people.withPlan - before.people.withPlan;
  const isSame = orderOf(before) === orderOf(after);
  return (
    <div className="fr-alert fr-alert--info fr-alert--sm" role="status">
      <p>
        <strong>{t(kind, { name })}</strong>{" "}
        {isSame ? t("same") : t("order", { before: orderOf(before), after: orderOf(after) })}{" "}
        {difference === 0 ? t("noLoss") : t("people", { difference: format.peopleDifference(difference) })}
      </p>
    </div>
  );
}
