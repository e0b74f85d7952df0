import { type Bilingual, french, type Locale } from "@maillage/errors";
import type { UnitFiguresView, UnitKind, UnitsView, UnitView } from "@maillage/planning";
import { linesOfBasis } from "./describe-basis.ts";
import { CERTAINTY_HEADING, describeErrors, describeParts } from "./describe-certainty.ts";
import { formatTable } from "./format-table.ts";
import { createNumberWords, type NumberWords } from "./number-words.ts";

const KIND_NAMES: Readonly<Record<UnitKind, Bilingual>> = {
  arrondissement: { fr: "Arrondissement", en: "Arrondissement" },
  epci: { fr: "EPCI", en: "EPCI" },
  canton: { fr: "Canton", en: "Canton" },
  commune: { fr: "Commune", en: "Commune" },
};

/** Every unit of a kind in a table, the territory last. */
export function linesOfUnits(view: UnitsView, locale: Locale): readonly string[] {
  const words = createNumberWords(locale);
  const outside = words.people(view.populationOutside);
  return [
    ...tableOfUnits(KIND_NAMES[view.kind][locale], [...view.units, view.territory], words, locale),
    ...(view.populationOutside === 0
      ? []
      : [
          {
            fr: french`Habitants dans aucune de ces unités : ${outside}`,
            en: `People in none of these units: ${outside}`,
          }[locale],
        ]),
    describeErrors(view.errors, null, words, locale),
    ...linesOfBasis(view.basis, locale),
  ];
}

/** One unit: its figures beside the territory's, its communes, and what would help it most. */
export function linesOfUnit(view: UnitView, locale: Locale): readonly string[] {
  const words = createNumberWords(locale);
  const { unit, territory, communes, remedy, kind } = view;
  const place = remedy.remedy;
  const outside = remedy.nearestOutside;
  return [
    ...tableOfUnits(KIND_NAMES[kind][locale], [unit, territory], words, locale),
    ...(place === null
      ? []
      : [
          {
            fr: french`Meilleur lieu pour un site : ${place.name} (${words.people(place.peopleWithin)} habitants dans le seuil, dont ${words.people(place.newlyCovered)} de plus)`,
            en: `Best place for a site: ${place.name} (${words.people(place.peopleWithin)} people within the threshold, ${words.people(place.newlyCovered)} of them newly)`,
          }[locale],
        ]),
    ...(outside === null
      ? []
      : [
          {
            fr: french`Site extérieur le plus proche : ${outside.name} (${words.minutes(outside.meanSeconds)} en moyenne)`,
            en: `Nearest site outside: ${outside.name} (${words.minutes(outside.meanSeconds)} on average)`,
          }[locale],
        ]),
    ...(communes.length === 0 ? [] : tableOfUnits(KIND_NAMES.commune[locale], communes, words, locale)),
    describeErrors(view.errors, null, words, locale),
    ...linesOfBasis(view.basis, locale),
  ];
}

function tableOfUnits(
  heading: string,
  units: readonly UnitFiguresView[],
  words: NumberWords,
  locale: Locale,
): readonly string[] {
  const { people, share, minutes } = words;
  const headings = {
    fr: [
      "code",
      "habitants",
      "couverts",
      "part",
      CERTAINTY_HEADING.fr,
      "moyenne",
      "9 sur 10",
      "sites",
      french`cantons pourvus`,
    ],
    en: ["code", "people", "covered", "share", CERTAINTY_HEADING.en, "mean", "9 in 10", "sites", "cantons with a site"],
  }[locale];
  return formatTable([
    [heading, ...headings],
    ...units.map((unit) => [
      ...[unit.name, unit.code, people(unit.population), people(unit.covered), share(unit.share)],
      ...[describeParts(unit.certainty, words), minutes(unit.meanSeconds)],
      ...[minutes(unit.p90Seconds), String(unit.sites.length)],
      unit.cantons === null ? "–" : `${unit.cantons.withSite}/${unit.cantons.total}`,
    ]),
  ]);
}
