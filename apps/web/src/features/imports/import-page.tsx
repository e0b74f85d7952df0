import { IMPORT_KINDS } from "@maillage/official-data";
import Link from "next/link";
import { pickMessages } from "../../i18n/messages.ts";
import { getIntl } from "../../i18n/request.ts";
import { PlannerProviders } from "../planner/planner-providers.tsx";
import { CONTENT_ID } from "../shell/service-skip-links.tsx";
import { ImportWorkshop } from "./import-workshop.tsx";
import styles from "./imports.module.css";
import type { ImportContent } from "./load-import.ts";

/** One file on its way into a territory. */
export async function ImportPage({ content: { territory, view } }: { readonly content: ImportContent }) {
  const { locale, t } = await getIntl();
  return (
    <main id={CONTENT_ID} tabIndex={-1} className={`fr-container fr-py-4w ${styles.page}`}>
      <header>
        <p>
          <Link className="fr-link fr-icon-arrow-left-line fr-link--icon-left" href={`/${territory.code}/donnees`}>
            {t("imports.back", { name: territory.name })}
          </Link>
        </p>
        <h1>{t("imports.heading", { file: view?.fileName ?? "?" })}</h1>
      </header>
      {view === undefined ? (
        <p className="fr-alert fr-alert--warning">{t("imports.unknown")}</p>
      ) : (
        <PlannerProviders locale={locale} messages={pickMessages(locale, "imports")}>
          <ImportWorkshop initial={view} kinds={IMPORT_KINDS} />
        </PlannerProviders>
      )}
    </main>
  );
}
