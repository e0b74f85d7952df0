import type { Metadata } from "next";
import type { SearchParams } from "nuqs/server";
import { loadOverview } from "../../features/overview/load-overview.ts";
import { Overview } from "../../features/overview/overview.tsx";
import { getTerritoryOrNotFound } from "../../features/territory/get-territory.ts";
import { getIntl } from "../../i18n/request.ts";

interface OverviewPageProps {
  readonly params: Promise<{ readonly territory: string }>;
  readonly searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ params }: OverviewPageProps): Promise<Metadata> {
  const [{ t }, territory] = await Promise.all([getIntl(), getTerritoryOrNotFound((await params).territory)]);
  return { title: t("overview.documentTitle", { name: territory.name }) };
}

export default async function OverviewPage({ params, searchParams }: OverviewPageProps) {
  return <Overview content={await loadOverview((await params).territory, searchParams)} />;
}
