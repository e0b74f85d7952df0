"use client";
import type { DatasetImportAnswer } from "@maillage/api";
import Link from "next/link";
import { useTranslations } from "use-intl";

/** An import that wrote nothing: why, and what can be done. */
export function FailedImport({ view }: { readonly view: DatasetImportAnswer }) {
  const t = useTranslations("imports");
  const { state, fileName: file, message, territory } = view;
  return (
    <>
      {state === "failed" ? (
        <div className="fr-alert fr-alert--error" role="alert">
          <h2 className="fr-alert__title">{t("failedTitle", { file })}</h2>
          <p>{message}</p>
          <p>{t("failedHelp")}</p>
        </div>
      ) : (
        <div className="fr-alert fr-alert--info" role="status">
          <h2 className="fr-alert__title">{t("cancelledTitle")}</h2>
          <p>{t("cancelled", { file })}</p>
        </div>
      )}
      <p>
        <Link className="fr-btn fr-btn--secondary" href={`/${territory}/donnees`}>
          {t("title")}
        </Link>
      </p>
    </>
  );
}
