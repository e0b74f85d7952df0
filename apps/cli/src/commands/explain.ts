import { french, type Locale } from "@maillage/errors";
import { formatClockTime, weekdayName } from "@maillage/opening-hours";
import type { FigureExplanationView, HomeExplanationView } from "@maillage/planning";
import { FIGURES } from "@maillage/planning/figures";
import { defineAnalysis } from "../define-analysis.ts";
import { formatTable } from "../format-table.ts";
import type { NumberWords } from "../number-words.ts";
import { UsageError } from "../usage-error.ts";

export const explainCommand = defineAnalysis({
  command: "explain",
  describe: {
    fr: french`Expliquer une commune (--home) ou un chiffre (--figure)`,
    en: "Explain a home (--home) or a figure (--figure)",
  },
  options: (yargs, say) =>
    yargs
      .option("home", {
        type: "string",
        describe: say({
          fr: french`Commune, par son nom ou son code, ou identifiant d'un foyer`,
          en: "Commune, by its name or code, or id of a home",
        }),
      })
      .option("figure", {
        choices: FIGURES,
        describe: say({ fr: french`Chiffre des deux objectifs`, en: "Figure of the two goals" }),
      }),
  ask: async ({ analyses, question }, { home, figure }): Promise<HomeExplanationView | FigureExplanationView> => {
    if (home !== undefined && figure === undefined) return analyses.explainHome({ ...question, home });
    if (figure !== undefined && home === undefined) return analyses.explainFigure({ ...question, figure });
    throw new UsageError({
      fr: french`Donnez --home ou --figure, l'un des deux.`,
      en: "Give --home or --figure, one of them.",
    });
  },
  lines: (answer, words, locale) =>
    "home" in answer ? linesOfHome(answer, words, locale) : linesOfFigure(answer, words, locale),
});

function linesOfHome(answer: HomeExplanationView, { people, minutes, decimal }: NumberWords, locale: Locale): string[] {
  const { home, nearest, route, breakEvenFactor, improvements, triedPlaceCount, basis } = answer;
  const places: Readonly<Record<string, string>> = {
    fr: french`${home.name}, ${people(home.population)} habitants`,
    en: `${home.name}, ${people(home.population)} people`,
  };
  if (home.isOffRoads) {
    return [
      {
        fr: french`${places.fr} : trop loin de toute route, sans trajet possible`,
        en: `${places.en}: too far from any road, unreachable`,
      }[locale],
    ];
  }
  const kilometres = (metres: number) => `${decimal(Math.round(metres / 100) / 10)} km`;
  return [
    places[locale] ?? home.name,
    ...nearest.map(({ name: site, stops, seconds, marginSeconds, isBorderline }, rank) => {
      const name = stops.length === 0 ? site : `${site}, ${tellSlots(stops, locale)}`;
      const margin = `${marginSeconds < 0 ? "−" : "+"}${minutes(Math.abs(marginSeconds))}`;
      return {
        fr: french`${rank + 1}. ${name} : ${minutes(seconds)}, marge ${margin}${isBorderline ? french` (entre 28 et 32 min : le modèle ne peut trancher)` : ""}`,
        en: `${rank + 1}. ${name}: ${minutes(seconds)}, margin ${margin}${isBorderline ? " (between 28 and 32 min: the model cannot tell)" : ""}`,
      }[locale];
    }),
    ...(breakEvenFactor === null
      ? []
      : [
          {
            fr: french`Sous le seuil tant que les temps ne dépassent pas × ${decimal(breakEvenFactor)} ceux d'ici`,
            en: `Under the threshold as long as times are at most × ${decimal(breakEvenFactor)} those here`,
          }[locale],
        ]),
    ...(route === null
      ? []
      : formatTable([
          {
            fr: ["Vers", "longueur", "durée", "km/h", "depuis le départ"],
            en: ["Towards", "length", "time", "km/h", "since the start"],
          }[locale],
          ...route.segments.map((segment) => [
            ...[segment.towards, kilometres(segment.metres), minutes(segment.seconds)],
            ...[segment.kmPerHour === null ? "" : decimal(segment.kmPerHour), minutes(segment.secondsSinceStart)],
          ]),
          [{ fr: "accès aux deux bouts", en: "access at both ends" }[locale], "", minutes(route.accessSeconds), "", ""],
          [
            { fr: "total sur ce réseau", en: "total on this network" }[locale],
            ...[kilometres(route.metres), minutes(route.networkSeconds), "", ""],
          ],
        ])),
    ...(improvements.length === 0
      ? []
      : [
          {
            fr: french`Essayés : les ${triedPlaceCount} lieux les plus proches à vol d'oiseau`,
            en: `Tried: the ${triedPlaceCount} nearest places as the crow flies`,
          }[locale],
        ]),
    ...improvements.map(({ name, seconds, newlyCovered, lackingSeconds }) => {
      const lacking = lackingSeconds > 0 ? ` (−${minutes(lackingSeconds)})` : "";
      return {
        fr: french`Un site à ${name} : à ${minutes(seconds)}${lacking}, ${people(newlyCovered)} habitants nouvellement couverts`,
        en: `A site at ${name}: at ${minutes(seconds)}${lacking}, ${people(newlyCovered)} people newly covered`,
      }[locale];
    }),
    ...(basis.timeFactor === 1 || route === null
      ? []
      : [
          {
            fr: french`Temps du trajet : ceux du réseau, avant multiplication par ${decimal(basis.timeFactor)}`,
            en: `Times of the way: those of the network, before multiplying by ${decimal(basis.timeFactor)}`,
          }[locale],
        ]),
  ];
}

/** The stop that the home reaches soonest, and when somebody is there. */
function tellSlots(stops: HomeExplanationView["nearest"][number]["stops"], locale: Locale): string {
  const slots = stops.map(
    ({ weekday, opens, closes }) =>
      `${weekdayName(weekday, locale)} ${formatClockTime(opens, locale)}-${formatClockTime(closes, locale)}`,
  );
  return `${stops[0]?.place ?? ""} (${slots.join(", ")})`;
}

function linesOfFigure(answer: FigureExplanationView, words: NumberWords, locale: Locale): string[] {
  const { name, rule, unit, value, total, datasets, basis } = answer;
  const write = (each: number) =>
    ({ people: words.people, cantons: words.people, share: words.share, seconds: words.minutes })[unit](each);
  const written = value === null ? "–" : write(value);
  return [
    total === null ? `${name[locale]} : ${written}` : `${name[locale]} : ${written} / ${words.people(total)}`,
    rule[locale],
    ...datasets.map(
      (dataset) => `${dataset.name} (${dataset.producer}, ${dataset.vintage}, ${dataset.licence}) ${dataset.sha256}`,
    ),
    ...Object.entries(basis.inputs).map(([input, hash]) => `${input} ${hash}`),
    basis.command,
  ];
}
