import type { SiteNames } from "@maillage/planning/scenario";
import type { Format } from "../../sentences/format.ts";
import type { NoteFigures } from "../gather-note-figures.ts";

/** What every part of a note is written from. */
export interface NoteContext {
  readonly figures: NoteFigures;
  readonly format: Format;
  /** The threshold as it is written: `30 min`. */
  readonly limit: string;
  /** Of the network's sites. */
  readonly siteNames: SiteNames;
}
