import type { TerritoryMapView } from "@maillage/planning";
import styles from "./sketch-map.module.css";
import { buildSketchProjection, drawCantons, listSketchBounds } from "./sketch-projection.ts";

/** How a mark looks; each has a colour and a shape of its own. */
export type SketchTone = "alarm" | "warning" | "calm" | "home";

export interface SketchMark {
  readonly id: string;
  readonly longitude: number;
  readonly latitude: number;
  readonly tone: SketchTone;
  /** Radius in units of the drawing, of which the territory is 600 wide. */
  readonly radius: number;
  /** Shown when it is pointed at. */
  readonly title: string;
}

interface SketchMapProps {
  readonly territory: TerritoryMapView;
  readonly marks: readonly SketchMark[];
  readonly legend: readonly { readonly tone: SketchTone; readonly label: string }[];
  /** What is drawn, in words. */
  readonly description: string;
}

const SIZE = 16;

/**
 * A light drawing of the territory with marks on it, made by the server: no script, no map library. The table beside it
 * says the same; the real map is a link away.
 */
export function SketchMap({ territory, marks, legend, description }: SketchMapProps) {
  const projection = buildSketchProjection(listSketchBounds(territory));
  // The largest first, so that none hides a smaller one.
  const inOrder = marks.toSorted((a, b) => b.radius - a.radius);
  return (
    <figure className={styles.figure}>
      <svg
        className={styles.map}
        viewBox={`0 0 ${projection.width} ${projection.height}`}
        role="img"
        aria-label={description}
      >
        <path className={styles.cantons} d={drawCantons(territory, projection)} />
        {inOrder.map(({ id, longitude, latitude, tone, radius, title }) => {
          const [x, y] = projection.toPoint(longitude, latitude);
          return (
            <g key={`${tone} ${id}`} transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`}>
              <title>{title}</title>
              <Mark tone={tone} radius={radius} />
            </g>
          );
        })}
      </svg>
      <figcaption>
        <ul className={styles.legend}>
          {legend.map(({ tone, label }) => (
            <li key={tone}>
              <svg width={SIZE} height={SIZE} viewBox={`${-SIZE / 2} ${-SIZE / 2} ${SIZE} ${SIZE}`} aria-hidden="true">
                <Mark tone={tone} radius={6} />
              </svg>
              {label}
            </li>
          ))}
        </ul>
      </figcaption>
    </figure>
  );
}

function Mark({ tone, radius }: { readonly tone: SketchTone; readonly radius: number }) {
  const r = radius.toFixed(1);
  switch (tone) {
    case "alarm":
      return <rect className={styles.alarm} x={-radius} y={-radius} width={2 * radius} height={2 * radius} />;
    case "warning":
      return <path className={styles.warning} d={`M0 -${r}L${r} ${r}L-${r} ${r}Z`} />;
    case "calm":
      return <circle className={styles.calm} r={r} />;
    case "home":
      return <circle className={styles.home} r={r} />;
  }
}
