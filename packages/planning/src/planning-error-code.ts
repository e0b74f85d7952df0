import type { InvalidCapacityError, InvalidUncertaintyError } from "@maillage/coverage";
import type { DatabaseErrorCode } from "@maillage/database";
import type { ErrorCodeOf } from "@maillage/errors";
import type { InvalidTableError, UnreadableFileError } from "@maillage/official-data";
import type { InvalidMomentError } from "@maillage/opening-hours";
import type { SitingErrorCode } from "./proposals/siting-refusal.ts";
import type { RoadsFileErrorCode } from "./roads-file-error.ts";

/**
 * Code of every refusal or failure that {@link Planning} can answer with. Derived from the classes: one more class is one
 * more code, and whoever maps codes to messages no longer compiles until it has one.
 */
export type PlanningErrorCode =
  | DatabaseErrorCode
  | ErrorCodeOf<typeof import("./planning-errors.ts")>
  | ErrorCodeOf<typeof import("./road-network-errors.ts")>
  | ErrorCodeOf<typeof import("./analysis/analysis-errors.ts")>
  | ErrorCodeOf<typeof import("./imports/dataset-errors.ts")>
  | ErrorCodeOf<typeof import("./imports/national/national-errors.ts")>
  | ErrorCodeOf<typeof import("./imports/pull/pull-errors.ts")>
  | ErrorCodeOf<typeof import("@maillage/official-data/node")>
  | ErrorCodeOf<typeof import("./proposals/proposal-errors.ts")>
  | ErrorCodeOf<typeof import("./scenario/scenario-errors.ts")>
  | ErrorCodeOf<typeof import("./sites/partner-reference-errors.ts")>
  | ErrorCodeOf<typeof import("./units/unit-errors.ts")>
  | InvalidCapacityError["code"]
  | InvalidMomentError["code"]
  | InvalidTableError["code"]
  | InvalidUncertaintyError["code"]
  | UnreadableFileError["code"]
  | RoadsFileErrorCode
  | SitingErrorCode;
