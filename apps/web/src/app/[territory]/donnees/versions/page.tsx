import type { Metadata } from "next";
import { loadVersionComparison } from "../../../../features/imports/load-version-comparison.ts";
import { VersionComparisonPage } from "../../../../features/imports/version-comparison-page.tsx";
import { getIntl } from "../../../../i18n/request.ts";

interface VersionsRouteProps {
  readonly params: Promise<{ readonly territory: string }>;
  readonly searchParams: Promise<{ readonly avant?: string | string[]; readonly apres?: string | string[] }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await getIntl();
  return { title: t("imports.compareTitle") };
}

export default async function VersionsRoute({ params, searchParams }: VersionsRouteProps) {
  const { avant, apres } = await searchParams;
  const one = (value: string | string[] | undefined) => (typeof value === "string" ? value : undefined);
  const content = await loadVersionComparison((await params).territory, one(avant), one(apres));
  return <VersionComparisonPage content={content} />;
}
