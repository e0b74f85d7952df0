import { french } from "@maillage/errors";
import { defineAnalysis } from "../define-analysis.ts";
import { linesOfRuleLeftOut } from "../describe-basis.ts";
import { CERTAINTY_HEADING, describeErrors, describeParts } from "../describe-certainty.ts";
import { linesOfBundles } from "../describe-partners.ts";
import { formatTable } from "../format-table.ts";
import { partnersOf, withIncludeOption, withPartnerOption } from "../visit-options.ts";

export const partnersCommand = defineAnalysis({
  command: "partners",
  describe: {
    fr: french`Qui atteint chaque partenaire, et chaque bouquet`,
    en: "Who reaches each partner, and each bundle of them",
  },
  options: (yargs, say) => withIncludeOption(withPartnerOption(yargs, say), say),
  ask: ({ analyses, question }, options) =>
    analyses.analysePartners({
      ...question,
      ...(options.include === undefined ? {} : { include: options.include }),
      partners: partnersOf(options),
    }),
  lines: (answer, words, locale) => [
    ...linesOfBundles(answer, words, locale),
    ...formatTable([
      {
        fr: ["Partenaire", "sites", "inconnu de", "à portée", "peut-être", "non", CERTAINTY_HEADING.fr],
        en: ["Partner", "sites", "unknown of", "within reach", "perhaps", "no", CERTAINTY_HEADING.en],
      }[locale],
      ...answer.partners.map(({ shortName, siteCount, unknownSiteCount, present, unknown, none, certainty }) => [
        ...[shortName, String(siteCount), String(unknownSiteCount)],
        ...[words.people(present), words.people(unknown), words.people(none), describeParts(certainty, words)],
      ]),
    ]),
    describeErrors(answer.errors, null, words, locale),
    ...linesOfRuleLeftOut(answer, locale),
  ],
});
