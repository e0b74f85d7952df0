import { Breadcrumb } from "@codegouvfr/react-dsfr/Breadcrumb";
import { KeyFigures } from "../analyses/key-figures.tsx";
import { NationalHomesSection } from "../national-homes/national-homes-section.tsx";
import { CONTENT_ID } from "../shell/service-skip-links.tsx";
import unitStyles from "../units/units.module.css";
import { DepartementsRanking } from "./departements-ranking.tsx";
import { type NationalContent, serializeNational } from "./load-national.ts";
import { NationalMaps } from "./national-maps.tsx";
import { PublishedFigures } from "./published-section.tsx";
import { RefreshWhileComputing } from "./refresh-while-computing.tsx";
import { RegionsRanking } from "./regions-ranking.tsx";

/** The two goals over the territories held here, and how much of the country that is. */
export function NationalPage({ content }: { readonly content: NationalContent }) {
  const { country, region, departements, minutes, locale, t, format } = content;
  const figures = region === undefined ? country.figures : region.figures;
  const official = region?.officialPopulation ?? country.officialPopulation;
  const held = departements.filter(({ state }) => state.kind !== "absent").length;
  const name = region?.name ?? t("units.country");
  return (
    <main id={CONTENT_ID} tabIndex={-1} className={`fr-container fr-py-4w ${unitStyles.page}`}>
      <header>
        <Breadcrumb
          segments={
            region === undefined
              ? [{ label: t("navigation.territories"), linkProps: { href: "/territoires" } }]
              : [
                  {
                    label: t("units.country"),
                    linkProps: { href: serializeNational("/national", { seuil: minutes }) },
                  },
                ]
          }
          currentPageLabel={name}
        />
        <h1>{t("national.title", { name })}</h1>
        <p className="fr-text--lead">
          {t("national.lead", {
            held: figures?.count ?? 0,
            total: String(departements.length),
            population: format.people(figures?.population ?? 0),
            official: format.people(official),
            share: format.share((figures?.population ?? 0) / official),
          })}
        </p>
        <p>
          {held < departements.length && t("national.notHeld")} <a href="/territoires">{t("national.add")}</a>
        </p>
        {country.progress !== null && (
          <div className="fr-alert fr-alert--info fr-alert--sm" role="status">
            <p>
              {t("national.computing", {
                done: String(country.progress.done),
                total: String(country.progress.total),
              })}{" "}
              <a href={serializeNational("/national", { seuil: minutes, region: region?.code ?? null })}>
                {t("national.refresh")}
              </a>
            </p>
            <RefreshWhileComputing />
          </div>
        )}
        <ThresholdForm content={content} />
      </header>
      <section aria-labelledby="titre-objectifs">
        <h2 id="titre-objectifs">{t("national.goals")}</h2>
        {figures === null ? (
          <p>{t("national.noFigures")}</p>
        ) : (
          <>
            <KeyFigures figures={listKeyFigures(figures, content)} />
            <p className={unitStyles.note}>{t("national.sumRule", { count: figures.count })}</p>
          </>
        )}
      </section>
      {region === undefined && <PublishedFigures t={t} format={format} />}
      <NationalMaps content={content} />
      <DepartementsRanking content={content} />
      {region === undefined && <RegionsRanking content={content} />}
      {region === undefined && <NationalHomesSection locale={locale} t={t} format={format} />}
    </main>
  );
}

function ThresholdForm({ content: { minutes, region, t } }: { readonly content: NationalContent }) {
  return (
    <form action="/national" method="get" className={unitStyles.inlineForm}>
      {region !== undefined && <input type="hidden" name="region" value={region.code} />}
      <div className="fr-select-group">
        <label className="fr-label" htmlFor="seuil-national">
          {t("national.threshold")}
        </label>
        <select className="fr-select" id="seuil-national" name="seuil" defaultValue={String(minutes)}>
          {[...new Set([15, 20, 30, 45, minutes])]
            .toSorted((a, b) => a - b)
            .map((each) => (
              <option key={each} value={each}>
                {t("units.minutes", { minutes: String(each) })}
              </option>
            ))}
        </select>
      </div>
      <button type="submit" className="fr-btn fr-btn--secondary">
        {t("analyses.show")}
      </button>
    </form>
  );
}

function listKeyFigures(figures: NonNullable<NationalContent["country"]["figures"]>, content: NationalContent) {
  const { t, format, minutes } = content;
  const { population, covered, share, within20Minutes, cantons, meanSeconds, siteCount, communes, certainty } = figures;
  const none = t("common.noValue");
  return [
    {
      label: t("units.column.share", { minutes: String(minutes) }),
      value: share === null ? none : format.share(share),
      detail: t("national.coveredOf", {
        covered: format.people(covered),
        population: format.people(population),
        certainty:
          certainty === null
            ? t("national.certaintyUnknown")
            : t("national.certainty", {
                surely: format.people(certainty.surelyCovered),
                depends: format.people(certainty.depends),
                surelyNot: format.people(certainty.surelyNot),
              }),
      }),
    },
    {
      label: t("units.column.share", { minutes: "20" }),
      value: population > 0 ? format.share(within20Minutes / population) : none,
      detail: t("national.meanOf", { mean: meanSeconds === null ? none : format.minutes(meanSeconds) }),
    },
    {
      label: t("national.cantons"),
      value:
        cantons === null ? none : t("units.tally", { count: String(cantons.withSite), total: String(cantons.total) }),
      detail:
        cantons === null
          ? t("national.noCantons")
          : t("national.cantonsByTown", {
              count: String(cantons.towns.withSite),
              total: String(cantons.towns.total),
            }),
    },
    {
      label: t("units.column.sites"),
      value: format.people(siteCount),
      detail: t("national.sitesOf", {
        communes: format.people(communes.withSite),
        from: format.date(figures.dates[0]),
        to: format.date(figures.dates[1]),
        isOne: figures.dates[0] === figures.dates[1] ? "yes" : "no",
      }),
    },
  ];
}
