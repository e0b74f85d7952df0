import { type Bilingual, french, type Locale } from "@maillage/errors";
import type { CertaintyView, UncertaintyView } from "@maillage/planning";
import type { NumberWords } from "./number-words.ts";

/** Heading of a column of {@link describeParts}. */
export const CERTAINTY_HEADING: Bilingual = {
  fr: french`sûrement / selon / sûrement pas`,
  en: "surely / depends / surely not",
};

/** The three parts of a share's people, in the cell of a table. */
export function describeParts(certainty: CertaintyView | null, { people }: NumberWords): string {
  if (certainty === null) return "–";
  return [certainty.surelyCovered, certainty.depends, certainty.surelyNot].map(people).join(" / ");
}

/** Who is covered whatever the errors of times, and the errors that this allows for. */
export function describeCertainty(
  { population, certainty, parameters }: Pick<UncertaintyView, "population" | "certainty" | "parameters">,
  { people, share, decimal }: NumberWords,
  locale: Locale,
): readonly string[] {
  if (certainty === null) return [describeErrors(parameters, null, { share, decimal }, locale)];
  const { surelyCovered, depends, surelyNot, factors } = certainty;
  const counted = (count: number) => `${people(count)} (${share(count / population)})`;
  return [
    {
      fr: french`Sûrement couverts : ${counted(surelyCovered)} ; cela dépend : ${counted(depends)} ; sûrement pas : ${counted(surelyNot)}`,
      en: `Surely covered: ${counted(surelyCovered)}; it depends: ${counted(depends)}; surely not: ${counted(surelyNot)}`,
    }[locale],
    describeErrors(parameters, factors, { share, decimal }, locale),
  ];
}

/** The errors that what is sure allows for, or that nothing is sure; the factors on times, where they are asked for. */
export function describeErrors(
  { speedShare, modelErrorShare, peakFactor, includesSnapping }: UncertaintyView["parameters"],
  factors: CertaintyView["factors"] | null,
  { share, decimal }: Pick<NumberWords, "share" | "decimal">,
  locale: Locale,
): string {
  if (modelErrorShare === null) {
    return {
      fr: french`Rien n'est dit sûr : l'erreur du réseau modélisé n'a pas été mesurée (donnez-la à uncertainty --model-error)`,
      en: "Nothing is said to be sure: the error of the modelled network was not measured (give it to uncertainty --model-error)",
    }[locale];
  }
  const times = {
    fr:
      factors === null ? "" : french` : temps de × ${decimal(factors.low)} à × ${decimal(factors.high)} ceux du réseau`,
    en:
      factors === null
        ? ""
        : `: times from × ${decimal(factors.low)} to × ${decimal(factors.high)} those of the network`,
  };
  return {
    fr: french`Erreurs envisagées, au pire ensemble : vitesses ± ${share(speedShare)}, réseau modélisé ± ${share(modelErrorShare)}, heures de pointe × ${decimal(peakFactor)}, ${includesSnapping ? "accès à la route nul ou doublé" : "accès à la route exact"}${times.fr}`,
    en: `Errors considered, at their worst together: speeds ±${share(speedShare)}, modelled network ±${share(modelErrorShare)}, peak hours × ${decimal(peakFactor)}, ${includesSnapping ? "way to the road nil or doubled" : "way to the road exact"}${times.en}`,
  }[locale];
}
