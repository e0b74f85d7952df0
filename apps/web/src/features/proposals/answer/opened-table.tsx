import type { ProposalView } from "@maillage/planning";
import { useTranslations } from "use-intl";
import { useFormat } from "../../planner/use-format.ts";
import { TableFrame } from "../../shell/table-frame.tsx";
import { type Decision, PlaceDecision } from "./place-decision.tsx";

interface OpenedTableProps {
  readonly proposal: ProposalView;
  readonly hasCantons: boolean;
  /** Ids of the places that are forced already. */
  readonly forced: readonly string[];
  readonly onDecide: (decision: Decision) => void;
}

/** The chosen places in the order of opening, each with what it brings, and what a planner may decide of it. */
export function OpenedTable({ proposal: { opened, query }, hasCantons, forced, onDecide }: OpenedTableProps) {
  const t = useTranslations("proposals.answer");
  const tAll = useTranslations();
  const format = useFormat();
  const hasFormats = query.formats.length > 0;
  return (
    <TableFrame caption={t("chosen")}>
      <thead>
        <tr>
          <th scope="col">{t("place")}</th>
          <th scope="col" className="number">
            {t("gained")}
          </th>
          {hasCantons && <th scope="col">{t("cantonsGained")}</th>}
          <th scope="col" className="number">
            {t("lostWithout")}
          </th>
          <th scope="col">{t("decision")}</th>
        </tr>
      </thead>
      <tbody>
        {opened.map(({ place, peopleGained, cantonsGained, peopleLostWithout }, rank) => (
          <tr key={place.id}>
            <th scope="row">
              {rank + 1}. {place.name}
              {hasFormats && `, ${tAll(`siteFormat.${place.format}`)}`}
              {place.communeName !== null && place.communeName !== place.name && ` (${place.communeName})`}
            </th>
            <td className="number">{format.peopleDifference(peopleGained)}</td>
            {hasCantons && (
              <td>{cantonsGained.length === 0 ? t("none") : format.list(cantonsGained.map(({ name }) => name))}</td>
            )}
            <td className="number">{format.people(peopleLostWithout)}</td>
            <td>
              {forced.includes(place.id) ? (
                <PlaceDecision place={place} choices={["release", "refuse"]} onDecide={onDecide} />
              ) : (
                <PlaceDecision place={place} choices={["accept", "refuse"]} onDecide={onDecide} />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}
