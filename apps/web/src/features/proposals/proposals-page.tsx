import { omitMessages } from "../../i18n/messages.ts";
import { getIntl } from "../../i18n/request.ts";
import { roadsLabel } from "../overview/roads-label.ts";
import { PlannerProviders } from "../planner/planner-providers.tsx";
import { CONTENT_ID } from "../shell/service-skip-links.tsx";
import { LostRoadsNotice } from "../territory/lost-roads-notice.tsx";
import { RoadsAttribution } from "../territory/roads-attribution.tsx";
import type { ProposalsContent } from "./load-proposals.ts";
import styles from "./proposals.module.css";
import { ProposalsWorkspace } from "./proposals-workspace.tsx";

/** Where to open next: a question, its answer with what proves it, and what is made of it. */
export async function ProposalsPage({ content: { territory, scenarios } }: { readonly content: ProposalsContent }) {
  const { locale, t, format } = await getIntl();
  return (
    <main id={CONTENT_ID} tabIndex={-1} className={`fr-container fr-py-4w ${styles.page}`}>
      <header>
        <h1>{t("proposals.title", { name: territory.name })}</h1>
        <p className="fr-text--lead">{t("proposals.intro")}</p>
        <RoadsAttribution
          roads={territory.roadNetwork}
          label={roadsLabel(territory.roadNetwork, t, format)}
          t={t}
          className={styles.note}
        />
        <noscript>
          <p className="fr-alert fr-alert--warning fr-alert--sm">{t("proposals.noScript")}</p>
        </noscript>
      </header>
      <LostRoadsNotice territory={territory} t={t} />
      <PlannerProviders
        locale={locale}
        messages={omitMessages(locale, "access", "imports", "indicators", "proposalPanel", "sitePages")}
      >
        <ProposalsWorkspace territory={territory} scenarios={scenarios} />
      </PlannerProviders>
    </main>
  );
}
