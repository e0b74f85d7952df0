import type { CoverageView } from "@maillage/planning";
import { toSiteChange } from "@maillage/planning/scenario";
import { TRPCError } from "@trpc/server";
import type { ComparedEntry } from "../scenarios/compare/compared-parser.ts";
import type { DashboardContext } from "./dashboard-context.ts";

export interface ComparedFigures {
  readonly name: string;
  /** ISO `YYYY-MM-DD`, of a scenario: a network has it in its name. */
  readonly date: string | undefined;
  readonly coverage: CoverageView;
}

/**
 * The two goals of a network or of a scenario, counted as what is shown.
 *
 * @returns a sentence in the reader's language for one that is not there any more.
 */
export async function loadCompared(entry: ComparedEntry, context: DashboardContext): Promise<ComparedFigures | string> {
  const { api, territory, question, locale, t } = context;
  const counting = {
    ...{ territory: territory.code, thresholdSeconds: question.thresholdSeconds },
    timeFactor: question.timeFactor ?? 1,
  };
  try {
    if (entry.kind === "network") {
      const { slug, name } = await api.siteNetwork.get({
        territory: territory.code,
        siteNetwork: entry.siteNetwork,
      });
      const coverage = await api.coverage.summary({ ...counting, siteNetwork: slug, changes: [] });
      return { name: name[locale], date: undefined, coverage };
    }
    const { scenario: id, version } = entry;
    const scenario = await api.scenario.get({ id, ...(version !== undefined && { version }) });
    if (scenario.territory !== territory.code) return t("editing.scenario.explained.missing");
    const { date } = await api.siteNetwork.get({ territory: territory.code, siteNetwork: scenario.siteNetwork });
    const changes = scenario.changes.map(toSiteChange);
    const coverage = await api.coverage.summary({ ...counting, siteNetwork: scenario.siteNetwork, changes });
    const name = t("scenarios.compare.named", { name: scenario.name, version: String(scenario.version) });
    return { name, date, coverage };
  } catch (error) {
    if (error instanceof TRPCError && error.code !== "INTERNAL_SERVER_ERROR") return error.message;
    throw error;
  }
}
