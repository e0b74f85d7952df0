import type { DepartementView, TerritorySummary } from "@maillage/planning";
import { COLOURED_CLASSES, type SchemeColour } from "../../map/travel-time-colours.ts";
import { travelTimeLabel } from "../../map/travel-time-label.ts";
import { ChartFrame } from "../charts/chart-frame.tsx";
import { ChartLegend } from "../charts/chart-legend.tsx";
import { listShareLegend, shareColourOf } from "../charts/share-classes.ts";
import styles from "../units/units.module.css";
import { timeColourOf } from "../units/units-maps.tsx";
import { cantonShareOf, summaryOf } from "./departement-figures.ts";
import type { NationalContent } from "./load-national.ts";
import { type Tile, TileMap } from "./tile-map.tsx";

/** The départements three ways, side by side: how far, how many, how many cantons. Those that are not held are empty squares. */
export function NationalMaps({ content }: { readonly content: NationalContent }) {
  const { country, region, departements, minutes, t, format } = content;
  const byCode = new Map(country.departements.map((each) => [each.code, each]));
  const counted = departements.filter((each) => summaryOf(each) !== undefined);
  const tiles =
    (
      colourOf: (summary: TerritorySummary) => SchemeColour | undefined,
      textOf: (summary: TerritorySummary) => string,
    ) =>
    (code: string): Tile => {
      const departement = byCode.get(code);
      const summary = departement && summaryOf(departement);
      return {
        colour: summary && colourOf(summary),
        title: t("units.areaTitle", {
          name: t("common.territory", { name: departement?.name ?? code, code }),
          value: summary === undefined ? t(`national.state.${departement?.state.kind ?? "absent"}`) : textOf(summary),
        }),
        isShown: region === undefined || departement?.regionCode === region.code,
      };
    };
  const shareText = (share: number | null) => (share === null ? t("common.noValue") : format.share(share));
  const minutesText = (seconds: number | null) => (seconds === null ? t("common.noValue") : format.minutes(seconds));
  const maps = [
    {
      title: t("units.mapMean"),
      tileOf: tiles(timeColourOf, ({ meanSeconds }) => minutesText(meanSeconds)),
      legend: COLOURED_CLASSES.flatMap(({ timeClass, colour }) =>
        timeClass.fromSeconds === null ? [] : [{ label: travelTimeLabel(timeClass, t), colour }],
      ),
    },
    {
      title: t("units.mapShare", { minutes: String(minutes) }),
      tileOf: tiles(
        ({ share }) => shareColourOf(share),
        ({ share }) => shareText(share),
      ),
      legend: listShareLegend(t, format),
    },
    {
      title: t("national.mapCantons"),
      tileOf: tiles(
        (summary) => shareColourOf(cantonShareOf(summary)),
        (summary) => shareText(cantonShareOf(summary)),
      ),
      legend: listShareLegend(t, format).map((entry, rank, all) =>
        rank === all.length - 1 ? { ...entry, label: t("national.allCantons") } : entry,
      ),
    },
  ];
  return (
    <ChartFrame
      id="carte-departements"
      title={t("national.mapsTitle", { count: counted.length, total: String(departements.length) })}
      headingLevel="h2"
      description={t("national.mapsDescription")}
      source={t("national.source", { source: country.source.producer, vintage: country.source.vintage })}
      table={buildTable(content)}
      t={t}
    >
      <div className={styles.maps}>
        {maps.map(({ title, tileOf, legend }) => (
          <div key={title}>
            <p className={styles.mapTitle}>{title}</p>
            <TileMap tileOf={tileOf} />
            <ChartLegend entries={legend} />
          </div>
        ))}
      </div>
    </ChartFrame>
  );
}

function buildTable({ departements, minutes, t, format }: NationalContent) {
  const number = (heading: string) => ({ heading, isNumber: true });
  const cell = (value: number | null | undefined, write: (value: number) => string) =>
    value == null ? { text: t("common.noValue"), value: null } : { text: write(value), value };
  const rowOf = (departement: DepartementView) => {
    const summary = summaryOf(departement);
    return [
      t("common.territory", { name: departement.name, code: departement.code }),
      t(`national.state.${departement.state.kind}`),
      cell(departement.officialPopulation, format.people),
      cell(summary?.population, format.people),
      cell(summary?.covered, format.people),
      cell(summary?.share, format.share),
      cell(summary?.within20Minutes, format.people),
      cell(summary?.meanSeconds, format.minutes),
      cell(summary?.cantons?.withSite, String),
      cell(summary?.cantons?.total, String),
      cell(summary?.siteCount, String),
      summary === undefined ? "" : summary.date,
    ];
  };
  return {
    columns: [
      ...[{ heading: t("national.departement") }, { heading: t("national.stateHeading") }],
      number(t("national.officialPopulation")),
      number(t("national.counted")),
      number(t("national.covered", { minutes: String(minutes) })),
      number(t("units.column.share", { minutes: String(minutes) })),
      number(t("national.covered", { minutes: "20" })),
      number(t("units.column.mean")),
      ...[number(t("national.cantons")), number(t("national.cantonsTotal")), number(t("units.column.sites"))],
      { heading: t("national.date") },
    ],
    rows: departements.map(rowOf),
  };
}
