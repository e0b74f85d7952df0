import { french } from "@maillage/errors";
import { type Planning, UnknownScenarioError } from "@maillage/planning";
import type { ScenarioComparisonQuery, ScenarioSummary } from "@maillage/planning/scenario";
import { UsageError } from "./usage-error.ts";

/**
 * The scenario that a person means: by its id, or by its name, which is easier to type and may be that of several.
 *
 * @throws {UnknownScenarioError} when there is none, {UsageError} when there are several.
 */
export async function findScenario(planning: Planning, territory: string, written: string): Promise<ScenarioSummary> {
  const scenarios = await planning.listScenarios(territory);
  const byId = scenarios.find(({ id }) => id === written);
  if (byId !== undefined) return byId;
  const [found, ...others] = scenarios.filter(({ name, shelf }) => name === written && shelf !== "deleted");
  if (found === undefined) throw new UnknownScenarioError(written);
  if (others.length === 0) return found;
  const ids = [found, ...others].map(({ id }) => id).join(", ");
  throw new UsageError({
    fr: french`Plusieurs scénarios s'appellent « ${written} » : donnez l'identifiant de l'un d'eux (${ids}).`,
    en: `Several scenarios are called "${written}": give the id of one of them (${ids}).`,
  });
}

/** A network of sites, or a scenario. */
export type Compared = ScenarioComparisonQuery["compared"][number];

/**
 * The network or the scenario that a person means; a network when both are called the same.
 *
 * @param written a network's short name, or a scenario's id or name.
 * @throws as {@link findScenario}
 */
export async function findCompared(planning: Planning, territory: string, written: string): Promise<Compared> {
  const { siteNetworks } = await planning.getTerritory(territory);
  return siteNetworks.some(({ slug }) => slug === written)
    ? { siteNetwork: written }
    : { scenario: (await findScenario(planning, territory, written)).id };
}
