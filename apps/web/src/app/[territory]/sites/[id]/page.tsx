import type { Metadata } from "next";
import type { SearchParams } from "nuqs/server";
import { loadSites } from "../../../../features/sites/load-sites.ts";
import { SheetPage } from "../../../../features/sites/sheet/sheet-page.tsx";
import { getTerritoryOrNotFound } from "../../../../features/territory/get-territory.ts";
import { getIntl } from "../../../../i18n/request.ts";

interface SheetRouteProps {
  readonly params: Promise<{ readonly territory: string; readonly id: string }>;
  readonly searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ params, searchParams }: SheetRouteProps): Promise<Metadata> {
  const { territory: code, id } = await params;
  const [{ t }, territory] = await Promise.all([getIntl(), getTerritoryOrNotFound(code)]);
  const { sites } = await loadSites(code, searchParams);
  const site = sites.find((each) => each.id === decodeURIComponent(id));
  return { title: t("sitePages.sheet.documentTitle", { site: site?.name ?? id, name: territory.name }) };
}

export default async function SheetRoute({ params, searchParams }: SheetRouteProps) {
  const { territory, id } = await params;
  return <SheetPage content={await loadSites(territory, searchParams)} siteId={decodeURIComponent(id)} />;
}
