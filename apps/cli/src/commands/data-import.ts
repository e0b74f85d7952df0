import { resolve } from "node:path";
import { type Bilingual, french } from "@maillage/errors";
import type { ImportStage } from "@maillage/planning";
import { defineCommand } from "../command.ts";
import { linesOfWarnings } from "../describe-build-warnings.ts";
import { namingFile } from "../input-error.ts";
import { MODES } from "../mode-options.ts";
import { withPlanning } from "../open-planning-for.ts";
import { UsageError } from "../usage-error.ts";

const STAGES: Readonly<Record<ImportStage, Bilingual>> = {
  receiving: { fr: "réception", en: "receiving" },
  ways: { fr: "lecture des routes", en: "reading the roads" },
  nodes: { fr: "lecture des positions", en: "reading the positions" },
  network: { fr: "construction du réseau", en: "building the network" },
  checking: { fr: "vérification", en: "checking" },
};

export const dataImportCommand = defineCommand({
  command: "import <kind> <file>",
  describe: {
    fr: french`Importer un fichier ; pour l'instant des routes (roads)`,
    en: "Import a file; roads only for now",
  },
  options: (yargs, say) =>
    yargs
      .positional("kind", {
        type: "string",
        demandOption: true,
        describe: say({ fr: french`Nature des données : roads`, en: "Kind of data: roads" }),
      })
      .positional("file", {
        type: "string",
        demandOption: true,
        describe: say({
          fr: french`Extrait OpenStreetMap (.osm.pbf, .osm, .osm.gz, .osm.bz2), BD TOPO (.gpkg) ou réseau de « maillage network build »`,
          en: "OpenStreetMap extract (.osm.pbf, .osm, .osm.gz, .osm.bz2), BD TOPO (.gpkg) or network of `maillage network build`",
        }),
      })
      .option("territory", {
        type: "string",
        demandOption: true,
        describe: say({ fr: french`Code du territoire : 52`, en: "Code of the territory: 52" }),
      })
      .option("profile", {
        choices: MODES,
        default: "car" as const,
        describe: say({
          fr: french`Mode pour lequel lire OpenStreetMap ; à vélo et à pied, pour l'analyse des autres modes`,
          en: "Mode to read OpenStreetMap for; bicycle and foot are for the analysis of other modes",
        }),
      })
      .option("use", {
        type: "boolean",
        default: false,
        describe: say({
          fr: "Calculer désormais le territoire sur ces routes",
          en: "From now on compute the territory on these roads",
        }),
      }),
  run: async ({ kind, file, territory, profile, use }, terminal) => {
    assertRoads(kind);
    const imported = await withPlanning(terminal, async (planning) => {
      const result = await namingFile(
        file,
        () =>
          planning.importRoadNetwork(territory, resolve(terminal.workingFolder, file), {
            profile,
            onProgress: (stage, share) =>
              terminal.progress(`${STAGES[stage][terminal.locale]} ${Math.round(share * 100)} %`),
          }),
        // The thread that reads roads knows their file's name; its sentences do not all say it.
        ({ code }) => code.startsWith("road-network/"),
      );
      if (use) await planning.useRoadNetwork(territory, result.hash);
      return result;
    });
    terminal.answer({ ...imported, inUse: use }, () => {
      const { hash, reach, warnings } = imported;
      const number = new Intl.NumberFormat(terminal.locale);
      const off = number.format(reach.populationOff);
      const all = number.format(reach.population);
      return {
        fr: [
          `Réseau ${hash}${use ? ", désormais utilisé" : ""}`,
          french`Habitants loin de ses routes : ${off} sur ${all}`,
          ...linesOfWarnings(warnings, "fr"),
        ],
        en: [
          `Network ${hash}${use ? ", in use from now on" : ""}`,
          `Inhabitants far from its roads: ${off} of ${all}`,
          ...linesOfWarnings(warnings, "en"),
        ],
      }[terminal.locale];
    });
  },
});

/** @throws {UsageError} for any other kind of data. */
function assertRoads(kind: string): void {
  if (kind === "roads") return;
  throw new UsageError({
    fr: french`« ${kind} » : cette version n'importe que des routes (roads). Communes, cantons et sites sont fournis avec le territoire ; « maillage coverage » lit vos propres fichiers.`,
    en: `"${kind}": this release only imports roads. Communes, cantons and sites come with the territory; \`maillage coverage\` reads files of your own.`,
  });
}
