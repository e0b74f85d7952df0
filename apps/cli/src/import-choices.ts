import { type Bilingual, french } from "@maillage/errors";
import {
  type FieldMapping,
  IMPORT_KINDS,
  type ImportKind,
  REPAIR_RULES,
  type RefusedRepair,
} from "@maillage/official-data";
import type { DatasetImportView } from "@maillage/planning";
import { UsageError } from "./usage-error.ts";

/** @throws {UsageError} for a kind that does not exist. */
export function parseKind(written: string): ImportKind {
  const kind = IMPORT_KINDS.find((each) => each === written);
  if (kind !== undefined) return kind;
  throw new UsageError({
    fr: french`« ${written} » n'est pas une nature de données. Au choix : ${IMPORT_KINDS.join(", ")}, roads.`,
    en: `"${written}" is no kind of data. One of: ${IMPORT_KINDS.join(", ")}, roads.`,
  });
}

/** @param written `leading-zero` refuses a rule everywhere, `leading-zero:12` in row 12. @throws {UsageError} */
export function parseRefusedRepair(written: string): RefusedRepair {
  const [, name, row] = /^([a-z-]+)(?::(\d+))?$/.exec(written) ?? [];
  const rule = REPAIR_RULES.find((each) => each === name);
  if (rule !== undefined) return { rule, row: row === undefined ? null : Number(row) };
  throw new UsageError({
    fr: french`--refuse attend une règle, ou une règle et une ligne : leading-zero, leading-zero:12 ; reçu : « ${written} ». Règles : ${REPAIR_RULES.join(", ")}.`,
    en: `--refuse expects a rule, or a rule and a row: leading-zero, leading-zero:12; got "${written}". Rules: ${REPAIR_RULES.join(", ")}.`,
  });
}

/**
 * Where fields are read, those written on the command line in place of those proposed.
 *
 * @param written `population=Pop totale`; nothing after the sign reads the field from no column.
 * @throws {UsageError} for a field that the kind has not, or a header that the table has not.
 */
export function mapFields(
  written: readonly string[],
  { choices, fields, tables }: Pick<DatasetImportView, "choices" | "fields" | "tables">,
): readonly FieldMapping[] {
  const proposed = choices?.mapping ?? [];
  const headers = tables[choices?.table ?? 0]?.headers ?? [];
  const chosen = written.map((each): FieldMapping => {
    const sign = each.indexOf("=");
    const field = each.slice(0, Math.max(sign, 0)).trim();
    const header = each.slice(sign + 1).trim();
    const names = fields.map((known) => known.field);
    if (!names.includes(field)) throw unknownPart(each, { fr: "champs", en: "fields" }, names);
    if (header !== "" && !headers.includes(header)) throw unknownPart(each, { fr: "colonnes", en: "columns" }, headers);
    return { field, header: header === "" ? null : header, confidence: 1 };
  });
  const names = new Set(chosen.map(({ field }) => field));
  return [...proposed.filter(({ field }) => !names.has(field)), ...chosen];
}

function unknownPart(written: string, what: Bilingual, known: readonly string[]): UsageError {
  return new UsageError({
    fr: french`--map attend champ=colonne ; reçu : « ${written} ». ${what.fr} : ${known.join(", ")}.`,
    en: `--map expects field=column; got "${written}". ${what.en}: ${known.join(", ")}.`,
  });
}

/**
 * Rank of the table to read.
 *
 * @param written its name, or its rank from 1. @throws {UsageError} for one that the file has not.
 */
export function findTable(written: string, tables: DatasetImportView["tables"]): number {
  const named = tables.findIndex(({ name }) => name === written);
  if (named >= 0) return named;
  const rank = /^\d{1,5}$/.test(written) ? Number(written) - 1 : -1;
  if (rank >= 0 && rank < tables.length) return rank;
  const names = tables.map(({ name }) => name).join(", ");
  throw new UsageError({
    fr: french`--table « ${written} » : le fichier a ${names}.`,
    en: `--table "${written}": the file has ${names}.`,
  });
}
