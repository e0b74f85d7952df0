import { french } from "@maillage/errors";
import { ABSENT_SITE_CHOICES } from "@maillage/planning/import-views";
import { PULL_CHOICES } from "@maillage/planning/pull-queries";
import { defineCommand } from "../command.ts";
import { pullOfficialData } from "../pull-official-data.ts";
import { withTerritoryOption } from "../scenario-options.ts";

export const dataPullCommand = defineCommand({
  command: "pull",
  describe: {
    fr: french`Récupérer les données officielles d'un territoire, qui est créé s'il n'existe pas`,
    en: "Fetch the official data of a territory, which is created when it does not exist",
  },
  options: (yargs, say) =>
    withTerritoryOption(yargs, say)
      .option("only", {
        type: "string",
        describe: say({
          fr: french`Sources ou natures, séparées par des virgules : ${PULL_CHOICES.join(", ")}`,
          en: `Sources or kinds, separated by commas: ${PULL_CHOICES.join(", ")}`,
        }),
      })
      .option("accept", {
        type: "boolean",
        default: false,
        describe: say({
          fr: french`Mettre en vigueur aussitôt les bonnes lignes ; sinon chaque fichier attend d'être accepté`,
          en: "Put the good rows in force at once; otherwise each file waits to be accepted",
        }),
      })
      .option("absent", {
        choices: ABSENT_SITE_CHOICES,
        describe: say({
          fr: french`Sites que la liste n'a plus : les fermer, ou les garder`,
          en: "Sites that the list no longer has: close them, or keep them",
        }),
      })
      .option("offline", {
        type: "boolean",
        default: false,
        describe: say({
          fr: french`Ne prendre que ce qui a déjà été récupéré, sans rien demander au réseau`,
          en: "Take only what was fetched before, and ask nothing of the network",
        }),
      }),
  run: ({ territory, only, accept, absent, offline }, terminal) =>
    pullOfficialData({ territory, only, accept, absent, offline }, terminal),
});
