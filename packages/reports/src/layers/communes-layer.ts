import type { CommuneUnitsView, HomeAccessView } from "@maillage/planning";
import type { MultiPolygon } from "geojson";
import type { Layer } from "./layer.ts";
import { LAYER_COLOURS } from "./layer-colours.ts";
import { buildLayer, column, joinTexts, type LayerColumn } from "./layer-columns.ts";
import { hashOfAccess, type LayerContext, listSources } from "./layer-context.ts";
import { joinPolygons } from "./polygons.ts";

interface CommuneRow {
  readonly commune: CommuneUnitsView;
  readonly access: CommuneAccess;
  readonly geometry: MultiPolygon | null;
}

/** What is counted of the homes of a commune. */
interface CommuneAccess {
  homeCount: number;
  population: number;
  covered: number;
  surelyCovered: number | null;
  unreachable: number;
  /** Seconds times people who can reach a site, and those people. */
  personSeconds: number;
  reachable: number;
  maxSeconds: number | null;
}

/** The communes, with who is within the threshold in each: the homes of the homes' layer, summed. */
export async function buildCommunesLayer(context: LayerContext): Promise<Layer> {
  const { planning, territory, map, access } = context;
  const communes = await planning.listCommunes(territory.code);
  const byCommune = sumByCommune(access.homes);
  const shapes = new Map(map.communes.features.map(({ properties, geometry }) => [properties.code, geometry]));
  return buildLayer<CommuneRow>({
    id: "communes",
    title: { fr: "Communes et temps d’accès", en: "Communes and access times" },
    description: {
      fr: "Habitants de chaque commune dans le délai, temps moyen et le plus long jusqu’au site le plus proche.",
      en: "Inhabitants of each commune within the threshold, mean and longest time to the nearest site.",
    },
    geometryType: "MultiPolygon",
    sources: listSources(context, ["communes", "boundaries", "homes", "sites", "roads"]),
    date: access.basis.date,
    style: {
      kind: "ranges",
      field: "share",
      ranges: [
        { upTo: 0.5, colour: LAYER_COLOURS.beyond[1], title: { fr: "50 % ou moins", en: "50% or less" } },
        { upTo: 0.999, colour: LAYER_COLOURS.beyond[0], title: { fr: "De 50 à 99,9 %", en: "50 to 99.9%" } },
        { upTo: null, colour: LAYER_COLOURS.within[2], title: { fr: "Plus de 99,9 %", en: "More than 99.9%" } },
      ],
      none: { colour: LAYER_COLOURS.notCounted, title: { fr: "Sans habitant connu", en: "No known inhabitant" } },
    },
    rows: communes.map((commune) => {
      const shape = shapes.get(commune.code);
      return {
        ...{ commune, access: byCommune.get(commune.code) ?? emptyAccess() },
        geometry: shape === undefined ? null : joinPolygons([shape]),
      };
    }),
    columns: COLUMNS,
    idOf: ({ commune }) => commune.code,
    geometryOf: ({ geometry }) => geometry,
    computedFrom: [hashOfAccess(context), communes, map.communes],
  });
}

function sumByCommune(homes: readonly HomeAccessView[]): ReadonlyMap<string, CommuneAccess> {
  const byCommune = new Map<string, CommuneAccess>();
  for (const { home, nearest, isCovered, certainty } of homes) {
    if (home.communeCode === null) continue;
    const sum = byCommune.get(home.communeCode) ?? emptyAccess();
    byCommune.set(home.communeCode, sum);
    sum.homeCount += 1;
    sum.population += home.population;
    if (isCovered) sum.covered += home.population;
    if (certainty === null) sum.surelyCovered = null;
    else if (certainty === "surely-covered" && sum.surelyCovered !== null) sum.surelyCovered += home.population;
    const seconds = nearest[0]?.seconds;
    if (seconds === undefined) {
      sum.unreachable += home.population;
    } else {
      sum.personSeconds += seconds * home.population;
      sum.reachable += home.population;
      sum.maxSeconds = Math.max(sum.maxSeconds ?? 0, seconds);
    }
  }
  return byCommune;
}

function emptyAccess(): CommuneAccess {
  return {
    ...{ homeCount: 0, population: 0, covered: 0, surelyCovered: 0, unreachable: 0 },
    ...{ personSeconds: 0, reachable: 0, maxSeconds: null },
  };
}

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
  column("home_count", ["Foyers", "Homes"], "integer", ({ access }) => access.homeCount),
  column("population", ["Habitants", "Inhabitants"], "number", ({ access }) => access.population),
  column(
    "covered",
    ["Habitants dans le délai", "People within the threshold"],
    "number",
    ({ access }) => access.covered,
  ),
  column("share", ["Part dans le délai", "Share within the threshold"], "number", ({ access }) =>
    access.population === 0 ? null : access.covered / access.population,
  ),
  column("surely_covered", ["Sûrement dans le délai", "Surely within"], "number", ({ access }) => access.surelyCovered),
  column(
    "unreachable",
    ["Sans site accessible", "With no site in reach"],
    "number",
    ({ access }) => access.unreachable,
  ),
  column("mean_seconds", ["Temps moyen (s)", "Mean time (s)"], "number", ({ access }) =>
    access.reachable === 0 ? null : Math.round((access.personSeconds / access.reachable) * 10) / 10,
  ),
  column("max_seconds", ["Temps le plus long (s)", "Longest time (s)"], "number", ({ access }) => access.maxSeconds),
];
