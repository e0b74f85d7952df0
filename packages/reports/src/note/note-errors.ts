import { PlatformError } from "@maillage/errors";

/** A territory where nobody lives yet: a note would have nothing to say. */
export class NoteTerritoryEmptyError extends PlatformError {
  readonly code = "reports/note-territory-empty";

  constructor(territory: string) {
    super(`Territory ${territory} has no home: there is nothing to write a note about.`, { territory });
  }
}
