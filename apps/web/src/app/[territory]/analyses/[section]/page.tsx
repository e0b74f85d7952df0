import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { SearchParams } from "nuqs/server";
import { AnalysisPage } from "../../../../features/analyses/analysis-page.tsx";
import { findAnalysisSection } from "../../../../features/analyses/analysis-sections.ts";
import { loadAnalysis } from "../../../../features/analyses/load-analysis.ts";
import { getTerritoryOrNotFound } from "../../../../features/territory/get-territory.ts";
import { getIntl } from "../../../../i18n/request.ts";

interface AnalysisRouteProps {
  readonly params: Promise<{ readonly territory: string; readonly section: string }>;
  readonly searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ params }: AnalysisRouteProps): Promise<Metadata> {
  const { territory: code, section: slug } = await params;
  const [{ t }, territory] = await Promise.all([getIntl(), getTerritoryOrNotFound(code)]);
  const section = findAnalysisSection(slug);
  if (section === undefined) return { title: t("analyses.documentTitle", { name: territory.name }) };
  return {
    title: t("analyses.sectionTitle", { section: t(`analyses.sections.${section.key}.title`), name: territory.name }),
  };
}

export default async function AnalysisRoute({ params, searchParams }: AnalysisRouteProps) {
  const { territory, section: slug } = await params;
  const section = findAnalysisSection(slug) ?? notFound();
  return <AnalysisPage content={await loadAnalysis(territory, slug, searchParams)} section={section} />;
}
