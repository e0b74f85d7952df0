import type { Metadata } from "next";
import { CONTENT_ID } from "../../features/shell/service-skip-links.tsx";
import { getIntl } from "../../i18n/request.ts";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await getIntl();
  return { title: t("accessibility.title") };
}

export default async function AccessibilityPage() {
  const { t } = await getIntl();
  return (
    <main id={CONTENT_ID} tabIndex={-1} className="fr-container fr-py-6w">
      <h1>{t("accessibility.title")}</h1>
      <p>{t("accessibility.intro")}</p>
      <h2>{t("accessibility.mapTitle")}</h2>
      <p>{t("accessibility.map")}</p>
      <h2>{t("accessibility.limitsTitle")}</h2>
      <p>{t("accessibility.limits")}</p>
      <h2>{t("accessibility.contactTitle")}</h2>
      <p>{t("accessibility.contact")}</p>
    </main>
  );
}
