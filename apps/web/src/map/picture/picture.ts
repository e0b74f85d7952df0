import type { Scheme } from "../map-colours.ts";
import type { SchemeColour } from "../travel-time-colours.ts";

/** A map made to leave the screen: all that must be written beside it for it to stand alone. Texts are already in a language. */
export interface Picture {
  readonly scheme: Scheme;
  readonly title: string;
  /** Under the title: scenario, threshold. */
  readonly subtitles: readonly string[];
  readonly figures: readonly string[];
  readonly keys: readonly PictureKey[];
  /** Date, sources, attributions. */
  readonly footnotes: readonly string[];
  readonly north: string;
  /** Before and after, on each side of the line, when there is one. */
  readonly sides: readonly [string, string] | undefined;
  readonly points: readonly PicturePoint[];
}

export interface PictureKey {
  readonly title: string;
  readonly entries: readonly PictureKeyEntry[];
}

export interface PictureKeyEntry {
  readonly label: string;
  readonly colour: SchemeColour;
  readonly mark:
    | { readonly kind: "disc" | "ring" | "area" }
    /** Pixels; the dashes in widths of the line. */
    | { readonly kind: "line"; readonly width: number; readonly dash: readonly number[] }
    /** SVG path in the units of the sites' symbols, filled or only outlined. */
    | { readonly kind: "symbol" | "hollow"; readonly path: string };
}

/** What stands on the map as a button, and is no part of its drawing. */
export interface PicturePoint {
  readonly longitude: number;
  readonly latitude: number;
  readonly text: string;
  readonly colour: string;
}
