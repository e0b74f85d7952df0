import type { FieldMapping, KeptBlock, NationalHomesReading, Recognition } from "@maillage/official-data";
import type { ReadSourceRequest } from "../read-source-protocol.ts";

/** What the keeping thread is started with. */
export interface KeepHomesRequest {
  readonly path: string;
  readonly fileName: string;
  /** A file that is not there yet: the thread writes blocks to it, one after the other. */
  readonly blocksPath: string;
  /** Name or rank from 1; null for all those that hold homes. */
  readonly table: string | null;
  readonly rememberedMappings: ReadSourceRequest["rememberedMappings"];
  /** Of what is kept already: the thread reads no further than to know that. */
  readonly keptHashes: readonly string[];
}

/** A block in the file of blocks. */
export interface WrittenBlock extends Omit<KeptBlock, "bytes"> {
  readonly byteCount: number;
}

/** What the thread found in a file that is not kept yet, and wrote. */
export interface HomesRead {
  readonly sha256: string;
  readonly byteCount: number;
  readonly contentHash: string;
  readonly recognition: Recognition;
  readonly mapping: readonly FieldMapping[];
  readonly reading: NationalHomesReading;
  /** In the order that they have in the file of blocks. */
  readonly blocks: readonly WrittenBlock[];
}

export type KeepHomesMessage =
  | { readonly kind: "progress"; readonly stage: "opening" | "reading"; readonly share: number }
  | { readonly kind: "known"; readonly contentHash: string }
  | { readonly kind: "done"; readonly read: HomesRead }
  | {
      readonly kind: "refused";
      readonly code: string;
      readonly message: string;
      readonly context: Readonly<Record<string, unknown>>;
    };
