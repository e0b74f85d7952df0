import { french, type Locale } from "@maillage/errors";
import type { CantonCoverageView, CoverageFiguresView, RoadNetworkView } from "@maillage/planning/views";
import { createFormat, type Format } from "./format.ts";

/** What the sentence is made from: figures as `computeCoverage` answers them, and the question that was asked. */
export interface GoalFigures
  extends Pick<CoverageFiguresView, "population" | "covered" | "share" | "cantonsWithoutSite"> {
  readonly thresholdSeconds: number;
  /** 1 when absent: times as the roads give them. */
  readonly timeFactor?: number | undefined;
  readonly cantons: readonly Pick<CantonCoverageView, "code" | "name" | "sites" | "possibleSites">[];
  readonly roadNetwork: Pick<RoadNetworkView, "origin" | "modelError">;
}

/** A list of names longer than this is cut to `NAMES_SHOWN`: a sentence that names more is no longer read. */
const NAMES_WHOLE_MAX = 12;
const NAMES_SHOWN = 10;

/**
 * The two goals in plain words, with full stops: who is near enough to a site, which cantons have none, and on which estimate
 * this rests, if on one. Shares are written as everywhere: "100 %" only when nobody is left out.
 *
 * @param date of the network of sites, ISO `YYYY-MM-DD`.
 */
export function describeGoals(figures: GoalFigures, date: string, locale: Locale): string {
  const format = createFormat(locale);
  const day = format.date(date);
  const people = describePeople(figures, locale, format);
  const cantons = describeCantons(figures, locale, format);
  const goals = { fr: french`Au ${day}, ${people} ; ${cantons}.`, en: `On ${day}, ${people}; ${cantons}.` }[locale];
  return [goals, ...describeReserves(figures, locale, format)].join(" ");
}

function describePeople(
  { population, covered, share, thresholdSeconds }: GoalFigures,
  locale: Locale,
  format: Format,
): string {
  const limit = format.decimal(thresholdSeconds / 60);
  const minutes = thresholdSeconds <= 60 ? { fr: "minute", en: "minute" } : { fr: "minutes", en: "minutes" };
  const where = { fr: `à ${limit}\u00a0${minutes.fr} ou moins`, en: `within ${limit}\u00a0${minutes.en}` }[locale];
  if (population <= 0) {
    return { fr: french`aucun habitant n'est compté sur le territoire`, en: "nobody is counted in the territory" }[
      locale
    ];
  }
  if (covered <= 0) return { fr: french`aucun habitant n'est ${where}`, en: `nobody is ${where}` }[locale];
  if (share >= 1) return { fr: `tous les habitants sont ${where}`, en: `everyone is ${where}` }[locale];
  const part = format.share(share);
  return { fr: `${part} des habitants sont ${where}`, en: `${part} of people are ${where}` }[locale];
}

function describeCantons({ cantons, cantonsWithoutSite }: GoalFigures, locale: Locale, format: Format): string {
  const total = cantons.length;
  if (total === 0) return { fr: french`le territoire n'a pas de canton`, en: "the territory has no canton" }[locale];
  const without = new Set(cantonsWithoutSite);
  const namesWithout = cantons.filter(({ code }) => without.has(code)).map(({ name }) => name);
  const namesUnknown = cantons
    .filter(({ code, sites, possibleSites }) => !without.has(code) && sites.length === 0 && possibleSites.length > 0)
    .map(({ name }) => name);
  const unknown = describeUnknown(namesUnknown, locale, format);
  return [describeWithout(namesWithout, namesUnknown.length, total, locale, format), ...unknown].join(
    { fr: french` ; `, en: "; " }[locale],
  );
}

/** @param unknownCount cantons that may have a site: while there are some, nobody says that all have one. */
function describeWithout(
  names: readonly string[],
  unknownCount: number,
  total: number,
  locale: Locale,
  format: Format,
): string {
  const count = format.people(names.length);
  const all = format.people(total);
  const list = listNames(names, locale, format);
  if (total === 1 && names.length === 1) {
    return {
      fr: french`le seul canton, ${list}, n'a pas d'espace France Services`,
      en: `the only canton, ${list}, has no France Services site`,
    }[locale];
  }
  if (names.length === total) {
    return {
      fr: french`aucun des ${all} cantons n'a d'espace France Services`,
      en: `none of the ${all} cantons has a France Services site`,
    }[locale];
  }
  if (names.length === 0) return describeAll(total, unknownCount, locale, format);
  return names.length === 1
    ? {
        fr: french`1 canton sur ${all} n'a pas d'espace France Services : ${list}`,
        en: `1 canton of ${all} has no France Services site: ${list}`,
      }[locale]
    : {
        fr: french`${count} cantons sur ${all} n'ont pas d'espace France Services : ${list}`,
        en: `${count} cantons of ${all} have no France Services site: ${list}`,
      }[locale];
}

function describeAll(total: number, unknownCount: number, locale: Locale, format: Format): string {
  if (unknownCount > 0) {
    const sure = total - unknownCount;
    const counts = [format.people(sure), format.people(total)];
    return sure === 1
      ? {
          fr: french`1 canton sur ${counts[1]} a sûrement un espace France Services`,
          en: `1 canton of ${counts[1]} surely has a France Services site`,
        }[locale]
      : {
          fr: french`${counts[0]} cantons sur ${counts[1]} ont sûrement un espace France Services`,
          en: `${counts[0]} cantons of ${counts[1]} surely have a France Services site`,
        }[locale];
  }
  if (total === 1) {
    return { fr: "le seul canton a un espace France Services", en: "the only canton has a France Services site" }[
      locale
    ];
  }
  const all = format.people(total);
  return {
    fr: `les ${all} cantons ont tous un espace France Services`,
    en: `all ${all} cantons have a France Services site`,
  }[locale];
}

/** Cantons of a shared town whose site may be in any of them. */
function describeUnknown(names: readonly string[], locale: Locale, format: Format): readonly string[] {
  if (names.length === 0) return [];
  const list = listNames(names, locale, format);
  const count = format.people(names.length);
  const sentence =
    names.length === 1
      ? {
          fr: french`1 autre en a peut-être un, dans une ville partagée entre cantons : ${list}`,
          en: `1 other may have one, in a town shared by cantons: ${list}`,
        }
      : {
          fr: french`${count} autres en ont peut-être un, dans une ville partagée entre cantons : ${list}`,
          en: `${count} others may have one, in a town shared by cantons: ${list}`,
        };
  return [sentence[locale]];
}

function describeReserves({ roadNetwork, timeFactor = 1 }: GoalFigures, locale: Locale, format: Format): string[] {
  return [
    ...(timeFactor === 1
      ? []
      : [
          {
            fr: french`Tous les temps sont multipliés par ${format.factor(timeFactor)} (hypothèse).`,
            en: `All times are multiplied by ${format.factor(timeFactor)} (an assumption).`,
          }[locale],
        ]),
    ...(roadNetwork.origin === "modelled" ? [describeModelledRoads(roadNetwork.modelError, locale, format)] : []),
  ];
}

function describeModelledRoads(error: RoadNetworkView["modelError"], locale: Locale, format: Format): string {
  if (error === null) {
    return {
      fr: french`Temps estimés sur un réseau routier modélisé, dont l'erreur n'a pas été mesurée ici.`,
      en: "Times are estimated on a modelled road network, whose error was not measured here.",
    }[locale];
  }
  const mean = format.errorShare(error.meanAbsoluteShare);
  const max = format.errorShare(error.maxAbsoluteShare);
  return {
    fr: french`Temps estimés sur un réseau routier modélisé : erreur moyenne ${mean}, au plus ${max}.`,
    en: `Times are estimated on a modelled road network: mean error ${mean}, at most ${max}.`,
  }[locale];
}

/** `Chaumont-1, Chaumont-2 et Joinville`; a long one is cut and its rest counted. */
function listNames(names: readonly string[], locale: Locale, format: Format): string {
  if (names.length <= NAMES_WHOLE_MAX) return format.list(names);
  const others = format.people(names.length - NAMES_SHOWN);
  return format.list([...names.slice(0, NAMES_SHOWN), { fr: `${others} autres`, en: `${others} others` }[locale]]);
}
