import type { CommandFactory } from "../command.ts";
import { coverageCommand } from "./coverage.ts";
import { dataCommand } from "./data.ts";
import { isochroneCommand } from "./isochrone.ts";
import { matrixCommand } from "./matrix.ts";
import { networkCommand } from "./network.ts";
import { routeCommand } from "./route.ts";
import { runCommand } from "./run.ts";
import { scenarioCommand } from "./scenario.ts";

export const COMMANDS: readonly CommandFactory[] = [
  networkCommand,
  matrixCommand,
  routeCommand,
  isochroneCommand,
  coverageCommand,
  runCommand,
  scenarioCommand,
  dataCommand,
];
