import type { Database } from "@maillage/database";
import { getSiteNetwork } from "../get-site-network.ts";
import { makeId } from "../make-id.ts";
import { parseQuery } from "../parse-query.ts";
import type { TerritoryService } from "../territory-service.ts";
import { buildScenarioSummary, buildScenarioView, buildVersionSummary } from "./build-scenario-view.ts";
import { isSameValue } from "./is-same-value.ts";
import { type AppliedRebase, rebaseChanges } from "./rebase-changes.ts";
import {
  ScenarioDeletedError,
  ScenarioReadOnlyError,
  ScenarioVersionConflictError,
  UnknownScenarioError,
  UnknownScenarioVersionError,
} from "./scenario-errors.ts";
import {
  type NewScenario,
  newScenarioSchema,
  type ScenarioDuplicate,
  type ScenarioRebase,
  type ScenarioSaving,
  scenarioDuplicateSchema,
  scenarioQuerySchema,
  scenarioRebaseSchema,
  scenarioSavingSchema,
} from "./scenario-queries.ts";
import {
  addScenarioVersion,
  findScenarioRow,
  findScenarioVersionRow,
  insertScenario,
  listScenarioRows,
  listScenarioVersionRows,
  type ScenarioContent,
  type ScenarioRow,
  updateScenarioState,
} from "./scenario-repository.ts";
import type { ScenarioSummary, ScenarioVersionSummary, ScenarioView } from "./scenario-views.ts";

type ScenarioMoment = "lockedAt" | "archivedAt" | "deletedAt";

/** Keeps scenarios: their versions, who may still write them, and their way back. */
export class ScenarioService {
  readonly #database: Database;
  readonly #territories: TerritoryService;

  constructor(database: Database, territories: TerritoryService) {
    this.#database = database;
    this.#territories = territories;
  }

  async list(territory: string): Promise<readonly ScenarioSummary[]> {
    // Asked for its refusal: a territory that is not loaded has no list, not an empty one.
    await this.#territories.getLoaded(territory);
    return (await listScenarioRows(this.#database, territory)).map(buildScenarioSummary);
  }

  async get(id: string, version?: number): Promise<ScenarioView> {
    const query = parseQuery(scenarioQuerySchema, { id, version });
    const row = await this.#getRow(query.id);
    if (query.version === undefined || query.version === row.content.version) return buildScenarioView(row);
    const content = await findScenarioVersionRow(this.#database, query.id, query.version);
    if (content === undefined) throw new UnknownScenarioVersionError(query.id, query.version, row.scenario.version);
    return buildScenarioView({ ...row, content });
  }

  async create(scenario: NewScenario): Promise<ScenarioView> {
    const { territory, name, description, siteNetwork, changes } = parseQuery(newScenarioSchema, scenario);
    getSiteNetwork(await this.#territories.getLoaded(territory), siteNetwork);
    return this.#insert(territory, { name, description: description ?? null, networkSlug: siteNetwork, changes });
  }

  async save(saving: ScenarioSaving): Promise<ScenarioView> {
    const { id, expectedVersion, ...given } = parseQuery(scenarioSavingSchema, saving);
    if (given.siteNetwork !== undefined) {
      const { scenario } = await this.#getRow(id);
      getSiteNetwork(await this.#territories.getLoaded(scenario.territoryCode), given.siteNetwork);
    }
    return this.#addVersion(id, expectedVersion, (latest) => ({
      name: given.name ?? latest.name,
      description: given.description === undefined ? latest.description : given.description,
      networkSlug: given.siteNetwork ?? latest.siteNetwork,
      changes: given.changes ?? latest.changes,
    }));
  }

  async duplicate(duplicate: ScenarioDuplicate): Promise<ScenarioView> {
    const { id, version, name } = parseQuery(scenarioDuplicateSchema, duplicate);
    const { territory, description, siteNetwork, changes } = await this.get(id, version);
    return this.#insert(territory, { name, description, networkSlug: siteNetwork, changes });
  }

  async previewRebase(id: string, siteNetwork: string): Promise<AppliedRebase> {
    const { territory, siteNetwork: from, changes } = await this.get(id);
    const loaded = await this.#territories.getLoaded(territory);
    return rebaseChanges(changes, loaded.siteNetworks.get(from) ?? null, getSiteNetwork(loaded, siteNetwork));
  }

  async rebase(rebase: ScenarioRebase): Promise<{ readonly scenario: ScenarioView } & AppliedRebase> {
    const { id, expectedVersion, siteNetwork, dropped } = parseQuery(scenarioRebaseSchema, rebase);
    const base = await this.get(id, expectedVersion);
    const loaded = await this.#territories.getLoaded(base.territory);
    const to = getSiteNetwork(loaded, siteNetwork);
    const kept = base.changes.filter((change) => !dropped.includes(change.id));
    // A scenario outlives its network, and going to another is how it is used again.
    const applied = rebaseChanges(kept, loaded.siteNetworks.get(base.siteNetwork) ?? null, to);
    const { changes } = applied;
    return { ...applied, scenario: await this.save({ id, expectedVersion, siteNetwork, changes }) };
  }

  /** Says what became of a scenario since now, or takes it back. What is said already stays since when it was said. */
  async setState(id: string, moment: ScenarioMoment, isSet: boolean): Promise<ScenarioView> {
    const current = await this.get(id);
    if (moment === "deletedAt" && isSet && current.isLocked) throw new ScenarioReadOnlyError(current);
    await updateScenarioState(this.#database, current.id, moment, isSet);
    return this.get(current.id);
  }

  async listVersions(id: string): Promise<readonly ScenarioVersionSummary[]> {
    const { scenario } = await this.#getRow(parseQuery(scenarioQuerySchema, { id }).id);
    return (await listScenarioVersionRows(this.#database, scenario.id)).map(buildVersionSummary);
  }

  async #getRow(id: string): Promise<ScenarioRow> {
    const row = await findScenarioRow(this.#database, id);
    if (row === undefined) throw new UnknownScenarioError(id);
    return row;
  }

  async #insert(territoryCode: string, content: ScenarioContent): Promise<ScenarioView> {
    const id = makeId();
    await insertScenario(this.#database, { id, territoryCode }, content);
    return this.get(id);
  }

  async #addVersion(
    id: string,
    expectedVersion: number,
    write: (latest: ScenarioView) => ScenarioContent,
  ): Promise<ScenarioView> {
    const current = buildScenarioView(await this.#getRow(id));
    const content = write(current);
    // What is asked for is what is there: nothing to write, and nothing that somebody else's saving could lose.
    if (current.shelf !== "deleted" && isSameValue(content, contentOf(current))) return current;
    assertMayWrite(current, expectedVersion);
    // The version that was written, and not the latest: somebody may have saved on top of it already, and whoever takes that
    // for its own would then write over it without a conflict.
    if (await addScenarioVersion(this.#database, id, expectedVersion, content))
      return this.get(id, expectedVersion + 1);
    // Somebody wrote between the two: what they made of it says why.
    const changed = buildScenarioView(await this.#getRow(id));
    assertMayWrite(changed, expectedVersion);
    throw new ScenarioVersionConflictError(expectedVersion, changed);
  }
}

/** @throws {ScenarioDeletedError}, {ScenarioReadOnlyError}, {ScenarioVersionConflictError} */
function assertMayWrite(current: ScenarioView, expectedVersion: number): void {
  if (current.shelf === "deleted") throw new ScenarioDeletedError(current);
  if (current.isLocked || current.shelf === "archived") throw new ScenarioReadOnlyError(current);
  if (current.version !== expectedVersion) throw new ScenarioVersionConflictError(expectedVersion, current);
}

function contentOf({ name, description, siteNetwork, changes }: ScenarioView): ScenarioContent {
  return { name, description, networkSlug: siteNetwork, changes };
}
