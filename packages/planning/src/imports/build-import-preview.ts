import { departementOf, type ImportKind, type Repair, rowIdentity } from "@maillage/official-data";
import type { LoadedTerritory } from "../loaded-territory.ts";
import type { TerritoryContent } from "../territory-content.ts";
import type { SiteView } from "../views.ts";
import { compareRecords, type DatasetDifference } from "./compare-records.ts";
import { findComparedNetwork } from "./compose/compose-site-networks.ts";
import type { AnyComposedVersion } from "./compose/composed-version.ts";
import { computeImportFigures, findImportFigures } from "./compute-import-figures.ts";
import { type ImportCandidate, toVersion } from "./import-candidate.ts";
import type { ImportChoices, ImportObstacle, ImportPreviewRow, ImportPreviewView } from "./import-views.ts";
import { listPreviewFeatures } from "./list-preview-features.ts";
import { type DatasetRecords, listContentRecords, listRowRecords } from "./list-records.ts";
import type { SourceRead } from "./read-source-protocol.ts";
import type { TerritoryComposer } from "./territory-composer.ts";

const SHOWN_ROW_COUNT = 50;
const SHOWN_ISSUE_COUNT = 100;
const REPAIR_EXAMPLE_COUNT = 20;

export interface PreviewInput {
  readonly read: SourceRead;
  readonly choices: ImportChoices;
  readonly candidate: ImportCandidate;
  /** The territory as it is: ready to be computed on, as it is written, and the versions it is composed from. */
  readonly current: LoadedTerritory;
  readonly content: TerritoryContent;
  readonly versions: readonly AnyComposedVersion[];
}

/** What accepting would do, and what stands in the way. Writes nothing. */
export function buildImportPreview(
  composer: TerritoryComposer,
  { read, choices, candidate, current, content, versions }: PreviewInput,
): { readonly preview: ImportPreviewView; readonly obstacles: readonly ImportObstacle[] } {
  const { reading } = read;
  if (reading === null) throw new Error("A file that was not read has no preview.");
  const date = candidate.scope.date ?? new Date().toISOString().slice(0, 10);
  const version = toVersion({ ...candidate, scope: { ...candidate.scope, date } }, read, choices);
  const after = composer.preview(current, content.name, [...versions, version]);
  const difference = compareKind(candidate, date, content, after.content, versions);
  const obstacles = listObstacles(read, choices, content, difference);
  const hasRows = reading.rows.length > 0;
  return {
    obstacles,
    preview: {
      rowCount: reading.rowCount,
      acceptedCount: reading.rows.length,
      refusedCount: countRows(reading.issues),
      elsewhereCount: reading.elsewhereCount,
      nearbyCount: countNearbySites(candidate, content.code),
      leftOut: reading.leftOut,
      difference: difference.view,
      repairs: summariseRepairs(reading.repairs, choices),
      issues: reading.issues.slice(0, SHOWN_ISSUE_COUNT),
      issueCount: reading.issues.length,
      warnings: reading.warnings.slice(0, SHOWN_ISSUE_COUNT),
      warningCount: reading.warnings.length,
      rows: listRows(read, difference),
      map: {
        type: "FeatureCollection",
        features: hasRows ? listPreviewFeatures(candidate, content, after.content, difference.stateOf) : [],
      },
      coverage: hasRows ? { before: findImportFigures(current), after: computeImportFigures(after.load()) } : null,
    },
  };
}

/** In the words of what the kind is about, whatever gave the territory what it has. */
function compareKind(
  { kind, rows, scope }: ImportCandidate,
  date: string,
  before: TerritoryContent,
  after: TerritoryContent,
  versions: readonly AnyComposedVersion[],
): DatasetDifference {
  if (kind === "commune-changes") {
    const former = versions.findLast((each) => each.kind === kind);
    const nameOf = new Map(before.communes.map(({ code, name }) => [code, name]));
    const records = (each: AnyComposedVersion["rows"]): DatasetRecords =>
      listRowRecords<ImportKind>(kind, each, nameOf);
    return compareRecords(records(former?.rows ?? []), records(rows));
  }
  if (kind !== "sites") {
    const sitesOf = ({ siteNetworks }: TerritoryContent) =>
      siteNetworks.find((each) => each.date === date)?.sites ?? [];
    return compareRecords(
      listContentRecords(kind, before, sitesOf(before)),
      listContentRecords(kind, after, sitesOf(after)),
    );
  }
  const keys = new Set(rows.map((row) => rowIdentity<ImportKind>(kind, row)));
  const unread = new Set(scope.unreadSites);
  // A site whose row could not be read stays as it is: it is neither gone nor changed.
  const standing = (sites: readonly SiteView[]) =>
    sites.filter(({ id, status }) => status !== "closed" && (keys.has(id) || !unread.has(id)));
  const listed = after.siteNetworks.find((each) => each.date === date)?.sites ?? [];
  const compared = findComparedNetwork(before.siteNetworks, date)?.sites ?? [];
  return compareRecords(
    // A site that was closed, and that the list has again, is compared with what it was.
    listContentRecords(kind, before, [
      ...standing(compared),
      ...compared.filter(({ id, status }) => status === "closed" && keys.has(id)),
    ]),
    listContentRecords(
      kind,
      after,
      listed.filter(({ id }) => keys.has(id)),
    ),
  );
}

/** Of the sites to keep, those of another département. */
function countNearbySites({ kind, rows }: ImportCandidate, departement: string): number {
  if (kind !== "sites") return 0;
  return rows.filter(
    (row) => "communeCode" in row && row.communeCode !== null && departementOf(row.communeCode) !== departement,
  ).length;
}

function listObstacles(
  { reading }: SourceRead,
  choices: ImportChoices,
  content: TerritoryContent,
  { view }: DatasetDifference,
): ImportObstacle[] {
  if (reading === null) return ["mapping"];
  const { kind } = reading;
  const isKeyedBySite = kind === "activity" || kind === "partners" || kind === "hours";
  return [
    ...(reading.rows.length === 0 || (isKeyedBySite && content.siteNetworks.length === 0) ? (["no-row"] as const) : []),
    ...(choices.mode === "all-or-nothing" && reading.issues.length > 0 ? (["refused-rows"] as const) : []),
    ...(kind === "sites" && view.gone > 0 && choices.absentSites === null ? (["absent-sites"] as const) : []),
    ...(kind === "sites" && choices.citation.date === null ? (["date"] as const) : []),
    ...(kind === "populations" && content.communes.length === 0 ? (["no-commune"] as const) : []),
  ];
}

function summariseRepairs(repairs: readonly Repair[], { refusedRepairs }: ImportChoices): ImportPreviewView["repairs"] {
  const byRule = Map.groupBy(repairs, ({ rule }) => rule);
  const refused = new Set(refusedRepairs.filter(({ row }) => row === null).map(({ rule }) => rule));
  return [...new Set([...byRule.keys(), ...refused])].map((rule) => {
    const own = byRule.get(rule) ?? [];
    return {
      ...{ rule, count: own.length, isRefused: refused.has(rule) },
      examples: own.slice(0, REPAIR_EXAMPLE_COUNT),
    };
  });
}

function listRows({ reading, cells }: SourceRead, { stateOf }: DatasetDifference): ImportPreviewRow[] {
  if (reading === null) return [];
  const repairsOf = Map.groupBy(reading.repairs, ({ row }) => row);
  const kept = reading.rows.slice(0, SHOWN_ROW_COUNT).map(({ row, value }): ImportPreviewRow => {
    const key = rowIdentity<ImportKind>(reading.kind, value);
    // A table keyed by site and year is compared by site.
    const state = stateOf.get(key) ?? stateOf.get(key.split(" ")[0] ?? "") ?? "same";
    return { ...{ row, key, state }, cells: cells.get(row) ?? [], repairs: repairsOf.get(row) ?? [] };
  });
  const refusedRows = new Set(reading.issues.flatMap(({ row }) => (row === null ? [] : [row])));
  const refused = [...refusedRows].slice(0, SHOWN_ROW_COUNT).map((row): ImportPreviewRow => {
    return { row, key: "", state: "refused", cells: cells.get(row) ?? [], repairs: repairsOf.get(row) ?? [] };
  });
  return [...kept, ...refused].sort((a, b) => a.row - b.row);
}

function countRows(issues: readonly { readonly row: number | null }[]): number {
  return new Set(issues.map(({ row }) => row)).size;
}
