import { useTranslations } from "use-intl";
import { useFormat } from "../../planner/use-format.ts";
import { TableFrame } from "../../shell/table-frame.tsx";
import { ProofBadge } from "../answer/proof-table.tsx";
import { isPlanProven } from "../answer/write-answer.ts";
import type { FrontPoint } from "./search-front.ts";

interface FrontTableProps {
  readonly points: readonly FrontPoint[];
  readonly hasCantons: boolean;
  readonly onChoose: (newSites: number) => void;
}

/** The best plan for each number of sites; a button asks for it. */
export function FrontTable({ points, hasCantons, onChoose }: FrontTableProps) {
  const t = useTranslations("proposals.curve");
  const format = useFormat();
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
          <th scope="col">{t("places")}</th>
          <th scope="col">{t("proof")}</th>
          <th scope="col">{t("ask")}</th>
        </tr>
      </thead>
      <tbody>
        {points.map(({ newSites, proposal, proposal: { people, cantons, opened } }, index) => (
          <tr key={newSites}>
            <th scope="row">{newSites}</th>
            <td className="number">{format.people(people.withPlan)}</td>
            <td className="number">
              {format.peopleDifference(people.withPlan - (points[index - 1]?.proposal.people.withPlan ?? people.today))}
            </td>
            {hasCantons && <td className="number">{format.people(cantons.withPlan)}</td>}
            <td className="fr-cell--multiline">{opened.map(({ place }) => place.name).join(", ")}</td>
            <td>
              <ProofBadge isOptimal={isPlanProven(proposal)} />
            </td>
            <td>
              <button
                type="button"
                className="fr-btn fr-btn--sm fr-btn--tertiary"
                aria-label={t("askFor", { count: newSites })}
                onClick={() => onChoose(newSites)}
              >
                {t("ask")}
              </button>
            </td>
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}
