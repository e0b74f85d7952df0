import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import { type Bilingual, french } from "@maillage/errors";
import { buildTerritoryLayers, LAYER_IDS, type Layer, type LayerId } from "@maillage/reports";
import { describeFile, FORMAT_IDS, FORMATS, type FormatId } from "@maillage/reports/export-formats";
import { exportLayersToFile } from "@maillage/reports/formats";
import { defineCommand } from "../command.ts";
import { findRunBasis, runSubjectOf } from "../find-run-basis.ts";
import { createNumberWords } from "../number-words.ts";
import { withPlanning } from "../open-planning-for.ts";
import { withRunSubjectOptions } from "../run-subject-options.ts";
import type { Terminal } from "../terminal.ts";
import { thresholdOf } from "../threshold-option.ts";
import { timeFactorsOf } from "../time-factor-options.ts";
import { UsageError } from "../usage-error.ts";
import { writeExportWhole } from "../write-export-whole.ts";

/** A proposal is an answer of `propose`, or of the pages: it is not kept for this process. */
const LAYERS = LAYER_IDS.filter((id) => id !== "proposal");
/** What leaves when nobody says: what a territory always has. */
const USUAL_LAYERS = LAYERS.filter((id) => id !== "scenario-changes");
/** Rows between two lines of progress. */
const ROWS_BETWEEN_LINES = 10_000;

export const exportCommand = defineCommand({
  command: "export",
  describe: {
    fr: french`Écrire les données d'un territoire : sites, foyers et temps, cantons, communes, zones`,
    en: "Write the data of a territory: sites, homes and times, cantons, communes, areas",
  },
  options: (yargs, say) =>
    withRunSubjectOptions(yargs, say)
      .option("layers", {
        type: "string",
        describe: say({
          fr: french`Couches, séparées par des virgules : ${LAYERS.join(", ")} ; les cinq premières par défaut`,
          en: `Layers, separated by commas: ${LAYERS.join(", ")}; the first five by default`,
        }),
      })
      .option("format", {
        choices: FORMAT_IDS,
        describe: say({
          fr: french`Format ; par défaut celui que dit le nom du fichier`,
          en: "Format; by default the one that the file's name says",
        }),
      })
      .option("out", {
        type: "string",
        demandOption: true,
        describe: say({ fr: french`Fichier à écrire`, en: "File to write" }),
      }),
  run: async (options, terminal) => {
    const { seconds: thresholdSeconds } = thresholdOf(options);
    const { product: timeFactor } = timeFactorsOf(options);
    const subject = runSubjectOf(options);
    const ids = layersOf(options.layers, subject.scenario !== undefined);
    const format = options.format ?? formatOf(options.out);
    assertExtension(format, ids.length, options.out);
    const path = resolve(terminal.workingFolder, options.out);
    const layers = await withPlanning(terminal, async (planning) => {
      const territory = await planning.getTerritory(options.territory);
      const { siteNetwork, scenario } = await findRunBasis(planning, territory, subject);
      const sites = scenario === null ? { siteNetwork } : { scenario: scenario.id, version: scenario.version };
      const about = { territory: territory.code, ...sites, thresholdSeconds, timeFactor };
      const layers = await buildTerritoryLayers(planning, { about }, ids);
      const told = layers.map((layer) => tellProgress(layer, terminal));
      await writeExportWhole(path, (draft) => exportLayersToFile(told, format, terminal.locale, draft));
      return layers;
    });
    const { size } = await stat(path);
    const answer = {
      ...{ out: options.out, format, bytes: size },
      layers: layers.map(({ id, featureCount, date, hash }) => ({ id, features: featureCount, date, hash })),
    };
    const words = createNumberWords(terminal.locale);
    terminal.answer(answer, () => [
      ...layers.map(
        ({ title, featureCount }) =>
          ({
            fr: french`${title.fr} : ${words.people(featureCount)}`,
            en: `${title.en}: ${words.people(featureCount)}`,
          })[terminal.locale],
      ),
      {
        fr: french`Écrit dans ${options.out} (${FORMATS[format].title.fr}).`,
        en: `Written to ${options.out} (${FORMATS[format].title.en}).`,
      }[terminal.locale],
    ]);
  },
});

/** @throws {UsageError} for a word that is no layer, or one that only a scenario has. */
function layersOf(written: string | undefined, hasScenario: boolean): readonly LayerId[] {
  if (written === undefined) return USUAL_LAYERS;
  const words = written.split(",").map((word) => word.trim());
  const stranger = words.find((word) => !LAYERS.some((id) => id === word));
  if (stranger !== undefined) {
    throw new UsageError({
      fr: french`--layers : « ${stranger} » n'est pas une couche. Choisissez parmi ${LAYERS.join(", ")}.`,
      en: `--layers: "${stranger}" is no layer. Choose among ${LAYERS.join(", ")}.`,
    });
  }
  if (words.includes("scenario-changes") && !hasScenario) {
    throw new UsageError({
      fr: french`La couche scenario-changes va avec --scenario.`,
      en: "The layer scenario-changes goes with --scenario.",
    });
  }
  // In the order of the list, each once, however they were written.
  return LAYERS.filter((id) => words.includes(id));
}

/** @throws {UsageError} when the name says none. */
function formatOf(out: string): FormatId {
  const found = FORMAT_IDS.find((id) => out.toLowerCase().endsWith(`.${FORMATS[id].extension}`));
  if (found !== undefined) return found;
  throw new UsageError({
    fr: french`--format manque : « ${out} » ne dit pas de quel format est le fichier. Choisissez parmi ${FORMAT_IDS.join(", ")}.`,
    en: `--format is missing: "${out}" does not say which format the file is of. Choose among ${FORMAT_IDS.join(", ")}.`,
  });
}

/** A file whose name lies about what it is would not be opened. */
function assertExtension(format: FormatId, layerCount: number, out: string): void {
  const { extension, isZipped } = describeFile(format, layerCount);
  if (out.toLowerCase().endsWith(`.${extension}`)) return;
  throw new UsageError(isZipped ? zipNeeded(format, layerCount) : extensionNeeded(format, extension));
}

function zipNeeded(format: FormatId, layerCount: number): Bilingual {
  return {
    fr: french`${layerCount} couches en ${format} font une archive : donnez à --out un nom en .zip, ou une seule couche à --layers.`,
    en: `${layerCount} layers as ${format} make an archive: give --out a name in .zip, or --layers a single one.`,
  };
}

function extensionNeeded(format: FormatId, extension: string): Bilingual {
  return {
    fr: french`Un fichier ${format} a un nom en .${extension}.`,
    en: `A file of format ${format} has a name in .${extension}.`,
  };
}

/** The same layer, telling how far its writing is. */
function tellProgress(layer: Layer, terminal: Terminal): Layer {
  return {
    ...layer,
    async *read() {
      let count = 0;
      for await (const feature of layer.read()) {
        if (count % ROWS_BETWEEN_LINES === 0) {
          terminal.progress(`${layer.title[terminal.locale]} ${count}/${layer.featureCount}`);
        }
        count += 1;
        yield feature;
      }
    },
  };
}
