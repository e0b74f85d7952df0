import type { Metadata } from "next";
import type { SearchParams } from "nuqs/server";
import { AnalysisPage } from "../../../features/analyses/analysis-page.tsx";
import { loadAnalysis } from "../../../features/analyses/load-analysis.ts";
import { getTerritoryOrNotFound } from "../../../features/territory/get-territory.ts";
import { getIntl } from "../../../i18n/request.ts";

interface AnalysesRouteProps {
  readonly params: Promise<{ readonly territory: string }>;
  readonly searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ params }: AnalysesRouteProps): Promise<Metadata> {
  const [{ t }, territory] = await Promise.all([getIntl(), getTerritoryOrNotFound((await params).territory)]);
  return { title: t("analyses.documentTitle", { name: territory.name }) };
}

export default async function AnalysesRoute({ params, searchParams }: AnalysesRouteProps) {
  return (
    <AnalysisPage content={await loadAnalysis((await params).territory, undefined, searchParams)} section={undefined} />
  );
}
