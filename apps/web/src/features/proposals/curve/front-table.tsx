import type { FrontPointView } from "@maillage/planning";
import { useTranslations } from "use-intl";
import { useFormat } from "../../planner/use-format.ts";
import { TableFrame } from "../../shell/table-frame.tsx";
import { ProofBadge } from "../answer/proof-table.tsx";

interface FrontTableProps {
  readonly points: readonly FrontPointView[];
  readonly shown: number | null;
  readonly hrefOf: (newSites: number) => string;
  readonly onChoose: (newSites: number) => void;
}

/** The best plan for each number of sites; a link asks for it. */
export function FrontTable({ points, shown, hrefOf, onChoose }: FrontTableProps) {
  const t = useTranslations("proposals.curve");
  const tAll = useTranslations();
  const format = useFormat();
  const hasCantons = points.some(({ cantons }) => cantons.total > 0);
  return (
    <TableFrame caption={t("caption")}>
      <thead>
        <tr>
          <th scope="col">{t("sites")}</th>
          <th scope="col" className="number">
            {t("people")}
          </th>
          <th scope="col" className="number">
            {t("more")}
          </th>
          {hasCantons && (
            <th scope="col" className="number">
              {t("cantons")}
            </th>
          )}
          <th scope="col" className="number">
            {t("cost")}
          </th>
          <th scope="col">{t("places")}</th>
          <th scope="col">{t("proof")}</th>
          <th scope="col">{t("ask")}</th>
        </tr>
      </thead>
      <tbody>
        {points.map(({ newSites, people, cantons, opened, costEuros, isOptimal }, rank) => (
          <tr key={newSites} aria-current={newSites === shown ? "true" : undefined}>
            <th scope="row">{newSites}</th>
            <td className="number">{format.people(people.withPlan)}</td>
            <td className="number">
              {format.peopleDifference(people.withPlan - (points[rank - 1]?.people.withPlan ?? people.today))}
            </td>
            {hasCantons && <td className="number">{format.people(cantons.withPlan)}</td>}
            <td className="number">{format.euros(costEuros)}</td>
            <td className="fr-cell--multiline">
              {opened.length === 0 ? tAll("common.none") : format.list(opened.map(({ name }) => name))}
            </td>
            <td>
              <ProofBadge isOptimal={isOptimal} />
            </td>
            <td>
              {newSites > 0 && (
                <a
                  className="fr-link fr-link--sm"
                  href={hrefOf(newSites)}
                  aria-label={t("askFor", { count: newSites })}
                  onClick={(event) => {
                    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
                    event.preventDefault();
                    onChoose(newSites);
                  }}
                >
                  {t("ask")}
                </a>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}
