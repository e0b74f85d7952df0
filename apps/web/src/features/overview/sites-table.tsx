import type { SiteView } from "@maillage/planning";
import type { Format } from "../../i18n/format.ts";
import type { Translate } from "../../i18n/translate.ts";
import { TableFrame } from "../shell/table-frame.tsx";
import { SiteDetails } from "./site-details.tsx";

interface SitesTableProps {
  readonly caption: string;
  readonly sites: readonly SiteView[];
  /** Address of the sheet of a site; undefined for one that nothing keeps yet. */
  readonly sheetOf: (siteId: string) => string | undefined;
  readonly t: Translate;
  readonly format: Format;
}

/** Every site of the network with its status and format; what else is known of it opens under its name. */
export function SitesTable({ caption, sites, sheetOf, t, format }: SitesTableProps) {
  return (
    <TableFrame caption={caption}>
      <thead>
        <tr>
          <th scope="col">{t("sites.name")}</th>
          <th scope="col">{t("sites.commune")}</th>
          <th scope="col">{t("sites.status")}</th>
          <th scope="col">{t("sites.format")}</th>
          <th scope="col">{t("sites.labelDate")}</th>
        </tr>
      </thead>
      <tbody>
        {sites.map((site) => (
          <tr key={site.id}>
            <th scope="row">
              {sheetOf(site.id) === undefined ? site.name : <a href={sheetOf(site.id)}>{site.name}</a>}
              <SiteDetails site={site} t={t} format={format} />
            </th>
            <td>{site.communeName}</td>
            <td>{t(`siteStatus.${site.status}`)}</td>
            <td>{t(`siteFormat.${site.format}`)}</td>
            <td>{site.labelDate === null ? "–" : format.date(site.labelDate)}</td>
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}
