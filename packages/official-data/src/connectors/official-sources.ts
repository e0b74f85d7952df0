import { french } from "@maillage/errors";
import { findGeofabrikExtract, listExtractsAround } from "./geofabrik-extracts.ts";
import {
  OFFICIAL_SOURCE_IDS,
  type OfficialSource,
  type OfficialSourceId,
  type SourceAddress,
} from "./official-source.ts";

/*
 * Where every official file comes from: the one place where addresses, ids of files and layers are written. A new vintage is
 * a line here. INSEE gives each edition an id of its own, which nothing tells in advance.
 */

const OPEN_LICENCE = "Licence Ouverte / Etalab 2.0";
const MEGABYTE = 1024 ** 2;

/** Editions of the Code officiel géographique: year, INSEE's id of the page's files. */
const COG_EDITIONS = [
  [2025, 8377162],
  [2024, 7766585],
  [2023, 6800675],
] as const;

/** Years of the populations légales, INSEE's id. */
const POPULATION_EDITIONS = [
  [2021, 7739582],
  [2020, 6683035],
] as const;

/** The grid has three parts; other territories have none. The archive of 2019 holds a .7z, which is not read. */
const FILOSOFI = { year: 2021, id: 8735162 } as const;
const FILOSOFI_PARTS: Readonly<Record<string, RegExp>> = { "972": /mart/i, "974": /reun/i };
const METROPOLITAN = /^(?:\d\d|2[AB])$/;

const insee = (id: number, file: string) => `https://www.insee.fr/fr/statistiques/fichier/${id}/${file}`;

const listCogFiles = (stem: string): readonly SourceAddress[] =>
  COG_EDITIONS.map(([year, id]) => ({ by: "file", url: insee(id, `${stem}_${year}.csv`) }));

const COG = {
  producer: "Insee",
  licence: OPEN_LICENCE,
  page: "https://www.insee.fr/fr/information/2560452",
  ...{ isByDefault: true, isNational: true, byteCountMax: 64 * MEGABYTE },
} as const;

const SHAPES = {
  producer: "IGN",
  licence: OPEN_LICENCE,
  page: "https://geoservices.ign.fr/adminexpress",
  ...{ isByDefault: true, isNational: false, byteCountMax: 512 * MEGABYTE },
} as const;

const listShapes = (layer: string, departement: string): SourceAddress => ({
  by: "wfs",
  typeName: `ADMINEXPRESS-COG-CARTO.LATEST:${layer}`,
  departementFields: ["code_insee_du_departement", "insee_dep"],
  departement,
});

const hasFilosofi = (departement: string) => METROPOLITAN.test(departement) || departement in FILOSOFI_PARTS;

const SOURCES: Readonly<Record<OfficialSourceId, Omit<OfficialSource, "id">>> = {
  "commune-changes": {
    ...COG,
    kind: "commune-changes",
    name: { fr: "Mouvements de communes (COG)", en: "Changes of communes (COG)" },
    brings: {
      fr: french`à quelle commune d'aujourd'hui va chaque ancien code`,
      en: "the commune of today that each former code leads to",
    },
    listAddresses: () => listCogFiles("v_mvt_commune"),
  },
  communes: {
    ...COG,
    kind: "communes",
    name: { fr: "Communes (COG)", en: "Communes (COG)" },
    brings: {
      fr: french`codes et noms des communes, leur canton`,
      en: "codes and names of communes, their canton",
    },
    listAddresses: () => listCogFiles("v_commune"),
  },
  "commune-shapes": {
    ...SHAPES,
    kind: "communes",
    name: { fr: "Limites des communes (ADMIN EXPRESS COG)", en: "Limits of communes (ADMIN EXPRESS COG)" },
    brings: {
      fr: french`limites, population et canton de chaque commune`,
      en: "limits, population and canton of each commune",
    },
    listAddresses: (departement) => [
      listShapes("commune", departement),
      {
        by: "file",
        url: "https://etalab-datasets.geo.data.gouv.fr/contours-administratifs/latest/geojson/communes-50m.geojson.gz",
      },
    ],
  },
  cantons: {
    ...COG,
    kind: "cantons",
    name: { fr: "Cantons (COG)", en: "Cantons (COG)" },
    brings: { fr: "codes et noms des cantons", en: "codes and names of cantons" },
    listAddresses: () => listCogFiles("v_canton"),
  },
  "canton-shapes": {
    ...SHAPES,
    kind: "cantons",
    name: { fr: "Limites des cantons (ADMIN EXPRESS COG)", en: "Limits of cantons (ADMIN EXPRESS COG)" },
    brings: {
      fr: french`limites des cantons, villes partagées comprises`,
      en: "limits of cantons, shared towns included",
    },
    listAddresses: (departement) => [listShapes("canton", departement)],
  },
  populations: {
    kind: "populations",
    name: { fr: french`Populations légales`, en: "Populations légales (legal populations)" },
    brings: {
      fr: french`population municipale de chaque commune, hors Mayotte`,
      en: "municipal population of each commune, Mayotte excepted",
    },
    producer: "Insee",
    licence: OPEN_LICENCE,
    page: "https://www.insee.fr/fr/information/2008354",
    ...{ isByDefault: true, isNational: true, byteCountMax: 128 * MEGABYTE },
    listAddresses: (departement) =>
      departement === "976"
        ? []
        : POPULATION_EDITIONS.map(([year, id]) => ({
            ...{ by: "file", url: insee(id, "ensemble.zip"), fileName: `populations-legales-${year}.zip` },
          })),
  },
  homes: {
    kind: "homes",
    name: { fr: "Filosofi, carreaux de 200 m", en: "Filosofi, cells of 200 m" },
    brings: {
      fr: french`habitants, ménages et âges par carreau de 200 m`,
      en: "inhabitants, households and ages by cell of 200 m",
    },
    producer: "Insee",
    licence: OPEN_LICENCE,
    page: `https://www.insee.fr/fr/statistiques/${FILOSOFI.id}`,
    ...{ isByDefault: true, isNational: true, byteCountMax: 1024 * MEGABYTE },
    listAddresses: (departement) =>
      hasFilosofi(departement)
        ? [{ by: "file", url: insee(FILOSOFI.id, `Filosofi${FILOSOFI.year}_carreaux_200m_csv.zip`) }]
        : [],
    tableName: (departement) => FILOSOFI_PARTS[departement] ?? /met/i,
    note: (departement) =>
      hasFilosofi(departement)
        ? undefined
        : {
            fr: french`Filosofi ne couvre que la métropole, la Martinique et La Réunion. Importez les carreaux de 1 km du recensement, ou une table de lieux d'habitation.`,
            en: "Filosofi covers metropolitan France, Martinique and Réunion only. Import the census cells of 1 km, or a table of homes.",
          },
  },
  addresses: {
    kind: "addresses",
    name: { fr: french`Base adresse nationale`, en: "National address base (BAN)" },
    brings: {
      fr: french`adresses, sur lesquelles répartir les habitants d'un carreau`,
      en: "addresses, over which the inhabitants of a cell are spread",
    },
    producer: "Base adresse nationale (DINUM, ANCT, IGN)",
    licence: OPEN_LICENCE,
    page: "https://adresse.data.gouv.fr/data/ban/adresses/latest/csv/",
    ...{ isByDefault: false, isNational: false, byteCountMax: 512 * MEGABYTE },
    listAddresses: (departement) => [
      {
        by: "file",
        url: `https://adresse.data.gouv.fr/data/ban/adresses/latest/csv/adresses-${departement}.csv.gz`,
      },
    ],
  },
  sites: {
    kind: "sites",
    name: { fr: "Liste des structures France Services", en: "List of France Services sites" },
    brings: {
      fr: french`sites, horaires, partenaires et formats`,
      en: "sites, opening hours, partners and formats",
    },
    producer: "Agence nationale de la cohésion des territoires (ANCT)",
    licence: OPEN_LICENCE,
    page: "https://www.data.gouv.fr/fr/datasets/liste-des-structures-france-services/",
    ...{ isByDefault: true, isNational: true, byteCountMax: 64 * MEGABYTE },
    listAddresses: () => [
      {
        ...{ by: "data-gouv", slug: "liste-des-structures-france-services" },
        fallbackResource: "31576dff-fd61-4de9-819f-32c2f880b142",
      },
    ],
  },
  roads: {
    kind: "roads",
    name: { fr: "Routes (OpenStreetMap, extrait de Geofabrik)", en: "Roads (OpenStreetMap, extract of Geofabrik)" },
    brings: {
      fr: french`réseau routier réel de la région`,
      en: "the real road network of the region",
    },
    producer: "Contributeurs d’OpenStreetMap, extrait de Geofabrik",
    licence: "ODbL 1.0",
    page: "https://download.geofabrik.de/europe/france.html",
    ...{ isByDefault: true, isNational: false, byteCountMax: 2048 * MEGABYTE },
    listAddresses: (departement) => {
      const extract = findGeofabrikExtract(departement);
      if (extract === undefined) return [];
      const url = `https://download.geofabrik.de/europe/france/${extract}-latest.osm.pbf`;
      return [{ by: "file", url, hasMd5: true }];
    },
    note: (departement) => {
      const around = listExtractsAround(departement);
      if (around.length === 0) return undefined;
      return {
        fr: french`L'extrait s'arrête aux limites de l'ancienne région, et 60 km autour du département vont aussi en : ${around.join(", ")}. Pour des trajets justes au-delà, réunissez les extraits (osmium merge) et importez l'ensemble ; la BD TOPO de l'IGN n'est donnée qu'en .7z : décompressez-la, puis importez son .gpkg.`,
        en: `The extract ends at the limits of the former region, and 60 km around the département also reach into: ${around.join(", ")}. For right journeys beyond, merge the extracts (osmium merge) and import the result; IGN gives BD TOPO as .7z only: unpack it, then import its .gpkg.`,
      };
    },
  },
};

/** Every source, in the order that they are brought in. */
export const OFFICIAL_SOURCES: readonly OfficialSource[] = OFFICIAL_SOURCE_IDS.map((id) => ({ id, ...SOURCES[id] }));
