import { resolve } from "node:path";
import { french } from "@maillage/errors";
import { citationOptions } from "../citation-options.ts";
import { defineCommand, defineCommandGroup } from "../command.ts";
import { KEEPING_STAGES, lineOfNationalHomes, linesOfNationalHomes } from "../describe-national.ts";
import { withPlanning } from "../open-planning-for.ts";

const keepCommand = defineCommand({
  command: "keep <file>",
  describe: {
    fr: french`Lire une fois un fichier national de population carroyée et le garder pour tous les territoires`,
    en: "Read a national file of gridded population once, and keep it for all territories",
  },
  options: (yargs, say) =>
    yargs
      .positional("file", {
        type: "string",
        demandOption: true,
        describe: say({
          fr: french`Filosofi (200 m ou 1 km) ou recensement : CSV, GeoPackage, Parquet, ou leur archive .zip`,
          en: "Filosofi (200 m or 1 km) or census: CSV, GeoPackage, Parquet, or their .zip archive",
        }),
      })
      .option("table", {
        type: "string",
        describe: say({
          fr: french`Ne garder que cette table de l'archive : son nom ou son rang`,
          en: "Keep this table of the archive alone: its name or its rank",
        }),
      })
      .options(
        citationOptions(say, {
          fr: french`Leur millésime, si le nom du fichier ne le dit pas : 2021`,
          en: "Their vintage, when the file's name does not tell it: 2021",
        }),
      ),
  run: async ({ file, table, name, producer, licence, vintage, url }, terminal) => {
    const kept = await withPlanning(terminal, (planning) =>
      planning.keepNationalHomes(resolve(terminal.workingFolder, file), {
        ...{ table, citation: { name, producer, licence, vintage, url } },
        onProgress: (stage, share) =>
          terminal.progress(`${KEEPING_STAGES[stage][terminal.locale]} ${Math.round(share * 100)} %`),
      }),
    );
    terminal.answer(kept, () => [
      ...linesOfNationalHomes(kept.homes, terminal.locale),
      kept.isNew
        ? {
            fr: french`Gardé. Un territoire y prend ses habitants : maillage data import homes --national --territory 52`,
            en: "Kept. A territory takes its homes from it: maillage data import homes --national --territory 52",
          }[terminal.locale]
        : {
            fr: french`Ce fichier est déjà gardé : rien n'a changé.`,
            en: "This file is kept already: nothing has changed.",
          }[terminal.locale],
    ]);
  },
});

const listCommand = defineCommand({
  command: "list",
  describe: {
    fr: french`Lister les fichiers nationaux gardés, le dernier d'abord`,
    en: "List the national files that are kept, the last one first",
  },
  options: (yargs) => yargs,
  run: async (_, terminal) => {
    const nationalHomes = await withPlanning(terminal, (planning) => planning.listNationalHomes());
    terminal.answer({ nationalHomes }, () =>
      nationalHomes.length === 0
        ? [
            {
              fr: french`Aucun. Pour en garder un : maillage data national keep FICHIER`,
              en: "None. To keep one: maillage data national keep FILE",
            }[terminal.locale],
          ]
        : nationalHomes.map((homes) => lineOfNationalHomes(homes, terminal.locale)),
    );
  },
});

const removeCommand = defineCommand({
  command: "remove <id>",
  describe: {
    fr: french`Ne plus garder un fichier national ; ce que des territoires y ont pris reste`,
    en: "Keep a national file no longer; what territories took from it stays",
  },
  options: (yargs, say) =>
    yargs.positional("id", {
      type: "string",
      demandOption: true,
      describe: say({
        fr: french`Donné par « maillage data national list »`,
        en: "As `maillage data national list` gives it",
      }),
    }),
  run: async ({ id }, terminal) => {
    await withPlanning(terminal, (planning) => planning.removeNationalHomes(id));
    terminal.answer({ removed: id }, () => [
      {
        fr: french`${id} n'est plus gardé. Ce que des territoires y ont pris reste en vigueur.`,
        en: `${id} is kept no longer. What territories took from it stays in force.`,
      }[terminal.locale],
    ]);
  },
});

export const dataNationalCommand = defineCommandGroup(
  "national",
  {
    fr: french`Garder un fichier national de population pour tous les territoires, y compris ceux à venir`,
    en: "Keep a national file of population for all territories, those to come included",
  },
  [keepCommand, listCommand, removeCommand],
);
