import { ROADS_FILE_BYTE_COUNT_MAX } from "@maillage/planning/queries";
import Link from "next/link";
import { pickMessages } from "../../i18n/messages.ts";
import { getIntl } from "../../i18n/request.ts";
import { FilesSection, HistorySection } from "../imports/desk-sections.tsx";
import { MissingData } from "../imports/missing-data.tsx";
import { TerritoryNationalSection } from "../national-homes/territory-national-section.tsx";
import { PlannerProviders } from "../planner/planner-providers.tsx";
import { PULL_ID, PullSection } from "../pull/pull-section.tsx";
import { CONTENT_ID } from "../shell/service-skip-links.tsx";
import { DatasetsTable } from "../territory/datasets-table.tsx";
import { listMissingData } from "../territory/list-missing-data.ts";
import { LostRoadsNotice } from "../territory/lost-roads-notice.tsx";
import { ComparisonSection } from "./comparison-section.tsx";
import styles from "./data.module.css";
import { ImportSection } from "./import-section.tsx";
import type { DataContent } from "./load-data.ts";
import { NetworkCard } from "./network-card.tsx";
import { NETWORKS_ID } from "./networks-id.ts";

const DATASETS_ID = "fichiers-charges";

/** Parts of the page, in its order. */
const CONTENTS = [
  ["imports.title", "importer"],
  ["nationalHomes.territory.title", "fonds-national"],
  ["sources.datasetsCaption", DATASETS_ID],
  ["pull.title", PULL_ID],
  ["imports.versions", "historique"],
  ["data.networks", NETWORKS_ID],
] as const;

/** What a territory's figures rest on: its files, and its road networks, which can be added, compared and chosen here. */
export async function DataPage({ content }: { readonly content: DataContent }) {
  const { territory, networks, lastImport, comparison, drafts, versions } = content;
  const { locale, t, format } = await getIntl();
  return (
    <main id={CONTENT_ID} tabIndex={-1} className={`fr-container fr-py-4w ${styles.page}`}>
      <header>
        <h1>{t("data.title", { name: territory.name })}</h1>
        <p className="fr-text--lead">{t("data.intro")}</p>
        <nav aria-label={t("data.contents")}>
          <ul className={styles.contents}>
            {CONTENTS.filter(([, id]) => id !== DATASETS_ID || territory.datasets.length > 0).map(([key, id]) => (
              <li key={id}>
                <a className="fr-link" href={`#${id}`}>
                  {t(key)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <LostRoadsNotice territory={territory} t={t} />
      <MissingData territory={territory} t={t} />
      <PlannerProviders locale={locale} messages={pickMessages(locale, "data", "imports", "nationalHomes", "pull")}>
        <FilesSection territory={territory.code} drafts={drafts} t={t} format={format} />
        <TerritoryNationalSection territory={territory.code} t={t} format={format} />
        {territory.datasets.length > 0 && (
          // The table is a region of that name already.
          <div id={DATASETS_ID}>
            <h2>{t("sources.datasetsCaption")}</h2>
            <DatasetsTable datasets={territory.datasets} t={t} format={format} />
          </div>
        )}
        <PullSection territory={territory.code} isMissing={listMissingData(territory).length > 0} t={t} />
        <HistorySection territory={territory.code} versions={versions} t={t} format={format} />
        <section aria-labelledby={NETWORKS_ID}>
          <h2 id={NETWORKS_ID} tabIndex={-1}>
            {t("data.networks")}
          </h2>
          <p>{t("data.networksExplained")}</p>
          <noscript>
            <p className="fr-alert fr-alert--warning fr-alert--sm">{t("data.noScript", { code: territory.code })}</p>
          </noscript>
          {networks.length === 0 && <p className={styles.note}>{t("imports.noNetwork")}</p>}
          <ul className={styles.cards}>
            {networks.map((network) => (
              <li key={network.hash}>
                <NetworkCard
                  territory={territory}
                  network={network}
                  isCompared={comparison?.state === "compared" && comparison.network.hash === network.hash}
                  t={t}
                  format={format}
                />
              </li>
            ))}
          </ul>
        </section>
        {comparison !== undefined && (
          <ComparisonSection territory={territory} comparison={comparison} locale={locale} t={t} format={format} />
        )}
        <section aria-labelledby="ajouter">
          <h2 id="ajouter">{t("data.add")}</h2>
          <ImportSection territory={territory.code} lastImport={lastImport} byteCountMax={ROADS_FILE_BYTE_COUNT_MAX} />
        </section>
      </PlannerProviders>
      <p>
        {t("imports.territories.another")} <Link href="/territoires">{t("imports.territories.manage")}</Link>
      </p>
    </main>
  );
}
