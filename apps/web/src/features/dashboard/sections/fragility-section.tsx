import { BarChart } from "../../charts/bar-chart.tsx";
import { ChartFrame } from "../../charts/chart-frame.tsx";
import { shortSiteName } from "../../overview/short-site-name.ts";
import styles from "../dashboard.module.css";
import type { DashboardContext } from "../dashboard-context.ts";

const SHOWN_COUNT = 10;

/** Sites by what their closing would lose. */
export async function renderFragility(context: DashboardContext) {
  const { api, question, source, view, t, format } = context;
  const { sites, coveredByOne } = await api.analysis.fragility(question);
  const [first] = sites;
  if (first === undefined) return <p>{t("dashboard.noSite")}</p>;
  const minutes = String(view.seuil);
  const losing = sites.filter(({ lost }) => lost > 0).slice(0, SHOWN_COUNT);
  const shown = losing.length === 0 ? [first] : losing;
  const cantonsOf = (names: readonly { readonly name: string }[]) =>
    names.length === 0 ? t("common.none") : format.list(names.map(({ name }) => name));
  return (
    <div className={styles.narrow}>
      <ChartFrame
        {...{ source, t }}
        id="sites-fragiles"
        title={
          first.lost === 0
            ? t("dashboard.fragility.titleNone", { minutes })
            : t("dashboard.fragility.title", {
                name: shortSiteName(first.name),
                people: format.people(first.lost),
                minutes,
              })
        }
        description={t("dashboard.fragility.description", { people: format.people(coveredByOne), minutes })}
        table={{
          columns: [
            { heading: t("indicators.fragility.site") },
            { heading: t("indicators.fragility.lost"), isNumber: true },
            { heading: t("indicators.fragility.users"), isNumber: true },
            { heading: t("indicators.fragility.cantons") },
          ],
          rows: sites.map(({ id, name, lost, users, hangingCantons }) => [
            { text: shortSiteName(name), value: `${name} (${id})` },
            { text: format.people(lost), value: lost },
            { text: format.people(users), value: users },
            cantonsOf(hangingCantons),
          ]),
        }}
      >
        <BarChart
          bars={shown.map(({ id, name, lost }) => ({
            ...{ key: id, label: shortSiteName(name), value: lost },
          }))}
          valueText={format.people}
        />
      </ChartFrame>
    </div>
  );
}
