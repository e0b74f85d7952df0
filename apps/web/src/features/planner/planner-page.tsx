import type { SiteNetworkView, TerritoryView } from "@maillage/planning";
import { omitMessages } from "../../i18n/messages.ts";
import { getIntl } from "../../i18n/request.ts";
import { CONTENT_ID } from "../shell/service-skip-links.tsx";
import { LostRoadsNotice } from "../territory/lost-roads-notice.tsx";
import { Planner } from "./planner.tsx";
import styles from "./planner-page.module.css";

interface PlannerPageProps {
  readonly territory: TerritoryView;
  readonly siteNetwork: SiteNetworkView;
  /** The network the address asked for, when there is none of that name. */
  readonly unknown: string | undefined;
  readonly planIgnUrl: string | null;
}

/** The map page: what the server knows above, the browser's workspace below. */
export async function PlannerPage({ territory, siteNetwork, unknown, planIgnUrl }: PlannerPageProps) {
  const { locale, t } = await getIntl();
  return (
    <main id={CONTENT_ID} tabIndex={-1} data-whole-width className={styles.page}>
      <LostRoadsNotice territory={territory} t={t} />
      {unknown !== undefined && (
        <div className="fr-alert fr-alert--warning fr-alert--sm">
          <p>{t("errors.unknownSiteNetwork", { slug: unknown })}</p>
        </div>
      )}
      <noscript>
        <p className="fr-alert fr-alert--warning fr-alert--sm">{t("planner.noScript")}</p>
      </noscript>
      <Planner
        territory={territory}
        siteNetwork={siteNetwork}
        heading={<h1 className="fr-h5">{t("planner.title", { name: territory.name })}</h1>}
        planIgnUrl={planIgnUrl}
        locale={locale}
        messages={omitMessages(locale, "imports", "proposals")}
      />
    </main>
  );
}
