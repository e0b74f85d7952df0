import type { SchemeColour } from "../../map/travel-time-colours.ts";
import { schemeStyle } from "../charts/scheme-style.ts";
import styles from "./tile-map.module.css";
import { TILE_COLUMN_COUNT, TILE_POSITIONS, TILE_ROW_COUNT } from "./tile-positions.ts";

/** What the square of a département shows. */
export interface Tile {
  readonly colour: SchemeColour | undefined;
  readonly title: string;
  /** Of the region that the page is about, or of any. */
  readonly isShown: boolean;
}

interface TileMapProps {
  readonly tileOf: (code: string) => Tile;
}

const SIDE = 40;
const GAP = 3;

/** The country as a square for each département, all of one size: none is lost for being small. Hidden from readers: a table stands behind it. */
export function TileMap({ tileOf }: TileMapProps) {
  return (
    <svg
      className={styles.map}
      viewBox={`0 0 ${TILE_COLUMN_COUNT * SIDE} ${TILE_ROW_COUNT * SIDE}`}
      aria-hidden="true"
      focusable="false"
    >
      {TILE_POSITIONS.map(({ code, column, row }) => {
        const { colour, title, isShown } = tileOf(code);
        const kind = colour === undefined ? styles.absent : styles.known;
        return (
          <g
            key={code}
            className={isShown ? kind : `${kind} ${styles.elsewhere}`}
            style={schemeStyle(colour)}
            transform={`translate(${column * SIDE} ${row * SIDE})`}
          >
            <title>{title}</title>
            <rect x={GAP / 2} y={GAP / 2} width={SIDE - GAP} height={SIDE - GAP} />
            <text x={SIDE / 2} y={SIDE / 2} dominantBaseline="central" textAnchor="middle">
              {code}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
