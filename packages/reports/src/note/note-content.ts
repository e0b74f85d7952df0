import type { MapDrawing } from "./map/map-drawing.ts";

/** All that a note says, in French, before it is a page: the PDF, the ODT and the HTML are written from this and nothing else. */
export interface NoteContent {
  readonly language: "fr-FR";
  /** Of the document: a line, for a window or a list of files. */
  readonly title: string;
  /** What kind of document it is, over the heading. */
  readonly kind: string;
  readonly heading: string;
  /** What is counted, and when. */
  readonly subheading: string;
  readonly keywords: readonly string[];
  /** The network's date, ISO `YYYY-MM-DD`: a note bears no other, so that the same inputs give the same bytes. */
  readonly date: string;
  /** The two goals in plain words. */
  readonly summary: string;
  readonly keyFigures: readonly KeyFigure[];
  readonly map: NoteMap;
  /** What stands on the two pages after the map, in reading order. */
  readonly sections: readonly NoteSection[];
  readonly annexTitle: string;
  readonly annex: readonly NoteSection[];
  /** At the foot of every page. */
  readonly footer: string;
}

export interface KeyFigure {
  readonly value: string;
  readonly label: string;
  readonly detail: string;
}

export interface NoteMap {
  readonly title: string;
  readonly drawing: MapDrawing;
  /** What the map says, for who does not see it. */
  readonly alternative: string;
  readonly source: string;
}

export interface NoteSection {
  readonly title: string;
  readonly blocks: readonly NoteBlock[];
}

/**
 * Where pages are counted, the last rows of a table or items of a list may be left out, and counted by this sentence; null for what
 * is always whole.
 */
export type DescribeRest = ((hiddenCount: number) => string) | null;

export type NoteBlock =
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly string[]; readonly describeRest: DescribeRest }
  | { readonly kind: "command"; readonly text: string }
  | { readonly kind: "table"; readonly table: NoteTable };

export interface NoteTable {
  /** What it shows, read aloud before it. */
  readonly caption: string;
  readonly columns: readonly NoteColumn[];
  /** As many cells as columns; the first one names the row. */
  readonly rows: readonly (readonly string[])[];
  readonly describeRest: DescribeRest;
}

export interface NoteColumn {
  readonly title: string;
  readonly align: "left" | "right";
  /** Share of the width, against the other columns'. */
  readonly weight: number;
}
