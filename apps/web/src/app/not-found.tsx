import type { Metadata } from "next";
import { CONTENT_ID } from "../features/shell/service-skip-links.tsx";
import { getIntl } from "../i18n/request.ts";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await getIntl();
  return { title: t("errors.notFoundTitle") };
}

export default async function NotFound() {
  const { t } = await getIntl();
  return (
    <main id={CONTENT_ID} tabIndex={-1} className="fr-container fr-py-6w">
      <h1>{t("errors.notFoundTitle")}</h1>
      <p className="fr-text--lead">{t("errors.notFoundTerritory")}</p>
      <a className="fr-btn" href="/">
        {t("errors.backHome")}
      </a>
    </main>
  );
}
