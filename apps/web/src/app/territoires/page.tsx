import type { Metadata } from "next";
import { TerritoriesPage } from "../../features/territories/territories-page.tsx";
import { getIntl } from "../../i18n/request.ts";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await getIntl();
  return { title: t("imports.territories.documentTitle") };
}

export default function TerritoriesRoute() {
  return <TerritoriesPage />;
}
