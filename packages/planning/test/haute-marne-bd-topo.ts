import { writeGeoPackage } from "../../road-network/test/ign-writers.ts";
import { listRoads, readPlaces } from "./haute-marne-osm.ts";

/** The same roads as `writeHauteMarneOsm`, in the words and the format of BD TOPO, in degrees. */
export function writeHauteMarneGeoPackage(path: string, { layer = "troncon_de_route" } = {}): void {
  const places = readPlaces();
  const pointOf = new Map(places.map(({ code, longitude, latitude }) => [code, [longitude, latitude] as const]));
  const features = listRoads(places).map((codes, road) => ({
    cells: {
      cleabs: `TRONROUT${String(road).padStart(16, "0")}`,
      nature: "Route à 1 chaussée",
      etat_de_l_objet: "En service",
      sens_de_circulation: "Double sens",
      acces_vehicule_leger: "Libre",
      vitesse_moyenne_vl: 70,
      urbain: 0,
      fictif: 0,
      position_par_rapport_au_sol: "0",
      prive: 0,
    },
    parts: [codes.flatMap((code) => [pointOf.get(code) ?? []].filter((point) => point.length === 2))],
  }));
  writeGeoPackage(path, [{ name: layer, features }], { epsg: 4326 });
}
