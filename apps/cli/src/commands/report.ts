import { stat } from "node:fs/promises";
import { extname, resolve } from "node:path";
import { type Bilingual, french } from "@maillage/errors";
import { writeNote } from "@maillage/reports/note";
import { NOTE_FORMATS, type NoteFormat } from "@maillage/reports/note-formats";
import { defineCommand } from "../command.ts";
import { findRunBasis, runSubjectOf } from "../find-run-basis.ts";
import { createNumberWords } from "../number-words.ts";
import { withPlanning } from "../open-planning-for.ts";
import { readChangesFile } from "../read-changes-file.ts";
import { withRunSubjectOptions } from "../run-subject-options.ts";
import { thresholdOf } from "../threshold-option.ts";
import { timeFactorsOf } from "../time-factor-options.ts";
import { UsageError } from "../usage-error.ts";
import { writeFileWhole } from "../write-file-whole.ts";

const CHANGES_AND_SCENARIO: Bilingual = {
  fr: french`--changes et --scenario ne vont pas ensemble : un scénario a ses propres changements.`,
  en: "--changes and --scenario do not go together: a scenario has changes of its own.",
};

const PROGRAMME: Bilingual = {
  fr: french`Scénario, par son identifiant ou son nom : le programme que la note propose`,
  en: "Scenario, by its id or name: the programme that the note proposes",
};

export const reportCommand = defineCommand({
  command: "report",
  describe: {
    fr: french`Écrire la note d'un territoire : deux pages et une annexe, en PDF, ODT ou HTML`,
    en: "Write the note of a territory, in French: two pages and an annex, as PDF, ODT or HTML",
  },
  options: (yargs, say) =>
    withRunSubjectOptions(yargs, say, PROGRAMME)
      .option("out", {
        type: "string",
        demandOption: true,
        describe: say({
          fr: french`Fichier à écrire ; son nom dit le format : .pdf, .odt ou .html`,
          en: "File to write; its name says the format: .pdf, .odt or .html",
        }),
      })
      .option("changes", {
        type: "string",
        describe: say({
          fr: french`Fichier JSON de changements au réseau : le programme, quand il n'est pas un scénario`,
          en: "JSON file of changes to the network: the programme, when it is no scenario",
        }),
      }),
  run: async (options, terminal) => {
    const format = formatOf(options.out);
    const { seconds: thresholdSeconds } = thresholdOf(options);
    const { product: timeFactor } = timeFactorsOf(options);
    const subject = runSubjectOf(options);
    if (options.changes !== undefined && options.scenario !== undefined) throw new UsageError(CHANGES_AND_SCENARIO);
    const changes = options.changes === undefined ? [] : await readChangesFile(options.changes, terminal);
    const path = resolve(terminal.workingFolder, options.out);
    const bytes = await withPlanning(terminal, async (planning) => {
      const territory = await planning.getTerritory(options.territory);
      const { siteNetwork, scenario } = await findRunBasis(planning, territory, subject);
      const sites =
        scenario === null
          ? { siteNetwork, changes: [...changes] }
          : { scenario: scenario.id, version: scenario.version };
      return writeNote(planning, { territory: territory.code, ...sites, thresholdSeconds, timeFactor }, format);
    });
    await writeFileWhole(path, bytes);
    const { size } = await stat(path);
    terminal.answer({ out: options.out, format, bytes: size }, () => {
      const kilobytes = createNumberWords(terminal.locale).people(size / 1000);
      return [
        {
          fr: french`Note écrite dans ${options.out} (${kilobytes} ko).`,
          en: `Note written to ${options.out} (${kilobytes} kB).`,
        }[terminal.locale],
      ];
    });
  },
});

/** @throws {UsageError} when the name says none. */
function formatOf(out: string): NoteFormat {
  const found = NOTE_FORMATS.find((format) => extname(out).toLowerCase() === `.${format}`);
  if (found !== undefined) return found;
  throw new UsageError({
    fr: french`--out : « ${out} » ne dit pas de quel format est la note. Donnez un nom en .pdf, .odt ou .html.`,
    en: `--out: "${out}" does not say which format the note is of. Give a name in .pdf, .odt or .html.`,
  });
}
