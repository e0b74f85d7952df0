import type { UnitView } from "@maillage/planning";
import { serializeViewState } from "../../view-state/view-state.ts";
import type { DashboardContext } from "../dashboard/dashboard-context.ts";
import { unitPath } from "./unit-levels.ts";

interface UnitMissingProps {
  readonly told: UnitView;
  readonly context: DashboardContext;
}

/** What the unit lacks of the two goals, and the nearest remedy. */
export function UnitMissing({ told, context }: UnitMissingProps) {
  const { unit, cantons, communes, kind, remedy } = told;
  const { territory, view, t, format } = context;
  const beyond = unit.population - unit.covered;
  const minutes = String(view.seuil);
  const failing = (kind === "canton" ? [unit] : cantons).filter(({ service }) => service === "none");
  const farCommunes = communes.filter(({ population, covered }) => population > covered);
  // Where everybody has a site near enough and in it, one more would be a remedy to nothing.
  const isHelped = unit.service !== "served" || (remedy.remedy?.newlyCovered ?? 0) > 0;
  const isMissing = beyond > 0 || failing.length > 0;
  return (
    <section aria-labelledby="titre-manque">
      <h2 id="titre-manque">{t("units.missing")}</h2>
      {!isMissing && <p>{t("units.nothingMissing", { minutes })}</p>}
      {isMissing && (
        <ul>
          {beyond > 0 && (
            <li>
              {t("units.beyond", { people: format.people(beyond), minutes })}
              {farCommunes.length > 0 &&
                ` ${t("units.farCommunes", { names: format.list(farCommunes.slice(0, 8).map(({ name }) => name)), more: Math.max(0, farCommunes.length - 8) })}`}
            </li>
          )}
          {failing.map(({ code, name }) => (
            <li key={code}>
              {kind === "canton" ? (
                t("units.cantonWithoutSite")
              ) : (
                <>
                  {t("units.withoutSiteIn")}{" "}
                  <a href={serializeViewState(unitPath(territory.code, "canton", code), view)}>{name}</a>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
      {remedy.remedy !== null && isHelped && (
        <p>
          {t("units.remedy", {
            place: remedy.remedy.name,
            people: format.people(remedy.remedy.peopleWithin),
            gained: format.people(remedy.remedy.newlyCovered),
            minutes,
          })}{" "}
          {remedy.remedy.meanSecondsBefore !== null &&
            remedy.remedy.meanSecondsAfter !== null &&
            t("units.remedyMean", {
              before: format.minutes(remedy.remedy.meanSecondsBefore),
              after: format.minutes(remedy.remedy.meanSecondsAfter),
            })}{" "}
          {remedy.remedy.shared && kind === "canton" && t("units.remedyShared")}
        </p>
      )}
      {remedy.nearestOutside !== null && (
        <p>
          {t("units.outsideSite", {
            site: remedy.nearestOutside.name,
            time: format.minutes(remedy.nearestOutside.meanSeconds),
          })}
        </p>
      )}
      <p>
        <a className="fr-link" href={`/${territory.code}/propositions`}>
          {t("units.toProposals")}
        </a>
      </p>
    </section>
  );
}
