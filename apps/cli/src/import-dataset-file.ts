import { resolve } from "node:path";
import { type Bilingual, french } from "@maillage/errors";
import type { DatasetImportView, ImportChoices, ImportChoicesPatch, Planning } from "@maillage/planning";
import { DatasetImportFailedError } from "./dataset-import-failed-error.ts";
import { linesOfImport, linesOfPreview } from "./describe-import.ts";
import { findTable, mapFields, parseKind, parseRefusedRepair } from "./import-choices.ts";
import { withPlanning } from "./open-planning-for.ts";
import type { Terminal } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

export interface DatasetFileImport {
  readonly territory: string;
  /** A file of this machine, or a national one that is kept: the last one when it is not named. */
  readonly source: { readonly file: string } | { readonly nationalId: string | undefined };
  /** Undefined to take what is recognised. */
  readonly kind: string | undefined;
  /** Told, then forgotten: nothing is written. */
  readonly dryRun: boolean;
  readonly mode: ImportChoices["mode"];
  readonly absent: ImportChoices["absentSites"] | undefined;
  readonly table: string | undefined;
  readonly map: readonly string[];
  readonly refuse: readonly string[];
  readonly citation: Partial<Record<keyof ImportChoices["citation"], string | undefined>>;
}

const STAGES: Readonly<Record<DatasetImportView["stage"], Bilingual>> = {
  receiving: { fr: "réception", en: "receiving" },
  opening: { fr: "ouverture", en: "opening" },
  reading: { fr: "lecture", en: "reading" },
  comparing: { fr: "comparaison", en: "comparing" },
  writing: { fr: "écriture", en: "writing" },
};

/** Under it, whoever imports must say what the file is. */
const CONFIDENCE_MIN = 0.5;

/** Brings a file into a territory: read, told, and written unless asked not to or refused. */
export async function importDatasetFile(asked: DatasetFileImport, terminal: Terminal): Promise<void> {
  const kind = asked.kind === undefined ? undefined : parseKind(asked.kind);
  const refusedRepairs = asked.refuse.map(parseRefusedRepair);
  const view = await withPlanning(terminal, async (planning) => {
    const follow = makeFollower(planning, terminal);
    const { territory, source } = asked;
    const { id } = await ("file" in source
      ? planning.startDatasetImport(territory, { path: resolve(terminal.workingFolder, source.file) })
      : planning.startNationalImport(territory, source.nationalId));
    try {
      let read = await follow(id);
      const choose = async (choices: ImportChoicesPatch) => {
        await planning.chooseDatasetImport(id, choices);
        read = await follow(id);
      };
      if (asked.table !== undefined) await choose({ table: findTable(asked.table, read.tables) });
      assertRecognised(read, kind);
      if (kind !== undefined && kind !== read.choices?.kind) await choose({ kind });
      const choices = listChoices(asked, read, refusedRepairs);
      // Reading again what would be read the same takes as long as the first time.
      if (Object.keys(choices).length > 0) await choose(choices);
      if (asked.dryRun) return read;
      assertChosen(read);
      // Why is in what was read of it.
      if (read.obstacles.length > 0 && read.preview !== null) {
        for (const line of linesOfPreview(read.preview, terminal.locale)) terminal.writeError(`${line}\n`);
      }
      // A revision that is null is refused by the service, which says why.
      const accepted = await planning.acceptDatasetImport(id, read.revision ?? "0".repeat(64));
      const { tables, preview, choices: chosen, identicalTo } = read;
      return { ...accepted, tables, preview, choices: chosen, identicalTo };
    } finally {
      // What was not accepted is not left behind as a draft; of one that is done nothing is taken back.
      await planning.cancelDatasetImport(id);
    }
  });
  const { preview, ...rest } = view;
  const { map: _, ...told } = preview ?? { map: undefined };
  terminal.answer({ ...rest, dryRun: asked.dryRun, preview: preview === null ? null : told }, () =>
    linesOfImport(view, asked.dryRun, terminal.locale),
  );
}

function makeFollower(planning: Planning, terminal: Terminal) {
  return async (id: string): Promise<DatasetImportView> => {
    const view = await planning.waitForDatasetImport(id, {
      onProgress: (stage, share) => terminal.progress(`${STAGES[stage][terminal.locale]} ${Math.round(share * 100)} %`),
    });
    if (view.failure !== null) throw new DatasetImportFailedError(view.fileName, view.failure);
    return view;
  };
}

/** @throws {UsageError} when nothing is like the file, and nobody says what it is. */
function assertRecognised({ fileName, recognition }: DatasetImportView, kind: string | undefined): void {
  if (kind !== undefined || (recognition !== null && recognition.confidence >= CONFIDENCE_MIN)) return;
  throw new UsageError({
    fr: french`« ${fileName} » ne ressemble à aucune source connue. Dites ce qu'il contient : maillage data import sites ${fileName}`,
    en: `"${fileName}" looks like no known source. Say what it contains: maillage data import sites ${fileName}`,
  });
}

/** @throws {UsageError} when only an option can say what is to be done. */
function assertChosen({ fileName, obstacles, preview }: DatasetImportView): void {
  if (obstacles.includes("absent-sites")) {
    const count = String(preview?.difference.gone ?? 0);
    throw new UsageError({
      fr: french`« ${fileName} » n'a plus ${count} des sites en vigueur. Dites ce qu'ils deviennent : --absent close, ou --absent keep.`,
      en: `"${fileName}" no longer has ${count} of the sites in force. Say what becomes of them: --absent close, or --absent keep.`,
    });
  }
  if (obstacles.includes("date")) {
    throw new UsageError({
      fr: french`La date de « ${fileName} » n'est pas connue. Dites-la : --date 2024-08-01.`,
      en: `The date of "${fileName}" is not known. Say it: --date 2024-08-01.`,
    });
  }
}

function listChoices(
  { mode, absent, map, citation }: DatasetFileImport,
  read: DatasetImportView,
  refusedRepairs: ImportChoices["refusedRepairs"],
): ImportChoicesPatch {
  const cited = Object.fromEntries(Object.entries(citation).filter(([, value]) => value !== undefined));
  return {
    ...(mode === read.choices?.mode ? {} : { mode }),
    ...(refusedRepairs.length === 0 ? {} : { refusedRepairs }),
    ...(absent === undefined ? {} : { absentSites: absent }),
    ...(map.length === 0 ? {} : { mapping: mapFields(map, read) }),
    ...(read.choices === null || Object.keys(cited).length === 0
      ? {}
      : { citation: { ...read.choices.citation, ...cited } }),
  };
}
