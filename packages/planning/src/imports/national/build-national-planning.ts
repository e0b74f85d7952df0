import type { Database } from "@maillage/database";
import { parseQuery } from "../../parse-query.ts";
import { lockLoading } from "../../save-territory.ts";
import type { DatasetImports } from "../dataset-imports.ts";
import { datasetIdSchema } from "../dataset-queries.ts";
import { UnknownNationalHomesError } from "./national-errors.ts";
import { deleteNationalHomes, findNationalHomesRow, listDraftsOfNationalHomes } from "./national-homes-repository.ts";
import type { NationalKeepings } from "./national-keepings.ts";
import type { NationalLibrary } from "./national-library.ts";
import type { NationalPlanning } from "./national-planning.ts";

export interface NationalServices {
  readonly database: Database;
  readonly library: NationalLibrary;
  readonly keepings: NationalKeepings;
  readonly imports: DatasetImports;
}

/** National files of homes, as the application's door has them. */
export function buildNationalPlanning(
  services: NationalServices,
  answer: <Result>(ask: () => Promise<Result>) => Promise<Result>,
): NationalPlanning {
  const { library, keepings, imports } = services;
  return {
    listNationalHomes: () => answer(() => library.list()),
    keepNationalHomes: (path, options = {}) => answer(() => keepings.keepFile(path, options)),
    startNationalKeeping: (upload, citation) => answer(() => keepings.startUpload(upload, citation)),
    findNationalKeeping: async () => keepings.find(),
    cancelNationalKeeping: () => answer(() => keepings.cancel()),
    removeNationalHomes: (id) => answer(() => removeNationalHomes(services, parseQuery(datasetIdSchema, id))),
    startNationalImport: (territory, id) =>
      answer(async () => imports.startFromNational(territory, await library.get(id))),
  };
}

async function removeNationalHomes({ database, imports }: NationalServices, id: string): Promise<void> {
  const drafts = await database.transaction(async (transaction) => {
    await lockLoading(transaction);
    if ((await findNationalHomesRow(transaction, id)) === undefined) throw new UnknownNationalHomesError(id);
    const taking = await listDraftsOfNationalHomes(transaction, id);
    await imports.giveUp(transaction, taking);
    await deleteNationalHomes(transaction, id);
    return taking;
  });
  for (const draft of drafts) await imports.forget(draft);
}
