import type { Metadata } from "next";
import { loadProposals } from "../../../features/proposals/load-proposals.ts";
import { ProposalsPage } from "../../../features/proposals/proposals-page.tsx";
import { getTerritoryOrNotFound } from "../../../features/territory/get-territory.ts";
import { getIntl } from "../../../i18n/request.ts";

interface ProposalsRouteProps {
  readonly params: Promise<{ readonly territory: string }>;
}

export async function generateMetadata({ params }: ProposalsRouteProps): Promise<Metadata> {
  const [{ t }, territory] = await Promise.all([getIntl(), getTerritoryOrNotFound((await params).territory)]);
  return { title: t("proposals.documentTitle", { name: territory.name }) };
}

export default async function ProposalsRoute({ params }: ProposalsRouteProps) {
  return <ProposalsPage content={await loadProposals((await params).territory)} />;
}
