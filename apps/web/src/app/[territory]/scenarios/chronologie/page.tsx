import type { Metadata } from "next";
import type { SearchParams } from "nuqs/server";
import { loadTimeline } from "../../../../features/scenarios/timeline/load-timeline.ts";
import { TimelinePage } from "../../../../features/scenarios/timeline/timeline-page.tsx";
import { getTerritoryOrNotFound } from "../../../../features/territory/get-territory.ts";
import { getIntl } from "../../../../i18n/request.ts";

interface TimelineRouteProps {
  readonly params: Promise<{ readonly territory: string }>;
  readonly searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ params }: TimelineRouteProps): Promise<Metadata> {
  const [{ t }, territory] = await Promise.all([getIntl(), getTerritoryOrNotFound((await params).territory)]);
  return { title: t("scenarios.timeline.documentTitle", { name: territory.name }) };
}

export default async function TimelineRoute({ params, searchParams }: TimelineRouteProps) {
  return <TimelinePage content={await loadTimeline((await params).territory, searchParams)} />;
}
