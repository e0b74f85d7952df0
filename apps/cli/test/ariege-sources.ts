import { type SourceServer, serveFile } from "@maillage/official-data/testing/source-server";
import { zipBytes } from "@maillage/official-data/testing/zip-writer";

/*
 * Three communes of a département that no release comes with, under the names, the columns and the addresses of the official
 * files: shapes are squares, people are invented.
 */

const COMMUNES = [
  { code: "09122", name: "Foix", longitude: 1.6, latitude: 42.96, population: 9_500, canton: "0906" },
  { code: "09160", name: "Lavelanet", longitude: 1.84, latitude: 42.93, population: 6_100, canton: "0907" },
  { code: "09225", name: "Pamiers", longitude: 1.61, latitude: 43.11, population: 15_700, canton: "0908" },
] as const;

const insee = (id: number, file: string) => `/www.insee.fr/fr/statistiques/fichier/${id}/${file}`;
const LIST = "/static.data.gouv.fr/resources/liste-des-structures/liste-fs-20260301.csv";
export const ROADS = "/download.geofabrik.de/europe/france/midi-pyrenees-latest.osm.pbf";

/** South-west corners of cells in the European grid, near the three towns (EPSG:3035, by the projection's own formulas). */
const CELLS = ["CRS3035RES200mN2244200E3635200", "CRS3035RES200mN2238600E3654200", "CRS3035RES200mN2260600E3637600"];

const csv = (rows: readonly (readonly (string | number)[])[], separator = ",") =>
  rows.map((row) => `${row.join(separator)}\n`).join("");

/** Everything but roads. */
export function serveAriege({ url, routes }: SourceServer): void {
  const serve = (path: string, content: string | Buffer) =>
    routes.set(path, serveFile(content, `"${path.length} ${content.length}"`));
  serve(
    insee(8377162, "v_mvt_commune_2025.csv"),
    csv([
      ["MOD", "DATE_EFF", "TYPECOM_AV", "COM_AV", "LIBELLE_AV", "TYPECOM_AP", "COM_AP", "LIBELLE_AP"],
      ["32", "2019-01-01", "COM", "09001", "Aigues", "COM", "09160", "Lavelanet"],
    ]),
  );
  serve(
    insee(8377162, "v_commune_2025.csv"),
    csv([
      ["TYPECOM", "COM", "REG", "DEP", "CTCD", "ARR", "TNCC", "NCC", "NCCENR", "LIBELLE", "CAN", "COMPARENT"],
      ...COMMUNES.map(({ code, name, canton }) => [
        ...["COM", code, "76", "09", "09D", "091", "0", name.toUpperCase(), name, name, canton, ""],
      ]),
    ]),
  );
  serve(
    insee(8377162, "v_canton_2025.csv"),
    csv([
      ["CAN", "DEP", "REG", "COMPCT", "BURCENTRAL", "TNCC", "NCC", "NCCENR", "LIBELLE", "TYPECT"],
      ...COMMUNES.map(({ code, name, canton }) => [
        canton,
        "09",
        "76",
        "1",
        code,
        "0",
        name.toUpperCase(),
        name,
        name,
        "C",
      ]),
    ]),
  );
  routes.set("/data.geopf.fr/wfs/ows", (request, response) => {
    const layer = new URL(request.url ?? "", url).searchParams.get("TYPENAMES")?.split(":")[1] ?? "";
    response.end(
      JSON.stringify({ type: "FeatureCollection", features: COMMUNES.map((each) => featureOf(each, layer)) }),
    );
  });
  serve(
    insee(7739582, "ensemble.zip"),
    zipBytes([
      {
        name: "donnees_communes.csv",
        content: csv(
          [
            ["CODREG", "REG", "CODDEP", "CODARR", "CODCAN", "CODCOM", "COM", "PMUN", "PCAP", "PTOT"],
            ...COMMUNES.map(({ code, name, population }) => [
              ...["76", "Occitanie", "09", "1", "06", code.slice(2), name, population, 100, population + 100],
            ]),
          ],
          ";",
        ),
      },
    ]),
  );
  const cells = csv([
    [
      "idcar_200m",
      "idcar_1km",
      "idcar_nat",
      "i_est_200",
      "i_est_1km",
      "lcog_geo",
      "ind",
      "men",
      "men_pauv",
      "ind_65_79",
      "ind_80p",
    ],
    ...COMMUNES.map(({ code, population }, rank) => {
      return [CELLS[rank] ?? "", "", "", 0, 0, `"${code},09001"`, population, population / 2, 10, 20.5, 10];
    }),
  ]);
  serve(
    insee(8735162, "Filosofi2021_carreaux_200m_csv.zip"),
    zipBytes(["mart", "met", "reun"].map((part) => ({ name: `carreaux_200m_${part}.csv`, content: cells }))),
  );
  serve(
    "/www.data.gouv.fr/api/1/datasets/liste-des-structures-france-services/",
    JSON.stringify({
      resources: [{ url: `https:/${LIST}`, format: "csv", last_modified: "2026-03-01T08:00:00+00:00" }],
    }),
  );
  serve(
    LIST,
    csv([
      [
        "id_fs",
        "insee_dep",
        "lib_fs",
        "insee_com",
        "code_postal",
        "lib_com",
        "latitude",
        "longitude",
        "h_lundi",
        "format_fs",
      ],
      ...COMMUNES.slice(1).map(({ code, name, latitude, longitude }, rank) => [
        ...[
          rank + 1,
          "09",
          `France services ${name}`,
          code,
          "09300",
          name,
          latitude,
          longitude,
          "09:00 - 12:00",
          "Fixe",
        ],
      ]),
    ]),
  );
}

/** A road between the three towns, as OpenStreetMap has it. */
export function writeAriegeRoads(): string {
  return [
    '<osm version="0.6" generator="test">',
    ...COMMUNES.map(({ longitude, latitude }, id) => `<node id="${id + 1}" lon="${longitude}" lat="${latitude}"/>`),
    '<way id="1"><nd ref="2"/><nd ref="1"/><nd ref="3"/><tag k="highway" v="secondary"/></way>',
    "</osm>",
  ].join("\n");
}

function featureOf({ code, name, longitude, latitude, population, canton }: (typeof COMMUNES)[number], layer: string) {
  const [west, south, east, north] = [longitude - 0.06, latitude - 0.06, longitude + 0.06, latitude + 0.06];
  const of = { code_insee_du_departement: "09", code_insee_de_la_region: "76" };
  const properties =
    layer === "canton"
      ? { cleabs: `CANTON${canton}`, code_insee: canton, ...of }
      : {
          cleabs: `COMMUNE${code}`,
          nom_officiel: name,
          code_insee: code,
          code_insee_du_canton: canton,
          population,
          ...of,
        };
  return {
    ...{ type: "Feature", id: `${layer}.${code}`, properties },
    geometry: {
      type: "Polygon",
      coordinates: [
        [
          [west, south],
          [east, south],
          [east, north],
          [west, north],
          [west, south],
        ],
      ],
    },
  };
}
