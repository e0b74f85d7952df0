import { join } from "node:path";
import type { ProposalView, YearsStudyView } from "@maillage/planning";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildCoverageTables, HAUTE_MARNE } from "../../test/haute-marne-files.ts";
import { keepApplicationOpen } from "../../test/keep-application-open.ts";
import { type CommandFolder, createCommandFolder } from "../../test/run-in-folder.ts";

const FILES = ["--network", "n.maillage", "--homes", "homes.csv", "--sites", "sites.csv"];
/** What is proven is not searched again for its like. */
const QUICK = ["--alternatives", "0", "--seconds", "30"];

let folder: CommandFolder;
const openApplication = keepApplicationOpen();
beforeAll(async () => {
  folder = createCommandFolder({}, afterAll, openApplication);
  const tables = buildCoverageTables();
  folder.write("homes.csv", tables.homes);
  folder.write("sites.csv", tables.sites);
  const built = await folder.run(
    ...["network", "build", "--modelled", "homes.csv", "--out", "n.maillage"],
    ...["--axes", join(HAUTE_MARNE, "main-axes.csv")],
    ...["--driving-times", join(HAUTE_MARNE, "usual-driving-times.csv")],
  );
  expect(built).toMatchObject({ exitCode: 0, error: "" });
});

async function propose(...options: string[]): Promise<ProposalView> {
  const { exitCode, out, error } = await folder.run("propose", ...options, ...QUICK, "--json");
  expect({ exitCode, error }).toEqual({ exitCode: 0, error: "" });
  return JSON.parse(out);
}

test("the best sites of a territory, in their order, with what proves them; the command written beside gives the same", async () => {
  const { opened, people, isOptimal, basis } = await propose("--territory", "52", "--sites", "2021", "--new", "2");
  expect(opened.map(({ place }) => place.name)).toEqual(["Brousseval", "Chatenay-Vaudin"]);
  expect({ people, isOptimal }).toEqual({
    people: { today: 61_251, withPlan: 157_229, total: 168_331 },
    isOptimal: true,
  });
  const again = await folder.run(...basis.command.split(" ").slice(4), "--json");
  expect(JSON.parse(again.out).opened).toEqual(opened);
});

test("files give the same plan as the application, among the candidates of a table, and say it to people", async () => {
  const { opened } = await propose(...FILES, "--candidates", "homes.csv", "--new", "1");
  const { opened: ofTerritory } = await propose("--territory", "52", "--new", "1");
  expect(opened.map(({ place, peopleGained }) => [place.longitude, place.latitude, peopleGained])).toEqual(
    ofTerritory.map(({ place, peopleGained }) => [place.longitude, place.latitude, peopleGained]),
  );
  const { out } = await folder.run("propose", ...FILES, "--candidates", "homes.csv", "--close", "1", ...QUICK);
  expect(out).toMatch(/Fermer\s: /);
  expect(out).toMatch(/prouvé, rien ne fait mieux/);
  expect(out).toMatch(/Source\s: Fichiers, 18 sites/);
});

test("the years to open in, with shares, priorities and formats; the command written beside gives the same", async () => {
  folder.write("frr.csv", "code;nom\n52250;Joinville\n52121;Chaumont\n");
  const asked = [
    ...["--territory", "52", "--sites", "2021", "--years", "2027:1,2028:1:45000", "--carry-over", "--cover", "30:0.7"],
    ...["--priority-communes", "frr.csv:2", "--formats", "fixed:45000,antenna:20000:1:12"],
  ];
  const { exitCode, out, error } = await folder.run("propose", ...asked, ...QUICK, "--json");
  expect({ exitCode, error }).toEqual({ exitCode: 0, error: "" });
  const study: YearsStudyView = JSON.parse(out);
  expect(study.plan.years.map(({ year, opened }) => [year, opened.length])).toEqual([
    [2027, 1],
    [2028, 1],
  ]);
  expect(study).toMatchObject({ isOptimal: true, objective: { kind: "people", isByPriority: true } });
  const again = await folder.run(...study.basis.command.split(" ").slice(4), "--json");
  expect(JSON.parse(again.out).plan).toEqual(study.plan);
});

test("a front, a curve, one place and a bus are said to people", async () => {
  const ask = async (...options: string[]) =>
    (await folder.run("propose", "--territory", "52", "--sites", "2021", ...options, ...QUICK)).out;
  expect(await ask("--pareto", "2")).toMatch(/Nouveaux sites .*\n0 .*\n1 .* oui .*\n2 .*Brousseval/);
  expect(await ask("--curve", "2")).toMatch(/au plus avec autant de sites\n1\. .*\n2\. /);
  expect(await ask("--new", "1", "--why-not", "mairie-52250")).toMatch(/le meilleur plan perd, et c’est prouvé/);
  expect(await ask("--bus", "1:2:3")).toMatch(/lundi +09:00–12:00 [\s\S]*Desservis par le bus\s: .*prouvé/);
});

test.each([
  [["--territory", "52", "--years", "2028:1,2027:1"], 1, /chaque année doit suivre la précédente/],
  [["--territory", "52", "--years", "2027:1", "--pareto", "3"], 2, /Une étude à la fois/],
  [["--territory", "52", "--new", "1", "--cover", "20:4"], 2, /--cover attend un nombre de 0 à 1/],
  [["--territory", "52", "--objectives", "people:20,bonheur"], 2, /«\sbonheur\s» n’est pas connu/],
  [["--territory", "52", "--objectives", "cantons", "--close", "1"], 2, /--close ne va pas avec --objectives/],
  [["--territory", "52", "--new", "1", "--priority", "poor:3"], 1, /ménages pauvres/],
  [["--territory", "52", "--new", "1", "--why-not", "nulle-part"], 1, /ni un site du réseau/],
  [["--territory", "52"], 2, /Donnez l’un de --new, --target/],
  [["--territory", "52", "--new", "2", "--target", "1"], 2, /et un seul/],
  [["--territory", "52", "--new", "1.5"], 2, /nombre entier/],
  [["--territory", "52", "--target", "1", "--least-time", "mean"], 2, /--least-time va avec --new/],
  [[...FILES, "--new", "1"], 2, /Donnez --candidates/],
  [["--territory", "52", "--new", "1", "--every-canton", "required"], 1, /porter le nombre de nouveaux sites à 4/],
  [["--territory", "52", "--new", "1", "--forbid", "nulle-part"], 1, /ni un site du réseau ni l’un des lieux/],
])("%s is refused in words", async (options, exitCode, sentence) => {
  const refused = await folder.run("propose", ...options);
  expect(refused.exitCode).toBe(exitCode);
  expect(refused.error).toMatch(sentence);
  expect(refused.out).toBe("");
});

test("candidates with a fault are refused all at once, by row and column", async () => {
  folder.write("lieux.csv", "id;lon;lat;cout\na;5,1;48,1;-3\nb;500;48,1;1\n");
  const { exitCode, error } = await folder.run(
    "propose",
    "--territory",
    "52",
    "--new",
    "1",
    "--candidates",
    "lieux.csv",
  );
  expect(exitCode).toBe(1);
  expect(error).toMatch(/ligne 2, colonne «\scout\s»/);
  expect(error).toMatch(/ligne 3, colonne «\slon\s»/);
});
