import { omitMessages } from "../../../i18n/messages.ts";
import { getIntl } from "../../../i18n/request.ts";
import { THRESHOLD_MINUTES, TIME_FACTOR } from "../../../view-state/view-state.ts";
import { sourceLine } from "../../overview/source-line.ts";
import { PlannerProviders } from "../../planner/planner-providers.tsx";
import { CONTENT_ID } from "../../shell/service-skip-links.tsx";
import { countNetworkSites } from "../../territory/count-network-sites.ts";
import { LostRoadsNotice } from "../../territory/lost-roads-notice.tsx";
import styles from "../page.module.css";
import type { TimelineContent } from "./load-timeline.ts";
import timelineStyles from "./timeline.module.css";
import { TimelinePlayer } from "./timeline-player.tsx";

/** The network from its beginnings. */
export async function TimelinePage({ content }: { readonly content: TimelineContent }) {
  const { territory, siteNetwork, view, timeline, unknownSiteNetwork, firstMoment } = content;
  const { locale, t, format } = await getIntl();
  const { code, name, bounds } = territory;
  return (
    <main id={CONTENT_ID} tabIndex={-1} className={`fr-container fr-py-4w ${styles.page}`}>
      <header>
        <p>
          <a className="fr-link fr-icon-arrow-left-line fr-link--icon-left" href={`/${code}/scenarios`}>
            {t("scenarios.sheet.back")}
          </a>
        </p>
        <h1>{t("scenarios.timeline.title", { name })}</h1>
        <p className="fr-text--lead">{t("scenarios.timeline.intro")}</p>
      </header>
      <LostRoadsNotice territory={territory} t={t} />
      {unknownSiteNetwork !== undefined && (
        <div className="fr-alert fr-alert--warning fr-alert--sm">
          <p>{t("errors.unknownSiteNetwork", { slug: unknownSiteNetwork })}</p>
        </div>
      )}
      <form action={`/${code}/scenarios/chronologie`} method="get" className={timelineStyles.form}>
        <div className="fr-select-group">
          <label className="fr-label" htmlFor="reseau-rejoue">
            {t("scenarios.timeline.network")}
          </label>
          <select className="fr-select" id="reseau-rejoue" name="reseau" defaultValue={siteNetwork.slug}>
            {territory.siteNetworks.map(({ slug, name: networkName, ...counts }) => (
              <option key={slug} value={slug}>
                {t("view.siteNetworkOption", { name: networkName[locale], ...countNetworkSites(counts) })}
              </option>
            ))}
          </select>
        </div>
        {view.seuil !== THRESHOLD_MINUTES.goal && <input type="hidden" name="seuil" value={view.seuil} />}
        {view.facteur !== TIME_FACTOR.none && <input type="hidden" name="facteur" value={view.facteur} />}
        <button type="submit" className="fr-btn fr-btn--secondary">
          {t("scenarios.timeline.show")}
        </button>
      </form>
      <PlannerProviders locale={locale} messages={omitMessages(locale, "imports", "proposals")}>
        <TimelinePlayer
          // Another network is another replay.
          key={siteNetwork.slug}
          territory={{ code, name, bounds }}
          siteNetwork={siteNetwork}
          steps={timeline.steps}
          firstMoment={firstMoment}
          thresholdMinutes={view.seuil}
          timeFactor={view.facteur}
          source={sourceLine(
            { date: siteNetwork.date, roads: territory.roadNetwork, timeFactor: view.facteur },
            t,
            format,
          )}
        />
      </PlannerProviders>
    </main>
  );
}
