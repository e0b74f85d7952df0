import type { PullQuery } from "./pull-queries.ts";
import type { PullSourceView, PullView } from "./pull-views.ts";

export interface WaitForPullOptions {
  readonly onProgress?: ((view: PullView) => void) | undefined;
  /** Stops the waiting, not the pull. */
  readonly signal?: AbortSignal | undefined;
}

/** What `planning` does with official sources: fetched, then brought in as if someone had sent the files. */
export interface PullPlanning {
  /**
   * Every official source, in the order that they are brought in. The territory need not exist.
   *
   * @throws {InvalidQueryError}
   */
  listPullSources(territory: string): Promise<readonly PullSourceView[]>;
  /**
   * Begins to fetch, in an order in which each finds what it is about; one pull at a time. A territory that does not exist is made
   * first. One source failing does not stop the others: its step tells why.
   *
   * @throws {InvalidQueryError}, {PullRunningError}, {InvalidSourceSettingError}
   */
  startPull(query: PullQuery): Promise<PullView>;
  /**
   * The pull that runs, or how the last one of this process ended; null when there was none.
   *
   * @throws {InvalidQueryError}
   */
  findPull(territory: string): Promise<PullView | null>;
  /** Comes back once it has ended. @throws {InvalidQueryError}, and the signal's reason. */
  waitForPull(territory: string, options?: WaitForPullOptions): Promise<PullView | null>;
  /** Stops it, and waits until nothing half done is left. What was brought in stays. @throws {InvalidQueryError} */
  cancelPull(territory: string): Promise<void>;
}
