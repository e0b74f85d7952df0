import { omitMessages } from "../../../i18n/messages.ts";
import { getIntl } from "../../../i18n/request.ts";
import { THRESHOLD_MINUTES, TIME_FACTOR } from "../../../view-state/view-state.ts";
import { roadsLabel } from "../../overview/roads-label.ts";
import { sourceLine } from "../../overview/source-line.ts";
import { PlannerProviders } from "../../planner/planner-providers.tsx";
import { CONTENT_ID } from "../../shell/service-skip-links.tsx";
import { LostRoadsNotice } from "../../territory/lost-roads-notice.tsx";
import styles from "../page.module.css";
import type { LoadedScenario, ScenarioContent } from "./load-scenario.ts";
import { ScenarioSheet } from "./scenario-sheet.tsx";
import sheetStyles from "./sheet.module.css";

/** A scenario, or why there is none to show. */
export async function ScenarioPage({ loaded }: { readonly loaded: LoadedScenario }) {
  const { locale, t, format } = await getIntl();
  const { territory } = loaded;
  const back = (
    <p>
      <a className="fr-link fr-icon-arrow-left-line fr-link--icon-left" href={`/${territory.code}/scenarios`}>
        {t("scenarios.sheet.back")}
      </a>
    </p>
  );
  if ("refusal" in loaded) {
    return (
      <main id={CONTENT_ID} tabIndex={-1} className={`fr-container fr-py-4w ${styles.page}`}>
        <h1>{t("scenarios.sheet.unknownTitle")}</h1>
        <p>{loaded.refusal}</p>
        {back}
      </main>
    );
  }
  const { scenario, siteNetwork, versions, hiddenVersionCount, figures } = loaded;
  const roads = territory.roadNetwork;
  return (
    <main id={CONTENT_ID} tabIndex={-1} className={`fr-container fr-py-4w ${styles.page}`}>
      <header>
        {back}
        <div className={sheetStyles.head}>
          <h1>{scenario.name}</h1>
          {scenario.isLocked && (
            <span className="fr-badge fr-badge--info fr-badge--no-icon">{t("scenarios.state.locked")}</span>
          )}
          {scenario.shelf !== "active" && (
            <span className="fr-badge fr-badge--no-icon">{t(`scenarios.state.${scenario.shelf}`)}</span>
          )}
        </div>
        <p className={sheetStyles.over}>
          {t("scenarios.sheet.over", {
            network: siteNetwork?.name[locale] ?? scenario.siteNetwork,
            version: String(scenario.version),
            date: format.dateTime(scenario.updatedAt),
          })}
        </p>
      </header>
      <LostRoadsNotice territory={territory} t={t} />
      <StateNotices content={loaded} />
      <PlannerProviders locale={locale} messages={omitMessages(locale, "imports", "proposals")}>
        <ScenarioSheet
          // An older version is another thing to read, and nothing to go on editing.
          key={scenario.version === scenario.latestVersion ? "latest" : scenario.version}
          territory={territory}
          scenario={scenario}
          siteNetwork={siteNetwork}
          versions={versions}
          hiddenVersionCount={hiddenVersionCount}
          figures={figures}
          thresholdMinutes={THRESHOLD_MINUTES.goal}
          currentYear={new Date().getFullYear()}
          source={
            siteNetwork === null
              ? roadsLabel(roads, t, format)
              : sourceLine({ date: siteNetwork.date, roads, timeFactor: TIME_FACTOR.none }, t, format)
          }
        />
      </PlannerProviders>
    </main>
  );
}

/** Why the scenario is read only, and what can be done. */
async function StateNotices({ content: { territory, scenario } }: { readonly content: ScenarioContent }) {
  const { t, format } = await getIntl();
  const { version, latestVersion, updatedAt, isLocked, shelf, id } = scenario;
  const sentences = [
    ...(isLocked ? [t("scenarios.sheet.lockedExplained")] : []),
    ...(shelf === "archived" ? [t("scenarios.sheet.archivedExplained")] : []),
    ...(shelf === "deleted" ? [t("scenarios.sheet.deletedExplained")] : []),
  ];
  return (
    <>
      {version !== latestVersion && (
        <div className="fr-alert fr-alert--info fr-alert--sm">
          <p>
            {t("scenarios.sheet.oldVersion", {
              ...{ version: String(version), latest: String(latestVersion) },
              date: format.dateTime(updatedAt),
            })}{" "}
            <a href={`/${territory.code}/scenarios/${id}`}>{t("scenarios.sheet.toLatest")}</a>
          </p>
        </div>
      )}
      {sentences.map((sentence) => (
        <div key={sentence} className="fr-alert fr-alert--warning fr-alert--sm">
          <p>{sentence}</p>
        </div>
      ))}
    </>
  );
}
