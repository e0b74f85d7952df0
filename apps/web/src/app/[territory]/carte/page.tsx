import type { Metadata } from "next";
import type { SearchParams } from "nuqs/server";
import { loadPlanner } from "../../../features/planner/load-planner.ts";
import { PlannerPage } from "../../../features/planner/planner-page.tsx";
import { getTerritoryOrNotFound } from "../../../features/territory/get-territory.ts";
import { getIntl } from "../../../i18n/request.ts";

interface MapPageProps {
  readonly params: Promise<{ readonly territory: string }>;
  readonly searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ params }: MapPageProps): Promise<Metadata> {
  const [{ t }, territory] = await Promise.all([getIntl(), getTerritoryOrNotFound((await params).territory)]);
  return { title: t("planner.documentTitle", { name: territory.name }) };
}

export default async function MapPage({ params, searchParams }: MapPageProps) {
  return <PlannerPage {...(await loadPlanner((await params).territory, searchParams))} />;
}
