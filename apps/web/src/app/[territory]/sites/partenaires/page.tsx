import type { Metadata } from "next";
import { ReferencePage } from "../../../../features/sites/reference/reference-page.tsx";
import { getTerritoryOrNotFound } from "../../../../features/territory/get-territory.ts";
import { getIntl } from "../../../../i18n/request.ts";

interface ReferenceRouteProps {
  readonly params: Promise<{ readonly territory: string }>;
}

export async function generateMetadata({ params }: ReferenceRouteProps): Promise<Metadata> {
  const [{ t }, territory] = await Promise.all([getIntl(), getTerritoryOrNotFound((await params).territory)]);
  return { title: t("sitePages.reference.documentTitle", { name: territory.name }) };
}

export default async function ReferenceRoute({ params }: ReferenceRouteProps) {
  return <ReferencePage territory={(await params).territory} />;
}
