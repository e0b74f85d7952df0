import type { Metadata } from "next";
import type { SearchParams } from "nuqs/server";
import { loadNational } from "../../features/national/load-national.ts";
import { NationalPage } from "../../features/national/national-page.tsx";
import { getIntl } from "../../i18n/request.ts";

interface NationalRouteProps {
  readonly searchParams: Promise<SearchParams>;
}

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await getIntl();
  return { title: t("national.documentTitle") };
}

export default async function NationalRoute({ searchParams }: NationalRouteProps) {
  return <NationalPage content={await loadNational(searchParams)} />;
}
