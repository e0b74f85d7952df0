import {
  isSameValue,
  type MergeChoices,
  type MergeConflict,
  mergeChanges,
  type ScenarioChange,
  type ScenarioView,
} from "@maillage/planning/scenario";
import type { DraftStore } from "./draft-store.ts";
import type { RemoteFailure, ScenarioRemote } from "./scenario-remote.ts";

/** Long enough for a series of gestures to be one version. */
const QUIET_MS = 700;
const RETRY_MS_MIN = 1_000;
const RETRY_MS_MAX = 20_000;

export type SyncStatus =
  | "saved"
  /** Edited, and about to be sent. */
  | "unsaved"
  | "saving"
  /** The server does not answer: kept here, and sent again by itself. */
  | "unreachable"
  /** Somebody must choose between two edits of one change. */
  | "conflict"
  /** Deleted elsewhere: what is here can be saved as another scenario. */
  | "deleted"
  /** Locked or archived elsewhere. */
  | "read-only"
  /** The server will not have it, and says why. */
  | "refused";

/** What somebody else saved meanwhile. */
export interface ReceivedChanges {
  readonly before: readonly ScenarioChange[];
  readonly after: readonly ScenarioChange[];
}

export interface SyncState {
  readonly status: SyncStatus;
  /** As the server has it, for all that this page knows. */
  readonly scenario: ScenarioView;
  readonly conflicts: readonly MergeConflict[];
  /** The last that came from elsewhere; kept until it is read. */
  readonly received: ReceivedChanges | undefined;
  /** Why, when refused. */
  readonly refusal: string | undefined;
}

export interface ScenarioSyncOptions {
  readonly remote: ScenarioRemote;
  readonly drafts: DraftStore;
  readonly onState: (state: SyncState) => void;
  /** What came from elsewhere, to be done to every list of changes that this page may come back to. */
  readonly onMerge: (merge: (changes: readonly ScenarioChange[]) => readonly ScenarioChange[]) => void;
}

/** A conflict that nobody has settled. */
interface Dispute {
  readonly base: readonly ScenarioChange[];
  readonly mine: readonly ScenarioChange[];
  /** What is shown meanwhile, and may be edited further. */
  readonly merged: readonly ScenarioChange[];
}

/**
 * Keeps an edited scenario and the server's one the same, whatever happens in between: edits are saved by themselves once
 * the hand rests; what somebody else saved is merged, and asked about only where both cannot hold; without an answer, edits
 * stay here and in the browser's storage and are sent again. Nothing that was typed is ever dropped.
 */
export class ScenarioSync {
  readonly #options: ScenarioSyncOptions;
  #state: SyncState;
  /** As they are on this page. */
  #mine: readonly ScenarioChange[];
  #dispute: Dispute | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #retryMs = RETRY_MS_MIN;
  #isAsking = false;
  #isClosed = false;

  constructor(scenario: ScenarioView, options: ScenarioSyncOptions) {
    this.#options = options;
    this.#mine = scenario.changes;
    this.#state = {
      ...{ scenario, conflicts: [], received: undefined, refusal: undefined },
      status: isWritable(scenario) ? "saved" : findShelf(scenario),
    };
  }

  get state(): SyncState {
    return this.#state;
  }

  /** Takes up what a page that was closed, or lost its connection, had not saved. Whether there was something. */
  recover(): boolean {
    const [first, ...others] = this.#options.drafts.takeAll();
    if (first === undefined) return false;
    const theirs = this.#state.scenario;
    this.#mine = others.reduce((mine, { base, changes }) => mergeChanges(base, changes, mine).changes, first.changes);
    const taken = this.#mine;
    this.#options.onMerge(() => taken);
    // As if this page had stayed at what the draft was made to, and heard only now of what was saved since.
    this.#state = { ...this.#state, scenario: { ...theirs, version: 0, changes: first.base } };
    this.#receive(theirs);
    return true;
  }

  /** The list is now this one, on this page. */
  edit(changes: readonly ScenarioChange[]): void {
    this.#mine = changes;
    this.#keepDraft();
    const { status } = this.#state;
    if (status === "saved" || status === "unsaved" || status === "refused") {
      this.#set({ status: "unsaved", refusal: undefined });
      this.#plan(QUIET_MS);
    }
  }

  /** Settles a conflict: `choices` says whose edit holds, by id of change; theirs where it says nothing. */
  settle(choices: MergeChoices): void {
    if (this.#dispute === undefined) return;
    const { base, mine, merged } = this.#dispute;
    this.#dispute = undefined;
    const settled = mergeChanges(base, mine, this.#state.scenario.changes, choices).changes;
    // What was edited since the question was asked stays on top of the answer.
    const settle = (list: readonly ScenarioChange[]) => mergeChanges(merged, settled, list).changes;
    this.#mine = settle(this.#mine);
    this.#options.onMerge(settle);
    this.#keepDraft();
    this.#set({ status: "unsaved", conflicts: [] });
    this.#plan(0);
  }

  /** The reader has seen what came from elsewhere. */
  acknowledge(): void {
    this.#set({ received: undefined });
  }

  /** What is unsaved is given up: it was kept elsewhere, or its author says so. The list is again the server's. */
  discard(): void {
    const { changes } = this.#state.scenario;
    clearTimeout(this.#timer);
    this.#dispute = undefined;
    this.#mine = changes;
    this.#options.onMerge(() => changes);
    this.#options.drafts.remove();
    this.#set({ conflicts: [], refusal: undefined });
  }

  /** Asks at once: whether somebody else saved, and sends what is unsaved. */
  async refresh(): Promise<void> {
    if (this.#isAsking || this.#isClosed || this.#dispute !== undefined) return;
    const { status, scenario } = this.#state;
    if (status === "unsaved" || status === "unreachable") return this.#send();
    this.#isAsking = true;
    const answer = await this.#options.remote.get(scenario.id);
    this.#isAsking = false;
    if (this.#isClosed) return;
    if (answer.kind === "scenario") this.#receive(answer.scenario);
    else if (answer.kind !== "unreachable") this.#fail(answer);
    if (this.#hasUnsaved()) this.#plan(QUIET_MS);
  }

  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#timer);
  }

  async #send(): Promise<void> {
    // Saving while a question is open would answer it.
    if (this.#isAsking || this.#isClosed || this.#dispute !== undefined) return;
    const { scenario } = this.#state;
    const sent = this.#mine;
    this.#isAsking = true;
    this.#set({ status: this.#state.status === "unreachable" ? "unreachable" : "saving" });
    const answer = await this.#options.remote.save({
      id: scenario.id,
      expectedVersion: scenario.version,
      changes: sent,
    });
    this.#isAsking = false;
    if (this.#isClosed) return;
    if (answer.kind !== "scenario") {
      await this.#recoverFrom(answer);
      return;
    }
    this.#retryMs = RETRY_MS_MIN;
    if (!isSameValue(answer.scenario.changes, sent)) {
      // What was sent is written, and the answer is already what somebody made of it: merged as any other saving of theirs.
      this.#state = { ...this.#state, scenario: { ...answer.scenario, version: 0, changes: sent } };
      this.#receive(answer.scenario);
      return;
    }
    const isWhole = this.#mine === sent;
    this.#set({ status: isWhole ? "saved" : "unsaved", scenario: answer.scenario });
    if (isWhole) this.#options.drafts.remove();
    else this.#plan(QUIET_MS);
  }

  async #recoverFrom(failure: RemoteFailure): Promise<void> {
    if (failure.kind !== "conflict") {
      this.#fail(failure);
      return;
    }
    this.#isAsking = true;
    const answer = await this.#options.remote.get(this.#state.scenario.id);
    this.#isAsking = false;
    if (this.#isClosed) return;
    if (answer.kind === "scenario") this.#receive(answer.scenario);
    else this.#fail(answer);
  }

  /** The server's scenario as it is now: taken, with what is unsaved here done to it. */
  #receive(theirs: ScenarioView): void {
    const { scenario, status } = this.#state;
    if (!isWritable(theirs)) {
      // Put aside or locked: what is unsaved here stays, to be saved as another scenario.
      const { shelf, isLocked } = theirs;
      const hasUnsaved = this.#hasUnsaved();
      if (!hasUnsaved) this.#adopt(scenario.changes, theirs.changes);
      this.#set({ status: findShelf(theirs), scenario: hasUnsaved ? { ...scenario, shelf, isLocked } : theirs });
      if (hasUnsaved) this.#keepDraft();
      return;
    }
    const isBack = status === "deleted" || status === "read-only" || status === "unreachable";
    if (theirs.version === scenario.version) {
      if (isBack || !isSameSummary(theirs, scenario)) this.#set({ status: this.#statusOfEdits(), scenario: theirs });
      return;
    }
    const mine = this.#mine;
    const { conflicts } = mergeChanges(scenario.changes, mine, theirs.changes);
    this.#adopt(scenario.changes, theirs.changes);
    const unread = this.#state.received;
    const received: ReceivedChanges =
      unread === undefined
        ? { before: scenario.changes, after: theirs.changes }
        : // Theirs on top of theirs: what was saved here in between is none of it.
          { before: unread.before, after: mergeChanges(scenario.changes, theirs.changes, unread.after).changes };
    if (conflicts.length > 0) this.#dispute = { base: scenario.changes, mine, merged: this.#mine };
    this.#set({
      ...{ scenario: theirs, conflicts },
      received: isSameValue(scenario.changes, theirs.changes) ? this.#state.received : received,
    });
    this.#set({ status: conflicts.length > 0 ? "conflict" : this.#statusOfEdits() });
    if (this.#hasUnsaved()) this.#keepDraft();
    if (this.#state.status === "unsaved") this.#plan(0);
    else if (this.#state.status === "saved") this.#options.drafts.remove();
  }

  #adopt(base: readonly ScenarioChange[], theirs: readonly ScenarioChange[]): void {
    const merge = (list: readonly ScenarioChange[]) => {
      const { changes } = mergeChanges(base, list, theirs);
      return isSameValue(changes, list) ? list : changes;
    };
    this.#mine = merge(this.#mine);
    this.#options.onMerge(merge);
  }

  #fail(failure: RemoteFailure): void {
    switch (failure.kind) {
      case "unreachable":
        this.#set({ status: "unreachable" });
        this.#plan(this.#retryMs);
        this.#retryMs = Math.min(this.#retryMs * 2, RETRY_MS_MAX);
        return;
      case "refused":
        this.#set({ status: "refused", refusal: failure.message });
        return;
      case "deleted":
      case "read-only":
        this.#set({ status: failure.kind });
        return;
      case "conflict":
        // Saved elsewhere once more between the two questions: asked again.
        this.#set({ status: "unsaved" });
        this.#plan(QUIET_MS);
    }
  }

  #statusOfEdits(): "saved" | "unsaved" {
    return this.#hasUnsaved() ? "unsaved" : "saved";
  }

  #hasUnsaved(): boolean {
    return this.#mine !== this.#state.scenario.changes && !isSameValue(this.#mine, this.#state.scenario.changes);
  }

  #keepDraft(): void {
    this.#options.drafts.put({ base: this.#state.scenario.changes, changes: this.#mine });
  }

  #plan(afterMs: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#send(), afterMs);
  }

  #set(state: Partial<SyncState>): void {
    this.#state = { ...this.#state, ...state };
    this.#options.onState(this.#state);
  }
}

function isWritable({ shelf, isLocked }: ScenarioView): boolean {
  return shelf === "active" && !isLocked;
}

function findShelf({ shelf }: ScenarioView): "deleted" | "read-only" {
  return shelf === "deleted" ? "deleted" : "read-only";
}

/** Name and the like can be written elsewhere without a word about changes. */
function isSameSummary(a: ScenarioView, b: ScenarioView): boolean {
  return a.name === b.name && a.siteNetwork === b.siteNetwork && a.updatedAt === b.updatedAt;
}
