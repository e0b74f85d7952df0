import { type Bilingual, french } from "@maillage/errors";
import type { CoverageFiguresView } from "../../views.ts";

/** Figures of the two goals that can be explained, by their names in `CoverageFiguresView`. */
export const FIGURES = [
  "covered",
  "share",
  "borderline",
  "unreachable",
  "meanSeconds",
  "medianSeconds",
  "p90Seconds",
  "cantonsWithSite",
  "cantonUnitsWithSite",
] as const;
export type Figure = (typeof FIGURES)[number];

/** What a figure is, and how it is counted. */
export interface FigureRule {
  readonly name: Bilingual;
  readonly rule: Bilingual;
  readonly unit: "people" | "share" | "seconds" | "cantons";
  /** Null when it has no value: nobody reaches a site, or there is no canton. */
  readonly countOf: (figures: CoverageFiguresView) => number | null;
  /** What it is counted of; null for a time, and where there is no canton. */
  readonly totalOf: (figures: CoverageFiguresView) => number | null;
}

const OF_POPULATION = ({ population }: CoverageFiguresView) => population;
const OF_NOTHING = () => null;
const TIME_RULE = {
  fr: french`sur les habitants qui atteignent un site, chacun pesant autant ; sans interpolation`,
  en: "over the people who reach a site, each counting as much; never interpolated",
};

export const FIGURE_RULES: Readonly<Record<Figure, FigureRule>> = {
  covered: {
    name: { fr: "Habitants couverts", en: "People covered" },
    rule: {
      fr: french`Habitants des communes dont le centre est à un temps inférieur ou égal au seuil, par la route, du site en vigueur le plus proche, dans le sens domicile → site, accès à la route compris.`,
      en: "People of the communes whose centre is at a time less than or equal to the threshold, by road, from the nearest site in force, from home to site, the leg to the road included.",
    },
    unit: "people",
    countOf: ({ covered }) => covered,
    totalOf: OF_POPULATION,
  },
  share: {
    name: { fr: french`Part d'habitants couverts`, en: "Share of people covered" },
    rule: {
      fr: french`Habitants couverts, divisés par tous les habitants, ceux qui n'atteignent aucun site compris. Affichée vers le bas tant qu'il reste quelqu'un : 100 % veut dire tous.`,
      en: "People covered divided by everyone, those who reach no site included. Rounded down as long as someone is left: 100% means all.",
    },
    unit: "share",
    countOf: ({ share }) => share,
    totalOf: OF_NOTHING,
  },
  borderline: {
    name: { fr: "Entre 28 et 32 minutes", en: "Between 28 and 32 minutes" },
    rule: {
      fr: french`Habitants dont le temps au site le plus proche est de 28 à 32 minutes, bornes comprises : une petite erreur des temps les ferait changer de côté.`,
      en: "People whose time to the nearest site is from 28 to 32 minutes, both included: a small error of the times would move them across.",
    },
    unit: "people",
    countOf: ({ borderline }) => borderline,
    totalOf: OF_POPULATION,
  },
  unreachable: {
    name: { fr: "Sans trajet possible", en: "Unreachable" },
    rule: {
      fr: french`Habitants qu'aucune route ne mène à un site, ou trop loin de toute route du réseau. Ils comptent dans la population et ne sont jamais couverts.`,
      en: "People whom no road leads to a site, or too far from any road of the network. They count in the population and are never covered.",
    },
    unit: "people",
    countOf: ({ unreachable }) => unreachable,
    totalOf: OF_POPULATION,
  },
  meanSeconds: {
    name: { fr: "Temps moyen", en: "Mean time" },
    rule: {
      fr: french`Moyenne des temps au site le plus proche, ${TIME_RULE.fr}.`,
      en: `Mean of the times to the nearest site, ${TIME_RULE.en}.`,
    },
    unit: "seconds",
    countOf: ({ meanSeconds }) => meanSeconds,
    totalOf: OF_NOTHING,
  },
  medianSeconds: {
    name: { fr: "Temps médian", en: "Median time" },
    rule: {
      fr: french`Plus petit temps dans lequel est au moins la moitié des habitants, ${TIME_RULE.fr}.`,
      en: `Smallest time within which at least half of people are, ${TIME_RULE.en}.`,
    },
    unit: "seconds",
    countOf: ({ medianSeconds }) => medianSeconds,
    totalOf: OF_NOTHING,
  },
  p90Seconds: {
    name: { fr: "Neuf habitants sur dix", en: "Nine people in ten" },
    rule: {
      fr: french`Plus petit temps dans lequel sont au moins neuf habitants sur dix, ${TIME_RULE.fr}.`,
      en: `Smallest time within which at least nine people in ten are, ${TIME_RULE.en}.`,
    },
    unit: "seconds",
    countOf: ({ p90Seconds }) => p90Seconds,
    totalOf: OF_NOTHING,
  },
  cantonsWithSite: {
    name: { fr: "Cantons avec un site", en: "Cantons with a site" },
    rule: {
      fr: french`Cantons où un site en vigueur se trouve sûrement. Un site d'une ville partagée dont rien ne dit le canton n'en sert aucun à coup sûr.`,
      en: "Cantons that a site in force is surely in. A site of a shared town whose canton nothing tells surely serves none.",
    },
    unit: "cantons",
    countOf: ({ cantons }) => (cantons.length === 0 ? null : cantons.filter(({ sites }) => sites.length > 0).length),
    totalOf: ({ cantons }) => (cantons.length === 0 ? null : cantons.length),
  },
  cantonUnitsWithSite: {
    name: {
      fr: french`Cantons avec un site, une ville partagée comptant pour une`,
      en: "Cantons with a site, a shared town counting as one",
    },
    rule: {
      fr: french`Les cantons « Nom-1, Nom-2… » d'un département comptent pour une seule unité, servie dès qu'un site est dans l'un d'eux.`,
      en: 'The cantons "Name-1, Name-2..." of a département count as one unit, served as soon as a site is in one of them.',
    },
    unit: "cantons",
    countOf: ({ cantonUnits }) => (cantonUnits.total === 0 ? null : cantonUnits.withSite),
    totalOf: ({ cantonUnits }) => (cantonUnits.total === 0 ? null : cantonUnits.total),
  },
};
