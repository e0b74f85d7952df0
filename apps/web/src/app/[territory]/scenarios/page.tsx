import type { Metadata } from "next";
import type { SearchParams } from "nuqs/server";
import { ComparisonPage } from "../../../features/scenarios/compare/comparison-page.tsx";
import { isComparison, loadComparison } from "../../../features/scenarios/compare/load-comparison.ts";
import { loadScenarioList } from "../../../features/scenarios/list/load-scenario-list.ts";
import { ScenarioListPage } from "../../../features/scenarios/list/scenario-list-page.tsx";
import { shelfOf } from "../../../features/scenarios/list/shelf-links.tsx";
import { getTerritoryOrNotFound } from "../../../features/territory/get-territory.ts";
import { getIntl } from "../../../i18n/request.ts";

interface ScenariosRouteProps {
  readonly params: Promise<{ readonly territory: string }>;
  readonly searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ params, searchParams }: ScenariosRouteProps): Promise<Metadata> {
  const [{ t }, territory] = await Promise.all([getIntl(), getTerritoryOrNotFound((await params).territory)]);
  const key = isComparison(await searchParams) ? "scenarios.compare.documentTitle" : "scenarios.documentTitle";
  return { title: t(key, { name: territory.name }) };
}

/** The list, or what an address compares. */
export default async function ScenariosRoute({ params, searchParams }: ScenariosRouteProps) {
  const [{ territory }, asked] = await Promise.all([params, searchParams]);
  if (isComparison(asked)) return <ComparisonPage content={await loadComparison(territory, asked)} />;
  const shelf = shelfOf(typeof asked.etat === "string" ? asked.etat : undefined);
  return <ScenarioListPage content={await loadScenarioList(territory, shelf)} />;
}
