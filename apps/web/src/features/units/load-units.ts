import { TRPCError } from "@trpc/server";
import { notFound } from "next/navigation";
import type { SearchParams } from "nuqs/server";
import type { DashboardContext } from "../dashboard/dashboard-context.ts";
import { loadDashboard } from "../dashboard/load-dashboard.ts";
import { loadRankingView, type RankingView } from "./ranking-parsers.ts";

export interface UnitsContent {
  /** Of the territory's dashboard, at the address of this page. */
  readonly context: DashboardContext;
  readonly refusals: readonly string[];
  readonly ranking: RankingView;
}

/** What a page of units is about, for an address that anyone may have typed. @param path of the page, without parameters */
export async function loadUnits(
  territory: string,
  path: string,
  searchParams: Promise<SearchParams>,
): Promise<UnitsContent> {
  const [{ context, refusals }, ranking] = await Promise.all([
    loadDashboard(territory, searchParams),
    loadRankingView(searchParams),
  ]);
  return { context: { ...context, path }, refusals, ranking };
}

/** What the API answers, or the "not found" page for a level or a unit that the territory does not have. */
export async function orNotFound<Answer>(asked: Promise<Answer>): Promise<Answer> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof TRPCError && (error.code === "NOT_FOUND" || error.code === "BAD_REQUEST")) notFound();
    throw error;
  }
}
