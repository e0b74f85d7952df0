import type { PhaseYearView, YearsStudyView } from "@maillage/planning";
import { useTranslations } from "use-intl";
import { useFormat } from "../../planner/use-format.ts";
import { TableFrame } from "../../shell/table-frame.tsx";

/** Year by year, what each programme opens and what it brings. */
export function YearsTable({ answer: { plan, greedy, today, totals } }: { readonly answer: YearsStudyView }) {
  const t = useTranslations("proposals.years");
  const tAll = useTranslations();
  const format = useFormat();
  const hasCantons = totals.cantons > 0;
  const namesOf = (year: PhaseYearView | undefined) =>
    year === undefined || year.opened.length === 0
      ? tAll("common.none")
      : format.list(year.opened.map(({ name }) => name));
  return (
    <TableFrame caption={t("caption")}>
      <thead>
        <tr>
          <th scope="col">{t("year")}</th>
          <th scope="col" className="fr-cell--multiline">
            {t("opened")}
          </th>
          <th scope="col" className="number fr-cell--multiline">
            {t("people")}
          </th>
          {hasCantons && (
            <th scope="col" className="number fr-cell--multiline">
              {t("cantons")}
            </th>
          )}
          <th scope="col" className="number fr-cell--multiline">
            {t("cost")}
          </th>
          <th scope="col" className="fr-cell--multiline">
            {t("greedyOpened")}
          </th>
          <th scope="col" className="number fr-cell--multiline">
            {t("greedyPeople")}
          </th>
          <th scope="col" className="number fr-cell--multiline">
            {t("difference")}
          </th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">{t("before")}</th>
          <td>{tAll("common.none")}</td>
          <td className="number">{format.people(today.people)}</td>
          {hasCantons && <td className="number">{format.people(today.cantons)}</td>}
          <td className="number">{format.euros(0)}</td>
          <td>{tAll("common.none")}</td>
          <td className="number">{format.people(today.people)}</td>
          <td className="number">{format.peopleDifference(0)}</td>
        </tr>
        {plan.years.map((year, rank) => {
          const other = greedy.years[rank];
          return (
            <tr key={year.year}>
              <th scope="row">{year.year}</th>
              <td className="fr-cell--multiline">{namesOf(year)}</td>
              <td className="number">{format.people(year.people)}</td>
              {hasCantons && <td className="number">{format.people(year.cantons)}</td>}
              <td className="number">{format.euros(year.costEuros)}</td>
              <td className="fr-cell--multiline">{namesOf(other)}</td>
              <td className="number">{format.people(other?.people ?? year.people)}</td>
              <td className="number">{format.peopleDifference(year.people - (other?.people ?? year.people))}</td>
            </tr>
          );
        })}
      </tbody>
    </TableFrame>
  );
}
