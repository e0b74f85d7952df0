import { french, type Locale } from "@maillage/errors";
import type { FormatRuleView } from "@maillage/planning";
import { createNumberWords } from "./number-words.ts";

/**
 * Coverage under the rule asked for, in its three parts; nothing when none was asked for.
 *
 * @param unsure ids of the sites of unknown hours, of which the rule cannot tell.
 */
export function linesOfInclusion(
  inclusion: FormatRuleView | undefined,
  unsure: readonly string[],
  locale: Locale,
): string[] {
  if (inclusion === undefined) return [];
  const { people } = createNumberWords(locale);
  const { rule, covered, unknown, none } = inclusion;
  return [
    {
      fr: french`Selon la règle « ${rule} » : ${people(covered)} habitants couverts, ${people(unknown)} peut-être, ${people(none)} non`,
      en: `By the rule "${rule}": ${people(covered)} people covered, ${people(unknown)} perhaps, ${people(none)} not`,
    }[locale],
    ...(unsure.length === 0
      ? []
      : [
          {
            fr: french`Sites aux horaires inconnus, dont la règle ne peut rien dire, non comptés dans les deux objectifs : ${unsure.join(", ")}`,
            en: `Sites of unknown hours, of which the rule cannot tell, not counted in the two goals: ${unsure.join(", ")}`,
          }[locale],
        ]),
  ];
}
