import type { Metadata } from "next";
import { ImportPage } from "../../../../../features/imports/import-page.tsx";
import { loadImport } from "../../../../../features/imports/load-import.ts";
import { getTerritoryOrNotFound } from "../../../../../features/territory/get-territory.ts";
import { getIntl } from "../../../../../i18n/request.ts";

interface ImportRouteProps {
  readonly params: Promise<{ readonly territory: string; readonly id: string }>;
}

export async function generateMetadata({ params }: ImportRouteProps): Promise<Metadata> {
  const [{ t }, territory] = await Promise.all([getIntl(), getTerritoryOrNotFound((await params).territory)]);
  return { title: t("imports.documentTitle", { name: territory.name }) };
}

export default async function ImportRoute({ params }: ImportRouteProps) {
  const { territory, id } = await params;
  return <ImportPage content={await loadImport(territory, id)} />;
}
