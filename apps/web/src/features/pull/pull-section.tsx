import type { RequestIntl } from "../../i18n/request.ts";
import { getApi } from "../../server/api.ts";
import styles from "./pull.module.css";
import { PullPanel } from "./pull-panel.tsx";

/** Of the heading: where the page is entered. */
export const PULL_ID = "donnees-officielles";

interface PullSectionProps {
  readonly territory: string;
  /** Whether the territory lacks data: its sources are then unfolded. */
  readonly isMissing: boolean;
  readonly t: RequestIntl["t"];
}

/** Official sources of a territory: what there is, when it was fetched, and a button to fetch it. */
export async function PullSection({ territory, isMissing, t }: PullSectionProps) {
  const api = await getApi();
  const [sources, lastPull] = await Promise.all([api.pull.sources({ territory }), api.pull.find({ territory })]);
  return (
    <section aria-labelledby={PULL_ID} className={styles.section}>
      <h2 id={PULL_ID}>{t("pull.title")}</h2>
      <p>{t("pull.explained")}</p>
      <noscript>
        <p className="fr-alert fr-alert--warning fr-alert--sm">{t("pull.noScript", { code: territory })}</p>
      </noscript>
      <PullPanel territory={territory} sources={sources} lastPull={lastPull} isOpen={isMissing} />
    </section>
  );
}
