import { isPlatformError } from "@maillage/errors";
import { ProposalsBusyError, UnknownProposalError } from "./proposal-errors.ts";
import type { ProposalSearchView } from "./proposal-views.ts";
import type { Search } from "./search-in-thread.ts";

/** Each takes a processor for itself. */
const RUNNING_COUNT_MAX = 2;
/** Searches that are found again, ended ones included: an answer is some tens of kilobytes. */
const KEPT_COUNT = 50;
/** What every failure that is not a refusal is told as; what happened is in the log. */
const UNFORESEEN = { code: "unforeseen", context: {} } as const;

/** A search that is ready to run. */
export interface SearchJob<Progress, Answer> {
  /** Hash of everything the answer comes from. */
  readonly id: string;
  readonly run: (listeners: JobListeners<Progress, Answer>) => Search<Answer>;
}

interface JobListeners<Progress, Answer> {
  readonly onProgress: (progress: Progress) => void;
  /** Told an answer that stands before the search ends: what is looked for beside it is still to come. */
  readonly onAnswer?: (answer: Answer) => void;
}

/** A search: under way, or how it ended. */
export interface KeptSearchView<Progress, Answer> extends Pick<ProposalSearchView, "id" | "state" | "failure"> {
  readonly progress: Progress | null;
  readonly answer: Answer | null;
}

interface KeptSearch<Progress, Answer> {
  view: KeptSearchView<Progress, Answer>;
  readonly search: Search<Answer>;
}

/** Searches by id: started, followed, stopped, and found again until later ones push them out. */
export class KeptSearches<Progress, Answer> {
  readonly #kept = new Map<string, KeptSearch<Progress, Answer>>();
  readonly #countRunning: () => number;
  readonly #onFailure: (error: unknown) => void;
  #isClosing = false;

  /** @param countRunning all that run on this machine, those of other shelves included. */
  constructor(countRunning: () => number, onFailure: (error: unknown) => void) {
    this.#countRunning = countRunning;
    this.#onFailure = onFailure;
  }

  get runningCount(): number {
    return [...this.#kept.values()].filter(({ view }) => view.state === "searching").length;
  }

  /**
   * Starts a search, or finds the one of the same id. One that failed is searched again; one that time cut short is not, unless it is asked
   * for `again`: it is an answer, with its gap.
   *
   * @throws {ProposalsBusyError}
   */
  start(job: SearchJob<Progress, Answer>, again: boolean): KeptSearchView<Progress, Answer> {
    const kept = this.#kept.get(job.id);
    if (kept !== undefined && (kept.view.state === "searching" || (kept.view.state === "done" && !again))) {
      return kept.view;
    }
    const running = this.#countRunning();
    if (running >= RUNNING_COUNT_MAX) throw new ProposalsBusyError(running);
    return this.#keep(job);
  }

  /** @throws {UnknownProposalError} */
  find(id: string): KeptSearchView<Progress, Answer> {
    return this.#find(id).view;
  }

  has(id: string): boolean {
    return this.#kept.has(id);
  }

  /** Ends a search soon, with the best answer so far. Does nothing to one that has ended. @throws {UnknownProposalError} */
  stop(id: string): void {
    this.#find(id).search.stop();
  }

  /** Ends every search at once. */
  async close(): Promise<void> {
    this.#isClosing = true;
    await Promise.all([...this.#kept.values()].map(({ search }) => search.end()));
  }

  #keep({ id, run }: SearchJob<Progress, Answer>): KeptSearchView<Progress, Answer> {
    const search = run({
      onProgress: (progress) => {
        kept.view = { ...kept.view, progress };
      },
      onAnswer: (answer) => {
        kept.view = { ...kept.view, answer };
      },
    });
    const kept: KeptSearch<Progress, Answer> = {
      view: { id, state: "searching", progress: null, answer: null, failure: null },
      search,
    };
    search.outcome.then(
      (answer) => {
        kept.view = { ...kept.view, state: "done", answer };
      },
      (error: unknown) => {
        kept.view = { ...kept.view, state: "failed", failure: this.#describeFailure(error) };
      },
    );
    this.#kept.delete(id);
    this.#kept.set(id, kept);
    this.#forgetOldest();
    return kept.view;
  }

  #forgetOldest(): void {
    for (const [id, { view }] of this.#kept) {
      if (this.#kept.size <= KEPT_COUNT) return;
      if (view.state !== "searching") this.#kept.delete(id);
    }
  }

  #find(id: string): KeptSearch<Progress, Answer> {
    const kept = this.#kept.get(id);
    if (kept === undefined) throw new UnknownProposalError(id);
    return kept;
  }

  #describeFailure(error: unknown): ProposalSearchView["failure"] {
    if (isPlatformError(error)) return { code: error.code, context: error.context };
    // A thread that we end ourselves is no accident.
    if (!this.#isClosing) this.#onFailure(error);
    return UNFORESEEN;
  }
}
