import {
  type BoundaryCommune,
  buildApproximateBoundaries,
  type OfficialSite,
  parseDepartementCode,
  readAnnouncedNetwork,
  readCantonsTable,
  readPlacesTable,
  readSiteCantonsTable,
  readSitesTable,
} from "@maillage/official-data";
import { type AdministrativeDepartement, readAdministrativeDepartement } from "@maillage/official-data/node";
import { parseOfficialHours } from "@maillage/opening-hours";
import { type EmbeddedFile, readEmbeddedFile } from "./embedded-file.ts";
import { listHauteMarneDatasets } from "./haute-marne-datasets.ts";
import { carrySitePast } from "./imports/compose/carry-site-past.ts";
import { TerritoryContentError } from "./planning-errors.ts";
import type {
  BoundaryContent,
  CantonContent,
  CommuneContent,
  SiteNetworkContent,
  TerritoryContent,
} from "./territory-content.ts";
import type { SiteView } from "./views.ts";

/** The embedded files of the département, as they are read and cited. */
export interface HauteMarneFiles {
  readonly communes: EmbeddedFile;
  readonly cantons: EmbeddedFile;
  readonly sites2021: EmbeddedFile;
  readonly sites2024: EmbeddedFile;
  readonly siteCantons: EmbeddedFile;
  readonly mainAxes: EmbeddedFile;
  readonly usualDrivingTimes: EmbeddedFile;
}

/**
 * Haute-Marne from the embedded files and from the State's npm package, checked against one another.
 *
 * @throws {TerritoryContentError} when they contradict one another, and what the readers throw when a file is faulty.
 */
export function readHauteMarne(): TerritoryContent {
  const files = readHauteMarneFiles();
  const departement = readAdministrativeDepartement(parseDepartementCode("52"));
  const cantons = readCantonsTable(files.cantons).map(({ code, name }) => ({ code, name }));
  const communes = joinCommunes(files.communes, departement);
  const siteNetworks = carrySitePast([readNetwork2024(files, communes), readNetwork2021(files.sites2021)]);
  return {
    code: departement.code,
    name: departement.name,
    datasets: listHauteMarneDatasets(files, departement, {
      communes: communes.length,
      cantons: cantons.length,
      sites2024: siteNetworks[0]?.sites.length ?? 0,
      sites2021: siteNetworks[1]?.sites.length ?? 0,
    }),
    cantons,
    communes,
    boundaries: drawBoundaries(communes, cantons),
    siteNetworks,
    homeGrid: null,
  };
}

export function readHauteMarneFiles(): HauteMarneFiles {
  const read = (name: string) => readEmbeddedFile(`@maillage/haute-marne/${name}`);
  return {
    communes: read("communes.csv"),
    cantons: read("cantons.csv"),
    sites2021: read("sites-2021.json"),
    sites2024: read("sites-2024-08-01.csv"),
    siteCantons: read("site-cantons.csv"),
    mainAxes: read("main-axes.csv"),
    usualDrivingTimes: read("usual-driving-times.csv"),
  };
}

/** Centre, area and cantons from our table; name, population, EPCI and arrondissement from the State's package. */
function joinCommunes(file: EmbeddedFile, departement: AdministrativeDepartement): CommuneContent[] {
  const places = new Map(readPlacesTable(file).map((place) => [place.code, place]));
  const unplaced = departement.communes.filter(({ code }) => !places.has(code)).map(({ code }) => code);
  const unknown = new Set(places.keys()).difference(new Set<string>(departement.communes.map(({ code }) => code)));
  if (unplaced.length > 0 || unknown.size > 0) {
    throw new TerritoryContentError(
      `${file.name} and ${departement.source.package} do not list the same communes: without a centre ${unplaced.join(", ") || "none"}; unknown ${[...unknown].join(", ") || "none"}.`,
      { file: file.name, unplaced, unknown: [...unknown] },
    );
  }
  return departement.communes.flatMap(({ code, name, population, epci, arrondissement }): CommuneContent[] => {
    const place = places.get(code);
    if (place === undefined) return [];
    if (place.areaKm2 === null) {
      throw new TerritoryContentError(`${file.name} gives no area for commune ${code}.`, { file: file.name, code });
    }
    return [
      {
        code,
        name,
        population,
        longitude: place.longitude,
        latitude: place.latitude,
        areaSquareKilometres: place.areaKm2,
        epciCode: epci?.siren ?? null,
        epciName: epci?.name ?? null,
        arrondissementCode: arrondissement?.code ?? null,
        cantonCodes: place.cantonCodes,
      },
    ];
  });
}

/** The announcement of 2021: four places, planned and studied ones included. */
function readNetwork2021(file: EmbeddedFile): SiteNetworkContent {
  const { slug, date, name, sites } = readAnnouncedNetwork(file);
  return {
    ...{ slug, date, name, datasetId: "sites-2021" },
    sites: sites.map(({ hours, ...site }): SiteView => {
      return {
        ...site,
        hours: hours === null ? null : parseOfficialHours(hours).hours,
        hoursAsWritten: hours,
        stops: null,
      };
    }),
  };
}

/**
 * The official list of 1 August 2024. It lists labelled sites only. A site is in the canton of its commune; in a town
 * shared by cantons, in the one that our table says, and in any of them when it says nothing.
 */
function readNetwork2024(files: HauteMarneFiles, communes: readonly CommuneContent[]): SiteNetworkContent {
  const knownCanton = new Map(
    readSiteCantonsTable(files.siteCantons).map(({ siteId, cantonCode }) => [siteId, cantonCode]),
  );
  const communeByCode = new Map(communes.map((commune) => [commune.code, commune]));
  const sites = readSitesTable(files.sites2024).sites.map((site) => {
    const commune = communeByCode.get(site.communeCode);
    if (commune === undefined) {
      throw new TerritoryContentError(
        `Site ${site.id} is in commune ${site.communeCode}, which is not in the territory.`,
        {
          file: files.sites2024.name,
          site: site.id,
          communeCode: site.communeCode,
        },
      );
    }
    const canton = knownCanton.get(site.id);
    return buildSite(site, commune, canton === undefined ? commune.cantonCodes : [canton]);
  });
  return {
    slug: "2024-08-01",
    date: "2024-08-01",
    name: { fr: "Liste officielle du 1er août 2024", en: "Official list of 1 August 2024" },
    datasetId: "sites-2024-08-01",
    sites,
  };
}

function buildSite(site: OfficialSite, commune: CommuneContent, cantonCodes: readonly string[]): SiteView {
  const { id, name, address, communeCode, longitude, latitude, format, role, labelDate, hours } = site;
  return {
    id,
    name,
    address,
    communeCode,
    communeName: site.communeName ?? commune.name,
    cantonCodes,
    longitude,
    latitude,
    format,
    role,
    status: "labelled",
    labelDate,
    hostBody: null,
    hours: hours === null ? null : parseOfficialHours(hours).hours,
    hoursAsWritten: hours,
    agents: null,
    agentsFullTimeEquivalent: null,
    partners: [],
    stops: null,
    events: [],
    activity: [],
    notes: null,
    sources: ["Liste des structures France Services (ANCT), 1er août 2024"],
  };
}

function drawBoundaries(communes: readonly BoundaryCommune[], cantons: readonly CantonContent[]): BoundaryContent[] {
  const cantonNames = Object.fromEntries(cantons.map(({ code, name }) => [code, name]));
  const drawn = buildApproximateBoundaries({ communes, cantonNames });
  return [
    ...drawn.communes.features.map(({ properties: { code, name }, geometry }): BoundaryContent => {
      return { unit: "commune", code, name, cantonCodes: [], geometry, approximate: true };
    }),
    ...drawn.cantons.features.map(({ properties: { code, name, cantonCodes }, geometry }): BoundaryContent => {
      return { unit: "canton", code, name, cantonCodes, geometry, approximate: true };
    }),
  ];
}
