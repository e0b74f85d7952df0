import { french, LOCALES, type PlatformError } from "@maillage/errors";
import { NotARoadNetworkError } from "@maillage/road-network";
import { describe, expect, test } from "vitest";
import { HomesOutsideCantonsError } from "./assign-cantons.ts";
import { DatasetImportFailedError } from "./dataset-import-failed-error.ts";
import { COMMAND_LINE_ERROR_CODES, explainFailure } from "./explain-failure.ts";
import { CandidatesRefusedError, InputContentError, InputFileError } from "./input-error.ts";
import { OfficialSourcesFailedError } from "./official-sources-failed-error.ts";
import { OutputFileError } from "./output-error.ts";
import { PlaceOffRoadError, SitesOffRoadError } from "./place-off-road.ts";
import { UsageError } from "./usage-error.ts";

const missing = Object.assign(new Error("ENOENT: no such file"), { code: "ENOENT" });
const site = { id: "s9", name: null, longitude: 9, latitude: 40 };

const REFUSALS: readonly PlatformError[] = [
  new UsageError({ fr: "Il manque une option.", en: "An option is missing." }),
  new InputFileError("homes.csv", missing),
  new InputFileError("homes.csv", "something else"),
  new InputContentError("n.maillage", new NotARoadNetworkError("x", { byteLength: 3 })),
  new CandidatesRefusedError("postes.xlsx", { fr: french`ligne 2 : sans position.`, en: "row 2: no position." }),
  new DatasetImportFailedError("liste.csv", { code: "planning/unknown-dataset-import", context: {} }),
  new OfficialSourcesFailedError(2, 8),
  new OutputFileError("out/homes.csv", missing),
  new PlaceOffRoadError({ option: "from", longitude: 0, latitude: 0 }, 5000),
  new SitesOffRoadError("sites.csv", [site, { ...site, name: "Loin" }], 5000),
  new HomesOutsideCantonsError("homes.csv", "cantons.geojson"),
];

test("every code of the command line is tried below, and no other", () => {
  expect(new Set(REFUSALS.map(({ code }) => code))).toEqual(new Set(COMMAND_LINE_ERROR_CODES));
});

describe.each(REFUSALS.map((error): [string, PlatformError] => [error.code, error]))("%s", (_, error) => {
  test("is told in two languages, whole, French as French is set", () => {
    const [fr = "", en = ""] = LOCALES.map((locale) => explainFailure(error, locale));
    expect(fr).not.toBe(en);
    for (const sentence of [fr, en]) {
      expect(sentence).toMatch(/^\S[\s\S]{15,}$/);
      expect(sentence).not.toMatch(/undefined|null|\[object/);
    }
    expect(fr).not.toMatch(/ [;:!?»]|« |'/);
    expect(fr).not.toMatch(/\b(?:the|is|not|of|has|must)\b/);
  });
});

test("a bug is told as such, with what is needed to report it", () => {
  const bug = new TypeError("x is not a function");
  expect(explainFailure(bug, "fr")).toMatch(
    /^Erreur imprévue, à signaler\u202f:\nTypeError: x is not a function\n +at /,
  );
  expect(explainFailure("thrown text", "en")).toBe("Unforeseen error, to be reported:\nthrown text");
});
