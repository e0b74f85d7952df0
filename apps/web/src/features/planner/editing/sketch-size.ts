import type { ScenarioChange } from "@maillage/planning/scenario";
import { SKETCH_CHANGE_COUNT_MAX } from "../../../view-state/parse-sketch.ts";
import { serializeSketch } from "../../../view-state/serialize-sketch.ts";
import { sketchChanges } from "./keep-change.ts";

/** Servers take 16 kB of headers, and mail programs cut longer links than this. */
const ADDRESS_LENGTH_MAX = 6_000;

/** Whether an address can hold these changes. */
export function canKeepInAddress(changes: readonly ScenarioChange[]): boolean {
  if (changes.length > SKETCH_CHANGE_COUNT_MAX) return false;
  return encodeURIComponent(serializeSketch(sketchChanges(changes))).length <= ADDRESS_LENGTH_MAX;
}
