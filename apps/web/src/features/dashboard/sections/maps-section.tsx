import type { CoverageView, TerritoryMapView } from "@maillage/planning";
import { buildSketchProjection, listSketchBounds } from "../../analyses/sketch-projection.ts";
import { AreaMap } from "../../charts/area-map.tsx";
import { ChartFrame } from "../../charts/chart-frame.tsx";
import { ChartLegend } from "../../charts/chart-legend.tsx";
import type { ChartTable } from "../../charts/chart-table.ts";
import { listShareLegend } from "../../charts/share-classes.ts";
import { countNetworkSites } from "../../territory/count-network-sites.ts";
import { listCantonAreas } from "../area-shares.ts";
import styles from "../dashboard.module.css";
import type { DashboardContext } from "../dashboard-context.ts";

/** Thresholds set side by side, minutes; that of the address is one of them. */
const THRESHOLDS_MINUTES = [15, 20, 30];
/** The latest ones: more would be too small to be read. */
const DATE_COUNT_MAX = 4;

interface SmallMap {
  readonly key: string;
  readonly caption: string;
  readonly coverage: CoverageView;
}

/** Share of people by canton, at several thresholds and at several dates. */
export async function renderMaps(context: DashboardContext) {
  const { territory, locale, t, format, view, computeCoverage, coverage } = context;
  const map = await context.getMap();
  if (map.cantons.features.length === 0) return <p>{t("dashboard.maps.none")}</p>;
  const minutes = [...new Set([...THRESHOLDS_MINUTES, view.seuil])].sort((a, b) => a - b);
  const networks = territory.siteNetworks.toSorted((a, b) => a.date.localeCompare(b.date)).slice(-DATE_COUNT_MAX);
  const [byThreshold, byDate] = await Promise.all([
    Promise.all(
      minutes.map(
        async (each): Promise<SmallMap> => ({
          key: String(each),
          caption: t("dashboard.maps.threshold", { minutes: String(each) }),
          coverage: each === view.seuil ? coverage : await computeCoverage({ thresholdSeconds: each * 60 }),
        }),
      ),
    ),
    Promise.all(
      networks.map(
        async ({ slug, name, ...counts }): Promise<SmallMap> => ({
          key: slug,
          caption: t("dashboard.maps.network", { name: name[locale], ...countNetworkSites(counts) }),
          coverage: await computeCoverage({ siteNetwork: slug }),
        }),
      ),
    ),
  ]);
  return (
    <>
      <SmallMaps
        id="carte-seuils"
        title={t("dashboard.maps.thresholdTitle", { list: format.list(minutes.map(String)) })}
        {...{ maps: byThreshold, map, context }}
      />
      {byDate.length > 1 && (
        <SmallMaps
          id="carte-dates"
          title={t("dashboard.maps.dateTitle", { minutes: String(view.seuil), count: byDate.length })}
          {...{ maps: byDate, map, context }}
        />
      )}
    </>
  );
}

interface SmallMapsProps {
  readonly id: string;
  readonly title: string;
  readonly maps: readonly SmallMap[];
  readonly map: TerritoryMapView;
  readonly context: DashboardContext;
}

function SmallMaps({ id, title, maps, map, context }: SmallMapsProps) {
  const { t, format, source } = context;
  const projection = buildSketchProjection(listSketchBounds(map));
  return (
    <ChartFrame
      {...{ id, title, source, t }}
      description={t("dashboard.maps.description")}
      summary={title}
      table={listCantonTable(maps, context)}
    >
      <div className={styles.maps}>
        {maps.map(({ key, caption, coverage }) => (
          <div key={key}>
            <p className={styles.mapCaption}>
              <strong>{caption}</strong> {format.share(coverage.share)}
            </p>
            <AreaMap areas={listCantonAreas(map, coverage, { t, format })} projection={projection} />
          </div>
        ))}
      </div>
      <ChartLegend title={t("dashboard.maps.legend")} entries={listShareLegend(t, format)} />
      <p className={styles.note}>{t("dashboard.maps.marked")}</p>
    </ChartFrame>
  );
}

function listCantonTable(maps: readonly SmallMap[], { t, format }: DashboardContext): ChartTable {
  const cantons = maps[0]?.coverage.cantons ?? [];
  return {
    columns: [{ heading: t("cantons.name") }, ...maps.map(({ caption }) => ({ heading: caption, isNumber: true }))],
    rows: cantons.map(({ code, name }) => [
      { text: name, value: name },
      ...maps.map(({ coverage }) => {
        const canton = coverage.cantons.find((each) => each.code === code);
        const share = canton?.share ?? null;
        const text = share === null ? t("common.noValue") : format.share(share);
        return {
          text: canton?.sites.length === 0 ? t("dashboard.maps.withoutSite", { share: text }) : text,
          value: share,
        };
      }),
    ]),
  };
}
