import { omitMessages } from "../../../i18n/messages.ts";
import { getIntl } from "../../../i18n/request.ts";
import { THRESHOLD_MINUTES } from "../../../view-state/view-state.ts";
import { roadsLabel } from "../../overview/roads-label.ts";
import { PlannerProviders } from "../../planner/planner-providers.tsx";
import { CONTENT_ID } from "../../shell/service-skip-links.tsx";
import { LostRoadsNotice } from "../../territory/lost-roads-notice.tsx";
import styles from "../page.module.css";
import type { ScenarioListContent } from "./load-scenario-list.ts";
import { ScenarioList } from "./scenario-list.tsx";
import { ShelfLinks } from "./shelf-links.tsx";

/** The scenarios of a territory. */
export async function ScenarioListPage({ content }: { readonly content: ScenarioListContent }) {
  const { territory, shelf, rows, counts, siteNetworks } = content;
  const { locale, t, format } = await getIntl();
  return (
    <main id={CONTENT_ID} tabIndex={-1} className={`fr-container fr-py-4w ${styles.page}`}>
      <header>
        <h1>{t("scenarios.title", { name: territory.name })}</h1>
        <p className="fr-text--lead">{t("scenarios.intro")}</p>
        <p>
          <a
            className="fr-link fr-icon-arrow-right-line fr-link--icon-right"
            href={`/${territory.code}/scenarios/chronologie`}
          >
            {t("scenarios.toTimeline")}
          </a>
        </p>
        <noscript>
          <p className="fr-alert fr-alert--warning fr-alert--sm">{t("scenarios.noScript")}</p>
        </noscript>
      </header>
      <LostRoadsNotice territory={territory} t={t} />
      <ShelfLinks territory={territory.code} shown={shelf} counts={counts} t={t} format={format} />
      {shelf === "deleted" && rows.length > 0 && <p>{t("scenarios.shelves.deletedExplained")}</p>}
      <PlannerProviders locale={locale} messages={omitMessages(locale, "imports", "proposals")}>
        <ScenarioList territory={territory.code} shelf={shelf} rows={rows} siteNetworks={siteNetworks} />
      </PlannerProviders>
      {rows.length > 0 && (
        <p className={styles.note}>
          {t("scenarios.list.gainNote", {
            minutes: format.people(THRESHOLD_MINUTES.goal),
            source: roadsLabel(territory.roadNetwork, t, format),
          })}
        </p>
      )}
    </main>
  );
}
