import type { Metadata } from "next";
import type { SearchParams } from "nuqs/server";
import { DashboardPage } from "../../../features/dashboard/dashboard-page.tsx";
import { loadDashboard } from "../../../features/dashboard/load-dashboard.ts";
import { getTerritoryOrNotFound } from "../../../features/territory/get-territory.ts";
import { getIntl } from "../../../i18n/request.ts";

interface DashboardRouteProps {
  readonly params: Promise<{ readonly territory: string }>;
  readonly searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ params }: DashboardRouteProps): Promise<Metadata> {
  const [{ t }, territory] = await Promise.all([getIntl(), getTerritoryOrNotFound((await params).territory)]);
  return { title: t("dashboard.documentTitle", { name: territory.name }) };
}

export default async function DashboardRoute({ params, searchParams }: DashboardRouteProps) {
  return <DashboardPage content={await loadDashboard((await params).territory, searchParams)} />;
}
