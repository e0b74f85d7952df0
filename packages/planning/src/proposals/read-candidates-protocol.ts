import type { CandidatesSource, FileFormat } from "@maillage/official-data";

/** What the reading thread is started with. */
export interface CandidatesFileRequest {
  readonly path: string;
  readonly fileName: string;
}

/** The places of a file; only its headers when none of its tables says where anything is. */
export type CandidatesFileRead =
  | { readonly format: FileFormat; readonly table: string | null; readonly source: CandidatesSource }
  | { readonly headers: readonly string[] };

export type CandidatesFileMessage =
  | { readonly kind: "done"; readonly read: CandidatesFileRead }
  | {
      readonly kind: "refused";
      readonly code: string;
      readonly message: string;
      readonly context: Readonly<Record<string, unknown>>;
    };
