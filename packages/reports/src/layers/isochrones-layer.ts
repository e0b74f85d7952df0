import type { AccessAreasView } from "@maillage/planning";
import type { Layer } from "./layer.ts";
import { LAYER_COLOURS } from "./layer-colours.ts";
import { buildLayer, column } from "./layer-columns.ts";
import { type LayerContext, listSources } from "./layer-context.ts";

type Area = AccessAreasView["areas"][number];

const MINUTES = [10, 20, 30];

/** Areas around all sites together. They are drawings: the homes' layer says who is within the threshold. */
export async function buildIsochronesLayer(context: LayerContext): Promise<Layer> {
  const { planning, about } = context;
  const { basis, areas } = await planning.drawAccessAreas({ ...about, minutes: MINUTES });
  return buildLayer<Area>({
    id: "isochrones",
    title: { fr: "Zones à 10, 20 et 30 minutes d’un site", en: "Areas within 10, 20 and 30 minutes of a site" },
    description: {
      fr: "Zones d’où l’on rejoint le site le plus proche en 10, 20 ou 30 minutes. Un dessin : les habitants se comptent foyer par foyer.",
      en: "Areas from which the nearest site is reached in 10, 20 or 30 minutes. A drawing: people are counted home by home.",
    },
    geometryType: "MultiPolygon",
    sources: listSources(context, ["sites", "roads"]),
    date: basis.date,
    style: {
      kind: "categories",
      field: "minutes",
      categories: MINUTES.map((minutes, index) => ({
        value: minutes,
        colour: LAYER_COLOURS.isochrones[index] ?? LAYER_COLOURS.isochrones[0],
        title: { fr: `${minutes} min`, en: `${minutes} min` },
      })),
    },
    // The largest first: drawn in the order of the file, none hides the one within.
    rows: areas.toReversed(),
    columns: [column("minutes", ["Minutes", "Minutes"], "integer", ({ minutes }) => minutes)],
    idOf: ({ minutes }) => String(minutes),
    geometryOf: ({ geometry }) => (geometry.coordinates.length === 0 ? null : geometry),
    computedFrom: basis.inputs.run ?? "",
  });
}
