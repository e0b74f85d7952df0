import { describe, expect, test } from "vitest";
import { memoryTable, sampleOf } from "../../test/memory-table.ts";
import { FIELDS_OF_KIND, listImportFields } from "./import-fields.ts";
import { IMPORT_KINDS } from "./import-reading.ts";
import { proposeMapping } from "./propose-mapping.ts";
import { readVintage } from "./read-vintage.ts";
import { recogniseTable } from "./recognise-table.ts";

async function recognise(headers: string, rows: readonly string[] = [], name = "table.csv") {
  const table = memoryTable(
    headers.split(","),
    rows.map((row) => row.split(",")),
    { name },
  );
  return recogniseTable(table, await sampleOf(table));
}

const FILOSOFI_2021 =
  "idcar_200m,idcar_1km,idcar_nat,i_est_200,i_est_1km,lcog_geo,ind,men,men_pauv,men_1ind,ind_snv,ind_65_79,ind_80p,ind_inc";

describe("a known source is recognised by its headers", () => {
  test.each([
    [
      "france-services-list",
      "sites",
      "id_fs,insee_dep,lib_fs,adresse,latitude,longitude,type_fs,format_fs",
      "liste-fs-20240801.csv",
      "1er août 2024",
    ],
    ["france-services-list", "sites", "matricule,itinerance,nom,latitude,longitude,format_fs", "fs.csv", null],
    [
      "v_canton",
      "cantons",
      "CAN,DEP,REG,COMPCT,BURCENTRAL,TNCC,NCC,NCCENR,LIBELLE,TYPECT",
      "v_canton_2025.csv",
      "2025",
    ],
    [
      "v_commune",
      "communes",
      "TYPECOM,COM,REG,DEP,CTCD,ARR,TNCC,NCC,NCCENR,LIBELLE,CAN,COMPARENT",
      "v_commune_2025.csv",
      "2025",
    ],
    [
      "v_mvt_commune",
      "commune-changes",
      "MOD,DATE_EFF,TYPECOM_AV,COM_AV,TNCC_AV,TYPECOM_AP,COM_AP",
      "v_mvt_commune_2025.csv",
      "2025",
    ],
    [
      "populations-legales",
      "populations",
      "CODREG,REG,CODDEP,CODARR,CODCAN,CODCOM,COM,PMUN,PCAP,PTOT",
      "donnees_communes.csv",
      null,
    ],
    ["filosofi-200m", "homes", FILOSOFI_2021, "Filosofi2021_carreaux_200m_met.csv", "2021"],
    [
      "filosofi-200m",
      "homes",
      "Idcar_200m,I_est_200,Idcar_1km,I_est_1km,Idcar_nat,Groupe,Ind,Men,Men_pauv",
      "Filosofi2017_carreaux_200m_met.csv",
      "2017",
    ],
    ["filosofi-200m", "homes", "IdINSPIRE,Id_carr1km,I_est_cr,Id_carr_n,Groupe,Depcom,I_pauv,Ind,Men", "met.csv", null],
    [
      "filosofi-1km",
      "homes",
      "idcar_1km,i_est_1km,lcog_geo,ind,men,men_pauv",
      "Filosofi2021_carreaux_1km_met.csv",
      "2021",
    ],
    ["census-1km", "homes", "idcar_1km,ind", "rp2021_carreaux_1km", "2021"],
    [
      "ban",
      "addresses",
      "id,id_fantoir,numero,rep,nom_voie,code_postal,code_insee,nom_commune,x,y,lon,lat",
      "adresses-52.csv.gz",
      null,
    ],
    [
      "admin-express-3",
      "communes",
      "ID,NOM,NOM_M,INSEE_COM,STATUT,POPULATION,INSEE_CAN,INSEE_ARR,INSEE_DEP,INSEE_REG,SIREN_EPCI",
      "COMMUNE",
      null,
    ],
    ["admin-express-3", "cantons", "ID,INSEE_CAN,INSEE_DEP,INSEE_REG", "CANTON", null],
    [
      "admin-express-4",
      "communes",
      "cleabs,nom_officiel,statut,code_insee,population,code_insee_du_canton,code_insee_du_departement",
      "commune",
      null,
    ],
    [
      "admin-express-4",
      "cantons",
      "cleabs,code_insee,code_insee_du_departement,code_insee_de_la_region",
      "canton",
      null,
    ],
  ] as const)("%s (%s)", async (source, kind, headers, name, vintage) => {
    const recognition = await recognise(headers, [], name);
    expect(recognition).toMatchObject({ source, kind, vintage });
    expect(recognition.confidence).toBeGreaterThanOrEqual(0.9);
    expect(recognition.licence).toMatch(/^Licence Ouverte/);
    // Every field it cannot do without is found under the source's own names.
    const table = memoryTable(headers.split(","), []);
    const missing = proposeMapping(kind, table, []).filter(({ field, header }) => {
      const spec = FIELDS_OF_KIND[kind].find((each) => each.field === field);
      return spec?.isRequired === true && header === null;
    });
    expect(missing.filter(({ field }) => field !== "name")).toEqual([]);
  });

  test("by its cells, where two layers have the same", async () => {
    const headers = "cleabs,code_insee,code_insee_du_departement,nom_officiel";
    expect((await recognise(headers, ["A,5201,52,Bologne", "B,2A04,2A,X"])).source).toBe("admin-express-4");
    expect((await recognise(headers, ["A,521,52,Chaumont", "B,522,52,Langres"])).source).toBeNull();
    expect((await recognise("code,nom,departement,region", ["52121,Chaumont,52,44"])).source).toBe("etalab-contours");
  });
});

describe("any other table is like a kind, and less surely", () => {
  test.each([
    ["sites", "identifiant,nom du site,adresse,commune,longitude,latitude"],
    ["homes", "id,lon,lat,population"],
    ["communes", "code_commune,nom,population"],
    ["populations", "insee_com,pmun"],
    ["cantons", "code_canton,nom"],
    ["activity", "id_fs,annee,demandes"],
    ["partners", "id_fs,partenaires"],
    ["hours", "id_fs,h_lundi,h_mardi"],
  ])("%s: %s", async (kind, headers) => {
    const recognition = await recognise(headers);
    expect(recognition).toMatchObject({ kind, source: null, producer: null });
    expect(recognition.confidence).toBeGreaterThan(0.2);
    expect(recognition.confidence).toBeLessThan(0.8);
  });

  test.each([
    ["communes", "Code INSEE;Commune;Population;Canton", ["52121;Chaumont;21945;5205", "52122;Autre;100;5205"]],
    ["cantons", "Code canton;Canton;Population", ["5201;Bologne;9000", "5202;Bourbonne-les-Bains;8000"]],
    ["homes", "id;longitude;latitude;population;commune", ["a;5.12;48.11;4;52121", "b;5.13;48.12;5;52121"]],
    ["sites", "N°;Structure;Adresse;CP;Ville;Code INSEE;Type", ["295;A;1 rue X;52250;Longeau;52292;Fixe"]],
  ] as const)("%s of a prefecture: %s", async (kind, headers, rows) => {
    const table = memoryTable(
      headers.split(";"),
      rows.map((row) => row.split(";")),
    );
    const recognition = recogniseTable(table, await sampleOf(table));
    expect(recognition.kind).toBe(kind);
    expect(recognition.confidence).toBeGreaterThanOrEqual(0.5);
    const missing = proposeMapping(kind, table, await sampleOf(table)).filter(
      ({ field, header }) =>
        header === null && FIELDS_OF_KIND[kind].some((each) => each.field === field && each.isRequired),
    );
    expect(missing).toEqual([]);
  });

  test("addresses are told without their coordinates, which a layer has as points", async () => {
    const headers = "id,id_fantoir,numero,nom_voie,code_postal,code_insee,type_position";
    expect(await recognise(headers, [], "adresses-52")).toMatchObject({ kind: "addresses", source: "ban" });
  });

  test("nothing is recognised in what is none of them", async () => {
    expect((await recognise("a,b,c", ["1,2,3"])).confidence).toBeLessThan(0.2);
  });
});

describe("columns are mapped", () => {
  const mappingOf = async (
    kind: Parameters<typeof proposeMapping>[0],
    headers: string,
    rows: readonly string[] = [],
  ) => {
    const table = memoryTable(
      headers.split(","),
      rows.map((row) => row.split(",")),
    );
    const mapping = proposeMapping(kind, table, await sampleOf(table));
    return Object.fromEntries(
      mapping
        .filter(({ header }) => header !== null)
        .map(({ field, header, confidence }) => [field, [header, confidence]]),
    );
  };

  test("half a position is none: numbers like longitudes are not, where nothing is like latitudes", async () => {
    const rows = ["CRS3035RES200mN2795000E3952200,52121,12.5,4,1.5", "CRS3035RES200mN2795200E3952200,52121,3,2,2.5"];
    const mapping = await mappingOf("homes", "idcar_200m,lcog_geo,ind,men,men_prop", rows);
    expect(Object.keys(mapping)).not.toContain("longitude");
    expect(mapping.population).toEqual(["ind", 1]);
  });

  test("by name, by a longer name, then by their cells", async () => {
    const mapping = await mappingOf("sites", "identifiant,Colonne1,Colonne2,Code_commune_du_site", [
      "7,5.123,48.11,52121",
      "8,5.2,48.2,52060",
    ]);
    expect(mapping).toMatchObject({
      id: ["identifiant", 1],
      longitude: ["Colonne1", 0.5],
      latitude: ["Colonne2", 0.5],
      communeCode: ["Code_commune_du_site", 0.7],
    });
  });

  test("with doubt where the cells are of something else, and each column once", async () => {
    const mapping = await mappingOf("sites", "id,longitude,latitude,commune", [
      "1,Paris,x,Chaumont",
      "2,Lyon,y,Langres",
    ]);
    expect(mapping).toMatchObject({ longitude: ["longitude", 0.5], communeName: ["commune", 0.85] });
    expect(mapping.communeCode).toBeUndefined();
  });

  test("by what a Shapefile leaves of a name", async () => {
    expect(await mappingOf("sites", "id_fs,lib_fs,labellisat,commentair")).toMatchObject({
      labelDate: ["labellisat", 0.9],
      notes: ["commentair", 0.9],
    });
  });

  test("every kind has fields with names in both languages, and none twice", () => {
    for (const kind of IMPORT_KINDS) {
      const fields = listImportFields(kind);
      expect(new Set(fields.map(({ field }) => field)).size).toBe(fields.length);
      expect(fields.some(({ isRequired }) => isRequired)).toBe(true);
      for (const { name, explanation } of fields) {
        for (const text of [name.fr, explanation.fr]) expect(text).not.toMatch(/^$|'| [:;!?»]/);
        for (const text of [name.en, explanation.en]) expect(text).not.toBe("");
      }
    }
  });
});

test.each([
  ["liste-fs-20240801.csv", "1er août 2024"],
  ["ADE_4-0_GPKG_LAMB93_FXX-ED2025-05-12", "12 mai 2025"],
  ["Filosofi2021_carreaux_200m_met", "2021"],
  ["adresses-52", null],
  ["export 123456789", null],
])("the vintage of %s is %s", (name, vintage) => {
  expect(readVintage(name)).toBe(vintage);
});
