import { french, type Locale } from "@maillage/errors";
import type { UncertaintyView } from "@maillage/planning";
import type { NumberWords } from "./number-words.ts";

/** Who is covered whatever the errors of times, and the errors that this allows for. */
export function describeCertainty(
  { population, certainty, parameters }: Pick<UncertaintyView, "population" | "certainty" | "parameters">,
  { people, share, decimal }: NumberWords,
  locale: Locale,
): readonly string[] {
  if (certainty === null) {
    return [
      {
        fr: french`Rien n'est dit sûr : l'erreur du réseau modélisé n'a pas été mesurée (donnez-la à uncertainty --model-error)`,
        en: "Nothing is said to be sure: the error of the modelled network was not measured (give it to uncertainty --model-error)",
      }[locale],
    ];
  }
  const { surelyCovered, depends, surelyNot, factors } = certainty;
  const { speedShare, modelErrorShare, peakFactor, includesSnapping } = parameters;
  const counted = (count: number) => `${people(count)} (${share(count / population)})`;
  return {
    fr: [
      french`Sûrement couverts : ${counted(surelyCovered)} ; cela dépend : ${counted(depends)} ; sûrement pas : ${counted(surelyNot)}`,
      french`Erreurs envisagées, au pire ensemble : vitesses ± ${share(speedShare)}, réseau modélisé ± ${share(modelErrorShare)}, heures de pointe × ${decimal(peakFactor)}, ${includesSnapping ? "accès à la route nul ou doublé" : "accès à la route exact"} : temps de × ${decimal(factors.low)} à × ${decimal(factors.high)} ceux du réseau`,
    ],
    en: [
      `Surely covered: ${counted(surelyCovered)}; it depends: ${counted(depends)}; surely not: ${counted(surelyNot)}`,
      `Errors considered, at their worst together: speeds ±${share(speedShare)}, modelled network ±${share(modelErrorShare)}, peak hours × ${decimal(peakFactor)}, ${includesSnapping ? "way to the road nil or doubled" : "way to the road exact"}: times from × ${decimal(factors.low)} to × ${decimal(factors.high)} those of the network`,
    ],
  }[locale];
}
