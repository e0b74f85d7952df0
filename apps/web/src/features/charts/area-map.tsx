import type { MultiPolygon, Polygon } from "geojson";
import type { SchemeColour } from "../../map/travel-time-colours.ts";
import { drawShape, type SketchProjection } from "../analyses/sketch-projection.ts";
import styles from "./area-map.module.css";
import { schemeStyle } from "./scheme-style.ts";

/** A unit of the map, painted. */
export interface MapArea {
  readonly key: string;
  readonly geometry: Polygon | MultiPolygon;
  /** Undefined where there is no figure: left blank. */
  readonly colour: SchemeColour | undefined;
  /** Shown when it is pointed at. */
  readonly title: string;
  /** Drawn with a thick outline: what the map wants seen first. */
  readonly isMarked?: boolean;
}

export interface MapPoint {
  readonly key: string;
  readonly longitude: number;
  readonly latitude: number;
  readonly title: string;
  /** Where something is added, as opposed to what is there. */
  readonly isNew?: boolean;
}

interface AreaMapProps {
  readonly areas: readonly MapArea[];
  readonly points?: readonly MapPoint[];
  readonly projection: SketchProjection;
}

/** Units coloured by class, and points on them, drawn by the server. Hidden from readers: a table stands behind it. */
export function AreaMap({ areas, points = [], projection }: AreaMapProps) {
  // Outlines of marked units are over those of their neighbours.
  const inOrder = areas.toSorted((a, b) => Number(a.isMarked ?? false) - Number(b.isMarked ?? false));
  return (
    <svg
      className={styles.map}
      viewBox={`0 0 ${projection.width} ${projection.height}`}
      aria-hidden="true"
      focusable="false"
    >
      {inOrder.map(({ key, geometry, colour, title, isMarked }) => (
        <path
          key={key}
          className={isMarked ? `${styles.area} ${styles.marked}` : styles.area}
          style={schemeStyle(colour)}
          d={drawShape(geometry, projection)}
        >
          <title>{title}</title>
        </path>
      ))}
      {points.map(({ key, longitude, latitude, title, isNew }) => {
        const [x, y] = projection.toPoint(longitude, latitude);
        return (
          <circle
            key={key}
            className={isNew ? styles.newPoint : styles.point}
            cx={x.toFixed(1)}
            cy={y.toFixed(1)}
            r={isNew ? 10 : 7}
          >
            <title>{title}</title>
          </circle>
        );
      })}
    </svg>
  );
}
