import type { Metadata } from "next";
import type { SearchParams } from "nuqs/server";
import { ExportsPage } from "../../../features/exports/exports-page.tsx";
import { loadExports } from "../../../features/exports/load-exports.ts";
import { getTerritoryOrNotFound } from "../../../features/territory/get-territory.ts";
import { getIntl } from "../../../i18n/request.ts";

interface ExportsRouteProps {
  readonly params: Promise<{ readonly territory: string }>;
  readonly searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ params }: ExportsRouteProps): Promise<Metadata> {
  const [{ t }, territory] = await Promise.all([getIntl(), getTerritoryOrNotFound((await params).territory)]);
  return { title: t("exports.documentTitle", { name: territory.name }) };
}

export default async function ExportsRoute({ params, searchParams }: ExportsRouteProps) {
  return <ExportsPage content={await loadExports((await params).territory, searchParams)} />;
}
