import type { Argv } from "yargs";
import type { Say } from "./command.ts";

/** The State's goal. */
const GOAL_MINUTES = 30;

/** The `--threshold` option, in minutes, the same in every command that counts people. */
export function withThresholdOption<Options>(yargs: Argv<Options>, say: Say) {
  return yargs.option("threshold", {
    type: "number",
    default: GOAL_MINUTES,
    describe: say({ fr: "Seuil en minutes, atteint compris", en: "Threshold in minutes, itself included" }),
  });
}
