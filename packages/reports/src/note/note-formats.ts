/** Files that a note is written to. */
export const NOTE_FORMATS = ["pdf", "odt", "html"] as const;
export type NoteFormat = (typeof NOTE_FORMATS)[number];

export const NOTE_MEDIA_TYPES: Readonly<Record<NoteFormat, string>> = {
  pdf: "application/pdf",
  odt: "application/vnd.oasis.opendocument.text",
  html: "text/html; charset=utf-8",
};
