import type { ScenarioView } from "@maillage/planning/scenario";
import { TRPCError } from "@trpc/server";
import type { getApi } from "../../server/api.ts";
import type { ViewState } from "../../view-state/view-state.ts";

/** The scenario that an address names, or why there is none. */
export type AddressScenario =
  | { readonly scenario: ScenarioView; readonly refusal?: undefined }
  | { readonly scenario?: undefined; readonly refusal: string | undefined };

/**
 * The scenario of an address, which anyone may have typed; none when it names none.
 *
 * @param territory code of the page's: a scenario of another is not followed.
 * @returns a refusal in the reader's language for one that is not there, or not at that version.
 */
export async function findAddressScenario(
  api: Awaited<ReturnType<typeof getApi>>,
  territory: string,
  { scenario: id, version }: Pick<ViewState, "scenario" | "version">,
  unknown: string,
): Promise<AddressScenario> {
  if (id === null) return { refusal: undefined };
  try {
    const scenario = await api.scenario.get({ id, ...(version === null ? {} : { version }) });
    return scenario.territory === territory ? { scenario } : { refusal: unknown };
  } catch (error) {
    if (!(error instanceof TRPCError) || (error.code !== "NOT_FOUND" && error.code !== "BAD_REQUEST")) throw error;
    return { refusal: error.message };
  }
}
