import { pickMessages } from "../../i18n/messages.ts";
import { getIntl } from "../../i18n/request.ts";
import { getApi } from "../../server/api.ts";
import { PlannerProviders } from "../planner/planner-providers.tsx";
import { CONTENT_ID } from "../shell/service-skip-links.tsx";
import { CreateTerritoryForm } from "./create-territory-form.tsx";

/** The territories there are, and the way to make another from files alone. */
export async function TerritoriesPage() {
  const { locale, t } = await getIntl();
  const territories = await (await getApi()).territory.list();
  return (
    <main id={CONTENT_ID} tabIndex={-1} className="fr-container fr-py-6w">
      <h1>{t("imports.territories.title")}</h1>
      <p className="fr-text--lead">{t("imports.territories.intro")}</p>
      <h2>{t("imports.territories.list")}</h2>
      <ul>
        {territories.map(({ code, name }) => (
          <li key={code}>
            <a href={`/${code}`}>{t("common.territory", { name, code })}</a>
          </li>
        ))}
      </ul>
      <h2 className="fr-mt-6w">{t("imports.territories.create")}</h2>
      <PlannerProviders locale={locale} messages={pickMessages(locale, "imports")}>
        <CreateTerritoryForm />
      </PlannerProviders>
    </main>
  );
}
