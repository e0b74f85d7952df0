import type { RoadNetworkView } from "@maillage/planning";
import type { Format } from "../../i18n/format.ts";
import type { Translate } from "../../i18n/translate.ts";
import { TIME_FACTOR } from "../../view-state/view-state.ts";
import { roadsLabel } from "./roads-label.ts";

interface SourceLineInput {
  /** Of the network of sites. */
  readonly date: string;
  readonly roads: RoadNetworkView;
  readonly timeFactor: number;
}

/** What a figure rests on, written under it: date of the sites, roads, and the factor of times when there is one. */
export function sourceLine({ date, roads, timeFactor }: SourceLineInput, t: Translate, format: Format): string {
  const source = t("common.source", { date: format.date(date), roads: roadsLabel(roads, t, format) });
  if (timeFactor === TIME_FACTOR.none) return source;
  return t("common.sourceWithFactor", { source, factor: format.factor(timeFactor) });
}
