import { type Bilingual, french, type Locale } from "@maillage/errors";
import type { EquityFiguresView, EquityView, PeopleGroup } from "@maillage/planning";
import { defineAnalysis } from "../define-analysis.ts";
import { CERTAINTY_HEADING, describeErrors, describeParts } from "../describe-certainty.ts";
import { formatTable } from "../format-table.ts";
import type { NumberWords } from "../number-words.ts";

export const equityCommand = defineAnalysis({
  command: "equity",
  describe: {
    fr: french`Comment les temps d'accès se répartissent entre les habitants`,
    en: "How access times are shared among people",
  },
  options: (yargs) => yargs,
  ask: ({ analyses, question }) => analyses.analyseEquity(question),
  lines: (answer, words, locale) => {
    const { medianSeconds, p90Seconds, worstDecileMeanSeconds, gini } = answer.everyone;
    const { minutes, decimal } = words;
    return [
      {
        fr: french`Médiane ${minutes(medianSeconds)}, neuf sur dix à ${minutes(p90Seconds)} ou moins, le dixième le plus éloigné à ${minutes(worstDecileMeanSeconds)} en moyenne, Gini ${gini === null ? "–" : decimal(gini)}`,
        en: `Median ${minutes(medianSeconds)}, nine in ten within ${minutes(p90Seconds)}, the farthest tenth at ${minutes(worstDecileMeanSeconds)} on average, Gini ${gini === null ? "–" : decimal(gini)}`,
      }[locale],
      ...formatTable([
        {
          fr: [
            "Groupe",
            "habitants",
            "couverts",
            CERTAINTY_HEADING.fr,
            "médiane",
            "9 sur 10",
            "dernier dixième",
            "Gini",
          ],
          en: ["Group", "people", "covered", CERTAINTY_HEADING.en, "median", "9 in 10", "last tenth", "Gini"],
        }[locale],
        ...listGroups(answer, words, locale).map((group) => [
          ...[group.name, words.people(group.people), words.share(group.share), describeParts(group.certainty, words)],
          ...[minutes(group.medianSeconds), minutes(group.p90Seconds), minutes(group.worstDecileMeanSeconds)],
          group.gini === null ? "–" : decimal(group.gini),
        ]),
      ]),
      describeErrors(answer.errors, null, words, locale),
      ...(answer.missing.length === 0 ? [] : [describeMissing(answer.missing, locale)]),
    ];
  },
});

const PEOPLE_NAMES: Readonly<Record<PeopleGroup, Bilingual>> = {
  aged65: { fr: french`65 ans et plus`, en: "65 and over" },
  aged75: { fr: french`75 ans et plus`, en: "75 and over" },
  aged80: { fr: french`80 ans et plus`, en: "80 and over" },
  poor: { fr: french`Ménages pauvres`, en: "Poor households" },
};

/** The groups of an answer, with a name each: those of people, then those of homes. */
function listGroups(
  { byPeople, bySize, byDensity, byArrondissement, byEpci }: EquityView,
  { people }: NumberWords,
  locale: Locale,
): readonly (EquityFiguresView & { readonly name: string })[] {
  return [
    ...byPeople.map((group) => ({ ...group, name: PEOPLE_NAMES[group.kind][locale] })),
    ...bySize.map((group) => ({
      ...group,
      name: describeRange(group.fromPopulation, group.toPopulation, { fr: "habitants", en: "people" }, people, locale),
    })),
    ...byDensity.map((group) => {
      const { name, fromPerSquareKilometre: from, toPerSquareKilometre: to } = group;
      const unit = { fr: french`hab./km²`, en: "people per km²" };
      const untold = { fr: french`Densité inconnue`, en: "Unknown density" }[locale];
      return { ...group, name: name ?? (from === null ? untold : describeRange(from, to, unit, people, locale)) };
    }),
    ...byArrondissement,
    ...byEpci,
  ];
}

function describeRange(
  from: number,
  to: number | null,
  unit: Bilingual,
  number: NumberWords["people"],
  locale: Locale,
): string {
  if (to === null) {
    return {
      fr: french`${number(from)} ${unit.fr} et plus`,
      en: `${number(from)} ${unit.en} and more`,
    }[locale];
  }
  return {
    fr: french`${number(from)} à moins de ${number(to)} ${unit.fr}`,
    en: `${number(from)} to under ${number(to)} ${unit.en}`,
  }[locale];
}

const MISSING_NAMES: Readonly<Record<EquityView["missing"][number], Bilingual>> = {
  density: { fr: french`densité (colonne density ou density_class)`, en: "density (column density or density_class)" },
  age: { fr: french`âge (aged65, aged75 ou aged80)`, en: "age (aged65, aged75 or aged80)" },
  income: {
    fr: french`revenu (poor, ou households et poor_households)`,
    en: "income (poor, or households and poor_households)",
  },
};

function describeMissing(missing: EquityView["missing"], locale: Locale): string {
  const names = new Intl.ListFormat(locale).format(missing.map((kind) => MISSING_NAMES[kind][locale]));
  return {
    fr: french`Ce que les habitations chargées ne disent pas : ${names}`,
    en: `What the homes loaded do not tell: ${names}`,
  }[locale];
}
