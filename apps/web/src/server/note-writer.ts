import type { AnalysisSubjectQuery } from "@maillage/planning/analysis-queries";
import type { NoteFormat } from "@maillage/reports/note-formats";

/** Writes a note, whole. */
export type NoteWriter = (about: AnalysisSubjectQuery, format: NoteFormat) => Promise<Uint8Array>;

const NOTE_WRITER = Symbol.for("maillage.noteWriter");

/** Where the server leaves it for the pages, as it does its services: the writer reads fonts from files, which no bundle holds. */
const scope: { [NOTE_WRITER]?: NoteWriter } & Pick<typeof globalThis, "process"> = globalThis;

/** Called once by the server, before it lets Next answer. */
export function setNoteWriter(writer: NoteWriter): void {
  scope[NOTE_WRITER] = writer;
}

/** @throws {Error} when the page runs outside our server: a bug of whoever started it. */
export function getNoteWriter(): NoteWriter {
  const writer = scope[NOTE_WRITER];
  if (writer === undefined) throw new Error("No writer of notes: start the pages with src/server/main.ts.");
  return writer;
}
