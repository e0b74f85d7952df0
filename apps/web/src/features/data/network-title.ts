import type { RoadNetworkView } from "@maillage/planning";
import type { Format } from "../../i18n/format.ts";
import type { Translate } from "../../i18n/translate.ts";
import { roadsDate } from "../overview/roads-label.ts";

/** What a network is called in a list and in the sentences about it. */
export function networkTitle(
  network: Pick<RoadNetworkView, "origin" | "sources">,
  t: Translate,
  format: Format,
): string {
  if (network.origin === "modelled") return t("data.origin.modelled");
  return t(`data.origin.${network.origin}`, { date: roadsDate(network, t, format) });
}
