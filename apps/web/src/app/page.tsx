import Link from "next/link";
import { redirect } from "next/navigation";
import { CONTENT_ID } from "../features/shell/service-skip-links.tsx";
import { getIntl } from "../i18n/request.ts";
import { getApi } from "../server/api.ts";

/** List of the territories; straight to the only one when there is one. */
export default async function HomePage() {
  const { t } = await getIntl();
  const territories = await (await getApi()).territory.list();
  const [only, ...others] = territories;
  if (only !== undefined && others.length === 0) redirect(`/${only.code}`);
  return (
    <main id={CONTENT_ID} tabIndex={-1} className="fr-container fr-py-6w">
      <h1>{t("home.title")}</h1>
      <p className="fr-text--lead">{territories.length === 0 ? t("home.empty") : t("home.intro")}</p>
      <ul>
        {territories.map((territory) => (
          <li key={territory.code}>
            <a href={`/${territory.code}`}>{t("common.territory", { name: territory.name, code: territory.code })}</a>
          </li>
        ))}
      </ul>
      <p>
        <Link href="/territoires">{t("imports.territories.manage")}</Link>
      </p>
    </main>
  );
}
