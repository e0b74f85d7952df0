import type { RoadNetworkView } from "@maillage/planning";
import type { Format } from "../../i18n/format.ts";
import type { Translate } from "../../i18n/translate.ts";

/** What roads a figure rests on, with their error when they are modelled; written beside every figure. */
export function roadsLabel(roads: RoadNetworkView, t: Translate, format: Format): string {
  if (roads.origin !== "modelled") return t("sources.roadsOfficial", { origin: roads.origin });
  const error = modelErrorLabel(roads, t, format);
  return error === "" ? t("common.modelledRoads") : `${t("common.modelledRoads")} (${error})`;
}

/** Empty when the roads are not modelled, or their error is not known. */
export function modelErrorLabel({ modelError }: RoadNetworkView, t: Translate, format: Format): string {
  if (modelError === null) return "";
  return t("common.modelError", {
    mean: format.errorShare(modelError.meanAbsoluteShare),
    max: format.errorShare(modelError.maxAbsoluteShare),
    pairs: format.people(modelError.pairCount),
  });
}
