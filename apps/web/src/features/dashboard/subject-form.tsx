import { CountingFields } from "../overview/counting-fields.tsx";
import formStyles from "../overview/counting-form.module.css";
import { writeEntry } from "../scenarios/compare/compared-parser.ts";
import { ScenarioSelect } from "../scenarios/scenario-select.tsx";
import type { DashboardContext } from "./dashboard-context.ts";
import type { DashboardAddress } from "./dashboard-parsers.ts";

interface SubjectFormProps {
  readonly context: DashboardContext;
  readonly address: DashboardAddress;
}

/** What is shown, how it is counted, and what is set beside it: a plain form that leads to an address, without a script. */
export async function SubjectForm({ context, address }: SubjectFormProps) {
  const { territory, siteNetwork, view, locale, t, format, api } = context;
  const scenarios = (await api.scenario.list({ territory: territory.code })).filter(({ shelf }) => shelf === "active");
  const others = territory.siteNetworks.filter(({ slug }) => view.scenario !== null || slug !== siteNetwork.slug);
  const compared = address.avec?.[0];
  return (
    <details className="screen-only">
      <summary>{t("dashboard.form.title")}</summary>
      <form action={`/${territory.code}/tableau-de-bord`} method="get" className={formStyles.form}>
        <CountingFields
          {...{ territory, siteNetwork, view, locale, t, format }}
          networkFixedReason={view.scenario === null ? undefined : t("editing.scenario.networkFixed")}
        />
        <ScenarioSelect
          {...{ scenarios, chosen: view.scenario }}
          label={t("dashboard.form.scenario")}
          noneLabel={t("dashboard.form.noScenario")}
        />
        {others.length + scenarios.length > 0 && (
          <div className="fr-select-group">
            <label className="fr-label" htmlFor="choix-avec">
              {t("dashboard.form.compared")}
            </label>
            <select
              className="fr-select"
              id="choix-avec"
              name="avec"
              defaultValue={compared === undefined ? "" : writeEntry(compared)}
            >
              <option value="">{t("dashboard.form.nothing")}</option>
              {others.map(({ slug, name }) => (
                <option key={slug} value={writeEntry({ kind: "network", siteNetwork: slug })}>
                  {name[locale]}
                </option>
              ))}
              {scenarios
                .filter(({ id }) => id !== view.scenario)
                .map(({ id, name, version }) => (
                  <option key={id} value={writeEntry({ kind: "scenario", scenario: id, version })}>
                    {t("scenarios.compare.named", { name, version: String(version) })}
                  </option>
                ))}
            </select>
          </div>
        )}
        <button type="submit" className="fr-btn">
          {t("dashboard.form.show")}
        </button>
      </form>
    </details>
  );
}
