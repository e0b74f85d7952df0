import { french, type Locale } from "@maillage/errors";
import { weekdayName } from "@maillage/opening-hours";
import type {
  BusRoundStudyView,
  CurveStudyView,
  FrontStudyView,
  PhasePlanView,
  StudyView,
  WhyNotStudyView,
  YearsStudyView,
} from "@maillage/planning";
import { linesOfProposal, nameObjective } from "./describe-proposal.ts";
import { formatTable } from "./format-table.ts";
import type { NumberWords } from "./number-words.ts";

const MINUTES_PER_HOUR = 60;

/** A study in lines for people, with what proves it. */
export function linesOfStudy(study: StudyView, words: NumberWords, locale: Locale): string[] {
  switch (study.kind) {
    case "years":
      return linesOfYears(study, words, locale);
    case "front":
      return linesOfFront(study, words, locale);
    case "curve":
      return linesOfCurve(study, words, locale);
    case "why-not":
      return linesOfWhyNot(study, words, locale);
    case "bus-round":
      return linesOfBus(study, words, locale);
  }
}

function namesOf(places: readonly { readonly name: string }[]): string {
  return places.map(({ name }) => name).join(", ");
}

function linesOfYears(study: YearsStudyView, words: NumberWords, locale: Locale): string[] {
  const { plan, greedy, bound, gap, isOptimal, priceOfGreed } = study;
  const share = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 2 }).format(gap);
  const header = {
    fr: ["Année", "habitants à portée", "cantons", "coût (€)", "à ouvrir"],
    en: ["Year", "people within reach", "cantons", "cost (€)", "to open"],
  }[locale];
  const table = ({ years }: PhasePlanView) =>
    formatTable([
      header,
      ...years.map(({ year, people, cantons, costEuros, opened }) => [
        ...[String(year), words.people(people), String(cantons), words.people(costEuros), namesOf(opened)],
      ]),
    ]);
  const [total, best, price] = [plan.total, bound, priceOfGreed].map((value) => words.people(value));
  return [
    { fr: "Le meilleur plan de toutes les années :", en: "The best plan of all the years:" }[locale],
    ...table(plan),
    isOptimal
      ? {
          fr: french`Somme sur les années : ${total}, prouvé, rien ne fait mieux`,
          en: `Sum over the years: ${total}, proven, nothing does better`,
        }[locale]
      : {
          fr: french`Somme sur les années : ${total} ; rien ne dépasse ${best} (écart ${share})`,
          en: `Sum over the years: ${total}; nothing passes ${best} (gap ${share})`,
        }[locale],
    { fr: "Le meilleur de chaque année, sans regarder plus loin :", en: "Each year’s best, without looking further:" }[
      locale
    ],
    ...table(greedy),
    {
      fr: french`Prix de ne pas regarder plus loin : ${price} habitants × années`,
      en: `Price of not looking further: ${price} people × years`,
    }[locale],
  ];
}

function linesOfFront({ points, isComplete }: FrontStudyView, words: NumberWords, locale: Locale): string[] {
  const header = {
    fr: ["Nouveaux sites", "habitants à portée", "cantons", "coût (€)", "prouvé", "à ouvrir"],
    en: ["New sites", "people within reach", "cantons", "cost (€)", "proven", "to open"],
  }[locale];
  const proof = { fr: ["non", "oui"], en: ["no", "yes"] }[locale];
  return [
    ...formatTable([
      header,
      ...points.map(({ newSites, people, cantons, costEuros, isOptimal, opened }) => [
        ...[String(newSites), words.people(people.withPlan), String(cantons.withPlan), words.people(costEuros)],
        ...[proof[isOptimal ? 1 : 0] ?? "", namesOf(opened)],
      ]),
    ]),
    ...(isComplete ? [] : [{ fr: "Arrêté avant la fin.", en: "Stopped before its end." }[locale]]),
  ];
}

function linesOfCurve({ steps }: CurveStudyView, words: NumberWords, locale: Locale): string[] {
  const header = {
    fr: ["Ouvrir, un site après l’autre", "gagnent un site à portée", "à portée", "au plus avec autant de sites"],
    en: ["Open, one site after the other", "gain a site within reach", "within reach", "at most with as many sites"],
  }[locale];
  return formatTable([
    header,
    ...steps.map(({ place, peopleGained, people, peopleBound }, rank) => [
      ...[`${rank + 1}. ${place.name}`, words.change(peopleGained), words.people(people), words.people(peopleBound)],
    ]),
  ]);
}

function linesOfWhyNot(study: WhyNotStudyView, words: NumberWords, locale: Locale): string[] {
  const { candidate, isChosen, losses, isProven, withCandidate } = study;
  if (isChosen) {
    const line = {
      fr: french`${candidate.name} est dans le meilleur plan.`,
      en: `${candidate.name} is in the best plan.`,
    }[locale];
    return [line, ...linesOfProposal(withCandidate, words, locale)];
  }
  const told = withCandidate.objectives.map((objective, index) => {
    const loss = losses[index] ?? Number.NaN;
    const isTime = objective.kind === "mean-time" || objective.kind === "time-quantile";
    return `${nameObjective(objective, words, locale)} ${isTime ? words.minutes(loss) : words.people(loss)}`;
  });
  return [
    isProven
      ? {
          fr: french`Avec ${candidate.name}, le meilleur plan perd, et c'est prouvé : ${told.join(" ; ")}.`,
          en: `With ${candidate.name}, the best plan loses, and it is proven: ${told.join("; ")}.`,
        }[locale]
      : {
          fr: french`Avec ${candidate.name}, le meilleur plan trouvé perd : ${told.join(" ; ")}.`,
          en: `With ${candidate.name}, the best plan found loses: ${told.join("; ")}.`,
        }[locale],
    { fr: "Ce plan :", en: "That plan:" }[locale],
    ...linesOfProposal(withCandidate, words, locale),
  ];
}

function linesOfBus(study: BusRoundStudyView, words: NumberWords, locale: Locale): string[] {
  const { days, people, peopleServed, bound, gap, isOptimal, hoursPerWeek, fixedSites } = study;
  const share = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 2 }).format(gap);
  const header = {
    fr: ["Jour", "heures", "habitants", "arrêt"],
    en: ["Day", "hours", "people", "stop"],
  }[locale];
  const served = words.people(peopleServed);
  const hours = words.decimal(hoursPerWeek);
  const names = namesOf(fixedSites.proposal.opened.map(({ place }) => place));
  return [
    ...formatTable([
      header,
      ...days.flatMap(({ weekday, stops }) =>
        stops.map(({ place, opens, closes, peopleGained }) => [
          ...[weekdayName(weekday, locale), `${clock(opens)}–${clock(closes)}`, words.change(peopleGained), place.name],
        ]),
      ),
    ]),
    {
      fr: french`Habitants à portée : ${words.people(people.today)} sans le bus, ${words.people(people.withRound)} avec lui, ${hours} h par semaine, sur ${words.people(people.total)}`,
      en: `People within reach: ${words.people(people.today)} without the bus, ${words.people(people.withRound)} with it, ${hours} h a week, of ${words.people(people.total)}`,
    }[locale],
    isOptimal
      ? {
          fr: french`Desservis par le bus : ${served}, prouvé, rien ne fait mieux`,
          en: `Served by the bus: ${served}, proven, nothing does better`,
        }[locale]
      : {
          fr: french`Desservis par le bus : ${served} ; rien ne dépasse ${words.people(bound)} (écart ${share})`,
          en: `Served by the bus: ${served}; nothing passes ${words.people(bound)} (gap ${share})`,
        }[locale],
    {
      fr: french`À la place, des sites fixes (${names}) : ${words.change(fixedSites.peopleGained)}, toute la semaine`,
      en: `Fixed sites instead (${names}): ${words.change(fixedSites.peopleGained)}, all week long`,
    }[locale],
  ];
}

function clock(minutes: number): string {
  const hour = String(Math.floor(minutes / MINUTES_PER_HOUR)).padStart(2, "0");
  return `${hour}:${String(minutes % MINUTES_PER_HOUR).padStart(2, "0")}`;
}
