import { Sparkline } from "../charts/sparkline.tsx";
import { RankingTable } from "../units/ranking-table.tsx";
import { accessCurveOf } from "../units/unit-columns.tsx";
import { type NationalContent, serializeNational } from "./load-national.ts";

/** The 18 regions: how much of each is counted, and its figures. */
export function RegionsRanking({ content }: { readonly content: NationalContent }) {
  const { country, minutes, locale, t, format } = content;
  const blank = t("national.blank");
  return (
    <section aria-labelledby="titre-regions">
      <h2 id="titre-regions">{t("national.regions")}</h2>
      <p>{t("national.regionsRule")}</p>
      <RankingTable
        caption={t("national.regionsCaption")}
        rows={country.regions.toSorted((a, b) => Number(b.figures !== null) - Number(a.figures !== null))}
        keyOf={({ code }) => code}
        view={content.ranking}
        hrefOf={() => ""}
        {...{ locale, t }}
        columns={[
          {
            ...{ heading: t("national.region"), isLong: true },
            cell: ({ code, name }) => (
              <a href={serializeNational("/national", { region: code, seuil: minutes })}>{name}</a>
            ),
          },
          {
            ...{ heading: t("national.departementsCounted"), isNumber: true },
            cell: ({ figures, departementCount }) =>
              t("units.tally", { count: String(figures?.count ?? 0), total: String(departementCount) }),
          },
          {
            ...{ heading: t("national.populationCounted"), isNumber: true },
            cell: ({ figures, officialPopulation }) =>
              format.share((figures?.population ?? 0) / Math.max(officialPopulation, figures?.population ?? 0)),
          },
          {
            ...{ heading: t("units.column.share", { minutes: String(minutes) }), isNumber: true },
            cell: ({ figures }) => (figures?.share == null ? blank : format.share(figures.share)),
          },
          {
            ...{ heading: t("units.column.mean"), isNumber: true },
            cell: ({ figures }) => (figures?.meanSeconds == null ? blank : format.minutes(figures.meanSeconds)),
          },
          {
            heading: t("units.column.curve"),
            cell: ({ figures }) =>
              figures === null ? null : <Sparkline values={accessCurveOf(figures)} domain={[0, 1]} />,
          },
          {
            ...{ heading: t("national.cantons"), isNumber: true },
            cell: ({ figures }) =>
              figures?.cantons == null
                ? blank
                : t("units.tally", { count: String(figures.cantons.withSite), total: String(figures.cantons.total) }),
          },
          {
            ...{ heading: t("units.column.sites"), isNumber: true },
            cell: ({ figures }) => (figures === null ? blank : format.people(figures.siteCount)),
          },
        ]}
      />
    </section>
  );
}
