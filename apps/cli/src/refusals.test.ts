import { readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { keepApplicationOpen } from "../test/keep-application-open.ts";
import { type CommandFolder, createCommandFolder } from "../test/run-in-folder.ts";

/** A bad input of a command: what is typed, and what the person is told. */
interface Refusal {
  readonly name: string;
  readonly args: readonly string[];
  readonly fr: string;
  readonly en: string;
}

const N = ["--network", "n.maillage"];
const OUT = ["--out", "out"];
const COVERAGE = ["coverage", ...N, ...OUT];

const FILES: Readonly<Record<string, string>> = {
  "places.csv": "code,lon,lat\na,5.00,48.00\nb,5.10,48.00\nc,5.10,48.10\n",
  "points.csv": "id,lon,lat\nx,5.00,48.00\n",
  "far-east.csv": "id,lon,lat\nx,5.00,48.00\ny,500,48.00\n",
  "twice.csv": "code;lon;lat\na;5;48\na;5,1;48\n",
  "no-code.csv": "name,lon,lat\na,5,48\n",
  "lost-zero.csv": "code_commune,lon,lat\n1004,5,46\n",
  "homes.csv": "id,lon,lat,population,canton\nh1,5.00,48.00,100,5201\n",
  "empty-population.csv": "id,lon,lat,population\nh1,5.00,48.00,\n",
  "bad-canton.csv": "id,lon,lat,population,canton\nh1,5.00,48.00,3,52A1\n",
  "sites.csv": "id,lon,lat,status\ns1,5.00,48.00,labelled\n",
  "bad-status.csv": "id,lon,lat,status\ns1,5.00,48.00,peut-être\n",
  "quote.csv": 'id,lon,lat\nx,5,"48\n',
  "axes.csv": "axis,class,order,code_commune,access\nA5,highway,1,a,yes\n",
  "axes-elsewhere.csv": "axis,class,order,code_commune,access\nA5,motorway,1,a,yes\nA5,motorway,2,z,yes\n",
  "times.csv": "code_commune_from,name_from,code_commune_to,name_to,minutes\na,A,b,B,vite\n",
  "roads.gr": "p sp 2 1\na 1 3 5\n",
  "roads.co": "p aux sp co 2\nv 1 5000000 48000000\nv 2 5100000 48000000\n",
  "roads.osm": "<osm><node",
  "cut.osm.pbf": "",
  "text.gpkg": "bonjour",
  "text.maillage": "not a network at all",
  "html.geojson": "<html>",
  "empty.geojson": '{"type":"FeatureCollection","features":[]}',
};

const REFUSALS: readonly Refusal[] = [
  {
    name: "network info: a file that is not there",
    args: ["network", "info", "absent.maillage"],
    fr: "absent.maillage ne peut pas être lu ou écrit : il n'existe pas.",
    en: "absent.maillage cannot be read or written: it does not exist.",
  },
  {
    name: "network info: a file of another kind",
    args: ["network", "info", "text.maillage"],
    fr: "text.maillage : ce fichier n'est pas un réseau routier de Maillage. Construisez-en un par « maillage network build ».",
    en: "text.maillage: this file is not a road network of Maillage. Build one with `maillage network build`.",
  },
  {
    name: "network build: a table that is not there",
    args: ["network", "build", "--modelled", "absent.csv", ...OUT],
    fr: "Le fichier absent.csv ne peut pas être lu : il n'existe pas.",
    en: "The file absent.csv cannot be read: it does not exist.",
  },
  {
    name: "network build: a folder in place of a table",
    args: ["network", "build", "--modelled", ".", ...OUT],
    fr: "Le fichier . ne peut pas être lu : c'est un dossier.",
    en: "The file . cannot be read: it is a folder.",
  },
  {
    name: "network build: places twice",
    args: ["network", "build", "--modelled", "twice.csv", ...OUT],
    fr: "twice.csv : 1 problème. Corrigez le fichier, puis recommencez.\n- ligne 3, colonne « code » : « a » est déjà à la ligne 2.",
    en: 'twice.csv: 1 problem. Correct the file, then try again.\n- row 3, column "code": "a" is already in row 2.',
  },
  {
    name: "network build: no column of codes",
    args: ["network", "build", "--modelled", "no-code.csv", ...OUT],
    fr: "colonne « code_commune » : la colonne manque ; l'en-tête contient « name », « lon », « lat ».",
    en: 'column "code_commune": the column is missing; the header has "name", "lon", "lat".',
  },
  {
    name: "network build: a lost leading zero",
    args: ["network", "build", "--modelled", "lost-zero.csv", ...OUT],
    fr: "ligne 2, colonne « code_commune » : « 1004 » n'est pas un code de commune : son zéro de tête est perdu. Écrivez 01004",
    en: 'row 2, column "code_commune": "1004" is not the code of a commune: its leading zero is lost. Write 01004',
  },
  {
    name: "network build: an unknown class of axis",
    args: ["network", "build", "--modelled", "places.csv", "--axes", "axes.csv", ...OUT],
    fr: "axes.csv : grands axes, ligne 2 : « class » vaut « highway », qui n'est pas utilisable.",
    en: 'axes.csv: main axes, line 2: "class" is "highway", which cannot be used.',
  },
  {
    name: "network build: an axis through an unknown place",
    args: ["network", "build", "--modelled", "places.csv", "--axes", "axes-elsewhere.csv", ...OUT],
    fr: "places.csv : l'axe A5 passe par z, qui n'est pas parmi les lieux.",
    en: "places.csv: the axis A5 passes z, which is not among the places.",
  },
  {
    name: "network build: a driving time that is not a number",
    args: ["network", "build", "--modelled", "places.csv", "--driving-times", "times.csv", ...OUT],
    fr: "times.csv : temps usuels, ligne 2 : « minutes » vaut « vite », qui n'est pas utilisable.",
    en: 'times.csv: usual driving times, line 2: "minutes" is "vite", which cannot be used.',
  },
  {
    name: "network build: a DIMACS arc to nowhere",
    args: ["network", "build", "roads.gr", "roads.co", ...OUT],
    fr: "roads.gr, ligne 2 : le nœud 3 n'est pas compris entre 1 et 2.",
    en: "roads.gr, line 2: node 3 is not between 1 and 2.",
  },
  {
    name: "network build: XML cut short",
    args: ["network", "build", "roads.osm", ...OUT],
    fr: "roads.osm : ce fichier OpenStreetMap n'est pas du XML correct à la ligne 1",
    en: "roads.osm: this OpenStreetMap file is not well-formed XML at line 1",
  },
  {
    name: "network build: an empty OpenStreetMap file",
    args: ["network", "build", "cut.osm.pbf", ...OUT],
    fr: "cut.osm.pbf : ce fichier OpenStreetMap s'arrête trop tôt, à l'octet 0",
    en: "cut.osm.pbf: this OpenStreetMap file ends too early, at byte 0",
  },
  {
    name: "network build: a GeoPackage that is not one",
    args: ["network", "build", "text.gpkg", ...OUT],
    fr: "Le fichier text.gpkg est endommagé, ou n'est pas de ce format.",
    en: "The file text.gpkg is damaged, or not of this format.",
  },
  {
    name: "network build: IGN's roads on foot",
    args: ["network", "build", "text.gpkg", "--profile", "foot", ...OUT],
    fr: "Les fichiers de l'IGN ne donnent qu'un réseau pour la voiture ; reçu : --profile foot.",
    en: "IGN files only give a network for cars; got --profile foot.",
  },
  {
    name: "matrix: a longitude off the Earth",
    args: ["matrix", ...N, "--from", "points.csv", "--to", "far-east.csv", ...OUT],
    fr: "far-east.csv : 1 problème. Corrigez le fichier, puis recommencez.\n- ligne 3, colonne « lon » : « 500 » n'est pas une longitude. Donnez des degrés, de -180 à 180.",
    en: 'far-east.csv: 1 problem. Correct the file, then try again.\n- row 3, column "lon": "500" is not a longitude. Give degrees, from -180 to 180.',
  },
  {
    name: "matrix: a quote that is not closed",
    args: ["matrix", ...N, "--from", "quote.csv", "--to", "points.csv", ...OUT],
    fr: `un guillemet (") n'est pas fermé ou se trouve seul.`,
    en: 'a quote (") is not closed or stands alone.',
  },
  {
    name: "route: a point far from any road",
    args: ["route", ...N, "--from", "0,0", "--to", "5,48"],
    fr: "--from 0,0 : aucune route à moins de",
    en: "--from 0,0: no road within",
  },
  {
    name: "route: a point that is not one",
    args: ["route", ...N, "--from", "5", "--to", "5,48"],
    fr: "--from attend « longitude,latitude » en degrés (par exemple 5.139,48.111) ; reçu : « 5 ».\nAide : maillage route --help",
    en: '--from expects "longitude,latitude" in degrees (such as 5.139,48.111); got "5".\nHelp: maillage route --help',
  },
  {
    name: "isochrone: minutes that are not",
    args: ["isochrone", ...N, "--at", "5,48", "--minutes", "10,x", ...OUT],
    fr: "--minutes attend des nombres entre 0 et 600 séparés par des virgules ; reçu : « 10,x ».",
    en: '--minutes expects numbers between 0 and 600 separated by commas; got "10,x".',
  },
  {
    name: "coverage: a population left empty",
    args: [...COVERAGE, "--homes", "empty-population.csv", "--sites", "sites.csv"],
    fr: "empty-population.csv : 1 problème. Corrigez le fichier, puis recommencez.\n- ligne 2, colonne « population » : la cellule est vide.",
    en: 'empty-population.csv: 1 problem. Correct the file, then try again.\n- row 2, column "population": the cell is empty.',
  },
  {
    name: "coverage: a canton that is not one",
    args: [...COVERAGE, "--homes", "bad-canton.csv", "--sites", "sites.csv"],
    fr: "ligne 2, colonne « canton » : « 52A1 » n'est pas un code de canton.",
    en: 'row 2, column "canton": "52A1" is not the code of a canton.',
  },
  {
    name: "coverage: a status that is not one",
    args: [...COVERAGE, "--homes", "homes.csv", "--sites", "bad-status.csv"],
    fr: "bad-status.csv : 1 problème. Corrigez le fichier, puis recommencez.\n- ligne 2, colonne « status » : « peut-être » n'est pas une valeur connue.",
    en: 'bad-status.csv: 1 problem. Correct the file, then try again.\n- row 2, column "status": "peut-être" is not a known value.',
  },
  {
    name: "coverage: limits that are not JSON",
    args: [...COVERAGE, "--homes", "homes.csv", "--sites", "sites.csv", "--cantons", "html.geojson"],
    fr: "html.geojson : 1 problème. Corrigez le fichier, puis recommencez.\n- le document n'est pas du JSON.",
    en: "html.geojson: 1 problem. Correct the file, then try again.\n- the document is not JSON.",
  },
  {
    name: "coverage: limits of nothing",
    args: [...COVERAGE, "--homes", "homes.csv", "--sites", "sites.csv", "--cantons", "empty.geojson"],
    fr: "- features doit valoir ou compter au moins 1.",
    en: "- features must be or count at least 1.",
  },
  {
    name: "coverage: a threshold out of range",
    args: [...COVERAGE, "--homes", "homes.csv", "--sites", "sites.csv", "--threshold", "0"],
    fr: "--threshold attend un nombre de minutes de 1 à 180 ; reçu : « 0 ».",
    en: '--threshold expects a number of minutes from 1 to 180; got "0".',
  },
  {
    name: "run: a threshold that is not a number",
    args: ["run", "--territory", "52", "--threshold", "abc"],
    fr: "--threshold attend un nombre de minutes de 1 à 180 ; reçu : « abc ».",
    en: '--threshold expects a number of minutes from 1 to 180; got "abc".',
  },
  {
    name: "route: a factor that is not a number",
    args: ["route", ...N, "--from", "5,48", "--to", "5.1,48", "--time-factor", "vite"],
    fr: "--time-factor attend un nombre de 0,5 à 3 ; reçu : « vite ».",
    en: '--time-factor expects a number from 0.5 to 3; got "vite".',
  },
  {
    name: "run: a territory that is not loaded",
    args: ["run", "--territory", "75"],
    fr: "Le territoire « 75 » n'est pas chargé.",
    en: 'Territory "75" is not loaded.',
  },
  {
    name: "run: a network of sites that does not exist",
    args: ["run", "--territory", "52", "--sites", "1999"],
    fr: "Le réseau « 1999 » n'existe pas sur ce territoire. Choisissez parmi : 2024-08-01, 2021.",
    en: 'Network "1999" does not exist on this territory. Choose one of: 2024-08-01, 2021.',
  },
  {
    name: "an unknown command near a known one",
    args: ["netwrk"],
    fr: "Commande inconnue : netwrk. Vouliez-vous dire network ?\nAide : maillage --help",
    en: "Unknown command: netwrk. Did you mean network?\nHelp: maillage --help",
  },
  {
    name: "an unknown command under a known one",
    args: ["network", "demolish"],
    fr: "Commande inconnue : demolish.\nAide : maillage network --help",
    en: "Unknown command: demolish.\nHelp: maillage network --help",
  },
  ...["user", "backup", "restore"].map((command) => ({
    name: `a command still to come: ${command}`,
    args: [...command.split(" "), "--territory", "52"],
    fr: `« maillage ${command} » n'est pas encore disponible dans cette version.`,
    en: `"maillage ${command}" is not available yet in this release.`,
  })),
  {
    name: "a note of no known format",
    args: ["report", "--territory", "52", "--out", "note.doc"],
    fr: "--out : « note.doc » ne dit pas de quel format est la note. Donnez un nom en .pdf, .odt ou .html.",
    en: '--out: "note.doc" does not say which format the note is of. Give a name in .pdf, .odt or .html.',
  },
  {
    name: "an option still to come, after an equals sign",
    args: ["run", "--territory", "52", "--partner=x"],
    fr: "« --partner » n'est pas une option d'ici. Voyez « maillage partners --help ».",
    en: '"--partner" is no option here. See "maillage partners --help".',
  },
  {
    name: "no command",
    args: [],
    fr: "Il manque une commande.\nAide : maillage --help",
    en: "A command is missing.\nHelp: maillage --help",
  },
];

async function folderOfFiles(...args: Parameters<typeof createCommandFolder>): Promise<CommandFolder> {
  const folder = createCommandFolder(...args);
  for (const [name, content] of Object.entries(FILES)) folder.write(name, content);
  await folder.run("network", "build", "--modelled", "places.csv", "--out", "n.maillage");
  return folder;
}

/** French as it is written in a test: with plain spaces and apostrophes. */
function plain(text: string): string {
  return text.replaceAll(/[\u202f\u00a0]/g, " ").replaceAll("’", "'");
}

// Nothing that is refused leaves anything behind: one folder for all.
let shared: CommandFolder;
const openApplication = keepApplicationOpen();
beforeAll(async () => {
  shared = await folderOfFiles({}, afterAll, openApplication);
});
const filesThere = () =>
  readdirSync(shared.path)
    .filter((name) => name !== ".maillage")
    .sort();

describe.each(REFUSALS)("$name", ({ args, fr, en }) => {
  test.each([
    ["fr", "fr_FR.UTF-8", fr],
    ["en", "en_GB.UTF-8", en],
  ])("in %s", async (_, language, sentence) => {
    const { exitCode, out, error } = await shared.runIn({ LANG: language }, ...args);
    expect(plain(error)).toContain(sentence);
    expect(error).not.toMatch(/undefined|\[object|\n {4}at |imprévue|[Uu]nforeseen/);
    expect(exitCode).toBe(/Aide|Help/.test(error) ? 2 : 1);
    expect(out).toBe("");
    expect(filesThere()).toEqual([...Object.keys(FILES), "n.maillage"].sort());
  });
});

test("a table with 12 bad rows lists them all; with 25, twenty and the count of the others", async () => {
  const folder = await folderOfFiles({});
  const told = async (count: number) => {
    const rows = Array.from({ length: count }, (_, row) => `p${row},5,x`);
    folder.write("bad.csv", ["id,lon,lat", ...rows].join("\n"));
    const { error } = await folder.run("matrix", ...N, "--from", "bad.csv", "--to", "points.csv", ...OUT);
    return plain(error).trimEnd().split("\n");
  };
  expect(await told(12)).toHaveLength(13);
  const lines = await told(25);
  expect(lines).toHaveLength(22);
  expect(lines[0]).toBe("bad.csv : 25 problèmes. Corrigez le fichier, puis recommencez.");
  expect(lines.at(-1)).toBe("- et 5 autres");
});

test("what cannot be written says why, and the file that was there stays", async () => {
  const folder = await folderOfFiles({});
  folder.makeFolder("taken");
  const isochrone = ["isochrone", ...N, "--at", "5,48"];
  const onFolder = await folder.run(...isochrone, "--out", "taken");
  expect(plain(onFolder.error)).toContain("taken ne peut pas être écrit : c'est un dossier. Rien n'a été changé.");
  const underFile = await folder.run(...isochrone, "--out", "places.csv/i.geojson");
  expect(plain(underFile.error)).toMatch(/ne peut pas être écrit : .*Rien n'a été changé\./);
  const network = await folder.run("network", "build", "--modelled", "places.csv", "--out", "places.csv/n.maillage");
  expect(plain(network.error)).toMatch(/ne peut pas être écrit : /);
  expect(folder.read("places.csv")).toBe(FILES["places.csv"]);
});

test("a folder of data that cannot be opened is said in French", async () => {
  const folder = createCommandFolder({ MAILLAGE_DATA: join(import.meta.dirname, "main.ts") });
  const { exitCode, error } = await folder.run("run", "--territory", "52");
  expect(exitCode).toBe(1);
  expect(plain(error)).toMatch(/^Le dossier de données .* ne peut pas être écrit \(.+\)\./);
});
