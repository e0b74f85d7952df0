import { french } from "@maillage/errors";
import { defineCommand, defineCommandGroup } from "../command.ts";
import { withPlanning } from "../open-planning-for.ts";

const createCommand = defineCommand({
  command: "create <code>",
  describe: {
    fr: french`Créer un département vide, où importer ses fichiers`,
    en: "Create an empty département, to import its files into",
  },
  options: (yargs, say) =>
    yargs
      .positional("code", {
        type: "string",
        demandOption: true,
        describe: say({ fr: french`Code du département : 09, 2A, 974`, en: "Code of the département: 09, 2A, 974" }),
      })
      .option("name", {
        type: "string",
        describe: say({
          fr: french`Son nom, s'il doit différer de celui de l'État`,
          en: "Its name, if other than the State's",
        }),
      }),
  run: async ({ code, name }, terminal) => {
    const territory = await withPlanning(terminal, (planning) => planning.createTerritory(code, name));
    terminal.answer(territory, () => [
      {
        fr: french`${territory.name} (${territory.code}) est créé. Importez ses communes : maillage data import FICHIER --territory ${territory.code}`,
        en: `${territory.name} (${territory.code}) is created. Import its communes: maillage data import FILE --territory ${territory.code}`,
      }[terminal.locale],
    ]);
  },
});

const listCommand = defineCommand({
  command: "list",
  describe: { fr: french`Lister les territoires chargés`, en: "List the loaded territories" },
  options: (yargs) => yargs,
  run: async (_, terminal) => {
    const territories = await withPlanning(terminal, (planning) => planning.listTerritories());
    terminal.answer({ territories }, () => territories.map(({ code, name }) => `${code.padEnd(4)} ${name}`));
  },
});

export const territoryCommand = defineCommandGroup(
  "territory",
  { fr: french`Créer et lister les territoires`, en: "Create and list territories" },
  [createCommand, listCommand],
);
