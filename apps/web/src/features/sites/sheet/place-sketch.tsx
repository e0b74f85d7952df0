"use client";
import type { PlaceView } from "@maillage/planning";
import type { KeyboardEvent, MouseEvent } from "react";
import { useTranslations } from "use-intl";
import { useFormat } from "../../planner/use-format.ts";
import styles from "./place-sketch.module.css";

interface PlaceSketchProps {
  readonly place: PlaceView;
  /** Where the site would stand now: it may have moved since `place` was asked for. */
  readonly longitude: number;
  readonly latitude: number;
  /** None for a site that is only shown. */
  readonly onMove: ((longitude: number, latitude: number) => void) | undefined;
}

const SIDE = 320;
/** Of an arrow key, in units of the drawing. */
const STEP = 5;

/** The site, the road it would be reached from and those around, drawn to scale; a click or the arrows move it where it may be. */
export function PlaceSketch({ place, longitude, latitude, onMove }: PlaceSketchProps) {
  const t = useTranslations("sitePages.place");
  const format = useFormat();
  const [west, south, east, north] = place.bounds;
  const x = (degrees: number) => ((degrees - west) / (east - west)) * SIDE;
  const y = (degrees: number) => ((north - degrees) / (north - south)) * SIDE;
  // A degree of latitude is 111.2 km everywhere: what the scale needs.
  const unitMetres = ((north - south) * 111_200) / SIDE;
  const scaleMetres = [5000, 2000, 1000, 500, 200, 100].find((metres) => metres / unitMetres < SIDE / 3) ?? 50;
  const moveBy = (dx: number, dy: number) =>
    onMove?.(longitude + (dx / SIDE) * (east - west), latitude - (dy / SIDE) * (north - south));
  const placeAt = (event: MouseEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    onMove?.(
      west + ((event.clientX - box.left) / box.width) * (east - west),
      north - ((event.clientY - box.top) / box.height) * (north - south),
    );
  };
  const press = (event: KeyboardEvent) => {
    const [dx, dy] = ARROWS[event.key] ?? [0, 0];
    if (dx === 0 && dy === 0) return;
    event.preventDefault();
    moveBy(dx * STEP, dy * STEP);
  };
  return (
    // It is named by its label, in either role.
    // biome-ignore lint/a11y/noSvgWithoutTitle: see above.
    <svg
      className={styles.sketch}
      viewBox={`0 0 ${SIDE} ${SIDE}`}
      {...(onMove === undefined
        ? { role: "img", "aria-label": t("shownLabel") }
        : {
            role: "application",
            "aria-label": t("mapLabel", { metres: String(Math.round(STEP * unitMetres)) }),
            // The arrows move the site from here.
            tabIndex: 0,
            "data-movable": true,
            onClick: placeAt,
            onKeyDown: press,
          })}
    >
      {place.roads.map((road, rank) => (
        <polyline
          key={rank}
          className={styles.road}
          points={road.map(([roadLongitude, roadLatitude]) => `${x(roadLongitude)},${y(roadLatitude)}`).join(" ")}
        />
      ))}
      {place.road !== null && (
        <>
          <line
            className={styles.access}
            x1={x(longitude)}
            y1={y(latitude)}
            x2={x(place.road.longitude)}
            y2={y(place.road.latitude)}
          />
          <circle className={styles.roadPoint} cx={x(place.road.longitude)} cy={y(place.road.latitude)} r={5}>
            <title>{t("road")}</title>
          </circle>
        </>
      )}
      <path className={styles.site} transform={`translate(${x(longitude)} ${y(latitude)})`} d="M-8-8H8V8H-8Z">
        <title>{t("site")}</title>
      </path>
      <g transform={`translate(12 ${SIDE - 14})`}>
        <path className={styles.scale} d={`M0 -5V0H${scaleMetres / unitMetres}V-5`} />
        <text className={styles.scaleText} x={scaleMetres / unitMetres / 2} y={-7} textAnchor="middle">
          {format.distance(scaleMetres)}
        </text>
      </g>
    </svg>
  );
}

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
