import { french } from "@maillage/errors";
import { THRESHOLD_SECONDS_MAX, THRESHOLD_SECONDS_MIN } from "@maillage/planning/queries";
import type { Argv } from "yargs";
import type { Say } from "./command.ts";
import { UsageError } from "./usage-error.ts";

/** The State's goal. */
const GOAL_MINUTES = "30";

/** The `--threshold` option, in minutes, the same in every command that counts people. */
export function withThresholdOption<Options>(yargs: Argv<Options>, say: Say) {
  return yargs.option("threshold", {
    // As text: a refusal repeats what was written, which is lost once it is NaN.
    type: "string",
    default: GOAL_MINUTES,
    describe: say({ fr: "Seuil en minutes, atteint compris", en: "Threshold in minutes, itself included" }),
  });
}

/** @throws {UsageError} for what is not a number of minutes that a goal may have. */
export function thresholdOf({ threshold }: { readonly threshold: string }): {
  readonly minutes: number;
  readonly seconds: number;
} {
  const minutes = Number(threshold);
  const seconds = minutes * 60;
  if (seconds >= THRESHOLD_SECONDS_MIN && seconds <= THRESHOLD_SECONDS_MAX) return { minutes, seconds };
  const [min, max] = [THRESHOLD_SECONDS_MIN / 60, THRESHOLD_SECONDS_MAX / 60];
  throw new UsageError({
    fr: french`--threshold attend un nombre de minutes de ${min} à ${max} ; reçu : « ${threshold} ».`,
    en: `--threshold expects a number of minutes from ${min} to ${max}; got "${threshold}".`,
  });
}
