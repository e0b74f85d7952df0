import { pickMessages } from "../../../i18n/messages.ts";
import { getIntl } from "../../../i18n/request.ts";
import { getApi } from "../../../server/api.ts";
import { PlannerProviders } from "../../planner/planner-providers.tsx";
import { CONTENT_ID } from "../../shell/service-skip-links.tsx";
import { getReadyTerritory } from "../../territory/get-ready-territory.ts";
import styles from "../sites.module.css";
import { ReferenceWorkspace } from "./reference-workspace.tsx";

/** The dated list of national partners, which sites are filled in and analysed with. */
export async function ReferencePage({ territory: code }: { readonly territory: string }) {
  const [{ locale, t }, api, territory] = await Promise.all([getIntl(), getApi(), getReadyTerritory(code)]);
  const versions = await api.site.partnerReferenceVersions();
  return (
    <main id={CONTENT_ID} tabIndex={-1} data-whole-width className={styles.page}>
      <header>
        <h1>{t("sitePages.reference.title")}</h1>
        <p className="fr-text--lead">{t("sitePages.reference.intro")}</p>
        <p className="fr-mt-1w">
          <a href={`/${code}/sites`}>{t("sitePages.toTable")}</a>
        </p>
      </header>
      <noscript>
        <p className="fr-alert fr-alert--warning fr-alert--sm">{t("sitePages.noScript")}</p>
      </noscript>
      <PlannerProviders locale={locale} messages={pickMessages(locale, "sitePages", "common")}>
        <ReferenceWorkspace versions={versions} date={territory.siteNetworks[0]?.date ?? null} />
      </PlannerProviders>
    </main>
  );
}
