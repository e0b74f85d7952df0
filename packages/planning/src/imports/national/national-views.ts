import type { FieldMapping, RepairRule, TableIssue } from "@maillage/official-data";

/**
 * A national file of homes that is kept: any territory, existing or made later, takes its homes from it as if it were sent the
 * file. In the words of the page, the « fonds national » of a vintage.
 */
export interface NationalHomesView {
  readonly id: string;
  readonly name: string;
  readonly producer: string;
  readonly licence: string;
  readonly vintage: string;
  readonly url: string | null;
  readonly fileName: string;
  readonly byteCount: number;
  readonly sha256: string;
  /** Those of the file that hold homes: metropolitan France, Martinique and La Réunion are three of one archive. */
  readonly tables: readonly { readonly name: string; readonly rowCount: number }[];
  readonly mapping: readonly FieldMapping[];
  readonly rowCount: number;
  /** Of the rows that can be read; those refused are told to the territory whose they are. */
  readonly homeCount: number;
  readonly refusedCount: number;
  readonly population: number;
  readonly repairs: readonly { readonly rule: RepairRule; readonly count: number }[];
  /** The first of those that refuse a row. */
  readonly issues: readonly TableIssue[];
  /** By code; homes that name no commune are in none. */
  readonly departements: readonly { readonly code: string; readonly homeCount: number; readonly population: number }[];
  /** Homes that name no commune: each territory takes those that are within its bounds. */
  readonly homeCountWithoutCommune: number;
  /** In the database, compressed. */
  readonly storedByteCount: number;
  /** ISO date and time. */
  readonly keptAt: string;
  /** Nobody while there are no accounts. */
  readonly keptBy: string | null;
  /** Codes of the territories that an import of these very bytes is in force or superseded in. */
  readonly territories: readonly string[];
}

export const NATIONAL_KEEPING_STAGES = ["receiving", "opening", "reading", "writing"] as const;
export type NationalKeepingStage = (typeof NATIONAL_KEEPING_STAGES)[number];

/** A national file on its way to be kept, or how it ended. Told until the process ends. */
export interface NationalKeepingView {
  readonly id: string;
  readonly fileName: string;
  readonly state: "running" | "done" | "failed" | "cancelled";
  readonly stage: NationalKeepingStage;
  /** Of the stage, 0 to 1. */
  readonly share: number;
  /** Once done. */
  readonly result: KeptNationalHomes | null;
  readonly failure: { readonly code: string; readonly context: Readonly<Record<string, unknown>> } | null;
}

export interface KeptNationalHomes {
  /** Not when these very bytes were kept already: nothing has changed. */
  readonly isNew: boolean;
  readonly homes: NationalHomesView;
}
