import type { Planning } from "@maillage/planning";
import type { AnalysisSubjectQuery } from "@maillage/planning/analysis-queries";
import { buildNoteContent } from "./content/build-note-content.ts";
import { gatherNoteFigures } from "./gather-note-figures.ts";
import type { NoteContent } from "./note-content.ts";
import type { NoteFormat } from "./note-formats.ts";
import { writeNoteOdt } from "./odt/write-note-odt.ts";
import { writeNotePdf } from "./pdf/write-note-pdf.ts";
import { writeNoteHtml } from "./write-note-html.ts";

/**
 * The note of a territory, in French: two pages for who decides, then an annex. Its figures are those of pages and command line; the
 * same question about the same data gives the same bytes.
 *
 * @param about a network of sites as it is, or a scenario (or unsaved changes), which is then the programme that the note proposes;
 *   without one the programme is the best that a search finds.
 * @returns the whole file: nothing is written before it is.
 * @throws as {@link gatherNoteFigures}
 */
export async function writeNote(
  planning: Planning,
  about: AnalysisSubjectQuery,
  format: NoteFormat,
): Promise<Uint8Array> {
  return WRITERS[format](buildNoteContent(await gatherNoteFigures(planning, about)));
}

type Writer = (content: NoteContent) => Uint8Array | Promise<Uint8Array>;

const WRITERS: Readonly<Record<NoteFormat, Writer>> = {
  pdf: writeNotePdf,
  odt: writeNoteOdt,
  html: writeNoteHtml,
};
