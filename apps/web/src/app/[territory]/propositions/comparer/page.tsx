import type { Metadata } from "next";
import { readComparedQuestions } from "../../../../features/proposals/comparison/compared-questions.ts";
import { ComparisonPage } from "../../../../features/proposals/comparison/comparison-page.tsx";
import { getReadyTerritory } from "../../../../features/territory/get-ready-territory.ts";
import { getTerritoryOrNotFound } from "../../../../features/territory/get-territory.ts";
import { getIntl } from "../../../../i18n/request.ts";

interface ComparisonRouteProps {
  readonly params: Promise<{ readonly territory: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

export async function generateMetadata({ params }: ComparisonRouteProps): Promise<Metadata> {
  const [{ t }, territory] = await Promise.all([getIntl(), getTerritoryOrNotFound((await params).territory)]);
  return { title: t("proposals.comparison.documentTitle", { name: territory.name }) };
}

export default async function ComparisonRoute({ params, searchParams }: ComparisonRouteProps) {
  const [territory, { question }] = await Promise.all([getReadyTerritory((await params).territory), searchParams]);
  return <ComparisonPage territory={territory} questions={readComparedQuestions(question)} />;
}
