import type { CommuneUnitsView, UnitFiguresView } from "@maillage/planning";
import type { MultiPolygon } from "geojson";
import type { Layer } from "./layer.ts";
import { LAYER_COLOURS } from "./layer-colours.ts";
import { buildLayer, column, joinTexts, type LayerColumn } from "./layer-columns.ts";
import { hashOfAccess, type LayerContext, listSources } from "./layer-context.ts";
import type { LayerStyle } from "./layer-style.ts";
import { SERVICE_WORDS } from "./layer-words.ts";
import { joinPolygons } from "./polygons.ts";

interface CommuneRow {
  readonly commune: CommuneUnitsView;
  /** Null for a commune that the figures do not know. */
  readonly figures: UnitFiguresView | null;
  readonly geometry: MultiPolygon | null;
}

/** The communes, with the figures of their own pages: who is within the threshold in each, and how far the others are. */
export async function buildCommunesLayer(context: LayerContext): Promise<Layer> {
  const { planning, about, territory, map, access } = context;
  const communes = await planning.listCommunes(territory.code);
  const units = communes.length === 0 ? [] : (await planning.listUnits({ ...about, kind: "commune" })).units;
  const figures = new Map(units.map((unit) => [unit.code, unit]));
  const shapes = new Map(map.communes.features.map(({ properties, geometry }) => [properties.code, geometry]));
  return buildLayer<CommuneRow>({
    id: "communes",
    title: { fr: "Communes et temps d’accès", en: "Communes and access times" },
    description: {
      fr: "Habitants de chaque commune dans le délai, présence d’un site, temps jusqu’au site le plus proche.",
      en: "Inhabitants of each commune within the threshold, presence of a site, time to the nearest site.",
    },
    geometryType: "MultiPolygon",
    sources: listSources(context, ["communes", "boundaries", "homes", "sites", "roads"]),
    date: access.basis.date,
    style: STYLE,
    rows: communes.map((commune) => {
      const shape = shapes.get(commune.code);
      return {
        ...{ commune, figures: figures.get(commune.code) ?? null },
        geometry: shape === undefined ? null : joinPolygons([shape]),
      };
    }),
    columns: COLUMNS,
    idOf: ({ commune }) => commune.code,
    geometryOf: ({ geometry }) => geometry,
    computedFrom: [hashOfAccess(context), communes, map.communes],
  });
}

const STYLE: LayerStyle = {
  kind: "ranges",
  field: "share",
  ranges: [
    { upTo: 0.5, colour: LAYER_COLOURS.beyond[1], title: { fr: "50 % ou moins", en: "50% or less" } },
    { upTo: 0.999, colour: LAYER_COLOURS.beyond[0], title: { fr: "De 50 à 99,9 %", en: "50 to 99.9%" } },
    { upTo: null, colour: LAYER_COLOURS.within[2], title: { fr: "Plus de 99,9 %", en: "More than 99.9%" } },
  ],
  none: { colour: LAYER_COLOURS.notCounted, title: { fr: "Sans habitant connu", en: "No known inhabitant" } },
};

const COLUMNS: readonly LayerColumn<CommuneRow>[] = [
  column("code", ["Code INSEE", "INSEE code"], "text", ({ commune }) => commune.code),
  column("name", ["Nom", "Name"], "text", ({ commune }) => commune.name),
  column(
    "epci_code",
    ["Intercommunalité (SIREN)", "Intermunicipality (SIREN)"],
    "text",
    ({ commune }) => commune.epciCode,
  ),
  column("epci_name", ["Intercommunalité", "Intermunicipality"], "text", ({ commune }) => commune.epciName),
  column("canton_codes", ["Cantons (codes)", "Cantons (codes)"], "text", ({ commune }) =>
    joinTexts(commune.cantonCodes),
  ),
  column("area_km2", ["Superficie (km²)", "Area (km²)"], "number", ({ commune }) => commune.areaSquareKilometres),
  column("population", ["Habitants", "Inhabitants"], "number", ({ figures }) => figures?.population ?? null),
  column(
    "service",
    ["Site dans la commune", "Site in the commune"],
    "text",
    ({ figures }) => figures?.service ?? null,
    SERVICE_WORDS,
  ),
  column("site_names", ["Sites", "Sites"], "text", ({ figures }) =>
    joinTexts(figures?.sites.map(({ name }) => name) ?? []),
  ),
  column(
    "covered",
    ["Habitants dans le délai", "People within the threshold"],
    "number",
    ({ figures }) => figures?.covered ?? null,
  ),
  column(
    "share",
    ["Part dans le délai", "Share within the threshold"],
    "number",
    ({ figures }) => figures?.share ?? null,
  ),
  column(
    "covered_20_minutes",
    ["Habitants à 20 min ou moins", "People within 20 min"],
    "number",
    ({ figures }) => figures?.within20Minutes ?? null,
  ),
  column(
    "surely_covered",
    ["Sûrement dans le délai", "Surely within"],
    "number",
    ({ figures }) => figures?.certainty?.surelyCovered ?? null,
  ),
  column(
    "borderline",
    ["Entre 28 et 32 min", "Between 28 and 32 min"],
    "number",
    ({ figures }) => figures?.borderline ?? null,
  ),
  column(
    "unreachable",
    ["Sans site accessible", "With no site in reach"],
    "number",
    ({ figures }) => figures?.unreachable ?? null,
  ),
  column("mean_seconds", ["Temps moyen (s)", "Mean time (s)"], "number", ({ figures }) => figures?.meanSeconds ?? null),
  column(
    "median_seconds",
    ["Temps médian (s)", "Median time (s)"],
    "number",
    ({ figures }) => figures?.medianSeconds ?? null,
  ),
  column(
    "p90_seconds",
    ["Temps de 90 % des habitants (s)", "Time of 90% of people (s)"],
    "number",
    ({ figures }) => figures?.p90Seconds ?? null,
  ),
];
