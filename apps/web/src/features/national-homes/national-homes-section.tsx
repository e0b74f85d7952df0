import { DATASET_FILE_BYTE_COUNT_MAX } from "@maillage/planning/dataset-queries";
import { pickMessages } from "../../i18n/messages.ts";
import type { RequestIntl } from "../../i18n/request.ts";
import { getApi } from "../../server/api.ts";
import { PlannerProviders } from "../planner/planner-providers.tsx";
import { KeepNationalHomes } from "./keep-national-homes.tsx";
import { KeptNationalHomes } from "./kept-national-homes.tsx";
import styles from "./national-homes.module.css";
import { NATIONAL_HOMES_ID } from "./national-homes-id.ts";

/** National files of homes: those that are kept, with what is known of each, and the way to keep another. */
export async function NationalHomesSection({ locale, t, format }: RequestIntl) {
  const api = await getApi();
  const [kept, keeping] = await Promise.all([api.national.homes(), api.national.keeping()]);
  return (
    <section aria-labelledby={NATIONAL_HOMES_ID} className={styles.section}>
      <h2 id={NATIONAL_HOMES_ID} tabIndex={-1}>
        {t("nationalHomes.title")}
      </h2>
      <p>{t("nationalHomes.explained")}</p>
      <PlannerProviders locale={locale} messages={pickMessages(locale, "nationalHomes")}>
        {kept.length === 0 ? (
          <p className={styles.note}>{t("nationalHomes.none")}</p>
        ) : (
          <ul className={styles.sets} aria-label={t("nationalHomes.keptCaption")}>
            {kept.map((homes) => (
              <li key={homes.id} className={styles.kept}>
                <KeptNationalHomes homes={homes} locale={locale} t={t} format={format} />
              </li>
            ))}
          </ul>
        )}
        <h3 className="fr-h5">{t("nationalHomes.keep")}</h3>
        <noscript>
          <p className="fr-alert fr-alert--warning fr-alert--sm">{t("nationalHomes.noScript")}</p>
        </noscript>
        <KeepNationalHomes last={keeping} byteCountMax={DATASET_FILE_BYTE_COUNT_MAX} />
      </PlannerProviders>
    </section>
  );
}
