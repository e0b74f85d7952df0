import type { DepartementView } from "@maillage/planning";
import { Sparkline } from "../charts/sparkline.tsx";
import { matchesFilter } from "../units/matches-filter.ts";
import styles from "../units/ranking-table.module.css";
import { type RankingColumn, RankingTable } from "../units/ranking-table.tsx";
import { accessCurveOf } from "../units/unit-columns.tsx";
import { cantonShareOf, summaryOf } from "./departement-figures.ts";
import { type NationalContent, serializeNational } from "./load-national.ts";

const ANCHOR = "departements";

/** Départements in a table that the reader sorts and filters by the address: those held first, the others on demand. */
export function DepartementsRanking({ content }: { readonly content: NationalContent }) {
  const { departements, ranking, minutes, region, country, locale, t } = content;
  const address = { ...ranking, seuil: minutes, region: region?.code ?? null };
  const hrefOf = (change: Partial<typeof ranking>) =>
    `${serializeNational("/national", { ...address, ...change })}#${ANCHOR}`;
  const held = departements.filter(({ state }) => state.kind !== "absent");
  const rows = (ranking.tout || ranking.filtre !== "" ? departements : held).filter((each) =>
    matchesFilter(each, ranking.filtre),
  );
  return (
    <section aria-labelledby="titre-departements" id={ANCHOR} tabIndex={-1}>
      <h2 id="titre-departements">{t("national.departements")}</h2>
      <form action={`/national#${ANCHOR}`} method="get" className={styles.form} aria-label={t("units.filterForm")}>
        <input type="hidden" name="seuil" value={minutes} />
        {region !== undefined && <input type="hidden" name="region" value={region.code} />}
        {ranking.tri !== null && <input type="hidden" name="tri" value={ranking.tri} />}
        {ranking.tri !== null && <input type="hidden" name="sens" value={ranking.sens} />}
        <div className="fr-input-group">
          <label className="fr-label" htmlFor="filtre-departements">
            {t("units.filter")}
          </label>
          <input
            className="fr-input"
            id="filtre-departements"
            name="filtre"
            type="search"
            defaultValue={ranking.filtre}
          />
        </div>
        <button type="submit" className="fr-btn fr-btn--secondary">
          {t("units.applyFilter")}
        </button>
      </form>
      {rows.length === 0 ? (
        <p>
          {t(held.length === 0 ? "national.noneHeld" : "units.nothingKept")}{" "}
          <a href={hrefOf({ filtre: "", tout: true })}>{t("national.showAbsent")}</a>
        </p>
      ) : (
        <RankingTable
          {...{ rows, hrefOf, locale, t }}
          caption={t("national.departementsCaption")}
          columns={listColumns(content)}
          keyOf={({ code }) => code}
          view={ranking}
        />
      )}
      <p className={styles.count}>
        {t("units.count", { shown: rows.length, total: String(departements.length) })}{" "}
        {!ranking.tout && rows.length > 0 && rows.length < departements.length && (
          <a href={hrefOf({ tout: true, filtre: "" })}>{t("national.showAbsent")}</a>
        )}
        {ranking.tout && <a href={hrefOf({ tout: false })}>{t("national.showHeld")}</a>}
      </p>
      {country.others.length > 0 && region === undefined && (
        <p className={styles.count}>
          {t("national.others")}{" "}
          {country.others.map(({ code, name }, rank) => (
            <span key={code}>
              {rank > 0 && ", "}
              <a href={`/${code}/tableau-de-bord`}>{t("common.territory", { name, code })}</a>
            </span>
          ))}
        </p>
      )}
    </section>
  );
}

function listColumns({ country, minutes, t, format }: NationalContent): readonly RankingColumn<DepartementView>[] {
  const regionName = new Map(country.regions.map(({ code, name }) => [code, name]));
  const cell = (value: number | null | undefined, write: (value: number) => string) =>
    value == null ? t("national.blank") : write(value);
  const shareIn20Minutes = (row: DepartementView) => {
    const summary = summaryOf(row);
    return summary === undefined || summary.population === 0 ? null : summary.within20Minutes / summary.population;
  };
  return [
    {
      ...{ id: "nom", heading: t("national.departement"), isLong: true },
      read: ({ name }) => name,
      cell: ({ code, name, state }) => {
        const label = t("common.territory", { name, code });
        if (state.kind === "absent") return label;
        return <a href={state.kind === "incomplete" ? `/${code}/donnees` : `/${code}/tableau-de-bord`}>{label}</a>;
      },
    },
    {
      ...{ heading: t("national.region"), isLong: true },
      cell: ({ regionCode }) => regionName.get(regionCode) ?? regionCode,
    },
    {
      ...{ id: "etat", heading: t("national.stateHeading"), isLong: true },
      read: ({ state }) => t(`national.state.${state.kind}`),
      cell: ({ state }) =>
        state.kind === "absent" ? (
          <a href="/territoires">{t("national.state.absent")}</a>
        ) : state.kind === "incomplete" ? (
          t("national.incomplete", { needs: format.list(state.needs.map((need) => t(`national.need.${need}`))) })
        ) : (
          t(`national.state.${state.kind}`)
        ),
    },
    {
      ...{ id: "habitants", heading: t("national.counted"), isNumber: true },
      read: (row) => summaryOf(row)?.population ?? null,
      cell: (row) => cell(summaryOf(row)?.population, format.people),
    },
    {
      ...{ id: "part", heading: t("units.column.share", { minutes: String(minutes) }), isNumber: true },
      read: (row) => summaryOf(row)?.share ?? null,
      cell: (row) => cell(summaryOf(row)?.share, format.share),
    },
    {
      ...{ id: "vingt", heading: t("units.column.share", { minutes: "20" }), isNumber: true },
      read: shareIn20Minutes,
      cell: (row) => cell(shareIn20Minutes(row), format.share),
    },
    {
      ...{ id: "moyenne", heading: t("units.column.mean"), isNumber: true },
      read: (row) => summaryOf(row)?.meanSeconds ?? null,
      cell: (row) => cell(summaryOf(row)?.meanSeconds, format.minutes),
    },
    {
      heading: t("units.column.curve"),
      cell: (row) => {
        const summary = summaryOf(row);
        return summary === undefined ? null : <Sparkline values={accessCurveOf(summary)} domain={[0, 1]} />;
      },
    },
    {
      ...{ id: "cantons", heading: t("national.cantons"), isNumber: true },
      read: (row) => {
        const summary = summaryOf(row);
        return summary === undefined ? null : cantonShareOf(summary);
      },
      cell: (row) => {
        const cantons = summaryOf(row)?.cantons;
        return cantons == null
          ? t("national.blank")
          : t("units.tally", { count: String(cantons.withSite), total: String(cantons.total) });
      },
    },
    {
      ...{ id: "sites", heading: t("units.column.sites"), isNumber: true },
      read: (row) => summaryOf(row)?.siteCount ?? null,
      cell: (row) => cell(summaryOf(row)?.siteCount, String),
    },
    {
      heading: t("national.date"),
      cell: (row) => {
        const date = summaryOf(row)?.date;
        return date === undefined ? t("national.blank") : format.date(date);
      },
    },
  ];
}
