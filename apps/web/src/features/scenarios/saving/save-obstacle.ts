import type { AppRouter } from "@maillage/api";
import type { ScenarioView } from "@maillage/planning/scenario";
import { TRPCClientError } from "@trpc/client";

/** Why a scenario could not be saved. Whatever it is, the edits are still there. */
export type SaveObstacle =
  /** Somebody saved it since the version edited. */
  | { readonly kind: "conflict"; readonly theirs: ScenarioView }
  | { readonly kind: "deleted" }
  | { readonly kind: "read-only" }
  /** No answer, or a refusal: its sentence, when there is one. */
  | { readonly kind: "failed"; readonly message: string | undefined };

/** @param findCurrent the scenario as it is now, to merge with. */
export async function explainSaveFailure(
  error: unknown,
  findCurrent: () => Promise<ScenarioView>,
): Promise<SaveObstacle> {
  const code = refusalCodeOf(error);
  switch (code) {
    case "planning/scenario-version-conflict":
      try {
        return { kind: "conflict", theirs: await findCurrent() };
      } catch (failure) {
        // Deleted, or out of reach, between the two questions.
        return { kind: "failed", message: failure instanceof Error ? failure.message : undefined };
      }
    case "planning/scenario-deleted":
      return { kind: "deleted" };
    case "planning/scenario-read-only":
      return { kind: "read-only" };
    default:
      // Without a code of ours there was no answer, or one that nobody wrote for people.
      return { kind: "failed", message: error instanceof Error && code !== undefined ? error.message : undefined };
  }
}

/** The API's code of a refusal, stable across languages; undefined for anything else. */
function refusalCodeOf(error: unknown): string | undefined {
  if (!(error instanceof TRPCClientError)) return undefined;
  // Ours: every error of the API has this shape.
  const { data } = error as TRPCClientError<AppRouter>;
  return data?.refusalCode ?? undefined;
}
