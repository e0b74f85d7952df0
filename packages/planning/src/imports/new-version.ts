import { packJson } from "../json-bytes.ts";
import type { DatasetDraft } from "./dataset-draft.ts";
import type { DatasetVersionRow, insertVersion } from "./dataset-version-repository.ts";
import type { ImportCandidate } from "./import-candidate.ts";
import type { ImportChoices, ImportOutcome } from "./import-views.ts";
import type { SourceRead } from "./read-source-protocol.ts";

/** The version that these very rows would lie over: one that another of its kind lies over already is no longer what there is. */
export function findIdentical(
  { kind, scope, contentHash }: ImportCandidate,
  heads: readonly DatasetVersionRow[],
): DatasetVersionRow | undefined {
  const last = heads.findLast(
    (each) => each.undoneAt === null && each.kind === kind && (kind !== "sites" || each.scope.date === scope.date),
  );
  return last?.contentHash === contentHash ? last : undefined;
}

/** A version as it is written, after all the others of its territory. */
export function describeVersion(
  id: string,
  draft: DatasetDraft,
  { sha256, reading }: SourceRead,
  { citation: { date: _, ...citation }, mapping }: ImportChoices,
  { kind, scope, rows, contentHash }: ImportCandidate,
  heads: readonly DatasetVersionRow[],
  outcome: ImportOutcome | null,
): Parameters<typeof insertVersion>[1] {
  const issueRows = new Set(reading?.issues.map(({ row }) => row));
  return {
    ...{ id, territoryCode: draft.territory, rank: Math.max(0, ...heads.map(({ rank }) => rank)) + 1, kind },
    ...{ ...citation, fileName: draft.fileName, sha256, rowCount: rows.length, mapping, scope, contentHash },
    ...{ repairCount: reading?.repairs.length ?? 0, refusedCount: issueRows.size, outcome, content: packJson(rows) },
  };
}
