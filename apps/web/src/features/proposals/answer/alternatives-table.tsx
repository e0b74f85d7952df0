import type { ProposalView } from "@maillage/planning";
import { useTranslations } from "use-intl";
import { useFormat } from "../../planner/use-format.ts";
import { TableFrame } from "../../shell/table-frame.tsx";
import { writeObjective } from "./write-objective.ts";

/** Other plans, as good or nearly, told by what they change. */
export function AlternativesTable({ proposal }: { readonly proposal: ProposalView }) {
  const { alternatives, objectives, hasMoreAlternatives } = proposal;
  const t = useTranslations("proposals.answer");
  const format = useFormat();
  const namesOf = (sites: readonly { readonly name: string }[]) =>
    sites.length === 0 ? t("none") : format.list(sites.map(({ name }) => name));
  return (
    <section>
      <h3 className="fr-h5">{t("alternatives")}</h3>
      {alternatives.length === 0 ? (
        <p>{t(hasMoreAlternatives === null ? "alternativesUnknown" : "noAlternative")}</p>
      ) : (
        <>
          <TableFrame caption={t("alternatives")}>
            <thead>
              <tr>
                <th scope="col">{t("instead")}</th>
                <th scope="col">{t("without")}</th>
                {objectives.map(({ kind }) => (
                  <th key={kind} scope="col" className="number">
                    {t(`objectives.${kind}`)}
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
                    <td key={kind} className="number">
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
