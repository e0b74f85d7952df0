import type { ProposalView } from "@maillage/planning";
import { useTranslations } from "use-intl";
import { useFormat } from "../../planner/use-format.ts";
import { TableFrame } from "../../shell/table-frame.tsx";

interface GoalsTableProps {
  readonly proposal: ProposalView;
  readonly hasCantons: boolean;
}

/** Both national goals, the shares to reach and whom sites have room for, today and once the plan is carried out. */
export function GoalsTable({ proposal, hasCantons }: GoalsTableProps) {
  const t = useTranslations("proposals.answer");
  const format = useFormat();
  const { people, cantons, covers, capacity, thresholdSeconds } = proposal;
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
          <th scope="row">{t("peopleWithin", { minutes: format.decimal(thresholdSeconds / 60) })}</th>
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
        {covers.map((cover) => (
          <tr key={`${cover.thresholdSeconds} ${cover.sitesPerHome} ${cover.share}`}>
            <th scope="row">
              {t("coverWithin", {
                ...{ minutes: format.decimal(cover.thresholdSeconds / 60), count: cover.sitesPerHome },
                share: format.share(cover.share),
              })}
            </th>
            {[cover.people.today, cover.people.withPlan].map((count, rank) => (
              <td key={rank === 0 ? "today" : "plan"} className="number">
                {t("countAndShare", { count: format.people(count), share: format.share(shareOf(count)) })}
              </td>
            ))}
            <td className="number">{format.peopleDifference(cover.people.withPlan - cover.people.today)}</td>
          </tr>
        ))}
        {capacity !== null && (
          <tr>
            <th scope="row">{t("servedWithRoom")}</th>
            <td className="number">{format.people(capacity.served.today)}</td>
            <td className="number">{format.people(capacity.served.withPlan)}</td>
            <td className="number">{format.peopleDifference(capacity.served.withPlan - capacity.served.today)}</td>
          </tr>
        )}
      </tbody>
    </TableFrame>
  );
}
