import { getIntl } from "../../i18n/request.ts";
import { CONTENT_ID } from "../shell/service-skip-links.tsx";
import { DatasetsTable } from "../territory/datasets-table.tsx";
import styles from "./exports.module.css";
import { ExportsForm } from "./exports-form.tsx";
import type { ExportsContent } from "./load-exports.ts";

/** Data of a territory as files, and the address that other software reads them at. Works without JavaScript. */
export async function ExportsPage({ content }: { readonly content: ExportsContent }) {
  const { territory, serviceAddress, descriptionAddress } = content;
  const intl = await getIntl();
  const { t, format } = intl;
  return (
    <main id={CONTENT_ID} tabIndex={-1} className={`fr-container fr-py-4w ${styles.page}`}>
      <header>
        <h1>{t("exports.title", { name: territory.name })}</h1>
        <p className="fr-text--lead">{t("exports.intro")}</p>
      </header>
      <ExportsForm content={content} intl={intl} />
      <section aria-labelledby="service">
        <h2 id="service">{t("exports.service")}</h2>
        <ol>
          <li>{t("exports.serviceSteps.open")}</li>
          <li>{t("exports.serviceSteps.connect")}</li>
          <li>{t("exports.serviceSteps.choose")}</li>
        </ol>
        <p className={styles.address}>
          {t("exports.serviceAddress")} <a href={serviceAddress}>{serviceAddress}</a>
        </p>
        <p className="fr-hint-text">{t("exports.serviceFresh")}</p>
      </section>
      <section aria-labelledby="chiffres-en-json">
        <h2 id="chiffres-en-json">{t("exports.figures")}</h2>
        <p>{t("exports.figuresExplained")}</p>
        <p className={styles.address}>
          {t("exports.descriptionAddress")} <a href={descriptionAddress}>{descriptionAddress}</a>
        </p>
      </section>
      <section aria-labelledby="commande">
        <h2 id="commande">{t("exports.commandLine")}</h2>
        <pre className={styles.command}>
          <code>{`npx pnpm -s maillage export --territory ${territory.code} --out donnees-${territory.code}.gpkg`}</code>
        </pre>
      </section>
      <div>
        <h2>{t("sources.datasetsCaption")}</h2>
        <DatasetsTable datasets={territory.datasets} t={t} format={format} />
      </div>
    </main>
  );
}
