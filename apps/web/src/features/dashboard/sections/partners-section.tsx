import { PartnerMatrix } from "../../analyses/partners/partners-tables.tsx";
import styles from "../dashboard.module.css";
import type { DashboardContext } from "../dashboard-context.ts";

/** Which partner is at which site: the analysis's own matrix. */
export async function renderPartners(context: DashboardContext) {
  const { api, question, source, t } = context;
  const view = await api.analysis.partners(question);
  const { sites, untoldSiteCount } = view;
  if (sites.length === 0) return <p>{t("dashboard.noSite")}</p>;
  if (untoldSiteCount === sites.length) return <p>{t("dashboard.partnersUntold")}</p>;
  return (
    <>
      {untoldSiteCount > 0 && <p>{t("access.partners.untold", { count: untoldSiteCount })}</p>}
      <p>{t("access.partners.matrixHint")}</p>
      <PartnerMatrix context={context} view={view} />
      <p className={styles.note}>{t("charts.source", { source })}</p>
    </>
  );
}
