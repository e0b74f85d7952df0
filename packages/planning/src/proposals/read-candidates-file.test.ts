import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { makeTemporaryFolder } from "../../test/temporary-folder.ts";
import { readCandidatesFile, readCandidatesUpload } from "./read-candidates-file.ts";

const folder = makeTemporaryFolder();
const point = (coordinates: readonly number[]) => ({ type: "Point", coordinates });
const feature = (geometry: object | null, properties: object) => ({ type: "Feature", geometry, properties });

test("places of a layer, without columns of position: rows without one, or of the id of another, are refused in words", async () => {
  const path = join(folder, "postes.geojson");
  const features = [
    feature(point([5.14, 48.11]), { Identifiant: "P 1", "Nom du bureau": "La Poste Chaumont", capacité: "1 200" }),
    feature(point([5.1, 48.4]), { Identifiant: "P-1", "Nom du bureau": "Joinville" }),
    feature(null, { Identifiant: "P3", "Nom du bureau": "Nulle part" }),
    feature(point([5.2, 48.2]), { Identifiant: "P4", coût: "-1" }),
  ];
  writeFileSync(path, JSON.stringify({ type: "FeatureCollection", features }));
  const { reading } = await readCandidatesFile(path);
  expect(reading).toMatchObject({ format: "geojson", fileName: "postes.geojson", table: null, refusedCount: 3 });
  expect(reading.candidates).toEqual([
    { id: "P-1", name: "La Poste Chaumont", longitude: 5.14, latitude: 48.11, capacityPeople: 1_200 },
  ]);
  expect(reading.refused.map(({ line }) => line)).toEqual([2, 3, 4]);
  expect(reading.refused.map(({ reason }) => reason.en)).toEqual([
    expect.stringContaining("taken for that of row 1"),
    expect.stringContaining("no position"),
    expect.stringContaining("negative cost"),
  ]);
});

test("a table sent by a browser; one that says nothing of places is refused, with its columns", async () => {
  const bytes = async function* (text: string) {
    yield new TextEncoder().encode(text);
  };
  const send = (text: string) =>
    readCandidatesUpload({ fileName: "lieux.csv", byteCount: undefined, bytes: bytes(text) });
  const { candidates, columns } = await send("nom;longitude_x;latitude_y;coût\nMédiathèque;5,1;48,1;30000\n");
  expect(candidates).toEqual([
    { id: "lieu-2", name: "Médiathèque", longitude: 5.1, latitude: 48.1, costEuros: 30_000 },
  ]);
  expect(columns).toMatchObject({ id: null, name: "nom", longitude: "longitude_x", costEuros: "coût" });
  await expect(send("nom;adresse\nMédiathèque;place de la Mairie\n")).rejects.toMatchObject({
    code: "planning/candidate-columns-missing",
    context: { headers: ["nom", "adresse"] },
  });
});
