import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { SearchParams } from "nuqs/server";
import { getTerritoryOrNotFound } from "../../../../../features/territory/get-territory.ts";
import { loadUnits } from "../../../../../features/units/load-units.ts";
import { findUnitLevel, unitPath } from "../../../../../features/units/unit-levels.ts";
import { UnitPage } from "../../../../../features/units/unit-page.tsx";
import { getIntl } from "../../../../../i18n/request.ts";

interface UnitRouteProps {
  readonly params: Promise<{ readonly territory: string; readonly level: string; readonly code: string }>;
  readonly searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ params }: UnitRouteProps): Promise<Metadata> {
  const { territory: number, level, code } = await params;
  const kind = findUnitLevel(level) ?? notFound();
  const [{ t }, territory] = await Promise.all([getIntl(), getTerritoryOrNotFound(number)]);
  return { title: t("units.documentTitle", { kind: t(`units.kind.${kind}`), code, territory: territory.name }) };
}

export default async function UnitRoute({ params, searchParams }: UnitRouteProps) {
  const { territory, level, code } = await params;
  const kind = findUnitLevel(level) ?? notFound();
  const content = await loadUnits(territory, unitPath(territory, kind, code), searchParams);
  return <UnitPage content={content} kind={kind} code={code} />;
}
