import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { type Database, type OpenDatabase, openDatabase } from "@maillage/database";
import { buildAccessPlanning } from "./access/build-access-planning.ts";
import { buildAnalysisPlanning } from "./analysis/build-analysis-planning.ts";
import { buildTerritorySources } from "./analysis/build-territory-sources.ts";
import { CoverageService } from "./coverage-service.ts";
import type { EmbeddedTerritory } from "./embedded-territory.ts";
import { getSiteNetwork } from "./get-site-network.ts";
import { hauteMarne } from "./haute-marne.ts";
import { ImportFolder } from "./import-folder.ts";
import { type OpenDatasets, openDatasets } from "./imports/build-dataset-planning.ts";
import type { PullPlanning } from "./imports/pull/pull-planning.ts";
import { withPulls } from "./imports/pull/with-pulls.ts";
import { TerritoryComposer } from "./imports/territory-composer.ts";
import { NetworkStore } from "./network-store.ts";
import { parseQuery } from "./parse-query.ts";
import type { Planning } from "./planning.ts";
import { DataFolderNotWritableError } from "./planning-errors.ts";
import { buildProposalPlanning } from "./proposals/build-proposal-planning.ts";
import { ProposalService } from "./proposals/proposal-service.ts";
import {
  roadNetworkHashSchema,
  roadNetworkQuerySchema,
  siteNetworkQuerySchema,
  territoryCodeSchema,
} from "./queries.ts";
import { RoadNetworkImports } from "./road-network-imports.ts";
import { RoadNetworkLibrary } from "./road-network-library.ts";
import { RoadNetworkService } from "./road-network-service.ts";
import { findRouteView } from "./route-service.ts";
import { lockLoading } from "./save-territory.ts";
import { buildScenarioPlanning } from "./scenario/build-scenario-planning.ts";
import { ScenarioService } from "./scenario/scenario-service.ts";
import { PartnerReferenceService } from "./sites/partner-reference-service.ts";
import { SiteService } from "./sites/site-service.ts";
import type { TerritoryContent } from "./territory-content.ts";
import { listTerritoryRows } from "./territory-repository.ts";
import { TerritoryService } from "./territory-service.ts";
import { buildUnitPlanning } from "./units/build-unit-planning.ts";
import { CountryService } from "./units/country/country-service.ts";
import { TerritorySummaries } from "./units/country/territory-summaries.ts";
import { UnitService } from "./units/unit-service.ts";

export interface PlanningOptions {
  /** Holds `database/` (unless `databaseUrl` is given) and `networks/`; made when absent. */
  readonly dataFolder: string;
  /** A PostgreSQL server instead of the folder: `postgresql://user:password@host:port/name`. */
  readonly databaseUrl?: string | undefined;
  /** Where the mirror of official sources (`MAILLAGE_SOURCES`) and the proxies (`HTTPS_PROXY`, `NO_PROXY`) are told; none when left out. */
  readonly sourceEnvironment?: Readonly<Record<string, string | undefined>> | undefined;
  /** Told each step of the opening, and any warning, in one French line, for the terminal and the starting page. */
  readonly onProgress?: ((step: string) => void) | undefined;
}

const EMBEDDED_TERRITORIES: readonly EmbeddedTerritory[] = [hauteMarne];

/**
 * Opens the application: database opened and migrated, embedded territories loaded when absent or changed, their road
 * networks built, every territory checked by being made ready.
 *
 * @throws one of the errors of `@maillage/database`, each saying what to do.
 * @throws {DataFolderNotWritableError} when artifacts cannot be written.
 */
export async function openPlanning(options: PlanningOptions): Promise<Planning> {
  const { dataFolder, databaseUrl, onProgress = () => {} } = options;
  makeDataFolder(dataFolder);
  onProgress("Ouverture de la base de données…");
  const open = await openDatabase(
    databaseUrl === undefined ? { folder: join(dataFolder, "database") } : { url: databaseUrl },
  );
  try {
    const { database } = open;
    const store = new NetworkStore(join(dataFolder, "networks"));
    const roadNetworks = new RoadNetworkService(database, store, onProgress);
    const territories = new TerritoryService(database, roadNetworks);
    onProgress("Lecture des territoires embarqués…");
    const bases = new Map<string, TerritoryContent>();
    for (const embedded of EMBEDDED_TERRITORIES) bases.set(embedded.code, await embedded.readContent());
    const composer = new TerritoryComposer(roadNetworks, bases);
    const datasets = await openDatasets({
      ...{ database, territories, composer, store, dataFolder },
      onFailure: (error) => onProgress(`Erreur imprévue pendant un import de données : ${describe(error)}`),
    });
    const services: Services = {
      open,
      datasets,
      territories,
      roadNetworks,
      library: new RoadNetworkLibrary({ database, store }, roadNetworks, territories),
      imports: new RoadNetworkImports(
        { database, store },
        territories,
        new ImportFolder(join(dataFolder, "imports")),
        (error) => onProgress(`Erreur imprévue pendant un import de routes : ${describe(error)}`),
      ),
    };
    for (const embedded of EMBEDDED_TERRITORIES) {
      onProgress(`Chargement du territoire ${embedded.code}…`);
      const base = composer.getBase(embedded.code, "");
      await loadTerritory(database, composer, base);
      onProgress(`Construction du réseau routier modélisé du territoire ${embedded.code}…`);
      // Calibrated on the files it comes with, whatever was imported over them.
      await roadNetworks.prepareModelled(embedded, base);
      await tellLostRoads(territories, embedded.code, onProgress);
    }
    for (const { code, name } of await listTerritoryRows(database)) {
      if (composer.isEmbedded(code)) continue;
      onProgress(`Chargement du territoire ${code}…`);
      await composer.prepareRoads(code, await loadTerritory(database, composer, composer.getBase(code, name)));
      await tellLostRoads(territories, code, onProgress);
    }
    onProgress("Territoires prêts");
    const planning = buildPlanning(services, (error) =>
      onProgress(`Erreur imprévue pendant un calcul de fond : ${describe(error)}`),
    );
    return withPulls(planning, {
      ...{ dataFolder, environment: options.sourceEnvironment ?? {} },
      onFailure: (error) => onProgress(`Erreur imprévue pendant une récupération : ${describe(error)}`),
    });
  } catch (error) {
    await open.close();
    throw open.findFailure(error) ?? error;
  }
}

/** What the territory comes with, and the imports in force over it: a release that composes better is taken up at once. */
function loadTerritory(
  database: Database,
  composer: TerritoryComposer,
  { code, name }: Pick<TerritoryContent, "code" | "name">,
): Promise<TerritoryContent> {
  return database.transaction(async (transaction) => {
    await lockLoading(transaction);
    return composer.save(transaction, code, name);
  });
}

async function tellLostRoads(
  territories: TerritoryService,
  code: string,
  onProgress: (step: string) => void,
): Promise<void> {
  const { lostRoadNetwork } = (await territories.getLoaded(code)).view;
  if (lostRoadNetwork === null) return;
  onProgress(
    `Attention : le réseau routier choisi pour le territoire ${code} (${lostRoadNetwork.fileName}) a disparu du dossier de données ; le réseau modélisé le remplace.`,
  );
}

interface Services {
  readonly open: OpenDatabase;
  readonly datasets: OpenDatasets;
  readonly territories: TerritoryService;
  readonly roadNetworks: RoadNetworkService;
  readonly library: RoadNetworkLibrary;
  readonly imports: RoadNetworkImports;
}

function buildPlanning(
  { open, datasets, territories, roadNetworks, library, imports }: Services,
  onFailure: (error: unknown) => void,
): Omit<Planning, keyof PullPlanning> {
  const coverage = new CoverageService(open.database, territories);
  const partners = new PartnerReferenceService(open.database);
  const sites = new SiteService(territories, partners);
  const scenarios = new ScenarioService(open.database, territories);
  const sources = buildTerritorySources(
    open.database,
    territories,
    (id, version) => scenarios.get(id, version),
    () => partners.get(),
  );
  const proposals = new ProposalService(sources, onFailure);
  const country = new CountryService({
    listTerritories: () => listTerritoryRows(open.database),
    summaries: new TerritorySummaries(open.database, territories, roadNetworks),
    onFailure,
  });
  const getLoaded = (code: string) => territories.getLoaded(parseQuery(territoryCodeSchema, code));
  /** A failing database is told as such, whatever the question. */
  const answer = async <Result>(ask: () => Promise<Result>): Promise<Result> => {
    try {
      return await ask();
    } catch (error) {
      throw open.findFailure(error) ?? error;
    }
  };
  return {
    listTerritories: () => answer(() => listTerritoryRows(open.database)),
    getTerritory: (code) => answer(async () => (await getLoaded(code)).view),
    getTerritoryMap: (code) => answer(async () => (await getLoaded(code)).map),
    getSiteNetwork: (code, slug) =>
      answer(async () => {
        const query = parseQuery(siteNetworkQuerySchema, { territory: code, siteNetwork: slug });
        return getSiteNetwork(await territories.getLoaded(query.territory), query.siteNetwork);
      }),
    listCommunes: (code) => answer(() => sites.listCommunes(code)),
    previewPlace: (query) => answer(() => sites.previewPlace(query)),
    previewSitesPaste: (query) => answer(() => sites.previewPaste(query)),
    getPartnerReference: () => answer(() => partners.get()),
    listPartnerReferenceVersions: () => answer(() => partners.listVersions()),
    savePartnerReference: (saving) => answer(() => partners.save(saving)),
    computeCoverage: (query) => answer(() => coverage.computeCoverage(query)),
    findRoute: (query) => answer(() => findRouteView(territories, query)),
    listRoadNetworks: (code) => answer(() => library.list(parseQuery(territoryCodeSchema, code))),
    importRoadNetwork: (code, path, options = {}) =>
      answer(() => imports.importFile(parseQuery(territoryCodeSchema, code), path, options)),
    startRoadNetworkImport: (code, upload) =>
      answer(() => imports.startUpload(parseQuery(territoryCodeSchema, code), upload)),
    findRoadNetworkImport: (code) => answer(async () => imports.find((await getLoaded(code)).view.code)),
    cancelRoadNetworkImport: (code) => answer(() => imports.cancel(parseQuery(territoryCodeSchema, code))),
    useRoadNetwork: (territory, hash) =>
      answer(async () => {
        const query = parseQuery(roadNetworkQuerySchema, { territory, hash });
        await library.use(query.territory, query.hash);
      }),
    removeRoadNetwork: (territory, hash) =>
      answer(async () => {
        const query = parseQuery(roadNetworkQuerySchema, { territory, hash });
        await library.remove(query.territory, query.hash);
      }),
    compareRoadNetworks: (query) => answer(() => coverage.compareRoadNetworks(query)),
    ...buildScenarioPlanning(scenarios, territories, coverage, answer),
    ...buildAnalysisPlanning(sources, answer),
    ...buildAccessPlanning(sources, answer),
    ...buildProposalPlanning(proposals, answer),
    ...buildUnitPlanning(new UnitService(sources), country, answer),
    ...datasets.planning(answer),
    readRoadNetworkArtifact: (hash) =>
      answer(async () => roadNetworks.readArtifact(parseQuery(roadNetworkHashSchema, hash))),
    readRoadNetworkTransport: (territory, hash) =>
      answer(async () => {
        const query = parseQuery(roadNetworkQuerySchema, { territory, hash });
        return library.readTransport(query.territory, query.hash);
      }),
    close: async () => {
      await country.close();
      await proposals.close();
      await datasets.close();
      await imports.close();
      await open.close();
    },
  };
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function makeDataFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (cause) {
    throw new DataFolderNotWritableError(folder, cause);
  }
}
