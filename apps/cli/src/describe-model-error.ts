import { french, type Locale } from "@maillage/errors";
import type { NetworkMetadata } from "@maillage/road-network";

/** Where roads come from, and how far the modelled ones are from known times; null when that was not measured. */
export interface NetworkOrigin {
  readonly origin: NetworkMetadata["origin"];
  readonly modelError: NetworkMetadata["modelError"] | null;
}

/** How far a modelled network is from known times, in words. Rounded up: an error is never said smaller than it is. */
export function describeModelError({ modelError }: NetworkOrigin, locale: Locale): string {
  if (modelError === null || modelError === undefined) {
    return { fr: "erreur non mesurée", en: "error not measured" }[locale];
  }
  const percent = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 1, roundingMode: "ceil" });
  const mean = percent.format(modelError.meanAbsoluteShare);
  const max = percent.format(modelError.maxAbsoluteShare);
  return {
    fr: french`erreur moyenne ${mean}, au plus ${max}, sur ${modelError.pairCount} trajets connus`,
    en: `mean error ${mean}, at most ${max}, over ${modelError.pairCount} known trips`,
  }[locale];
}

/** What closes any answer whose times rest on a modelled network; nothing on real roads. */
export function linesOfModelledTimes(network: NetworkOrigin, locale: Locale): string[] {
  if (network.origin !== "modelled") return [];
  const error = describeModelError(network, locale);
  return [
    {
      fr: french`Temps estimés sur un réseau routier modélisé (${error})`,
      en: `Times estimated on a modelled road network (${error})`,
    }[locale],
  ];
}
