import type { ObjectiveView } from "@maillage/planning";
import type { Format } from "../../../i18n/format.ts";
import type { Translate } from "../../../i18n/translate.ts";

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

type NamedObjective = Pick<ObjectiveView, "kind" | "thresholdSeconds" | "sitesPerHome" | "isByPriority">;

/** What an objective counts: people with their time, as several may stand side by side, and whether some count for more. */
export function writeObjectiveName(objective: NamedObjective, t: Translate, format: Format): string {
  const { kind, thresholdSeconds, sitesPerHome, isByPriority } = objective;
  const name =
    kind === "people" && thresholdSeconds !== null
      ? t("proposals.answer.peopleObjective", {
          minutes: format.decimal(thresholdSeconds / 60),
          count: sitesPerHome ?? 1,
        })
      : t(`proposals.answer.objectives.${kind}`);
  return isByPriority ? t("proposals.answer.byPriority", { name }) : name;
}
