import type { RoadNetworkView } from "@maillage/planning";
import type { Format } from "../../i18n/format.ts";
import type { Translate } from "../../i18n/translate.ts";

/** What roads a figure rests on, with their error when they are modelled; written beside every figure. */
export function roadsLabel(roads: RoadNetworkView, t: Translate, format: Format): string {
  const error = modelErrorLabel(roads, t, format);
  const name = roadsName(roads, t, format);
  return error === "" ? name : `${name} (${error})`;
}

/** The same without the error: `OpenStreetMap (ODbL), 20 novembre 2026`. */
export function roadsName(roads: Pick<RoadNetworkView, "origin" | "sources">, t: Translate, format: Format): string {
  if (roads.origin === "modelled") return t("common.modelledRoads");
  const date = roadsDate(roads, t, format);
  if (roads.origin === "osm") return t("sources.roadsOsm", { date });
  const [source] = roads.sources;
  return t("sources.roadsOfficial", { name: source?.name ?? roads.origin, licence: source?.licence ?? "", date });
}

/** Date of the roads' file: in words of the reader's language when the file gives one, else its producer's words. */
export function roadsDate({ sources }: Pick<RoadNetworkView, "sources">, t: Translate, format: Format): string {
  const vintage = sources[0]?.vintage ?? "";
  if (/^\d{4}-\d{2}-\d{2}$/.test(vintage)) return format.date(vintage);
  return vintage === "" || vintage === UNDATED ? t("sources.roadsUnknownDate") : vintage;
}

/** What `road-network` writes of a file that does not say its date. */
const UNDATED = "date inconnue";

/** Empty when the roads are not modelled; of modelled ones that no known time measures, that they are not measured. */
export function modelErrorLabel({ origin, modelError }: RoadNetworkView, t: Translate, format: Format): string {
  if (modelError === null) return origin === "modelled" ? t("common.modelErrorUnknown") : "";
  return t("common.modelError", {
    mean: format.errorShare(modelError.meanAbsoluteShare),
    max: format.errorShare(modelError.maxAbsoluteShare),
    pairs: format.people(modelError.pairCount),
  });
}
