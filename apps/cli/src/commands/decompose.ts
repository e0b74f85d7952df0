import { type Bilingual, french } from "@maillage/errors";
import { defineCommand } from "../command.ts";
import { linesOfBasis } from "../describe-basis.ts";
import { findCompared } from "../find-scenario.ts";
import { formatTable } from "../format-table.ts";
import { createNumberWords } from "../number-words.ts";
import { withPlanning } from "../open-planning-for.ts";
import { withTerritoryOption } from "../scenario-options.ts";
import { thresholdOf, withThresholdOption } from "../threshold-option.ts";
import { timeFactorsOf, withTimeFactorOptions } from "../time-factor-options.ts";

const FACTOR_NAMES: Readonly<Record<string, Bilingual>> = {
  sites: { fr: "sites", en: "sites" },
  roads: { fr: "routes", en: "roads" },
  population: { fr: "population", en: "population" },
  boundaries: { fr: "limites des cantons", en: "limits of cantons" },
};

export const decomposeCommand = defineCommand({
  command: "decompose",
  describe: {
    fr: french`Ce qui sépare deux réseaux ou scénarios, en parts qui font le tout`,
    en: "What separates two networks or scenarios, in parts that make the whole",
  },
  options: (yargs, say) =>
    withTimeFactorOptions(withThresholdOption(withTerritoryOption(yargs, say), say), say)
      .option("from", {
        type: "string",
        demandOption: true,
        describe: say({
          fr: french`Réseau de sites (nom court) ou scénario dont on part`,
          en: "Network of sites (short name) or scenario to leave",
        }),
      })
      .option("to", {
        type: "string",
        demandOption: true,
        describe: say({ fr: french`Réseau ou scénario où l'on arrive`, en: "Network or scenario to arrive at" }),
      })
      .option("from-roads", {
        type: "string",
        describe: say({
          fr: french`Réseau routier du départ, par son empreinte ; celui en usage par défaut`,
          en: "Road network of the first, by its hash; the one in use by default",
        }),
      })
      .option("to-roads", {
        type: "string",
        describe: say({ fr: french`Le même, à l'arrivée`, en: "The same, of the second" }),
      }),
  run: async (options, terminal) => {
    const counting = { thresholdSeconds: thresholdOf(options).seconds, timeFactor: timeFactorsOf(options).product };
    const { territory } = options;
    const answer = await withPlanning(terminal, async (planning) =>
      planning.decompose({
        ...{ territory, ...counting },
        from: { ...(await findCompared(planning, territory, options.from)), ...roadsOf(options["from-roads"]) },
        to: { ...(await findCompared(planning, territory, options.to)), ...roadsOf(options["to-roads"]) },
      }),
    );
    const { locale } = terminal;
    const { people, change } = createNumberWords(locale);
    terminal.answer(answer, () => [
      {
        fr: french`Habitants couverts : ${people(answer.people.before)}, puis ${people(answer.people.after)} ; cantons avec un site : ${answer.cantons.before}, puis ${answer.cantons.after}`,
        en: `People covered: ${people(answer.people.before)}, then ${people(answer.people.after)}; cantons with a site: ${answer.cantons.before}, then ${answer.cantons.after}`,
      }[locale],
      ...formatTable([
        { fr: ["Part", "habitants", "cantons"], en: ["Part", "people", "cantons"] }[locale],
        ...answer.people.parts.map((part, rank) => [
          FACTOR_NAMES[part.factor]?.[locale] ?? part.factor,
          ...[change(part.change), change(answer.cantons.parts[rank]?.change ?? Number.NaN)],
        ]),
        [{ fr: "en tout", en: "in all" }[locale], change(answer.people.change), change(answer.cantons.change)],
      ]),
      ...linesOfBasis(answer.fromBasis, locale),
      ...linesOfBasis(answer.basis, locale),
    ]);
  },
});

function roadsOf(roadNetwork: string | undefined) {
  return roadNetwork === undefined ? {} : { roadNetwork };
}
