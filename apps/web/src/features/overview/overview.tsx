import { getIntl } from "../../i18n/request.ts";
import { serializeViewState, TIME_FACTOR } from "../../view-state/view-state.ts";
import { LeftOutSites } from "../analyses/left-out-sites.tsx";
import { NoteLinks } from "../note/note-links.tsx";
import { CONTENT_ID } from "../shell/service-skip-links.tsx";
import { serializeSitesChoice } from "../sites/sites-view-state.ts";
import { LostRoadsNotice } from "../territory/lost-roads-notice.tsx";
import { RoadsAttribution } from "../territory/roads-attribution.tsx";
import { cantonRows } from "./canton-rows.ts";
import { CantonsTable } from "./cantons-table.tsx";
import { coverageSentence } from "./coverage-sentence.ts";
import type { OverviewContent } from "./load-overview.ts";
import styles from "./overview.module.css";
import { roadsLabel } from "./roads-label.ts";
import { ScoreCard } from "./score-card.tsx";
import { scoreFiguresOf } from "./score-figures.ts";
import { SitesTable } from "./sites-table.tsx";
import { sourceLine } from "./source-line.ts";
import { SourcesSection } from "./sources-section.tsx";
import { TimeHistogram } from "./time-histogram.tsx";
import { ViewForm } from "./view-form.tsx";
import { WorstTable } from "./worst-table.tsx";

/** A grid's sum is not the population légale, and is named so. */
const FACTS_OF_HOMES = {
  communes: "overview.facts",
  cells: "overview.factsOfCells",
  addresses: "overview.factsOfAddresses",
} as const;

/** A territory in one page: the two goals, what hides behind them, and where the figures come from. */
export async function Overview({ content }: { readonly content: OverviewContent }) {
  const { territory, siteNetwork, scenario, view, base, proposal, sites } = content;
  const { locale, t, format } = await getIntl();
  const network = siteNetwork.name[locale];
  const source = sourceLine(
    { date: siteNetwork.date, roads: territory.roadNetwork, timeFactor: view.facteur },
    t,
    format,
  );
  const baseFigures = scoreFiguresOf(base);
  const proposalFigures = proposal && scoreFiguresOf(proposal);
  const sentence = coverageSentence(
    { date: siteNetwork.date, thresholdMinutes: view.seuil, base: baseFigures, proposal: proposalFigures },
    t,
    format,
  );
  const certaintyHref = serializeViewState(`/${territory.code}/analyses/incertitude`, view);
  const sheetOf = (siteId: string) =>
    scenario !== undefined || siteNetwork.sites.some(({ id }) => id === siteId)
      ? serializeSitesChoice(
          `/${territory.code}/sites/${encodeURIComponent(siteId)}`,
          scenario === undefined ? { reseau: view.reseau } : { scenario: scenario.id, version: view.version },
        )
      : undefined;
  const shared = { headingLevel: "h3", thresholdMinutes: view.seuil, source, certaintyHref, t, format } as const;
  return (
    <main id={CONTENT_ID} tabIndex={-1} className={`fr-container fr-py-4w ${styles.page}`}>
      <header>
        <h1>{t("overview.title", { name: territory.name })}</h1>
        <p className={styles.facts}>
          {t(FACTS_OF_HOMES[territory.homeKind], {
            population: format.people(territory.population),
            homes: format.people(territory.homeCount),
            communes: format.people(territory.communeCount),
            cantons: format.people(territory.cantonCount),
          })}
        </p>
        <RoadsAttribution
          roads={territory.roadNetwork}
          label={roadsLabel(territory.roadNetwork, t, format)}
          t={t}
          className={styles.facts}
        />
        {content.scenario !== undefined && (
          <p>
            <strong>
              {t("editing.scenario.shown", {
                name: content.scenario.name,
                version: String(content.scenario.version),
              })}
            </strong>
          </p>
        )}
        <p className="fr-text--lead">{sentence}</p>
        {content.cantonNotes.map((note) => (
          <p key={note}>{note}</p>
        ))}
        {view.facteur !== TIME_FACTOR.none && (
          <p>{t("overview.timeFactor", { factor: format.factor(view.facteur) })}</p>
        )}
      </header>
      <LostRoadsNotice territory={territory} t={t} />
      <Refusals content={content} />
      <ViewForm territory={territory} siteNetwork={siteNetwork} view={view} locale={locale} t={t} format={format} />
      <section aria-labelledby="objectifs">
        <h2 id="objectifs">{t("overview.goals")}</h2>
        <div className={styles.cards}>
          <ScoreCard title={t("common.base")} figures={baseFigures} certainty={content.baseCertainty} {...shared} />
          {proposalFigures && (
            <ScoreCard
              title={t("common.proposal")}
              figures={proposalFigures}
              base={baseFigures}
              certainty={content.proposalCertainty}
              {...shared}
            />
          )}
        </div>
        <LeftOutSites leftOut={base.leftOutSites} context={{ t }} />
        <LeftOutSites leftOut={proposal?.leftOutSites ?? []} told={base.leftOutSites} context={{ t }} />
        <p className={styles.note}>{t("score.cantonsRule")}</p>
      </section>
      <div className={styles.halves}>
        <section aria-labelledby="histogramme">
          <h2 id="histogramme">{t("histogram.title")}</h2>
          <TimeHistogram base={base.histogram} proposal={proposal?.histogram} t={t} format={format} />
          <p className={styles.note}>{source}</p>
        </section>
        <section aria-labelledby="eloignees">
          <h2 id="eloignees">{t("worst.title")}</h2>
          {(proposal === undefined ? [base] : [base, proposal]).map((coverage) => (
            <WorstTable
              key={coverage === base ? "base" : "proposal"}
              title={proposal && t(coverage === base ? "common.base" : "common.proposal")}
              caption={t("worst.caption", { network })}
              worst={coverage.worst}
              sites={coverage === base ? siteNetwork.sites : sites}
              t={t}
              format={format}
            />
          ))}
          <p className={styles.note}>{source}</p>
        </section>
      </div>
      <section aria-labelledby="cantons">
        <h2 id="cantons">{t("cantons.title")}</h2>
        <CantonsTable
          caption={t("cantons.caption", { network })}
          rows={cantonRows(base, proposal, sites, t, format)}
          hasProposal={proposal !== undefined}
          labels={{
            name: t("cantons.name"),
            population: t("cantons.population"),
            covered: t("cantons.covered"),
            share: t("cantons.share"),
            shareProposal: t("cantons.shareProposal"),
            sites: t("cantons.sites"),
            estimated: t("common.estimatedExplained"),
          }}
          sortLabels={{
            name: t("cantons.sortBy", { column: t("cantons.name") }),
            population: t("cantons.sortBy", { column: t("cantons.population") }),
            share: t("cantons.sortBy", { column: t("cantons.share") }),
            siteCount: t("cantons.sortBy", { column: t("cantons.sites") }),
          }}
        />
        <p className={styles.note}>≈ {t("common.estimatedExplained")}</p>
        <p className={styles.note}>{source}</p>
      </section>
      <section aria-labelledby="sites">
        <h2 id="sites">{t("sites.title")}</h2>
        <SitesTable caption={t("sites.caption", { network })} sites={sites} sheetOf={sheetOf} t={t} format={format} />
      </section>
      <NoteLinks territory={territory.code} view={view} t={t} />
      <SourcesSection territory={territory} inputs={(proposal ?? base).inputs} t={t} format={format} />
    </main>
  );
}

/** What of the address could not be followed, said before the figures that stand instead. */
async function Refusals({ content }: { readonly content: OverviewContent }) {
  const { t } = await getIntl();
  const sentences = [
    content.unknownSiteNetwork && t("errors.unknownSiteNetwork", { slug: content.unknownSiteNetwork }),
    ...content.refusals,
  ].filter((sentence) => sentence !== undefined);
  return sentences.map((sentence) => (
    <div key={sentence} className="fr-alert fr-alert--warning fr-alert--sm">
      <p>{sentence}</p>
    </div>
  ));
}
