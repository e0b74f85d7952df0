import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { DecompositionView, FragilityView, HomeExplanationView, HoursView, ModesView } from "@maillage/planning";
import { decodeRoadNetwork, encodeRoadNetwork } from "@maillage/road-network";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildCoverageTables, HAUTE_MARNE } from "../../test/haute-marne-files.ts";
import { keepApplicationOpen } from "../../test/keep-application-open.ts";
import { type CommandFolder, createCommandFolder } from "../../test/run-in-folder.ts";
import type { CoverageAnalyses } from "../run-coverage-analyses/run-coverage-analyses.ts";

const FILES = ["--network", "n.maillage", "--homes", "homes.csv", "--sites", "sites.csv"];
const TERRITORY = ["--territory", "52"];

/** The answer of a command that must succeed. */
async function answerOf<Answer>(folder: CommandFolder, ...args: string[]): Promise<Answer> {
  const { exitCode, out, error } = await folder.run(...args, "--json");
  expect({ exitCode, error }).toEqual({ exitCode: 0, error: "" });
  return JSON.parse(out);
}

describe("Haute-Marne from its files and from the application", () => {
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
  const coverage = (...flags: string[]) =>
    answerOf<CoverageAnalyses & { covered: number; population: number; notCounted: string[] }>(
      folder,
      ...["coverage", ...FILES, "--out", "out", ...flags],
    );

  test("coverage without a flag has no key more; with --at it counts the same people as the application", async () => {
    const plain = await coverage();
    for (const key of ["visit", "partners", "inclusion", "mode", "carless"]) expect(plain).not.toHaveProperty(key);
    const asked = await coverage("--at", "tue 17:30", "--useful-minutes", "20");
    const { visit, ...rest } = asked;
    expect(rest).toEqual(plain);
    const { at, week } = await answerOf<HoursView>(
      folder,
      ...["hours", ...TERRITORY, "--at", "mardi 17h30", "--useful-minutes", "20"],
    );
    expect(visit?.at).toEqual(at);
    expect(visit?.week.personHours).toBe(week.personHours);
    expect(at.open).toBeGreaterThan(0);
    expect(at.open).toBeLessThan(at.regardlessOfTime);
    expect(at.regardlessOfTime).toBe(plain.covered);
  });

  test("each way of travelling counts as the application's estimate", async () => {
    const { modes, carless } = await answerOf<ModesView>(folder, "modes", ...TERRITORY, "--carless-share", "0.2");
    for (const mode of ["bicycle", "foot"] as const) {
      const { covered, mode: told } = await coverage("--mode", mode);
      expect(told).toMatchObject({ mode, roads: "estimate" });
      expect(covered).toBe(modes.find((each) => each.mode === mode)?.covered);
    }
    expect((await coverage("--carless-share", "0.2")).carless).toEqual(carless);
  });

  test("--include says what it leaves out, and why", async () => {
    const { notCounted, inclusion, covered } = await coverage("--include", "principal");
    expect(notCounted).toEqual(["295"]);
    expect(inclusion).toMatchObject({ rule: "principal", covered, leftOut: [{ id: "295", reason: "antenna" }] });
  });

  test("fragility is the same from files as from the application, one line a site for people", async () => {
    const lost = ({ sites }: FragilityView) => Object.fromEntries(sites.map((site) => [site.id, site.lost]));
    const fromFiles = await answerOf<FragilityView>(folder, "fragility", ...FILES);
    expect(lost(fromFiles)).toEqual(lost(await answerOf<FragilityView>(folder, "fragility", ...TERRITORY)));
    const { out } = await folder.run("fragility", ...FILES);
    expect(out).toMatch(/Site fermé +perdent leur couverture/);
    // A table of sites has no date: nothing is counted "on" one.
    expect(out).toMatch(/Source\s: Fichiers, 18 sites comptés, partenaires nationaux au \d{4}-\d\d-\d\d, seuil 30 min/);
  });

  test("a home is explained by its way; a figure by its rule, its inputs and a command", async () => {
    const { nearest, route } = await answerOf<HomeExplanationView>(folder, "explain", ...FILES, "--home", "joinville");
    expect(route?.networkSeconds).toBe(nearest[0]?.seconds);
    const figure = await folder.run("explain", ...FILES, "--figure", "covered");
    expect(figure.out).toMatch(/Habitants couverts : 16\d\s\d{3} \/ 168\s331/);
    expect(figure.out).toContain("maillage explain --figure covered --network n.maillage");
    expect(figure.out).toMatch(/run [0-9a-f]{64}/);
  });

  test.each([
    ["capacity", /Servis\s: /],
    ["stress", /Routes coupées\s: 0/],
    ["uncertainty", /Sûrement couverts\s: /],
    ["equity", /Gini 0,42/],
    ["cantons", /chacun pour soi\s: 10 sur 17/],
    ["partners", /Les huit de l’annonce\s: 0 habitants en un seul site/],
    ["formats", /full-service +1\d/],
  ])("%s tells people its figures, and what they rest on", async (command, figures) => {
    const { exitCode, out, error } = await folder.run(command, ...FILES);
    expect({ exitCode, error }).toEqual({ exitCode: 0, error: "" });
    expect(out).toMatch(figures);
    expect(out).toMatch(/Source\s: Fichiers/);
    expect(out).toMatch(/réseau routier modélisé/);
  });

  test.each([
    ["hours", ["--at", "mer. 9h", "--partner", "dgfip", "--include", "principal"]],
    ["capacity", ["--rings", "15:1,30:0.5", "--weeks", "50"]],
    ["uncertainty", ["--speed", "12.5", "--no-snapping", "--time-factor", "1.1"]],
    ["stress", ["--cut", "4.6,48.46 5.9,48.46", "--winter", "1.2"]],
    ["decompose", ["--from", "2021", "--to", "2024-08-01", "--threshold", "20"]],
  ])("%s: the command written beside the figures gives the same figures again", async (command, options) => {
    const first = await answerOf<Pick<HoursView, "basis">>(folder, command, ...TERRITORY, ...options);
    const [, written = ""] = /^npx pnpm -s maillage (.*)$/.exec(first.basis.command) ?? [];
    // As a shell cuts it.
    const words = [...written.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? "");
    expect(await answerOf(folder, ...words)).toEqual(first);
  });

  test("from files too, with their own threshold, factor, date and names with a space", async () => {
    folder.write("mes foyers.csv", buildCoverageTables().homes);
    const files = ["--network", "n.maillage", "--homes", "mes foyers.csv", "--sites", "sites.csv"];
    const options = ["--figure", "covered", "--threshold", "12.5", "--time-factor", "1.2", "--date", "2024-08-01"];
    const first = await answerOf<Pick<HoursView, "basis">>(folder, "explain", ...files, ...options);
    const [, written = ""] = /^npx pnpm -s maillage (.*)$/.exec(first.basis.command) ?? [];
    const words = [...written.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? "");
    expect(await answerOf(folder, ...words)).toEqual(first);
  });

  test("another date is another run", async () => {
    const runOf = async (date: string) =>
      (await answerOf<Pick<HoursView, "basis">>(folder, "partners", ...FILES, "--date", date)).basis.inputs.run;
    expect(await runOf("2024-08-01")).not.toBe(await runOf("2020-01-01"));
  });

  test("a kind of unit that nobody is known to be in is refused, not another counted instead", async () => {
    const { exitCode, error } = await folder.run("cantons", ...FILES, "--unit", "epci");
    expect(exitCode).toBe(1);
    expect(error).toMatch(/«\sepci\s».*Choisissez parmi\s: canton/);
  });

  test("between 2021 and 2024 the parts make the whole", async () => {
    const { people } = await answerOf<DecompositionView>(
      folder,
      ...["decompose", ...TERRITORY, "--from", "2021", "--to", "2024-08-01"],
    );
    expect(people.parts.reduce((sum, { change }) => sum + change, 0)).toBe(people.change);
    expect(people.parts.filter(({ change }) => change !== 0).map(({ factor }) => factor)).toEqual(["sites"]);
  });
});

describe("a small country, written by hand", () => {
  function smallFolder(sites: string): CommandFolder {
    const folder = createCommandFolder();
    folder.write("homes.csv", "id,name,lon,lat,population\nh1,Ici,5,48,100\nh2,Loin,5.2,48,50\n");
    folder.write("sites.csv", sites);
    return folder;
  }
  async function runOn(sites: string, ...args: string[]) {
    const folder = smallFolder(sites);
    await folder.run("network", "build", "--modelled", "homes.csv", "--out", "n.maillage");
    const [command = "", ...flags] = args;
    return folder.run(command, ...FILES, ...(command === "coverage" ? ["--out", "out"] : []), ...flags);
  }
  const OPEN = "id,lon,lat,hours,partners\ns1,5,48,mar 09:00 - 12:00,CNAF (mar) | DGFiP\n";

  test("open then, unknown then, closed then: three answers", async () => {
    const at = async (sites: string, when: string) =>
      JSON.parse((await runOn(sites, "coverage", "--at", when, "--json")).out).visit.at;
    expect(await at(OPEN, "tue 10:00")).toMatchObject({ open: 150, unknown: 0, none: 0 });
    expect(await at(OPEN, "tue 14:00")).toMatchObject({ open: 0, unknown: 0, none: 150 });
    expect(await at("id,lon,lat\ns1,5,48\n", "tue 14:00")).toMatchObject({ open: 0, unknown: 150, none: 0 });
  });

  test("a partner counts on its days; its days unknown, so is the answer", async () => {
    const partners = async (names: string, when: string) => {
      const { out } = await runOn(OPEN, "coverage", "--at", when, "--partner", names, "--json");
      return JSON.parse(out);
    };
    expect((await partners("cnaf", "tue 10:00")).visit.at).toMatchObject({ open: 150 });
    const both = await partners("Allocations familiales,dgfip", "tue 10:00");
    expect(both.visit.at).toMatchObject({ open: 0, unknown: 150 });
    expect(both.partners.bundles.at(-1)).toMatchObject({ kind: "asked", oneSite: { present: 150, none: 0 } });
  });

  test("a bus counts at its stop and never at its garage; without a stop it is left out, and told", async () => {
    const header = "id,lon,lat,format,stops";
    const stops = "Loin @ 5.2,48 mar 09:00 - 12:00 (quinzaine)";
    const bus = await runOn(
      `${header}\nb1,5,48,travelling,"${stops}"\n`,
      "coverage",
      "--at",
      "tue 10:00",
      "--threshold",
      "5",
      "--json",
    );
    expect(JSON.parse(bus.out)).toMatchObject({ covered: 50, visit: { at: { open: 0, someWeeks: 50, none: 100 } } });
    const lost = await runOn(`${header},x\nb1,5,48,bus,,\ns1,5,48,fixe,,\n`, "coverage");
    expect(lost.out).toMatch(/Sites non comptés \(arrêts inconnus\)\s: b1/);
  });

  test("every analysis of files counts a bus at its stop, in the canton of it; the garage serves nobody", async () => {
    const header = "id,lon,lat,format,canton,stops";
    const files = `${header}\nb1,5,48,travelling,,"Loin @ 5.2,48 mar 09:00 - 12:00"\n`;
    const five = ["--threshold", "5", "--json"];
    const told = await Promise.all(
      [
        ["explain", "--figure", "covered"],
        ["uncertainty"],
        ["modes"],
        ["fragility"],
        ["explain", "--home", "Loin"],
      ].map(async (args) => JSON.parse((await runOn(files, ...args, ...five)).out)),
    );
    expect(told).toMatchObject([
      { value: 50 },
      { covered: 50 },
      { modes: [{ mode: "car", covered: 50 }, {}, {}] },
      { coveredByOne: 50, sites: [{ id: "b1", lost: 50 }] },
      { nearest: [{ id: "b1", stops: [{ place: "Loin", weekday: "tuesday" }] }] },
    ]);
    const lost = await runOn(`${header}\nb1,5,48,travelling,,\n`, "uncertainty");
    expect(lost.out).toMatch(/0 sites comptés.*\nSites non comptés \(arrêts inconnus\)\s: b1/s);
  });

  test("columns of homes bring equity by age, income and density; those that are missing are named", async () => {
    const told = await runOn("id,lon,lat\ns1,5,48\n", "equity", "--threshold", "5");
    expect(told.out).toMatch(/ne disent pas\s: densité .*, âge .* et revenu/);
    const homes = [
      "id,lon,lat,population,aged75,men,men_pauv,density",
      "ici,5,48,100,10,40,10,20",
      "loin,5.2,48,50,20,20,5,900",
    ];
    const folder = smallFolder("id,lon,lat\ns1,5,48\n");
    await folder.run("network", "build", "--modelled", "homes.csv", "--out", "n.maillage");
    folder.write("told.csv", `${homes.join("\n")}\n`);
    const { out } = await folder.run(
      ...[
        "equity",
        "--network",
        "n.maillage",
        "--homes",
        "told.csv",
        "--sites",
        "sites.csv",
        "--threshold",
        "5",
        "--json",
      ],
    );
    expect(JSON.parse(out)).toMatchObject({
      byPeople: [
        { kind: "aged75", people: 30, covered: 10 },
        { kind: "poor", people: 37.5, covered: 25 },
      ],
      byDensity: [
        { fromPerSquareKilometre: 0, covered: 100 },
        { fromPerSquareKilometre: 300, covered: 0 },
      ],
      missing: [],
    });
  });

  test("--include full-service says who is perhaps covered, and by which sites", async () => {
    const hours = "lun 09:00 - 15:00; mar 09:00 - 15:00; mer 09:00 - 15:00; jeu 09:00 - 15:00; ven 09:00 - 15:00";
    const table = `id,lon,lat,hours\nfull,5.2,48,${hours}\nunknown,5,48,\n`;
    const { out } = await runOn(table, "coverage", "--include", "full-service", "--threshold", "5");
    expect(out).toMatch(/50 habitants couverts, 100 peut-être, 0 non/);
    expect(out).toMatch(/horaires inconnus, dont la règle ne peut rien dire.*: unknown/);
  });

  test.each([
    [["coverage", "--at", "demain"], 1, /« demain » n’est pas un moment/],
    [
      ["coverage", "--partner", "dgfi"],
      1,
      /« dgfi » n’est aucun des partenaires connus.*Vouliez-vous.*DGFiP.*Partenaires connus.*CNAF/s,
    ],
    [["coverage", "--useful-minutes", "-5"], 2, /--useful-minutes attend un nombre de 0 à 480\s; reçu\s: « -5 »/],
    [["coverage", "--carless-share", "20"], 2, /--carless-share attend un nombre de 0 à 1/],
    [["coverage", "--threshold", "0"], 2, /--threshold attend un nombre de minutes de 1 à 180/],
    [["coverage", "--threshold", "10000"], 2, /reçu\s: « 10000 »/],
    [["coverage", "--include", "some"], 2, /include/],
    [["coverage", "--date", "demain"], 2, /--date attend une date qui existe, écrite AAAA-MM-JJ\s; reçu\s: « demain »/],
    [["partners", "--date", "01/08/2024"], 2, /reçu\s: « 01\/08\/2024 »/],
    [["hours", "--date", "2026-02-30"], 2, /reçu\s: « 2026-02-30 »/],
    [["coverage", "--mode", "foot", "--time-factor", "1.5"], 2, /ne vont pas avec --mode foot.*que les voitures/],
    [["coverage", "--mode", "train"], 2, /mode/],
    [["explain"], 2, /--home ou --figure/],
    [["explain", "--home", "Icy"], 1, /Vouliez-vous\s: Ici \(h1\)/],
    [["fragility", "--territory", "52"], 2, /--network ne va pas avec --territory/],
    [["capacity", "--rings", "10"], 2, /--rings attend des couronnes minutes:poids.*reçu : « 10 »/],
    [["stress", "--cut", "5,48"], 2, /--cut attend/],
    [["fragility", "--scenario", "x"], 2, /--scenario ne va pas avec --network/],
  ])("%s is refused with what is wrong and what to do", async (args, exitCode, message) => {
    const refused = await runOn(OPEN, ...args);
    expect(refused.exitCode).toBe(exitCode);
    expect(refused.error.replaceAll("\u202f", " ").replaceAll("\u00a0", " ")).toMatch(message);
  });

  test("hours that contradict themselves are refused with the row, the column, the value and the remedy", async () => {
    const { exitCode, error } = await runOn("id,lon,lat,hours\ns1,5,48,mar 12:00 - 09:00\n", "hours");
    expect(exitCode).toBe(1);
    expect(error).toMatch(/sites\.csv/);
    expect(error).toMatch(/ligne 2, colonne «\s?hours\s?».*mar 12:00 - 09:00.*Écrivez/s);
  });

  test("in the official list's columns they are unknown, counted and told", async () => {
    const { exitCode, out } = await runOn(
      "id,lon,lat,h_lundi,h_mardi\ns1,5,48,,12:00 - 09:00\n",
      ...["coverage", "--at", "mar 10:00"],
    );
    expect(exitCode).toBe(0);
    expect(out).toMatch(/Horaires illisibles, tenus pour inconnus\s: 1\n {2}s1 · mardi/);
  });

  test("cantons that files do not tell are not known: neither none, nor « 0 sur 0 »", async () => {
    const cantons = await runOn(OPEN, "cantons");
    expect(cantons).toMatchObject({ exitCode: 2, out: "" });
    expect(cantons.error).toMatch(/Cantons\s: non calculés, homes\.csv ne dit pas dans quel canton/);
    const figure = await runOn(OPEN, "explain", "--figure", "cantonsWithSite", "--json");
    expect(JSON.parse(figure.out)).toMatchObject({ value: null, total: null });
    for (const told of [await runOn(OPEN, "explain", "--figure", "cantonsWithSite"), await runOn(OPEN, "fragility")]) {
      expect(told.out).toMatch(/Cantons\s: non calculés/);
      expect(told.out).not.toMatch(/\b0 \/ 0\b/);
    }
  });

  test("a walkers’ network is not one of cars", async () => {
    const folder = smallFolder(OPEN);
    await folder.run("network", "build", "--modelled", "homes.csv", "--out", "n.maillage");
    const { metadata, ...network } = decodeRoadNetwork(readFileSync(join(folder.path, "n.maillage")));
    writeFileSync(
      join(folder.path, "n.maillage"),
      encodeRoadNetwork({ ...network, metadata: { ...metadata, profile: "foot" } }),
    );
    for (const args of [["modes"], ["coverage", "--out", "out", "--carless-share", "0.2"]]) {
      const { exitCode, error } = await folder.run(...[args[0] ?? "", ...FILES, ...args.slice(1)]);
      expect(exitCode).toBe(2);
      expect(error).toMatch(/compte aussi les voitures, et le réseau donné est du mode «\sfoot\s»/);
    }
    expect((await folder.run("coverage", ...FILES, "--out", "out", "--mode", "foot")).exitCode).toBe(0);
  });

  test("neither a territory nor files: what to give", async () => {
    const { exitCode, error } = await createCommandFolder().run("equity");
    expect(exitCode).toBe(2);
    expect(error).toContain("Donnez --territory, ou --network, --homes et --sites.");
  });
});
