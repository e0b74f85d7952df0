import { french } from "@maillage/errors";
import { IMPORT_KINDS } from "@maillage/official-data";
import { ABSENT_SITE_CHOICES, IMPORT_MODES } from "@maillage/planning/import-views";
import { citationOptions } from "../citation-options.ts";
import { defineCommand } from "../command.ts";
import { importDatasetFile } from "../import-dataset-file.ts";
import { importRoadsFile } from "../import-roads-file.ts";
import { MODES } from "../mode-options.ts";
import { withTerritoryOption } from "../scenario-options.ts";
import { UsageError } from "../usage-error.ts";

const ROADS = "roads";
const HOMES = "homes";

export const dataImportCommand = defineCommand({
  command: "import <kind> [file]",
  describe: {
    fr: french`Importer un fichier dans un territoire ; sa nature est reconnue si elle n'est pas dite`,
    en: "Import a file into a territory; its kind is recognised when not told",
  },
  options: (yargs, say) =>
    withTerritoryOption(yargs, say)
      .positional("kind", {
        type: "string",
        demandOption: true,
        describe: say({
          fr: french`Nature des données, ou directement le fichier : ${IMPORT_KINDS.join(", ")}, ${ROADS}`,
          en: `Kind of data, or the file at once: ${IMPORT_KINDS.join(", ")}, ${ROADS}`,
        }),
      })
      .positional("file", {
        type: "string",
        describe: say({
          fr: french`CSV, XLSX, ODS, GeoJSON, Shapefile (.zip), GeoPackage, Parquet ; routes : OpenStreetMap, BD TOPO (.gpkg) ou réseau de « maillage network build »`,
          en: "CSV, XLSX, ODS, GeoJSON, Shapefile (.zip), GeoPackage, Parquet; roads: OpenStreetMap, BD TOPO (.gpkg) or network of `maillage network build`",
        }),
      })
      .option("national", {
        type: "string",
        describe: say({
          fr: french`Sans fichier : prendre les habitants dans un fichier national gardé (data national keep), le dernier ou celui qui est nommé : import homes --national`,
          en: "Without a file: take homes from a national file that is kept (data national keep), the last one or the one named: import homes --national",
        }),
      })
      .option("dry-run", {
        type: "boolean",
        default: false,
        describe: say({
          fr: french`Montrer ce que l'import ferait, sans rien écrire`,
          en: "Show what the import would do, and write nothing",
        }),
      })
      .option("mode", {
        choices: IMPORT_MODES,
        default: "good-rows" as const,
        describe: say({
          fr: french`Si des lignes sont refusées : importer les autres, ou rien`,
          en: "When rows are refused: import the others, or nothing",
        }),
      })
      .option("absent", {
        choices: ABSENT_SITE_CHOICES,
        describe: say({
          fr: french`Sites qu'une nouvelle liste n'a plus : les fermer, ou les garder`,
          en: "Sites that a new list no longer has: close them, or keep them",
        }),
      })
      .option("table", {
        type: "string",
        describe: say({
          fr: french`Table ou feuille à lire : son nom ou son rang`,
          en: "Table or sheet to read: its name or its rank",
        }),
      })
      .option("map", {
        type: "string",
        array: true,
        default: [],
        describe: say({
          fr: french`Colonne où lire un champ : --map population="Pop totale"`,
          en: 'Column a field is read from: --map population="Total pop"',
        }),
      })
      .option("refuse", {
        type: "string",
        array: true,
        default: [],
        describe: say({
          fr: french`Réparation refusée, partout ou dans une ligne : --refuse postcode leading-zero:12`,
          en: "Repair that is refused, everywhere or in one row: --refuse postcode leading-zero:12",
        }),
      })
      .options({
        ...citationOptions(say, { fr: french`Leur millésime : « COG 2026 »`, en: 'Their vintage: "COG 2026"' }),
        date: {
          type: "string",
          describe: say({
            fr: french`Date d'une liste de sites : 2024-08-01`,
            en: "Date of a list of sites: 2024-08-01",
          }),
        },
      })
      .option("profile", {
        choices: MODES,
        default: "car" as const,
        describe: say({
          fr: french`Routes : mode pour lequel lire OpenStreetMap ; à vélo et à pied, pour l'analyse des autres modes`,
          en: "Roads: mode to read OpenStreetMap for; bicycle and foot are for the analysis of other modes",
        }),
      })
      .option("use", {
        type: "boolean",
        default: false,
        describe: say({
          fr: "Routes : calculer désormais le territoire sur elles",
          en: "Roads: from now on compute the territory on them",
        }),
      }),
  run: async (options, terminal) => {
    const { territory, profile, use, national } = options;
    if (national !== undefined && (options.kind !== HOMES || options.file !== undefined)) throw homesAlone();
    const [kind, file] = options.file === undefined ? [undefined, options.kind] : [options.kind, options.file];
    if (kind === ROADS) return importRoadsFile({ territory, file, profile, use }, terminal);
    if (file === ROADS) throw missingFile();
    // Without an id the one kept last is meant.
    const source = national === undefined ? { file } : { nationalId: national === "" ? undefined : national };
    const { mode, absent, table, map, refuse, name, producer, licence, vintage, url, date } = options;
    return importDatasetFile(
      {
        ...{
          territory,
          source,
          kind: national === undefined ? kind : HOMES,
          mode,
          absent,
          table,
          map,
          refuse,
          dryRun: options["dry-run"],
        },
        citation: { name, producer, licence, vintage, url, date },
      },
      terminal,
    );
  },
});

function missingFile(): UsageError {
  return new UsageError({
    fr: french`Il manque le fichier de routes : maillage data import roads FICHIER --territory 52`,
    en: "The file of roads is missing: maillage data import roads FILE --territory 52",
  });
}

function homesAlone(): UsageError {
  return new UsageError({
    fr: french`--national va sans fichier, et pour des habitants : maillage data import homes --national --territory 52`,
    en: "--national goes without a file, and for homes: maillage data import homes --national --territory 52",
  });
}
