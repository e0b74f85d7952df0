import { IMPORT_KINDS, listImportFields } from "@maillage/official-data";
import Link from "next/link";
import { pickMessages } from "../../i18n/messages.ts";
import { getIntl } from "../../i18n/request.ts";
import { PlannerProviders } from "../planner/planner-providers.tsx";
import { CONTENT_ID } from "../shell/service-skip-links.tsx";
import { ChangesTable } from "./changes-table.tsx";
import { CompareVersionsForm } from "./compare-versions-form.tsx";
import { describeChanges } from "./describe-changes.ts";
import styles from "./imports.module.css";
import type { VersionComparisonContent } from "./load-version-comparison.ts";
import { nameVersion } from "./name-version.ts";

/** What differs between two versions of the same content. */
export async function VersionComparisonPage({ content }: { readonly content: VersionComparisonContent }) {
  const { territory, versions, before, after, answer } = content;
  const { locale, t, format } = await getIntl();
  const titleOf = (id: string | undefined) => {
    const version = versions.find((each) => each.id === id);
    return version === undefined ? "?" : nameVersion(version, locale);
  };
  const kind = IMPORT_KINDS.find((each) => each === versions.find(({ id }) => id === after)?.kind);
  const fields = kind === undefined ? [] : listImportFields(kind);
  return (
    <main id={CONTENT_ID} tabIndex={-1} className={`fr-container fr-py-4w ${styles.page}`}>
      <header>
        <p>
          <Link className="fr-link fr-icon-arrow-left-line fr-link--icon-left" href={`/${territory.code}/donnees`}>
            {t("imports.back", { name: territory.name })}
          </Link>
        </p>
        <h1>{t("imports.compareTitle")}</h1>
      </header>
      {versions.length > 0 ? (
        <CompareVersionsForm territory={territory.code} {...{ versions, before, after, t, format }} />
      ) : (
        <p>{t("imports.versionsNone")}</p>
      )}
      {answer !== undefined && "message" in answer && (
        <p className="fr-alert fr-alert--warning fr-alert--sm">
          {answer.message} {t("imports.compareOtherKinds")}
        </p>
      )}
      {answer !== undefined && !("message" in answer) && (
        <section aria-labelledby="ecarts">
          <h2 id="ecarts">{t("imports.compareCaption", { before: titleOf(before), after: titleOf(after) })}</h2>
          <p>{describeChanges(answer, t, format, "gone")}</p>
          {answer.items.length === 0 ? (
            <p>{t("imports.compareNone")}</p>
          ) : (
            <PlannerProviders locale={locale} messages={pickMessages(locale, "imports")}>
              <ChangesTable
                difference={answer}
                fields={fields}
                caption={t("imports.compareCaption", { before: titleOf(before), after: titleOf(after) })}
              />
            </PlannerProviders>
          )}
        </section>
      )}
    </main>
  );
}
