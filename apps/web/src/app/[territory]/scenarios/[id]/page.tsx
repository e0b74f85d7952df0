import type { Metadata } from "next";
import { cache } from "react";
import { loadScenario } from "../../../../features/scenarios/sheet/load-scenario.ts";
import { ScenarioPage } from "../../../../features/scenarios/sheet/scenario-page.tsx";
import { getIntl } from "../../../../i18n/request.ts";

interface ScenarioRouteProps {
  readonly params: Promise<{ readonly territory: string; readonly id: string }>;
  readonly searchParams: Promise<{ readonly version?: string | string[]; readonly versions?: string | string[] }>;
}

/** Once for the title and once for the page. */
const loadOnce = cache(loadScenario);

async function load({ params, searchParams }: ScenarioRouteProps) {
  const [{ territory, id }, { version, versions }] = await Promise.all([params, searchParams]);
  const number = typeof version === "string" && /^[1-9]\d{0,5}$/.test(version) ? Number(version) : undefined;
  return loadOnce(territory, id, number, versions === "toutes");
}

export async function generateMetadata(props: ScenarioRouteProps): Promise<Metadata> {
  const [{ t }, loaded] = await Promise.all([getIntl(), load(props)]);
  if ("refusal" in loaded) return { title: t("scenarios.sheet.unknownTitle") };
  const { territory, scenario } = loaded;
  return { title: t("scenarios.sheet.documentTitle", { name: scenario.name, territory: territory.name }) };
}

export default async function ScenarioRoute(props: ScenarioRouteProps) {
  return <ScenarioPage loaded={await load(props)} />;
}
