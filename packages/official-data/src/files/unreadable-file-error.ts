import { PlatformError } from "@maillage/errors";
import { tellUnreadableReason, type UnreadableReason } from "./unreadable-reason.ts";

/** Where in a file the trouble was met. */
export interface UnreadablePlace {
  readonly file: string;
  /** Of an archive or a workbook: the member, the sheet or the layer; null when the file itself is at fault. */
  readonly member: string | null;
  /** As a spreadsheet numbers it; null when no row is concerned. */
  readonly row?: number | null;
}

/** A file that an analyst gave and that cannot be read: one reason, the place, and what to do. */
export class UnreadableFileError extends PlatformError {
  readonly code = "official-data/unreadable-file";
  readonly reason: UnreadableReason;

  /** @param detail what the sentence of the reason names, when it names something: a column count, a projection. */
  constructor(reason: UnreadableReason, place: UnreadablePlace, detail = "", options?: ErrorOptions) {
    const { problem, remedy } = tellUnreadableReason(reason, detail);
    const row = place.row ?? null;
    const member = place.member === null ? "" : ` (${place.member})`;
    super(
      `${place.file}${member}${row === null ? "" : `, row ${row}`}: ${problem.en}. ${remedy.en}.`,
      { file: place.file, member: place.member, row, reason, detail, problem, remedy },
      options,
    );
    this.reason = reason;
  }
}
