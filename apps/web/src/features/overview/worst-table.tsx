import type { CoverageView, SiteView } from "@maillage/planning";
import type { Format } from "../../i18n/format.ts";
import type { Translate } from "../../i18n/translate.ts";
import { TableFrame } from "../shell/table-frame.tsx";
import { shortSiteName } from "./short-site-name.ts";

interface WorstTableProps {
  /** Which of two tables this one is. */
  readonly title: string | undefined;
  readonly caption: string;
  readonly worst: CoverageView["worst"];
  readonly sites: readonly SiteView[];
  readonly t: Translate;
  readonly format: Format;
}

/** The communes whose trip is the longest, unreachable ones first. */
export function WorstTable({ title, caption, worst, sites, t, format }: WorstTableProps) {
  if (worst.length === 0) return <p>{t("worst.empty")}</p>;
  const siteName = new Map(sites.map((site) => [site.id, shortSiteName(site.name)]));
  return (
    <>
      {title !== undefined && <h3 className="fr-h6">{title}</h3>}
      <TableFrame caption={title === undefined ? caption : `${caption} – ${title}`}>
        <thead>
          <tr>
            <th scope="col">{t("worst.commune")}</th>
            <th scope="col" className="number">
              {t("worst.time")}
            </th>
            <th scope="col" className="fr-cell--multiline">
              {t("worst.site")}
            </th>
            <th scope="col" className="number">
              {t("worst.population")}
            </th>
          </tr>
        </thead>
        <tbody>
          {worst.map((home) => (
            <tr key={home.home}>
              <th scope="row" className="fr-cell--multiline">
                {home.name}
              </th>
              <td className="number">
                {home.seconds === null ? t("common.unreachable") : format.travelTime(home.seconds)}
              </td>
              <td className="fr-cell--multiline">
                {home.site === null ? t("common.none") : (siteName.get(home.site) ?? home.site)}
              </td>
              <td className="number">{format.people(home.population)}</td>
            </tr>
          ))}
        </tbody>
      </TableFrame>
    </>
  );
}
