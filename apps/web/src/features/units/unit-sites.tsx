import type { UnitView } from "@maillage/planning";
import { AnalysisTable } from "../analyses/analysis-table.tsx";
import type { DashboardContext } from "../dashboard/dashboard-context.ts";

interface UnitSitesProps {
  readonly told: UnitView;
  readonly context: DashboardContext;
}

/** The sites that are in the unit, and those that may be. */
export function UnitSites({ told: { unit, kind }, context }: UnitSitesProps) {
  const { siteNetwork, territory, view, t, format } = context;
  const siteOf = new Map(siteNetwork.sites.map((site) => [site.id, site]));
  const rows = [
    ...unit.sites.map((site) => ({ ...site, isSure: true })),
    ...unit.possibleSites.map((site) => ({ ...site, isSure: false })),
  ].map((site) => ({ ...site, sheet: siteOf.get(site.id) }));
  return (
    <section aria-labelledby="titre-sites">
      <h2 id="titre-sites">{t("units.itsSites")}</h2>
      {rows.length === 0 ? (
        <p>{t("units.noSite")}</p>
      ) : (
        <AnalysisTable
          caption={t("units.itsSitesCaption", { name: t(`units.named-${kind}`, { name: unit.name }) })}
          rows={rows}
          keyOf={({ id }) => id}
          columns={[
            {
              ...{ heading: t("sites.name"), isLong: true },
              cell: ({ id, name, sheet }) =>
                // A site that a scenario adds has its page in the scenario.
                sheet === undefined ? (
                  name
                ) : (
                  <a href={`/${territory.code}/sites/${id}?reseau=${view.reseau ?? siteNetwork.slug}`}>{name}</a>
                ),
            },
            { heading: t("sites.commune"), cell: ({ sheet }) => sheet?.communeName ?? t("common.noValue") },
            {
              heading: t("sites.format"),
              cell: ({ sheet }) => (sheet === undefined ? t("common.noValue") : t(`siteFormat.${sheet.format}`)),
            },
            {
              heading: t("sites.labelDate"),
              cell: ({ sheet }) => (sheet?.labelDate == null ? t("common.noValue") : format.date(sheet.labelDate)),
            },
            {
              ...{ heading: t("units.siteIsHere"), isLong: true },
              cell: ({ isSure }) => t(isSure ? "units.siteSurely" : "units.sitePerhaps"),
            },
          ]}
        />
      )}
    </section>
  );
}
