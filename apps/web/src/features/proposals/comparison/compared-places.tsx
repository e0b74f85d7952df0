import { useTranslations } from "use-intl";
import { TableFrame } from "../../shell/table-frame.tsx";
import type { AnsweredProposal } from "./comparison-workspace.tsx";
import { listComparedPlaces } from "./list-compared-places.ts";

/** Every place that one of the plans opens, with its rank in each: those in common first. */
export function ComparedPlaces({ answered }: { readonly answered: readonly AnsweredProposal[] }) {
  const t = useTranslations("proposals.comparison");
  const rows = listComparedPlaces(answered.map(({ proposal }) => proposal.opened.map(({ place }) => place)));
  const common = rows.filter(({ ranks }) => ranks.every((rank) => rank !== null)).length;
  return (
    <section aria-labelledby="lieux-des-plans">
      <h2 id="lieux-des-plans" className="fr-h4">
        {t("places")}
      </h2>
      <p>{t("common", { count: common, other: rows.length - common })}</p>
      {rows.length > 0 && (
        <TableFrame caption={t("placesCaption")}>
          <thead>
            <tr>
              <th scope="col">{t("place")}</th>
              {answered.map(({ name }, index) => (
                <th key={name} scope="col" className="number">
                  {t("column", { rank: String(index + 1) })}
                </th>
              ))}
              <th scope="col">{t("shared")}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, name, ranks }) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                {ranks.map((rank, index) => (
                  <td key={answered[index]?.name ?? index} className="number">
                    {rank === null ? t("absent") : t("rank", { rank: String(rank) })}
                  </td>
                ))}
                <td>{t(ranks.every((rank) => rank !== null) ? "inAll" : "inSome")}</td>
              </tr>
            ))}
          </tbody>
        </TableFrame>
      )}
    </section>
  );
}
