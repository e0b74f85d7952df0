import type { ObjectiveView } from "@maillage/planning";
import type { Format } from "../../../i18n/format.ts";

/** A value of an objective with its unit: people and sites are whole, times in minutes. */
export function writeObjective(kind: ObjectiveView["kind"], value: number, format: Format): string {
  switch (kind) {
    case "people":
    case "cantons":
    case "new-sites":
      return format.people(value);
    case "cost":
      return format.euros(value);
    case "mean-time":
    case "time-quantile":
      return format.minutes(value);
    case "weighted":
      return format.decimal(value);
  }
}
