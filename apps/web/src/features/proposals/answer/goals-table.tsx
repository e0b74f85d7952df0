import type { ProposalView } from "@maillage/planning";
import { useTranslations } from "use-intl";
import { useFormat } from "../../planner/use-format.ts";
import { TableFrame } from "../../shell/table-frame.tsx";

interface GoalsTableProps {
  readonly proposal: ProposalView;
  readonly hasCantons: boolean;
}

/** Both national goals, today and once the plan is carried out. */
export function GoalsTable({ proposal: { people, cantons, query }, hasCantons }: GoalsTableProps) {
  const t = useTranslations("proposals.answer");
  const format = useFormat();
  const shareOf = (count: number) => (people.total === 0 ? 0 : count / people.total);
  return (
    <TableFrame caption={t("goals")}>
      <thead>
        <tr>
          <th scope="col">{t("goal")}</th>
          <th scope="col" className="number">
            {t("today")}
          </th>
          <th scope="col" className="number">
            {t("withPlan")}
          </th>
          <th scope="col" className="number">
            {t("difference")}
          </th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">{t("peopleWithin", { minutes: format.decimal(query.thresholdSeconds / 60) })}</th>
          {[people.today, people.withPlan].map((count, rank) => (
            <td key={rank === 0 ? "today" : "plan"} className="number">
              {t("countAndShare", { count: format.people(count), share: format.share(shareOf(count)) })}
            </td>
          ))}
          <td className="number">{format.peopleDifference(people.withPlan - people.today)}</td>
        </tr>
        {hasCantons && (
          <tr>
            <th scope="row">{t("cantonsWithSite")}</th>
            {[cantons.today, cantons.withPlan].map((count, rank) => (
              <td key={rank === 0 ? "today" : "plan"} className="number">
                {t("countOf", { count: format.people(count), total: format.people(cantons.total) })}
              </td>
            ))}
            <td className="number">{format.peopleDifference(cantons.withPlan - cantons.today)}</td>
          </tr>
        )}
      </tbody>
    </TableFrame>
  );
}
