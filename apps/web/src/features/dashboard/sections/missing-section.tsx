import { writePopulation } from "../../../i18n/write-population.ts";
import { serializeViewState } from "../../../view-state/view-state.ts";
import { AnalysisTable } from "../../analyses/analysis-table.tsx";
import { BarChart } from "../../charts/bar-chart.tsx";
import { ChartFrame } from "../../charts/chart-frame.tsx";
import { unitPath } from "../../units/unit-levels.ts";
import styles from "../dashboard.module.css";
import type { DashboardContext } from "../dashboard-context.ts";

/** Cantons without a site with what would remedy each, and the places beyond the threshold. */
export async function renderMissing(context: DashboardContext) {
  const { api, question, coverage, source, territory, view, isReadOnly, t, format } = context;
  const { areas, failing } = await api.analysis.cantons(question);
  const minutes = String(view.seuil);
  const areaOf = new Map(areas.map((area) => [area.code, area]));
  const beyond = coverage.worst.filter(({ seconds }) => seconds === null || seconds > question.thresholdSeconds);
  const timeOf = (seconds: number | null) => (seconds === null ? t("common.unreachable") : format.travelTime(seconds));
  return (
    <>
      {failing.length === 0 ? (
        <p>{areas.length === 0 ? t("dashboard.missing.noCantons") : t("dashboard.missing.allCantons")}</p>
      ) : (
        <>
          <h3>{t("dashboard.missing.cantonsTitle", { count: failing.length })}</h3>
          <AnalysisTable
            caption={t("dashboard.missing.cantonsTitle", { count: failing.length })}
            rows={failing}
            keyOf={({ code }) => code}
            columns={[
              {
                heading: t("cantons.name"),
                isLong: true,
                cell: ({ code, name }) =>
                  isReadOnly ? (
                    name
                  ) : (
                    <a href={serializeViewState(unitPath(territory.code, "canton", code), view)}>{name}</a>
                  ),
              },
              {
                heading: t("cantons.population"),
                isNumber: true,
                cell: ({ code }) => {
                  const area = areaOf.get(code);
                  return area === undefined ? t("common.noValue") : writePopulation(area, format);
                },
              },
              {
                heading: t("analyses.cantons.remedy"),
                isLong: true,
                cell: ({ remedy }) => (remedy === null ? t("analyses.cantons.remedyNone") : remedy.name),
              },
              {
                heading: t("dashboard.missing.gained", { minutes }),
                isNumber: true,
                cell: ({ remedy }) =>
                  remedy === null ? t("common.noValue") : format.peopleDifference(remedy.newlyCovered),
              },
            ]}
          />
          {failing.some(({ code }) => areaOf.get(code)?.estimated) && (
            <p className={styles.note}>≈ {t("common.estimatedExplained")}</p>
          )}
          <p className={styles.note}>{t("charts.source", { source })}</p>
        </>
      )}
      {beyond.length === 0 ? (
        <p>{t("dashboard.missing.nobodyBeyond", { minutes })}</p>
      ) : (
        <div className={styles.narrow}>
          <ChartFrame
            id="au-dela"
            title={t("dashboard.missing.beyondTitle", {
              people: format.people(coverage.population - coverage.covered),
              minutes,
            })}
            description={t("dashboard.missing.beyondHint", { count: beyond.length })}
            {...{ source, t }}
            table={{
              columns: [
                { heading: t("worst.commune") },
                { heading: t("worst.time"), isNumber: true },
                { heading: t("worst.population"), isNumber: true },
              ],
              rows: beyond.map(({ home, name, seconds, population }) => [
                { text: name, value: `${name} (${home})` },
                { text: timeOf(seconds), value: seconds },
                { text: format.people(population), value: population },
              ]),
            }}
          >
            <BarChart
              bars={beyond.map(({ home, name, seconds, population }) => ({
                ...{
                  key: home,
                  label: t("dashboard.missing.place", { name, time: timeOf(seconds) }),
                  value: population,
                },
              }))}
              valueText={(people) => t("common.people", { count: format.people(people) })}
            />
          </ChartFrame>
        </div>
      )}
    </>
  );
}
