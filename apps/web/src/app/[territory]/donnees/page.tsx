import type { Metadata } from "next";
import { DataPage } from "../../../features/data/data-page.tsx";
import { loadData } from "../../../features/data/load-data.ts";
import { getTerritoryOrNotFound } from "../../../features/territory/get-territory.ts";
import { getIntl } from "../../../i18n/request.ts";

interface DataRouteProps {
  readonly params: Promise<{ readonly territory: string }>;
  readonly searchParams: Promise<{ readonly comparer?: string | string[] }>;
}

export async function generateMetadata({ params }: DataRouteProps): Promise<Metadata> {
  const [{ t }, territory] = await Promise.all([getIntl(), getTerritoryOrNotFound((await params).territory)]);
  return { title: t("data.documentTitle", { name: territory.name }) };
}

export default async function DataRoute({ params, searchParams }: DataRouteProps) {
  const { comparer } = await searchParams;
  const compared = typeof comparer === "string" ? comparer : undefined;
  return <DataPage content={await loadData((await params).territory, compared)} />;
}
