import { omitMessages } from "../../i18n/messages.ts";
import { getIntl } from "../../i18n/request.ts";
import { PlannerProviders } from "../planner/planner-providers.tsx";
import { CONTENT_ID } from "../shell/service-skip-links.tsx";
import type { SitesContent } from "./load-sites.ts";
import { PartnerReferenceProvider } from "./partner-reference.tsx";
import styles from "./sites.module.css";
import { SitesWorkspace } from "./table/sites-workspace.tsx";

/** The sites of a network or of a scenario, as a table. */
export async function SitesPage({ content }: { readonly content: SitesContent }) {
  const {
    territory,
    map,
    siteNetwork,
    unknownNetwork,
    scenario,
    hasUnknownScenario,
    scenarios,
    sites,
    problems,
    communes,
  } = content;
  const { locale, t } = await getIntl();
  return (
    <main id={CONTENT_ID} tabIndex={-1} data-whole-width className={styles.page}>
      <header>
        <h1 className="fr-h3">{t("sitePages.title", { name: territory.name })}</h1>
        <p>
          {t("sitePages.intro")} <a href={`/${territory.code}/sites/partenaires`}>{t("sitePages.reference.manage")}</a>
        </p>
      </header>
      {unknownNetwork !== undefined && (
        <p className="fr-alert fr-alert--warning fr-alert--sm">
          {t("errors.unknownSiteNetwork", { slug: unknownNetwork })}
        </p>
      )}
      <noscript>
        <p className="fr-alert fr-alert--warning fr-alert--sm">{t("sitePages.noScript")}</p>
      </noscript>
      <PlannerProviders locale={locale} messages={omitMessages(locale, "imports", "proposals")}>
        <PartnerReferenceProvider partners={content.partners}>
          <SitesWorkspace
            territory={territory.code}
            siteNetworks={territory.siteNetworks}
            siteNetwork={siteNetwork}
            cantonNames={map.cantonNames}
            centres={map.communeCentres}
            isModelled={territory.roadNetwork.origin === "modelled"}
            {...{ scenario, hasUnknownScenario, scenarios, sites, problems, communes }}
          />
        </PartnerReferenceProvider>
      </PlannerProviders>
    </main>
  );
}
