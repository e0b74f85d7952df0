import type { ExpressionSpecification, LayerSpecification } from "maplibre-gl";
import type { Scheme } from "../../../map/map-colours.ts";
import { DRAWING_ORDER, markImageName, PREVIEW_MARKS } from "./preview-marks.ts";

export const PREVIEW_SOURCE = "apercu";
const [AREAS, LINES, MARKS] = ["apercu-surfaces", "apercu-contours", "apercu-reperes"] as const;
export const PREVIEW_LAYERS: readonly string[] = [AREAS, LINES, MARKS];

const IS_POINT: ExpressionSpecification = ["==", ["geometry-type"], "Point"];
const RANK: ExpressionSpecification = ["index-of", ["get", "state"], ["literal", [...DRAWING_ORDER]]];

/** What an import would change: areas tinted and outlined by state, places as marks, what changes on top. */
export function previewLayers(scheme: Scheme): readonly LayerSpecification[] {
  const colour: ExpressionSpecification = [
    "match",
    ["get", "state"],
    ...DRAWING_ORDER.flatMap((state) => [state, PREVIEW_MARKS[state].colour[scheme]]),
    PREVIEW_MARKS.same.colour[scheme],
  ] as unknown as ExpressionSpecification;
  return [
    {
      ...{ id: AREAS, type: "fill", source: PREVIEW_SOURCE, filter: ["!", IS_POINT] },
      layout: { "fill-sort-key": RANK },
      paint: { "fill-color": colour, "fill-opacity": ["case", ["==", ["get", "state"], "same"], 0.08, 0.45] },
    },
    {
      ...{ id: LINES, type: "line", source: PREVIEW_SOURCE, filter: ["!", IS_POINT] },
      layout: { "line-sort-key": RANK, "line-join": "round" },
      paint: { "line-color": colour, "line-width": ["case", ["==", ["get", "state"], "same"], 0.5, 1.5] },
    },
    {
      ...{ id: MARKS, type: "symbol", source: PREVIEW_SOURCE, filter: IS_POINT },
      layout: {
        "icon-image": [
          "match",
          ["get", "state"],
          ...DRAWING_ORDER.flatMap((state) => [state, markImageName(state)]),
          markImageName("same"),
        ] as unknown as ExpressionSpecification,
        "icon-size": ["interpolate", ["linear"], ["zoom"], 6, 0.6, 9, 1, 13, 1.4],
        "icon-allow-overlap": true,
        "symbol-sort-key": RANK,
      },
    },
  ];
}
