import type { Translate } from "../i18n/translate.ts";

/** Words of a class of travel time: "10 min ou moins", "de 10 à 20 min", "plus de 45 min", "inaccessible". */
export function travelTimeLabel(
  { fromSeconds, toSeconds }: { readonly fromSeconds: number | null; readonly toSeconds: number | null },
  t: Translate,
): string {
  if (fromSeconds === null) return t("common.unreachable");
  if (toSeconds === null) return t("histogram.classOver", { from: String(fromSeconds / 60) });
  if (fromSeconds === 0) return t("histogram.classUpTo", { to: String(toSeconds / 60) });
  return t("histogram.classFromTo", { from: String(fromSeconds / 60), to: String(toSeconds / 60) });
}
