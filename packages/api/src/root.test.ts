import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isPlatformError, LOCALES, type Locale } from "@maillage/errors";
import {
  DataFolderNotWritableError,
  InvalidQueryError,
  openPlanning,
  PlaceOutOfReachError,
  type Planning,
  RoadNetworkDamagedError,
  TerritoryContentError,
  UnknownRoadNetworkError,
  UnknownSiteNetworkError,
  UnknownTerritoryError,
} from "@maillage/planning";
import type { SiteChange } from "@maillage/planning/scenario";
import { copyLoadedDataFolder } from "@maillage/planning/testing/copy-loaded-data-folder";
import { TRPCError } from "@trpc/server";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findErrorMessage, UNFORESEEN_MESSAGE } from "./error-messages.ts";
import { appRouter, createCaller, type RouterInputs } from "./root.ts";

const QUERY: RouterInputs["coverage"]["summary"] = {
  territory: "52",
  siteNetwork: "2021",
  thresholdSeconds: 1800,
  changes: [],
};

const SAINT_DIZIER: SiteChange = {
  ...{ kind: "add-site", siteId: "a1", name: null, format: "fixed", status: "labelled" },
  ...{ longitude: 4.949, latitude: 48.638 },
};

let folder: string;
let planning: Planning;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "maillage-api-"));
  planning = await openPlanning({ dataFolder: await copyLoadedDataFolder(join(folder, "data")) });
}, 60_000);
afterAll(async () => {
  await planning.close();
  rmSync(folder, { recursive: true, force: true });
});

const callerIn = (locale: Locale) => createCaller({ planning, locale });

describe("procedures", () => {
  test("territories: list, one, its map", async () => {
    const { territory } = callerIn("fr");
    expect(await territory.list()).toStrictEqual([{ code: "52", name: "Haute-Marne" }]);
    expect(await territory.get({ code: "52" })).toStrictEqual(await planning.getTerritory("52"));
    expect((await territory.map({ code: "52" })).homes).toHaveLength(426);
  });

  test("a network of sites", async () => {
    const network = await callerIn("fr").siteNetwork.get({ territory: "52", siteNetwork: "2021" });
    expect(network.sites.map(({ status }) => status).sort()).toStrictEqual([
      "labelled",
      "labelled",
      "planned",
      "studied",
    ]);
  });

  test("coverage, with and without a proposal", async () => {
    const { coverage } = callerIn("fr");
    const base = await coverage.summary(QUERY);
    expect(base.covered).toBe(61_251);
    const proposed = await coverage.summary({ ...QUERY, changes: [SAINT_DIZIER] });
    expect(proposed.covered).toBeGreaterThan(base.covered + 22_858);
    expect(proposed.inputs.run).not.toBe(base.inputs.run);
  });

  test("coverage with times multiplied; a factor out of bounds is refused at the door", async () => {
    const { coverage } = callerIn("fr");
    const { covered } = await coverage.summary(QUERY);
    expect((await coverage.summary({ ...QUERY, timeFactor: 1 })).covered).toBe(covered);
    expect((await coverage.summary({ ...QUERY, timeFactor: 1.2 })).covered).toBeLessThan(covered);
    for (const timeFactor of [0.4, 3.1, Number.NaN]) {
      await expect(coverage.summary({ ...QUERY, timeFactor })).rejects.toMatchObject({ code: "BAD_REQUEST" });
    }
  });

  test("a route", async () => {
    const from = { longitude: 5.14, latitude: 48.11 };
    const route = await callerIn("fr").coverage.route({
      territory: "52",
      from,
      to: { longitude: 5.14, latitude: 48.2 },
    });
    expect(route).toMatchObject({ line: { type: "LineString" }, roadNetwork: { origin: "modelled" } });
  });
});

describe("refusals, in the reader's language", () => {
  test.each([
    ["fr", "La demande n’est pas valide\u202f: «\u202fthresholdSeconds\u202f»\u202f: au moins 60."],
    ["en", 'The request is not valid: "thresholdSeconds": at least 60.'],
  ] as const)("out of range, in %s", async (locale, message) => {
    await expect(callerIn(locale).coverage.summary({ ...QUERY, thresholdSeconds: 1 })).rejects.toMatchObject({
      code: "BAD_REQUEST",
      message,
    });
  });

  test.each([
    ["fr", "Le territoire «\u202f2A\u202f» n’est pas chargé."],
    ["en", 'Territory "2A" is not loaded.'],
  ] as const)("an unknown territory, in %s", async (locale, message) => {
    await expect(callerIn(locale).territory.get({ code: "2A" })).rejects.toMatchObject({ code: "NOT_FOUND", message });
  });

  test("every other one has its tRPC code", async () => {
    const { coverage, siteNetwork, territory } = callerIn("fr");
    await expect(territory.map({ code: "52'; drop table site" })).rejects.toMatchObject({ code: "BAD_REQUEST" });
    await expect(siteNetwork.get({ territory: "52", siteNetwork: "1999" })).rejects.toMatchObject({
      code: "NOT_FOUND",
      message: "Le réseau «\u202f1999\u202f» n’existe pas sur ce territoire. Choisissez parmi\u202f: 2024-08-01, 2021.",
    });
    const nowhere = { longitude: 13.4, latitude: 52.5 };
    await expect(coverage.route({ territory: "52", from: nowhere, to: nowhere })).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
  });

  test("over HTTP: the message, the stable code, and no stack", async () => {
    const input = encodeURIComponent(JSON.stringify({ code: "2A" }));
    const response = await fetchRequestHandler({
      endpoint: "/api/trpc",
      req: new Request(`http://localhost/api/trpc/territory.get?input=${input}`),
      router: appRouter,
      createContext: () => ({ planning, locale: "fr" as const }),
    });
    expect(response.status).toBe(404);
    expect(await response.json()).toStrictEqual({
      error: {
        message: "Le territoire «\u202f2A\u202f» n’est pas chargé.",
        code: -32004,
        data: { code: "NOT_FOUND", httpStatus: 404, path: "territory.get", refusalCode: "planning/unknown-territory" },
      },
    });
  });

  test("a bug is told as such, without its words, and keeps its cause for the log", async () => {
    const bug = new TypeError("secret detail");
    const broken: Planning = { ...planning, listTerritories: () => Promise.reject(bug) };
    for (const locale of LOCALES) {
      const failure = await createCaller({ planning: broken, locale })
        .territory.list()
        .catch((error: unknown) => error);
      expect(failure).toMatchObject({ code: "INTERNAL_SERVER_ERROR", message: UNFORESEEN_MESSAGE[locale], cause: bug });
      expect(failure).toBeInstanceOf(TRPCError);
    }
  });
});

describe("messages", () => {
  test("every refusal is told in both languages, with its values", async () => {
    const damaged = join(folder, "damaged");
    mkdirSync(join(damaged, "database"), { recursive: true });
    writeFileSync(join(damaged, "database", "x"), "");
    const failures = await Promise.all(
      [
        { dataFolder: join(folder, "data") },
        { dataFolder: damaged },
        { dataFolder: join(folder, "other"), databaseUrl: "nonsense" },
        { dataFolder: join(folder, "other"), databaseUrl: "postgresql://a:b@127.0.0.1:1/x" },
      ].map((options) => openPlanning(options).catch((error: unknown) => error)),
    );
    const errors = [
      ...failures,
      new InvalidQueryError([{ field: "a", rule: "malformed", expected: "b" }], undefined),
      new InvalidQueryError([{ field: "", rule: "unknown-field", expected: "b" }], undefined),
      new UnknownTerritoryError("2A"),
      new UnknownSiteNetworkError("52", "x", ["2021"]),
      new UnknownRoadNetworkError("abc"),
      new PlaceOutOfReachError("52", "from", 1, 2, 12_000),
      new DataFolderNotWritableError("/data", undefined),
      new RoadNetworkDamagedError("abc", "abc.damaged"),
      new TerritoryContentError("x", {}),
    ];
    const told = errors.map((error) => {
      if (!isPlatformError(error)) throw error;
      const [fr, en] = LOCALES.map((locale) => findErrorMessage(error, locale)?.message);
      expect(fr, error.code).toMatch(/^\S.{20,}$/);
      expect(en, error.code).toMatch(/^\S.{20,}$/);
      expect(fr, error.code).not.toBe(en);
      expect(`${fr}${en}`, error.code).not.toMatch(/undefined|\[object/);
      return error.code;
    });
    expect(told.slice(0, 4)).toStrictEqual([
      "database/in-use",
      "database/damaged",
      "database/invalid-url",
      "database/unreachable",
    ]);
    expect(new Set(told).size).toBe(errors.length - 1);
  });

  test("the code of a lower floor's bug has no message of its own", () => {
    expect(findErrorMessage({ code: "toString", context: {} }, "fr")).toBeUndefined();
  });
});
