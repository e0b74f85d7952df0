import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { SOURCES_ID } from "../../features/overview/sources-section.tsx";
import { CONTENT_ID } from "../../features/shell/service-skip-links.tsx";
import { getIntl } from "../../i18n/request.ts";
import { getApi } from "../../server/api.ts";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await getIntl();
  return { title: t("footer.sources") };
}

/** Sources belong to a territory: straight to the only one's, or a choice. */
export default async function SourcesPage() {
  const { t } = await getIntl();
  const territories = await (await getApi()).territory.list();
  const [only, ...others] = territories;
  if (only !== undefined && others.length === 0) redirect(`/${only.code}#${SOURCES_ID}`);
  return (
    <main id={CONTENT_ID} tabIndex={-1} className="fr-container fr-py-6w">
      <h1>{t("footer.sources")}</h1>
      <ul>
        {territories.map(({ code, name }) => (
          <li key={code}>
            <a href={`/${code}#${SOURCES_ID}`}>{t("common.territory", { name, code })}</a>
          </li>
        ))}
      </ul>
    </main>
  );
}
