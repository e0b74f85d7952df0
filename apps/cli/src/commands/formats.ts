import { french } from "@maillage/errors";
import { weekdayName } from "@maillage/opening-hours";
import { defineAnalysis } from "../define-analysis.ts";
import { linesOfLeftOut } from "../describe-basis.ts";
import { CERTAINTY_HEADING, describeErrors, describeParts } from "../describe-certainty.ts";
import { formatTable } from "../format-table.ts";

export const formatsCommand = defineAnalysis({
  command: "formats",
  describe: {
    fr: french`La couverture selon les sites comptés : tous, principaux, à plein service`,
    en: "Coverage by which sites count: all, principal, full-service",
  },
  options: (yargs) => yargs,
  ask: ({ analyses, question }) => analyses.analyseFormats(question),
  lines: ({ rules, stops, errors }, words, locale) => {
    const { people, share } = words;
    return [
      ...formatTable([
        {
          fr: ["Sites comptés", "sites", "couverts", "part", "dont arrêts seuls", "peut-être", CERTAINTY_HEADING.fr],
          en: ["Sites counted", "sites", "covered", "share", "of whom by stops only", "perhaps", CERTAINTY_HEADING.en],
        }[locale],
        ...rules.map((rule) => [
          ...[rule.rule, String(rule.siteCount), people(rule.covered), share(rule.share)],
          ...[people(rule.coveredByStopsOnly), people(rule.unknown), describeParts(rule.certainty, words)],
        ]),
      ]),
      describeErrors(errors, null, words, locale),
      ...stops.map(
        ({ place, weekday, frequency, peopleWithin, name }) =>
          `${name} · ${place}, ${weekdayName(weekday, locale)} (${frequency}) : ${people(peopleWithin)}`,
      ),
      ...rules.flatMap(({ rule, leftOut }) => linesOfLeftOut(leftOut, locale).map((line) => `${rule} · ${line}`)),
    ];
  },
});
