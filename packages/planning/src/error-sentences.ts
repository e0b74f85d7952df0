import type { Locale } from "@maillage/errors";
import { ANALYSIS_SENTENCES } from "./error-sentences/analysis-sentences.ts";
import { DATABASE_SENTENCES } from "./error-sentences/database-sentences.ts";
import { DATASET_SENTENCES } from "./error-sentences/dataset-sentences.ts";
import { ENGINE_SENTENCES } from "./error-sentences/engine-sentences.ts";
import { NATIONAL_SENTENCES } from "./error-sentences/national-sentences.ts";
import { OFFICIAL_DATA_SENTENCES } from "./error-sentences/official-data-sentences.ts";
import { PLANNING_SENTENCES } from "./error-sentences/planning-sentences.ts";
import { PROPOSAL_SENTENCES } from "./error-sentences/proposal-sentences.ts";
import { PULL_SENTENCES } from "./error-sentences/pull-sentences.ts";
import { ROAD_NETWORK_SENTENCES } from "./error-sentences/road-network-sentences.ts";
import { ROADS_IMPORT_SENTENCES } from "./error-sentences/roads-import-sentences.ts";
import { SCENARIO_SENTENCES } from "./error-sentences/scenario-sentences.ts";
import type { ErrorContext, Sentence } from "./error-sentences/sentence.ts";
import { SITE_SENTENCES } from "./error-sentences/site-sentences.ts";
import { SOURCE_SENTENCES } from "./error-sentences/source-sentences.ts";
import { describeSystemReason } from "./error-sentences/system-reason.ts";
import { toldIn } from "./error-sentences/told-in.ts";
import { UNIT_SENTENCES } from "./error-sentences/unit-sentences.ts";

/*
 * What people are told, by error code: what is wrong and what to do. Values come from the error's context, never from its
 * English message, which is for the logs. Each table is a record over the codes that a package's classes have: one more
 * class there does not compile here until it has its sentences. Loads no database and no engine.
 */

const SENTENCES_BY_CODE = {
  ...PLANNING_SENTENCES,
  ...SCENARIO_SENTENCES,
  ...SITE_SENTENCES,
  ...ANALYSIS_SENTENCES,
  ...ROADS_IMPORT_SENTENCES,
  ...DATASET_SENTENCES,
  ...NATIONAL_SENTENCES,
  ...PULL_SENTENCES,
  ...SOURCE_SENTENCES,
  ...DATABASE_SENTENCES,
  ...OFFICIAL_DATA_SENTENCES,
  ...ROAD_NETWORK_SENTENCES,
  ...ENGINE_SENTENCES,
  ...PROPOSAL_SENTENCES,
  ...UNIT_SENTENCES,
};

/** Code of every error that can reach a person through planning. */
export type ExplainedErrorCode = keyof typeof SENTENCES_BY_CODE;

export const EXPLAINED_ERROR_CODES: readonly string[] = Object.keys(SENTENCES_BY_CODE);

/** What of an error a sentence is made from. */
export interface ExplainableError {
  readonly code: string;
  readonly context: ErrorContext;
  /** The system's error, where there is one: its code is put into words. */
  readonly cause?: unknown;
}

/** What to tell a person of this error in their language; `undefined` when its code is not one that people are told about. */
export function findErrorSentence(error: ExplainableError, locale: Locale): string | undefined {
  if (!isExplained(error.code)) return undefined;
  const sentence: Sentence = SENTENCES_BY_CODE[error.code][locale];
  if (typeof sentence === "string") return sentence;
  return sentence(error.context, describeSystemReason(error.context.reason ?? error.cause, locale));
}

export { describeSystemReason, toldIn };

function isExplained(code: string): code is ExplainedErrorCode {
  return Object.hasOwn(SENTENCES_BY_CODE, code);
}
