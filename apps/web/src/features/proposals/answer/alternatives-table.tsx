import type { ProposalView } from "@maillage/planning";
import { useTranslations } from "use-intl";
import { useFormat } from "../../planner/use-format.ts";
import { TableFrame } from "../../shell/table-frame.tsx";
import { writeObjective, writeObjectiveName } from "./write-objective.ts";

interface AlternativesTableProps {
  readonly proposal: ProposalView;
  /** Given while others are still looked for: ends that search. */
  readonly onStop: (() => void) | undefined;
}

/** Other plans, as good or nearly, told by what they change. */
export function AlternativesTable({ proposal, onStop }: AlternativesTableProps) {
  const { alternatives, objectives, hasMoreAlternatives } = proposal;
  const t = useTranslations("proposals.answer");
  const tAll = useTranslations();
  const format = useFormat();
  const names = objectives.map((objective) => writeObjectiveName(objective, tAll, format));
  const namesOf = (sites: readonly { readonly name: string }[]) =>
    sites.length === 0 ? t("none") : format.list(sites.map(({ name }) => name));
  return (
    <section>
      <h3 className="fr-h5">{t("alternatives")}</h3>
      {onStop !== undefined ? (
        <p role="status">
          {t("alternativesSearched")}{" "}
          <button type="button" className="fr-btn fr-btn--sm fr-btn--tertiary" onClick={onStop}>
            {t("alternativesStop")}
          </button>
        </p>
      ) : alternatives.length === 0 ? (
        <p>{t(hasMoreAlternatives === null ? "alternativesUnknown" : "noAlternative")}</p>
      ) : (
        <>
          <TableFrame caption={t("alternatives")}>
            <thead>
              <tr>
                <th scope="col">{t("instead")}</th>
                <th scope="col">{t("without")}</th>
                {names.map((name) => (
                  <th key={name} scope="col" className="number">
                    {name}
                  </th>
                ))}
                <th scope="col">{t("worth")}</th>
              </tr>
            </thead>
            <tbody>
              {alternatives.map(({ instead, without, values, isEqual }) => (
                <tr key={[...instead, ...without].map(({ id }) => id).join(" ")}>
                  <th scope="row" className="fr-cell--multiline">
                    {namesOf(instead)}
                  </th>
                  <td className="fr-cell--multiline">{namesOf(without)}</td>
                  {objectives.map(({ kind }, rank) => (
                    <td key={names[rank]} className="number">
                      {writeObjective(kind, values[rank] ?? 0, format)}
                    </td>
                  ))}
                  <td>{t(isEqual ? "equal" : "nearlyEqual")}</td>
                </tr>
              ))}
            </tbody>
          </TableFrame>
          {hasMoreAlternatives !== false && (
            <p>{t(hasMoreAlternatives === null ? "alternativesCut" : "alternativesMore")}</p>
          )}
        </>
      )}
    </section>
  );
}
