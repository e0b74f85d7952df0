import { travelTimeClassOf } from "@maillage/coverage";
import type { UnitFiguresView, UnitKind, UnitShapeView } from "@maillage/planning";
import { COLOURED_CLASSES, type SchemeColour } from "../../map/travel-time-colours.ts";
import { travelTimeLabel } from "../../map/travel-time-label.ts";
import { boundsOf, buildSketchProjection } from "../analyses/sketch-projection.ts";
import { AreaMap, type MapArea, type MapPoint } from "../charts/area-map.tsx";
import { ChartFrame } from "../charts/chart-frame.tsx";
import { ChartLegend } from "../charts/chart-legend.tsx";
import type { ChartTable } from "../charts/chart-table.ts";
import { listShareLegend, shareColourOf } from "../charts/share-classes.ts";
import type { DashboardContext } from "../dashboard/dashboard-context.ts";
import styles from "./units.module.css";

interface UnitsMapsProps {
  readonly id: string;
  readonly title: string;
  readonly kind: UnitKind;
  readonly units: readonly UnitFiguresView[];
  readonly shapes: readonly UnitShapeView[];
  readonly context: DashboardContext;
}

/** The same units by how far their people are, and by how many are near enough; those without a site are marked where that is a goal. */
export function UnitsMaps({ id, title, kind, units, shapes, context }: UnitsMapsProps) {
  const { t, format, view, source } = context;
  const drawn = drawnShapes(units, shapes);
  if (drawn.length === 0) return <p>{t("units.noShape")}</p>;
  const projection = buildSketchProjection(boundsOf(drawn.flatMap(({ shape }) => pointsOf(shape))));
  const areas = (
    colourOf: (figures: SummedUnits) => SchemeColour | undefined,
    textOf: (figures: SummedUnits) => string,
  ) =>
    drawn.map(
      ({ shape, figures }): MapArea => ({
        ...{ key: shape.codes.join(" "), geometry: shape.geometry, colour: colourOf(figures) },
        title: t("units.areaTitle", { name: shape.name, value: textOf(figures) }),
        isMarked: kind === "canton" && figures.isWithoutSite,
      }),
    );
  const timeText = ({ meanSeconds }: SummedUnits) =>
    meanSeconds === null ? t("common.noValue") : format.minutes(meanSeconds);
  const shareText = (share: number | null) => (share === null ? t("common.noValue") : format.share(share));
  const points = kind === "commune" ? [] : listSitePoints(units, context);
  const thresholds = [...new Set([20, view.seuil])];
  return (
    <ChartFrame
      {...{ id, title, source, t }}
      headingLevel="h2"
      description={t(kind === "canton" ? "units.mapsDescriptionCantons" : "units.mapsDescription")}
      table={unitsTable(kind, units, context)}
    >
      <div className={styles.maps}>
        <div>
          <p className={styles.mapTitle}>{t("units.mapMean")}</p>
          <AreaMap areas={areas(timeColourOf, timeText)} {...{ projection, points }} />
          <ChartLegend
            entries={COLOURED_CLASSES.flatMap(({ timeClass, colour }) =>
              timeClass.fromSeconds === null ? [] : [{ label: travelTimeLabel(timeClass, t), colour }],
            )}
          />
        </div>
        {thresholds.map((minutes) => {
          const shareOf = (figures: SummedUnits) => (minutes === view.seuil ? figures.share : figures.shareIn20Minutes);
          return (
            <div key={minutes}>
              <p className={styles.mapTitle}>{t("units.mapShare", { minutes: String(minutes) })}</p>
              <AreaMap
                areas={areas(
                  (figures) => shareColourOf(shareOf(figures)),
                  (figures) => shareText(shareOf(figures)),
                )}
                {...{ projection, points }}
              />
              <ChartLegend entries={listShareLegend(t, format)} />
            </div>
          );
        })}
      </div>
    </ChartFrame>
  );
}

/** The units of one shape together: several cantons where a town is drawn whole. */
interface SummedUnits {
  readonly share: number | null;
  readonly shareIn20Minutes: number | null;
  readonly meanSeconds: number | null;
  readonly isWithoutSite: boolean;
}

function drawnShapes(units: readonly UnitFiguresView[], shapes: readonly UnitShapeView[]) {
  const unitOf = new Map(units.map((unit) => [unit.code, unit]));
  return shapes.flatMap((shape) => {
    const own = shape.codes.flatMap((code) => unitOf.get(code) ?? []);
    return own.length === 0 ? [] : [{ shape, figures: sumUnits(own) }];
  });
}

function sumUnits(units: readonly UnitFiguresView[]): SummedUnits {
  const sum = (read: (unit: UnitFiguresView) => number) => units.reduce((total, unit) => total + read(unit), 0);
  const population = sum((unit) => unit.population);
  const reached = sum((unit) => unit.population - unit.unreachable);
  return {
    share: population > 0 ? sum((unit) => unit.covered) / population : null,
    shareIn20Minutes: population > 0 ? sum((unit) => unit.within20Minutes) / population : null,
    meanSeconds:
      reached > 0 ? sum((unit) => (unit.meanSeconds ?? 0) * (unit.population - unit.unreachable)) / reached : null,
    isWithoutSite: units.some(({ service }) => service === "none"),
  };
}

/** The class that a mean time is in; undefined where there is none. */
export function timeColourOf({ meanSeconds }: { readonly meanSeconds: number | null }): SchemeColour | undefined {
  if (meanSeconds === null) return undefined;
  const classes = COLOURED_CLASSES.map(({ timeClass }) => timeClass);
  return COLOURED_CLASSES[travelTimeClassOf(Math.round(meanSeconds * 10), classes)]?.colour;
}

/** Sites of these units where the network has them. */
export function listSitePoints(
  units: readonly Pick<UnitFiguresView, "sites">[],
  { siteNetwork }: Pick<DashboardContext, "siteNetwork">,
): readonly MapPoint[] {
  const siteOf = new Map(siteNetwork.sites.map((site) => [site.id, site]));
  const ids = new Set(units.flatMap(({ sites }) => sites.map(({ id }) => id)));
  return [...ids].flatMap((id) => {
    const site = siteOf.get(id);
    return site === undefined || site.format === "travelling"
      ? []
      : [{ key: id, longitude: site.longitude, latitude: site.latitude, title: site.name }];
  });
}

function pointsOf({ geometry }: UnitShapeView) {
  return geometry.type === "Polygon" ? geometry.coordinates.flat() : geometry.coordinates.flat(2);
}

/** Every figure of these units: what stands behind a drawing of them, and goes to CSV. */
export function unitsTable(
  kind: UnitKind,
  units: readonly UnitFiguresView[],
  { t, format, view }: Pick<DashboardContext, "t" | "format" | "view">,
): ChartTable {
  const number = (heading: string) => ({ heading, isNumber: true });
  const shareCell = (share: number | null) => ({
    text: share === null ? t("common.noValue") : format.share(share),
    value: share,
  });
  const secondsCell = (seconds: number | null) => ({
    text: seconds === null ? t("common.noValue") : format.minutes(seconds),
    value: seconds,
  });
  return {
    columns: [
      { heading: t(`units.kind.${kind}`) },
      { heading: t("units.column.code") },
      number(t("units.column.population")),
      number(t("units.column.share", { minutes: String(view.seuil) })),
      ...(view.seuil === 20 ? [] : [number(t("units.column.share", { minutes: "20" }))]),
      ...[number(t("units.column.mean")), number(t("units.column.p90")), number(t("units.column.sites"))],
    ],
    rows: units.map((unit) => [
      ...[unit.name, unit.code],
      { text: format.people(unit.population), value: unit.population },
      shareCell(unit.share),
      ...(view.seuil === 20 ? [] : [shareCell(unit.population > 0 ? unit.within20Minutes / unit.population : null)]),
      ...[secondsCell(unit.meanSeconds), secondsCell(unit.p90Seconds)],
      { text: String(unit.sites.length), value: unit.sites.length },
    ]),
  };
}
