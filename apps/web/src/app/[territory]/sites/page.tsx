import type { Metadata } from "next";
import type { SearchParams } from "nuqs/server";
import { loadSites } from "../../../features/sites/load-sites.ts";
import { SitesPage } from "../../../features/sites/sites-page.tsx";
import { getTerritoryOrNotFound } from "../../../features/territory/get-territory.ts";
import { getIntl } from "../../../i18n/request.ts";

interface SitesRouteProps {
  readonly params: Promise<{ readonly territory: string }>;
  readonly searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ params }: SitesRouteProps): Promise<Metadata> {
  const [{ t }, territory] = await Promise.all([getIntl(), getTerritoryOrNotFound((await params).territory)]);
  return { title: t("sitePages.documentTitle", { name: territory.name }) };
}

export default async function SitesRoute({ params, searchParams }: SitesRouteProps) {
  return <SitesPage content={await loadSites((await params).territory, searchParams)} />;
}
