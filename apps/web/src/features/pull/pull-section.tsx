import type { RequestIntl } from "../../i18n/request.ts";
import { getApi } from "../../server/api.ts";
import styles from "./pull.module.css";
import { PullPanel } from "./pull-panel.tsx";

const TITLE_ID = "donnees-officielles";

/** Official sources of a territory: what there is, when it was fetched, and a button to fetch it. */
export async function PullSection({ territory, t }: { readonly territory: string; readonly t: RequestIntl["t"] }) {
  const api = await getApi();
  const [sources, lastPull] = await Promise.all([api.pull.sources({ territory }), api.pull.find({ territory })]);
  return (
    <section aria-labelledby={TITLE_ID} className={styles.section}>
      <h2 id={TITLE_ID}>{t("pull.title")}</h2>
      <p>{t("pull.explained")}</p>
      <noscript>
        <p className="fr-alert fr-alert--warning fr-alert--sm">{t("pull.noScript", { code: territory })}</p>
      </noscript>
      <PullPanel territory={territory} sources={sources} lastPull={lastPull} />
    </section>
  );
}
