import type { DatasetDifferenceView } from "@maillage/planning";
import type { Format } from "../../i18n/format.ts";

/** The four counts of a difference, written for a sentence. */
export function writeCounts({ new: added, changed, gone, same }: DatasetDifferenceView, { people }: Format) {
  return { new: people(added), changed: people(changed), gone: people(gone), same: people(same) };
}
