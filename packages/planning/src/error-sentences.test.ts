import {
  InvalidCantonError,
  InvalidCapacityError,
  InvalidDecompositionError,
  InvalidPartnersError,
  InvalidPopulationError,
  InvalidThresholdError,
  InvalidTravelTimeClassesError,
  InvalidUncertaintyError,
  InvalidVisitError,
  LengthMismatchError,
  ReachTooShortError,
  TooFewNearestError,
} from "@maillage/coverage";
import {
  DatabaseAccessRefusedError,
  DatabaseDamagedError,
  DatabaseDiskFullError,
  DatabaseFolderNotWritableError,
  DatabaseInUseError,
  DatabaseMissingError,
  DatabaseNewerError,
  DatabaseUnreachableError,
  InvalidDatabaseUrlError,
} from "@maillage/database";
import { isPlatformError, LOCALES, type PlatformError } from "@maillage/errors";
import {
  buildApproximateBoundaries,
  decodeTextFile,
  OFFICIAL_SOURCES,
  parseDepartementCode,
  readAnnouncedNetwork,
  readHomesTable,
  UnknownDepartementError,
  UnreadableFileError,
} from "@maillage/official-data";
import {
  InvalidSourceSettingError,
  SourceDamagedError,
  SourceElsewhereError,
  SourceNotFetchedError,
  SourceRefusedError,
  SourceSlowError,
  SourceTooBigError,
  SourceUnreachableError,
} from "@maillage/official-data/node";
import { parseMoment, weekdayOfDate } from "@maillage/opening-hours";
import {
  buildModelledNetwork,
  CorruptOsmFileError,
  decodeRoadNetwork,
  encodeRoadNetwork,
  getOsmProfile,
  InvalidDimacsFileError,
  InvalidRoadCutError,
  MalformedOsmXmlError,
  NoUsableRoadError,
  OversizedOsmBlockError,
  parseMainAxes,
  parseUsualDrivingTimes,
  snapPlaces,
  TruncatedOsmFileError,
  UnsupportedOsmFileError,
} from "@maillage/road-network";
import {
  buildBdTopoNetwork,
  buildDimacsNetworkFromFiles,
  buildOsmNetwork,
  DamagedIgnFileError,
  IgnFileUnreadableError,
  InvalidIgnValueError,
  MissingIgnFieldError,
  MissingIgnLayerError,
  NoUsableIgnRoadError,
  readRoadNetwork,
  UnknownIgnProjectionError,
} from "@maillage/road-network/node";
import type { SitingRule } from "@maillage/siting";
import { InvalidInstanceError } from "@maillage/siting/instances";
import {
  ComputationCancelledError,
  computeIsochrones,
  InvalidPlaceError,
  NearestSiteIndex,
} from "@maillage/travel-time";
import { describe, expect, test } from "vitest";
import { buildScenario } from "../test/scenario-changes.ts";
import { UnknownAreaKindError, UnknownHomeError, UnknownPartnerError } from "./analysis/analysis-errors.ts";
import { EXPLAINED_ERROR_CODES, findErrorSentence } from "./error-sentences.ts";
import {
  DatasetFileTooBigError,
  DatasetFileUnreadableError,
  DatasetImportChangedError,
  DatasetImportEndedError,
  DatasetImportNotReadyError,
  DatasetVersionNeededError,
  DatasetVersionsNotComparableError,
  TerritoryExistsError,
  UnknownDatasetImportError,
  UnknownDatasetVersionError,
} from "./imports/dataset-errors.ts";
import { IMPORT_OBSTACLES } from "./imports/import-views.ts";
import {
  NationalHomesColumnError,
  NationalHomesRefusedError,
  NationalKeepingRunningError,
  NoNationalHomesError,
  NotNationalHomesError,
  UnknownNationalHomesError,
  UnknownNationalTableError,
} from "./imports/national/national-errors.ts";
import { PullRunningError } from "./imports/pull/pull-errors.ts";
import {
  DataFolderNotWritableError,
  InvalidQueryError,
  NoSiteNetworkError,
  PlaceOutOfReachError,
  RoadNetworkDamagedError,
  TerritoryContentError,
  UnknownRoadNetworkError,
  UnknownSiteNetworkError,
  UnknownTerritoryError,
} from "./planning-errors.ts";
import { buildFileCandidates } from "./proposals/candidate.ts";
import type { ProposalWords } from "./proposals/describe-proposal.ts";
import {
  CandidateColumnsMissingError,
  CandidateFormatNeededError,
  CandidatesFileTooBigError,
  CapacityClashError,
  NoPriorityCommuneError,
  ProposalsBusyError,
  StudyClashError,
  TooManyCandidatesError,
  UnknownCandidateError,
  UnknownProposalError,
  UntoldPriorityError,
} from "./proposals/proposal-errors.ts";
import { type SitingErrorCode, SitingRefusal } from "./proposals/siting-refusal.ts";
import {
  DataFolderFullError,
  RoadNetworkEmbeddedError,
  RoadNetworkImportRunningError,
  RoadNetworkInUseError,
  RoadNetworkLostError,
  RoadNetworkProfileError,
  RoadsElsewhereError,
  RoadsFileTooBigError,
  RoadsOutOfMemoryError,
  RoadsUploadCutError,
} from "./road-network-errors.ts";
import {
  ScenarioDeletedError,
  ScenarioReadOnlyError,
  ScenarioVersionConflictError,
  UnknownScenarioError,
  UnknownScenarioVersionError,
} from "./scenario/scenario-errors.ts";
import { PartnerReferenceConflictError, SharedPartnerNameError } from "./sites/partner-reference-errors.ts";
import { STATED_RULES } from "./stated-rule.ts";
import { UnitKindAbsentError, UnknownUnitError } from "./units/unit-errors.ts";

const SITING_CODES: readonly SitingErrorCode[] = [
  "siting/invalid-problem",
  "siting/invalid-question",
  "siting/missing-data",
  "siting/invalid-cost",
  "siting/no-home",
  "siting/no-candidate",
  "siting/too-few-candidates",
  "siting/no-plan-in-time",
];

/** One rule of each kind that a planner can meet in a conflict. */
const RULES: readonly SitingRule[] = [
  { kind: "keep", sites: [0] },
  { kind: "forbid", sites: [0] },
  { kind: "force", sites: [0] },
  { kind: "new-sites", max: 1 },
  { kind: "closures", min: 1, max: 1 },
  { kind: "cover", thresholdSeconds: 1_800, share: 0.9 },
  { kind: "cantons", sharedTowns: "all", cantons: [0] },
  { kind: "group-max", max: 1, groups: [0] },
  { kind: "budget", max: 1 },
  { kind: "capacity", thresholdSeconds: 1_800 },
  { kind: "min-distance", metres: 1_000 },
];

const SITING_WORDS: ProposalWords = {
  ground: {
    problem: {
      ...{ homeCount: 0, siteCount: 1, cantonCount: 1, boundDeciseconds: 18_000, homePopulation: new Float64Array() },
      ...{ siteFirstEntry: new Uint32Array(2), entryHome: new Uint32Array(), entryDeciseconds: new Uint32Array() },
      ...{ siteIsOpen: new Uint8Array(1), siteFirstCanton: new Uint32Array(2), siteCanton: new Uint32Array() },
    },
    sites: [],
    candidates: buildFileCandidates(
      { id: "a", name: "Joinville", longitude: 5.1, latitude: 48.4, costEuros: null, capacityPeople: null },
      [],
      { costEuros: 45_000, formats: [] },
    ),
    ...{ cantonCodes: ["5208"], epciCodes: ["200068666"], priorities: [], capacity: null },
  },
  cantonNames: new Map([["5208", "Joinville"]]),
};

function buildConflict(asRule: SitingRule): SitingRefusal {
  const part = {
    rule: 0,
    year: null,
    subject: "sites" in asRule || "cantons" in asRule || "groups" in asRule ? 0 : null,
    asRule,
  };
  const remedies = [{ part, kind: "loosen", value: 3 }];
  return new SitingRefusal(
    "siting/conflicting-rules",
    "for the logs",
    { conflict: { parts: [part], remedies } },
    SITING_WORDS,
  );
}

/** The refusal of something that must refuse. */
async function refusalOf(attempt: () => unknown): Promise<PlatformError> {
  try {
    await attempt();
  } catch (error) {
    if (isPlatformError(error)) return error;
    throw error;
  }
  throw new Error(`nothing was refused by ${attempt}`);
}

const network = buildModelledNetwork(
  [
    { code: "a", longitude: 5, latitude: 48 },
    { code: "b", longitude: 5.1, latitude: 48 },
  ],
  [],
  { sources: [], drivingTimes: [] },
);
const places = snapPlaces(network, Float64Array.of(5), Float64Array.of(48));
const altered = (change: (words: Uint32Array<ArrayBuffer>) => void, from = encodeRoadNetwork(network)) => {
  const bytes = Uint8Array.from(from);
  change(new Uint32Array(bytes.buffer));
  return bytes;
};
const text = (content: string) => ({ name: "fichier.csv", text: content });

/** Refused for real where that is short, else made as where it is thrown. */
const ATTEMPTS: readonly (() => unknown)[] = [
  () => decodeRoadNetwork(new Uint8Array(3)),
  () => decodeRoadNetwork(altered((words) => words.fill(99, 2, 3))),
  () => decodeRoadNetwork(encodeRoadNetwork(network).slice(0, -8)),
  () => decodeRoadNetwork(altered((words) => words.fill(12345, words.length - 1))),
  () => encodeRoadNetwork({ ...network, segmentTail: new Uint32Array(0) }),
  () => readRoadNetwork("/nulle-part.maillage"),
  () => snapPlaces(network, Float64Array.of(Number.NaN), Float64Array.of(0)),
  () => snapPlaces(network, Float64Array.of(), Float64Array.of(0)),
  () => getOsmProfile("avion"),
  () => buildOsmNetwork("/nulle-part.osm.pbf"),
  () => buildBdTopoNetwork(["/nulle-part.7z"]),
  () => buildDimacsNetworkFromFiles("/nulle-part.gr", "/nulle-part.co"),
  () => buildModelledNetwork([], [], { sources: [], drivingTimes: [] }),
  () => parseMainAxes("faux"),
  () => parseMainAxes(""),
  () => parseUsualDrivingTimes("faux"),
  () => readHomesTable(text("id,lon,lat,population\na,5,48,-1\n,,,")),
  () => readAnnouncedNetwork(text("{}")),
  () => readAnnouncedNetwork(text("{")),
  () => decodeTextFile("tableur.xlsx", Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0)),
  () => parseDepartementCode("1"),
  () => parseMoment("mardi soir"),
  () => weekdayOfDate("2026-02-30"),
  () => buildApproximateBoundaries({ communes: [], cantonNames: {} }),
  () => computeIsochrones(network, places, [-1]),
  () => new NearestSiteIndex(network, places, { k: 1 }).removeSite(12),
];

const MADE: readonly PlatformError[] = [
  new InvalidDimacsFileError("routes.gr", 3, { fr: "il y a trop de nombres", en: "there are too many numbers" }),
  new TruncatedOsmFileError(12, "a blob header"),
  new CorruptOsmFileError(12, "a blob without content"),
  new OversizedOsmBlockError(12, 99, 50),
  new UnsupportedOsmFileError(12, "lzma compression"),
  new NoUsableRoadError("car", 40),
  new MalformedOsmXmlError(3, 5, "unexpected end"),
  new IgnFileUnreadableError("routes.gpkg"),
  new DamagedIgnFileError("routes.gpkg", "not a database"),
  new DamagedIgnFileError("routes.shp", "no geometry", { row: 3 }),
  new MissingIgnLayerError("routes.gpkg", "troncon_de_route", []),
  new MissingIgnFieldError("routes.gpkg", "troncon_de_route", ["sens"], ["cleabs"]),
  new InvalidIgnValueError({ file: "routes.gpkg", layer: "troncon", row: 2 }, "urbain", null, "true or false"),
  new UnknownIgnProjectionError("routes.shp", "troncon", "no .prj file beside it"),
  new NoUsableIgnRoadError(["routes.gpkg"], 4),
  new UnknownDepartementError("x", { departement: "985" }),
  new InvalidPopulationError("x", { homeCount: 0 }),
  new InvalidPopulationError("x", { home: 3, population: -1 }),
  new InvalidThresholdError("x", { thresholdSeconds: -60 }),
  new InvalidThresholdError("x", { fromSeconds: 5, toSeconds: 3 }),
  new InvalidTravelTimeClassesError("x", { boundsSeconds: [] }),
  new LengthMismatchError("x", {}),
  new InvalidCantonError("x", { owner: "Home 3", codes: ["5201", "5201"] }),
  new InvalidCantonError("x", { owner: "Site 3", code: "5201" }),
  new InvalidVisitError("x", { parameter: "usefulMinutes", minutes: -1, minutesMax: 480 }),
  new InvalidVisitError("x", { parameter: "waitMinutes", minutes: 600, minutesMax: 480 }),
  new InvalidPartnersError("x", { partners: [], partnersMax: 32 }),
  new ReachTooShortError("x", { boundSeconds: 60, thresholdSeconds: 1800 }),
  new TooFewNearestError(1),
  new InvalidUncertaintyError("x", { parameter: "speedShare", value: 2, min: 0, max: 0.9 }),
  new InvalidCapacityError("agents", -1, "0 to 1000"),
  new InvalidDecompositionError("x", { factors: [], max: 4 }),
  new InvalidRoadCutError("x", { pointCount: 1, max: 1000 }),
  new InvalidRoadCutError("x", { point: 1, longitude: 200, latitude: 48 }),
  new ComputationCancelledError(),
  new InvalidPlaceError("x", { place: 3 }),
  new DatabaseInUseError("/data/database", "/data/database.lock", 12, "poste"),
  new DatabaseFolderNotWritableError("/data/database", "EACCES", undefined),
  new DatabaseDiskFullError("/data/database", undefined),
  new DatabaseDamagedError("/data/database", "no PG_VERSION"),
  new DatabaseNewerError("/data/database", 4, 3),
  new InvalidDatabaseUrlError("no host"),
  new DatabaseUnreachableError("127.0.0.1:5432", "ECONNREFUSED", undefined),
  new DatabaseAccessRefusedError("127.0.0.1:5432", "agent", undefined),
  new DatabaseMissingError("127.0.0.1:5432", "maillage", undefined),
  new InvalidQueryError([{ field: "a", rule: "malformed", expected: "b" }], undefined),
  new InvalidQueryError([{ field: "", rule: "unknown-field", expected: "b" }], undefined),
  new UnknownTerritoryError("2A"),
  new UnknownSiteNetworkError("52", "x", ["2021"]),
  new NoSiteNetworkError(),
  new UnknownRoadNetworkError("abc"),
  new UnknownHomeError("Joinvile", ["Joinville (52250)"]),
  new UnknownHomeError("Marseille", []),
  new UnknownUnitError("52", "canton", "5299"),
  new UnitKindAbsentError("75", "canton", ["arrondissement"]),
  new UnitKindAbsentError("75", "epci", []),
  new UnknownAreaKindError("epci", ["canton"]),
  new UnknownAreaKindError("canton", []),
  new UnknownPartnerError("dgfi", ["DGFiP"], ["CNAF", "DGFiP"]),
  new PlaceOutOfReachError("52", "from", 1, 2, 12_000),
  new DataFolderNotWritableError("/data", undefined),
  new RoadNetworkDamagedError("abc", "abc.damaged"),
  new TerritoryContentError("x", {}),
  new RoadNetworkImportRunningError("52", "routes.osm.pbf"),
  new RoadsFileTooBigError("routes.osm.pbf", 2 * 1024 ** 3),
  new RoadsUploadCutError("routes.osm.pbf", 12),
  new RoadsOutOfMemoryError("routes.osm.pbf", undefined),
  new RoadNetworkProfileError("a.maillage", "foot"),
  new RoadsElsewhereError("52", "routes.osm.pbf", 3, 168_331),
  new RoadNetworkInUseError("52", "abc"),
  new RoadNetworkEmbeddedError("52", "abc"),
  new RoadNetworkLostError("abc", "abc.maillage"),
  new DataFolderFullError("/data", undefined),
  new UnreadableFileError("truncated", { file: "sites.csv", member: null }),
  new UnknownDatasetImportError("abcdefghij"),
  new DatasetImportNotReadyError("abcdefghij", "sites.csv", ["working"]),
  new DatasetImportNotReadyError("abcdefghij", "sites.csv", IMPORT_OBSTACLES),
  new DatasetImportEndedError("abcdefghij", "sites.csv", "done"),
  new DatasetImportEndedError("abcdefghij", "sites.csv", "failed"),
  new DatasetImportEndedError("abcdefghij", "sites.csv", "cancelled"),
  new DatasetImportChangedError("abcdefghij", "sites.csv"),
  new DatasetFileTooBigError("sites.csv", 2 * 1024 ** 3),
  new DatasetFileUnreadableError("/nulle-part/sites.csv", "ENOENT", undefined),
  new UnknownDatasetVersionError("abcdefghij"),
  new DatasetVersionNeededError("abcdefghij", "Communes 2026", ["Cantons 2026"]),
  new DatasetVersionsNotComparableError("abcdefghij", "bcdefghijk"),
  new TerritoryExistsError("55", "Meuse"),
  new PullRunningError("52"),
  new UnknownNationalHomesError("abcdefghij"),
  new NoNationalHomesError(),
  new NationalKeepingRunningError("carreaux_200m_met.csv"),
  new NotNationalHomesError("liste-fs.csv", "sites"),
  new NotNationalHomesError("liste.csv", null),
  new NationalHomesColumnError("carreaux.csv", "population", ["id", "x"]),
  new UnknownNationalTableError("carreaux.zip", "guyane", ["metropole", "reunion"]),
  new NationalHomesRefusedError("carreaux.csv", 2_298_582, null),
  new InvalidSourceSettingError("MAILLAGE_SOURCES", "ftp://x", { fr: "une adresse", en: "an address" }),
  ...OFFICIAL_SOURCES.slice(0, 1).flatMap((source) => {
    const asked = { source, url: "https://www.insee.fr/v_canton_2025.csv" };
    return [
      new SourceUnreachableError(asked, "ENOTFOUND", undefined),
      new SourceRefusedError(asked, 404),
      new SourceElsewhereError(asked, "elsewhere.example"),
      new SourceTooBigError(asked, 64 * 1024 ** 2),
      ...(["checksum", "web-page", "answer"] as const).map((damage) => new SourceDamagedError(asked, damage)),
      new SourceSlowError(asked, 30),
      new SourceNotFetchedError(asked),
    ];
  }),
  new UnknownCandidateError("nulle-part"),
  new UnknownProposalError("0".repeat(64)),
  new ProposalsBusyError(2),
  new CandidateFormatNeededError("a", ["a:fixed", "a:antenna"]),
  new UntoldPriorityError("poor", ["aged65"]),
  new UntoldPriorityError("aged75", []),
  new NoPriorityCommuneError("ZRR 2023", 12),
  ...(["threshold", "sites-per-home", "priorities"] as const).map((clash) => new CapacityClashError(clash)),
  ...(["closures", "capacity", "shared-towns", "time-quantile"] as const).map(
    (clash) => new StudyClashError("years", clash),
  ),
  new CandidatesFileTooBigError("postes.xlsx", 20_000_000),
  new CandidateColumnsMissingError("postes.xlsx", ["nom", "adresse"]),
  new TooManyCandidatesError(6_000, 5_000),
  new InvalidInstanceError("for the logs", {}),
  ...SITING_CODES.map((code) => new SitingRefusal(code, "for the logs", {}, SITING_WORDS)),
  ...RULES.map(buildConflict),
  new UnknownScenarioError("abcdefghij"),
  new UnknownScenarioVersionError("abcdefghij", 9, 3),
  new ScenarioVersionConflictError(2, buildScenario()),
  new ScenarioDeletedError(buildScenario()),
  new ScenarioReadOnlyError(buildScenario({ isLocked: true })),
  new ScenarioReadOnlyError(buildScenario({ shelf: "archived" })),
  new PartnerReferenceConflictError(2, 3),
  new SharedPartnerNameError("Impôts", ["France Travail", "Direction générale des finances publiques"]),
];

const refusals = [...(await Promise.all(ATTEMPTS.map(refusalOf))), ...MADE];

test("every code that people are told about is tried below, and no other", () => {
  expect([...new Set(refusals.map(({ code }) => code))].toSorted()).toStrictEqual(
    [...EXPLAINED_ERROR_CODES].toSorted(),
  );
});

describe.each(refusals.map((error): [string, PlatformError] => [error.code, error]))("%s", (_, error) => {
  const [fr = "", en = ""] = LOCALES.map((locale) => findErrorSentence(error, locale));

  test("is told in two languages, whole, and not by its message for the logs", () => {
    for (const sentence of [fr, en]) {
      expect(sentence).toMatch(/^\S[\s\S]{20,}$/);
      expect(sentence).not.toMatch(/undefined|\[object/);
    }
    expect(fr).not.toBe(en);
  });

  test("is set as French is", () => {
    expect(fr).not.toMatch(/ [;:!?»]|« |'/);
    // Words that only an English sentence has: a detail written for the logs has slipped in.
    expect(fr).not.toMatch(/\b(?:the|is|not|of|has|must|expected|row|line)\b/);
  });
});

test.each([
  ...[...STATED_RULES, "missing", "not-a-date", "too-short", "too-long", "too-few", "too-many", "not-listed"],
] as const)("a question that breaks the rule %s is told how, in two languages", (rule) => {
  const error = new InvalidQueryError([{ field: "changes.0", rule, expected: "7" }], undefined);
  const [fr, en] = LOCALES.map((locale) => findErrorSentence(error, locale));
  expect(fr).toMatch(/^La demande n’est pas valide\s: «\schanges\.0\s»\s: [^;:]{10,}/);
  expect(fr).not.toMatch(/valeur non reconnue|'/);
  expect(en).toMatch(/^The request is not valid: "changes\.0": .{8,}\.$/);
});

test("types are told in words", () => {
  const told = (expected: string) =>
    findErrorSentence(new InvalidQueryError([{ field: "a", rule: "wrong-type", expected }], undefined), "fr");
  for (const type of ["string", "number", "int", "boolean", "array", "tuple", "object", "record", "never"]) {
    expect(told(type)).toMatch(/attendu\s: (?:un|oui)/);
    expect(told(type)).not.toContain(type);
  }
});

test("people near the roads are counted as French counts none, one and many", () => {
  const told = (people: number) => findErrorSentence(new RoadsElsewhereError("52", "r.osm", people, 168_331), "fr");
  expect(told(0)).toMatch(/^Aucun des 168\u202f331 habitants du territoire ne vit près/);
  expect(told(1)).toMatch(/^Un seul des 168\u202f331 habitants du territoire vit près/);
  expect(told(1200)).toMatch(/^Seuls 1\u202f200 des 168\u202f331 habitants du territoire vivent près/);
  expect(findErrorSentence(new RoadsElsewhereError("52", "r.osm", 0, 168_331), "en")).toMatch(/^None of the 168,331/);
});

test("reasons of the system are put into words", async () => {
  const absent = await refusalOf(() => readRoadNetwork("/nulle-part.maillage"));
  expect(findErrorSentence(absent, "fr")).toContain("il n’existe pas");
  expect(findErrorSentence(absent, "en")).toContain("it does not exist");
  const denied = new DataFolderNotWritableError("/data", Object.assign(new Error("denied"), { code: "EACCES" }));
  expect(findErrorSentence(denied, "fr")).toContain("(l’accès est refusé)");
});

test("a table with many bad rows lists twenty and counts the rest", async () => {
  const rows = (count: number) => Array.from({ length: count }, (_, row) => `h${row},5,500,1`).join("\n");
  const told = async (count: number) => {
    const error = await refusalOf(() => readHomesTable(text(`id,lon,lat,population\n${rows(count)}`)));
    return findErrorSentence(error, "fr")?.split("\n") ?? [];
  };
  expect(await told(12)).toHaveLength(13);
  const lines = await told(23);
  expect(lines).toHaveLength(22);
  expect(lines[0]).toMatch(/^fichier\.csv\u202f: 23 problèmes\./);
  expect(lines.at(-1)).toBe("- et 3 autres");
});

test("a code that nobody foresaw has no sentence", () => {
  expect(findErrorSentence({ code: "toString", context: {} }, "fr")).toBeUndefined();
});
