import type { HomeAccessView, HomeKind, SiteView, TerritoryMapView } from "@maillage/planning";
import { placeSites } from "@maillage/planning/scenario";
import type { MultiPolygon, Polygon, Position } from "geojson";
import { drawHomes } from "./draw-homes.ts";
import { drawLegend, LEGEND_WIDTH } from "./draw-legend.ts";
import type { MapDrawing, MapShape } from "./map-drawing.ts";
import { type LabelWish, placeLabels } from "./place-labels.ts";
import { type Box, projectToBox } from "./project-to-box.ts";
import { drawProposedSite, drawSite } from "./site-symbols.ts";
import { listTimeClasses } from "./time-classes.ts";

/** What the map of a note shows. */
export interface NoteMapSubject {
  readonly bounds: readonly [number, number, number, number];
  readonly map: TerritoryMapView;
  readonly homeKind: HomeKind;
  readonly homes: readonly HomeAccessView[];
  /** Those that count. */
  readonly sites: readonly SiteView[];
  readonly proposed: readonly ProposedPlace[];
  readonly thresholdSeconds: number;
}

export interface ProposedPlace {
  readonly name: string;
  readonly longitude: number;
  readonly latitude: number;
}

export const MAP_WIDTH = 515;
export const MAP_HEIGHT = 404;
const MARGIN = 6;
const SITE_RADIUS = 3.2;
const LABEL_SIZE = 7;
/** A longer name would hide the map. */
const LABEL_LENGTH_MAX = 32;

/** Homes by class of time, limits of cantons, sites by format with their names, a legend and a scale. Vectors only. */
export function drawNoteMap(subject: NoteMapSubject): MapDrawing {
  const box: Box = {
    ...{ x: MARGIN, y: MARGIN },
    ...{ width: MAP_WIDTH - LEGEND_WIDTH - 3 * MARGIN, height: MAP_HEIGHT - 2 * MARGIN },
  };
  const { project, pointsPerKilometre } = projectToBox(subject.bounds, box);
  const classes = listTimeClasses(subject.thresholdSeconds, subject.homeKind);
  const pathOf = (geometry: Polygon | MultiPolygon) => writePolygonPath(geometry, project);
  const { symbols, labels, formats } = drawPlaces(subject, project, box);
  const shapes: MapShape[] = [
    ...drawHomes(subject, classes, { project, pointsPerKilometre, pathOf }),
    ...subject.map.cantons.features.map(({ geometry }) => {
      return { kind: "path" as const, path: pathOf(geometry), fill: null, stroke: "#3a3a3a", strokeWidth: 0.7 };
    }),
    ...symbols,
    ...labels,
    ...drawLegend({
      ...{ x: MAP_WIDTH - LEGEND_WIDTH - MARGIN, y: MARGIN, height: MAP_HEIGHT - 2 * MARGIN, classes, formats },
      ...{ homeKind: subject.homeKind, hasProposed: subject.proposed.length > 0, pointsPerKilometre },
      hasUnreachable: subject.homes.some(({ nearest }) => nearest.length === 0),
    }),
  ];
  return { width: MAP_WIDTH, height: MAP_HEIGHT, shapes };
}

function drawPlaces({ sites, map, proposed }: NoteMapSubject, project: Project, box: Box) {
  const isInside = ({ x, y }: { readonly x: number; readonly y: number }) =>
    x >= box.x && y >= box.y && x <= box.x + box.width && y <= box.y + box.height;
  const standing = placeSites(sites, map)
    .flatMap(({ places, format, communeName }) =>
      places.map(({ longitude, latitude }) => ({
        ...toPoint(project([longitude, latitude])),
        format,
        name: communeName,
      })),
    )
    .filter(isInside);
  const opened = proposed
    .map(({ name, longitude, latitude }) => ({ ...toPoint(project([longitude, latitude])), name }))
    .filter(isInside);
  const wishes: LabelWish[] = [
    ...opened.map((point) => ({ ...point, radius: SITE_RADIUS + 1, isBold: true })),
    ...standing.map(({ x, y, name }) => ({ x, y, name, radius: SITE_RADIUS, isBold: false })),
  ].map(({ name, ...wish }) => ({ ...wish, text: shorten(name) }));
  const labels = placeLabels(wishes, LABEL_SIZE, box).map(({ text, textX, textY, anchor, isBold }) => ({
    ...{ kind: "text" as const, text, x: textX, y: textY, size: LABEL_SIZE, anchor, isBold, hasHalo: true },
  }));
  return {
    symbols: [
      ...standing.map(({ format, x, y }) => drawSite(format, x, y, SITE_RADIUS)),
      ...opened.flatMap(({ x, y }) => drawProposedSite(x, y, SITE_RADIUS + 1)),
    ],
    // Two sites of a town, or two stops of a round, bear its name once.
    labels: labels.filter(({ text }, index) => labels.findIndex((other) => other.text === text) === index),
    formats: [...new Set(standing.map(({ format }) => format))],
  };
}

type Project = (position: Position) => readonly [number, number];

function toPoint([x, y]: readonly [number, number]) {
  return { x, y };
}

/** Every ring closed, to a tenth of a point; points that fall on the one before are left out. */
function writePolygonPath(geometry: Polygon | MultiPolygon, project: Project): string {
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  return polygons
    .flat()
    .map((ring) => {
      const points = ring.map((position) =>
        project(position)
          .map((value) => value.toFixed(1))
          .join(" "),
      );
      return `M${points.filter((point, index) => point !== points[index - 1]).join("L")}Z`;
    })
    .join("");
}

function shorten(name: string): string {
  return name.length <= LABEL_LENGTH_MAX ? name : `${name.slice(0, LABEL_LENGTH_MAX - 1).trimEnd()}…`;
}
