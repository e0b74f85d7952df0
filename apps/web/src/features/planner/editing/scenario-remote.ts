import type { AppRouter } from "@maillage/api";
import type { ScenarioSaving, ScenarioView } from "@maillage/planning/scenario";
import { type TRPCClient, TRPCClientError } from "@trpc/client";

/** Why the server did not do what it was asked: each asks something else of who edits. */
export type RemoteFailure =
  /** Saved elsewhere since: what is there now must be read and merged. */
  | { readonly kind: "conflict" }
  | { readonly kind: "deleted" }
  /** Locked or archived. */
  | { readonly kind: "read-only" }
  /** No answer: it may be asked again. */
  | { readonly kind: "unreachable" }
  /** Refused for good, in the reader's language. */
  | { readonly kind: "refused"; readonly message: string };

export type RemoteAnswer = { readonly kind: "scenario"; readonly scenario: ScenarioView } | RemoteFailure;

/** Where a scenario is kept, for the one that is being edited. Nothing throws: each outcome is a value. */
export interface ScenarioRemote {
  readonly get: (id: string, version?: number) => Promise<RemoteAnswer>;
  readonly save: (saving: ScenarioSaving) => Promise<RemoteAnswer>;
}

const FAILURE_KINDS: Readonly<Record<string, "conflict" | "deleted" | "read-only">> = {
  "planning/scenario-version-conflict": "conflict",
  "planning/scenario-deleted": "deleted",
  "planning/unknown-scenario": "deleted",
  "planning/scenario-read-only": "read-only",
};

/** The server's scenarios, over HTTP. */
export function createScenarioRemote(client: TRPCClient<AppRouter>): ScenarioRemote {
  return {
    get: (id, version) => answer(client.scenario.get.query({ id, version })),
    save: (saving) => answer(client.scenario.save.mutate(saving)),
  };
}

async function answer(asked: Promise<ScenarioView>): Promise<RemoteAnswer> {
  try {
    return { kind: "scenario", scenario: await asked };
  } catch (error) {
    return describeFailure(error);
  }
}

/** What a failed call to the API says, a bug in this page excepted, which is thrown again. */
export function describeFailure(error: unknown): RemoteFailure {
  if (!(error instanceof TRPCClientError)) throw error;
  // The shape of the router's own errors; without one, the server did not answer in its words.
  const data: { readonly refusalCode?: string | null } | null | undefined = error.data;
  const code = data?.refusalCode;
  // A server that is stopped, restarted, whose database is closed, or that failed: later it may not.
  if (code == null || code.startsWith("database/")) return { kind: "unreachable" };
  const kind = FAILURE_KINDS[code];
  return kind === undefined ? { kind: "refused", message: error.message } : { kind };
}
