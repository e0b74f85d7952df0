import type { ImportKind } from "@maillage/official-data";
import { rowIdentity } from "@maillage/official-data";
import { hashJson } from "../content-hash.ts";
import { by } from "../sort-territory-content.ts";
import type { AnyComposedVersion, VersionScope } from "./compose/composed-version.ts";
import type { ImportChoices } from "./import-views.ts";
import type { SourceRead } from "./read-source-protocol.ts";

/** What would be accepted: a version without a place in the order. */
export interface ImportCandidate {
  readonly kind: ImportKind;
  readonly scope: VersionScope;
  readonly rows: AnyComposedVersion["rows"];
  /** The same rows to the same end have the same hash, in whatever order and under whatever name. */
  readonly contentHash: string;
}

/**
 * @param latestNetworkDate of the network that a table keyed by site is about; null when the territory has none.
 * @returns undefined while a required field has no column.
 */
export function buildImportCandidate(
  { reading, mapping }: SourceRead,
  choices: ImportChoices,
  latestNetworkDate: string | null,
): ImportCandidate | undefined {
  if (reading === null) return undefined;
  const { kind } = reading;
  // A reading's rows are those of its kind.
  const rows = reading.rows.map(({ value }) => value) as unknown as AnyComposedVersion["rows"];
  const fields = mapping.flatMap(({ field, header }) => (header === null ? [] : [field]));
  const hasShapes = reading.rows.some(({ value }) => "geometry" in value && value.geometry !== null);
  const isKeyedBySite = kind === "activity" || kind === "partners" || kind === "hours";
  const scope: VersionScope = {
    date: kind === "sites" ? choices.citation.date : isKeyedBySite ? latestNetworkDate : null,
    absentSites: kind === "sites" ? choices.absentSites : null,
    ...(kind === "sites" && reading.refusedKeys.length > 0 ? { unreadSites: reading.refusedKeys } : {}),
    fields: (hasShapes ? [...fields, "geometry"] : fields).toSorted(),
  };
  const sorted = reading.rows.map(({ value }) => ({ key: rowIdentity(kind, value), value })).sort(by(({ key }) => key));
  return { kind, scope, rows, contentHash: hashJson({ kind, scope: { ...scope, fields: [] }, rows: sorted }) };
}

/** A candidate as it would be composed, after all the others. */
export function toVersion(candidate: ImportCandidate, read: SourceRead, choices: ImportChoices): AnyComposedVersion {
  const { name, producer, licence, vintage, url } = choices.citation;
  return {
    ...{ id: "candidate", rank: Number.MAX_SAFE_INTEGER, kind: candidate.kind, scope: candidate.scope },
    ...{ name, producer, licence, vintage, url, sha256: read.sha256 },
    ...{ rowCount: candidate.rows.length, rows: candidate.rows },
    // Rows and kind come from one reading.
  } as AnyComposedVersion;
}
