import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { SearchParams } from "nuqs/server";
import { getTerritoryOrNotFound } from "../../../../features/territory/get-territory.ts";
import { loadUnits } from "../../../../features/units/load-units.ts";
import { findUnitLevel, unitPath } from "../../../../features/units/unit-levels.ts";
import { UnitsPage } from "../../../../features/units/units-page.tsx";
import { getIntl } from "../../../../i18n/request.ts";

interface UnitsRouteProps {
  readonly params: Promise<{ readonly territory: string; readonly level: string }>;
  readonly searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ params }: UnitsRouteProps): Promise<Metadata> {
  const { territory: code, level } = await params;
  const kind = findUnitLevel(level) ?? notFound();
  const [{ t }, territory] = await Promise.all([getIntl(), getTerritoryOrNotFound(code)]);
  return { title: t(`units.title.${kind}`, { name: territory.name }) };
}

export default async function UnitsRoute({ params, searchParams }: UnitsRouteProps) {
  const { territory, level } = await params;
  const kind = findUnitLevel(level) ?? notFound();
  return <UnitsPage content={await loadUnits(territory, unitPath(territory, kind), searchParams)} kind={kind} />;
}
