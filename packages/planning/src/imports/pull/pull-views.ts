import type { Bilingual } from "@maillage/errors";
import type { ImportKind, OfficialSourceId } from "@maillage/official-data";
import type { ImportObstacle } from "../import-views.ts";

/** An official source, for whoever chooses what to fetch. */
export interface PullSourceView {
  readonly id: OfficialSourceId;
  readonly kind: ImportKind | "roads";
  readonly name: Bilingual;
  readonly brings: Bilingual;
  readonly producer: string;
  readonly licence: string;
  /** Where people find it. */
  readonly page: string;
  readonly isByDefault: boolean;
  /** Whether it has anything of the département. */
  readonly isAvailable: boolean;
  readonly note: Bilingual | null;
  /** ISO date and time at which the producer's file was last seen to be the one kept here; null when it was never fetched. */
  readonly checkedAt: string | null;
}

/**
 * `importing`: it is read, and written when that was asked for. `ready`: a draft waits for a person. `unchanged`: these very bytes are
 * in force or waiting already. `nothing`: the source has nothing of the département.
 */
export const PULL_STEP_STATES = [
  "waiting",
  "downloading",
  "importing",
  "ready",
  "accepted",
  "unchanged",
  "nothing",
  "failed",
  "cancelled",
] as const;
export type PullStepState = (typeof PULL_STEP_STATES)[number];

/** How far one source of a pull is, or how it ended. */
export interface PullStepView {
  readonly source: OfficialSourceId;
  readonly name: Bilingual;
  readonly state: PullStepState;
  readonly receivedByteCount: number;
  /** Null while the server has not told. */
  readonly totalByteCount: number | null;
  /** Of what is being read, 0 to 1. */
  readonly share: number;
  readonly fileName: string | null;
  readonly url: string | null;
  readonly sha256: string | null;
  /** Whether bytes came from the network; not when the file kept here is still the producer's. */
  readonly isDownloaded: boolean;
  /** The draft, to look at and accept. */
  readonly importId: string | null;
  readonly versionId: string | null;
  readonly roadNetworkHash: string | null;
  /** Why the draft was not accepted. */
  readonly obstacles: readonly ImportObstacle[];
  readonly note: Bilingual | null;
  readonly failure: { readonly code: string; readonly context: Readonly<Record<string, unknown>> } | null;
}

/** Official files on their way in, one after the other. Told until the process ends; what it brought in stays. */
export interface PullView {
  readonly id: string;
  readonly territory: string;
  readonly state: "running" | "done" | "cancelled";
  readonly isAccepting: boolean;
  /** ISO date and time. */
  readonly startedAt: string;
  readonly steps: readonly PullStepView[];
}
