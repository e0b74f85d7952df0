import type { AreaView, CantonsView, TerritoryMapView } from "@maillage/planning";
import type { MultiPolygon } from "geojson";
import type { Layer } from "./layer.ts";
import { LAYER_COLOURS } from "./layer-colours.ts";
import { buildLayer, column, joinTexts, type LayerColumn } from "./layer-columns.ts";
import { hashOfAccess, type LayerContext, listSources } from "./layer-context.ts";
import type { LayerStyle } from "./layer-style.ts";
import { SERVICE_WORDS } from "./layer-words.ts";
import { joinPolygons } from "./polygons.ts";

interface CantonRow {
  readonly area: AreaView;
  readonly remedy: CantonsView["failing"][number]["remedy"];
  readonly geometry: MultiPolygon | null;
  /** Its shape is also that of other cantons: a town shared by several, whose limits inside the town no file draws. */
  readonly isShapeShared: boolean;
}

const TWENTY_MINUTES_SECONDS = 1200;

/** The cantons and the two goals: who is within the threshold, whether there is a site, and where one would serve most. */
export async function buildCantonsLayer(context: LayerContext): Promise<Layer> {
  const { planning, about, access, map, territory } = context;
  const { thresholdSeconds } = access.basis;
  // A territory without cantons (Paris, Martinique, Guyane) has an empty layer, rather than another unit under that name.
  const view =
    territory.cantonCount === 0 ? undefined : await planning.analyseCantons({ ...about, areaKind: "canton" });
  const remedies = new Map(view?.failing.map(({ code, remedy }) => [code, remedy]));
  return buildLayer<CantonRow>({
    id: "cantons",
    title: { fr: "Cantons et les deux objectifs", en: "Cantons and the two goals" },
    description: {
      fr: "Habitants de chaque canton dans le délai, présence d’un site, et le lieu où un site servirait le plus d’habitants là où il n’y en a pas. Les cantons d’une même ville partagent leur forme quand aucune limite n’est connue.",
      en: "Inhabitants of each canton within the threshold, whether it has a site, and where one would serve most people when it has none. Cantons of one town share their shape when no limit between them is known.",
    },
    geometryType: "MultiPolygon",
    sources: listSources(context, ["cantons", "boundaries", "homes", "communes", "sites", "roads"]),
    date: access.basis.date,
    style: STYLE,
    rows: (view?.areas ?? []).map((area) => ({
      ...{ area, remedy: remedies.get(area.code) ?? null },
      ...findShape(map, area.code),
    })),
    columns: listColumns(thresholdSeconds),
    idOf: ({ area }) => area.code,
    geometryOf: ({ geometry }) => geometry,
    computedFrom: [hashOfAccess(context), map.cantons],
  });
}

function findShape(map: TerritoryMapView, code: string): Pick<CantonRow, "geometry" | "isShapeShared"> {
  const shapes = map.cantons.features.filter(({ properties }) => properties.cantonCodes.includes(code));
  return {
    geometry: joinPolygons(shapes.map(({ geometry }) => geometry)),
    isShapeShared: shapes.some(({ properties }) => properties.cantonCodes.length > 1),
  };
}

function listColumns(thresholdSeconds: number): readonly LayerColumn<CantonRow>[] {
  const within = ({ area }: CantonRow, seconds: number) =>
    area.coverage.find((each) => each.thresholdSeconds === seconds);
  return [
    column("code", ["Code", "Code"], "text", ({ area }) => area.code),
    column("name", ["Nom", "Name"], "text", ({ area }) => area.name),
    column("population", ["Habitants", "Inhabitants"], "number", ({ area }) => area.population),
    column(
      "population_estimated",
      ["Population estimée (ville partagée)", "Population estimated (shared town)"],
      "boolean",
      ({ area }) => area.estimated,
    ),
    column("service", ["Site dans le canton", "Site in the canton"], "text", ({ area }) => area.service, SERVICE_WORDS),
    column("site_count", ["Nombre de sites", "Number of sites"], "integer", ({ area }) => area.sites.length),
    column("site_names", ["Sites", "Sites"], "text", ({ area }) => joinTexts(area.sites.map(({ name }) => name))),
    column(
      "covered",
      ["Habitants dans le délai", "People within the threshold"],
      "number",
      (row) => within(row, thresholdSeconds)?.covered ?? null,
    ),
    column(
      "share",
      ["Part dans le délai", "Share within the threshold"],
      "number",
      (row) => within(row, thresholdSeconds)?.share ?? null,
    ),
    column(
      "covered_20_minutes",
      ["Habitants à 20 min ou moins", "People within 20 min"],
      "number",
      (row) => within(row, TWENTY_MINUTES_SECONDS)?.covered ?? null,
    ),
    column(
      "surely_covered",
      ["Sûrement dans le délai", "Surely within"],
      "number",
      (row) => within(row, thresholdSeconds)?.certainty?.surelyCovered ?? null,
    ),
    column("borderline", ["Entre 28 et 32 min", "Between 28 and 32 min"], "number", ({ area }) => area.borderline),
    column(
      "best_place",
      ["Meilleur lieu pour un site", "Best place for a site"],
      "text",
      ({ remedy }) => remedy?.name ?? null,
    ),
    column(
      "best_place_people",
      ["Habitants que ce lieu gagnerait", "People that place would gain"],
      "number",
      ({ remedy }) => remedy?.newlyCovered ?? null,
    ),
    column("shape_shared", ["Forme partagée", "Shape shared"], "boolean", ({ isShapeShared }) => isShapeShared),
  ];
}

const STYLE: LayerStyle = {
  kind: "categories",
  field: "service",
  categories: [
    { value: "served", colour: LAYER_COLOURS.within[2], title: SERVICE_WORDS.served },
    { value: "possible", colour: LAYER_COLOURS.cantonUnsure, title: SERVICE_WORDS.possible },
    { value: "none", colour: LAYER_COLOURS.cantonWithoutSite, title: SERVICE_WORDS.none },
  ],
};
