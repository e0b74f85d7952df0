import { french } from "@maillage/errors";
import { defineAnalysis } from "../define-analysis.ts";
import { linesOfRuleLeftOut } from "../describe-basis.ts";
import { describeCertainty } from "../describe-certainty.ts";
import { linesOfVisit } from "../describe-visit.ts";
import {
  partnersOf,
  visitMinutesOf,
  withIncludeOption,
  withPartnerOption,
  withVisitOptions,
} from "../visit-options.ts";

export const hoursCommand = defineAnalysis({
  command: "hours",
  describe: {
    fr: french`Qui trouve un site ouvert à un moment, et sur une semaine`,
    en: "Who finds a site open at a moment, and over a week",
  },
  options: (yargs, say) => withIncludeOption(withPartnerOption(withVisitOptions(yargs, say), say), say),
  ask: ({ analyses, question }, options) =>
    analyses.analyseHours({
      ...question,
      ...visitMinutesOf(options),
      ...(options.at === undefined ? {} : { at: options.at }),
      ...(options.include === undefined ? {} : { include: options.include }),
      partners: partnersOf(options),
    }),
  lines: (answer, words, locale) => {
    const { week, closures, closureCount } = answer;
    const { people, decimal } = words;
    return [
      ...linesOfVisit(answer, words, locale),
      ...describeCertainty({ ...answer.at, parameters: answer.errors }, words, locale),
      {
        fr: french`Heures d'accès par habitant et par semaine : ${week.hoursPerPerson === null ? "–" : decimal(week.hoursPerPerson)}${week.peopleAtLeast > 0 ? french`, au moins (horaires inconnus pour ${people(week.peopleAtLeast)} habitants)` : ""}`,
        en: `Hours of access for a person in a week: ${week.hoursPerPerson === null ? "–" : decimal(week.hoursPerPerson)}${week.peopleAtLeast > 0 ? `, at least (unknown hours for ${people(week.peopleAtLeast)} people)` : ""}`,
      }[locale],
      {
        fr: french`Paires de sites d'un même bassin fermées les mêmes demi-journées : ${closureCount}`,
        en: `Pairs of sites of one basin closed on the same half-days: ${closureCount}`,
      }[locale],
      ...closures.slice(0, 5).map(({ sites, peopleWithNothingOpenMax }) => {
        const names = sites.map(({ name }) => name).join(" + ");
        return {
          fr: french`  ${names} : jusqu'à ${people(peopleWithNothingOpenMax)} habitants sans rien d'ouvert`,
          en: `  ${names}: up to ${people(peopleWithNothingOpenMax)} people with nothing open`,
        }[locale];
      }),
      ...linesOfRuleLeftOut(answer, locale),
    ];
  },
});
