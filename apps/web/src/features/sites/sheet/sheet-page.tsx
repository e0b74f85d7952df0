import { listSiteHistory } from "@maillage/planning/scenario";
import { omitMessages } from "../../../i18n/messages.ts";
import { getIntl } from "../../../i18n/request.ts";
import { getApi } from "../../../server/api.ts";
import { PlannerProviders } from "../../planner/planner-providers.tsx";
import { CONTENT_ID } from "../../shell/service-skip-links.tsx";
import type { SitesContent } from "../load-sites.ts";
import { PartnerReferenceProvider } from "../partner-reference.tsx";
import styles from "../sites.module.css";
import { findLastKnown } from "./find-last-known.ts";
import { SheetWorkspace } from "./sheet-workspace.tsx";

interface SheetPageProps {
  readonly content: SitesContent;
  readonly siteId: string;
}

/** The sheet of one site of a network or of a scenario, with the history of its fields. */
export async function SheetPage({ content, siteId }: SheetPageProps) {
  const { territory, map, siteNetwork, scenario, hasUnknownScenario, scenarios, sites, communes } = content;
  const { locale, t } = await getIntl();
  const site = sites.find(({ id }) => id === siteId);
  if (site === undefined) {
    return (
      <main id={CONTENT_ID} tabIndex={-1} className="fr-container fr-py-4w">
        <h1>{t("sitePages.sheet.unknownSite", { id: siteId })}</h1>
        <p>{t("sitePages.sheet.unknownSiteExplained")}</p>
        <p>
          <a href={`/${territory.code}/sites`}>{t("sitePages.toTable")}</a>
        </p>
      </main>
    );
  }
  const api = await getApi();
  const networks = await Promise.all(
    territory.siteNetworks.map(({ slug }) => api.siteNetwork.get({ territory: territory.code, siteNetwork: slug })),
  );
  const changed = { siteNetwork: siteNetwork.slug, changes: scenario?.changes ?? [], ground: map };
  return (
    <main id={CONTENT_ID} tabIndex={-1} data-whole-width className={styles.page}>
      <h1 className="fr-mb-0">{site.name}</h1>
      <noscript>
        <p className="fr-alert fr-alert--warning fr-alert--sm">{t("sitePages.noScript")}</p>
      </noscript>
      <PlannerProviders locale={locale} messages={omitMessages(locale, "imports", "proposals")}>
        <PartnerReferenceProvider partners={content.partners}>
          <SheetWorkspace
            key={site.id}
            territory={territory.code}
            siteNetworks={territory.siteNetworks}
            siteNetwork={{ slug: siteNetwork.slug, date: siteNetwork.date }}
            {...{ scenario, hasUnknownScenario, scenarios, site, communes }}
            siteNames={sites.map(({ id, name }) => ({ id, name }))}
            history={listSiteHistory(site.id, networks, changed)}
            centres={map.communeCentres}
            cantonNames={map.cantonNames}
            lastKnown={findLastKnown(site, networks, siteNetwork.date)}
            isModelled={territory.roadNetwork.origin === "modelled"}
          />
        </PartnerReferenceProvider>
      </PlannerProviders>
    </main>
  );
}
