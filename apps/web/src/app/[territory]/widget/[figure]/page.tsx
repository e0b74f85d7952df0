import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { SearchParams } from "nuqs/server";
import { findDashboardSection } from "../../../../features/dashboard/dashboard-sections.ts";
import { loadDashboard } from "../../../../features/dashboard/load-dashboard.ts";
import { WidgetPage } from "../../../../features/dashboard/widget-page.tsx";
import { getTerritoryOrNotFound } from "../../../../features/territory/get-territory.ts";
import { getIntl } from "../../../../i18n/request.ts";

interface WidgetRouteProps {
  readonly params: Promise<{ readonly territory: string; readonly figure: string }>;
  readonly searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ params }: WidgetRouteProps): Promise<Metadata> {
  const [{ t }, territory] = await Promise.all([getIntl(), getTerritoryOrNotFound((await params).territory)]);
  return { title: t("dashboard.documentTitle", { name: territory.name }) };
}

/** One section of the dashboard, the only address that another page may frame. */
export default async function WidgetRoute({ params, searchParams }: WidgetRouteProps) {
  const { territory, figure } = await params;
  const section = findDashboardSection(figure) ?? notFound();
  return <WidgetPage content={await loadDashboard(territory, searchParams, { isReadOnly: true })} section={section} />;
}
