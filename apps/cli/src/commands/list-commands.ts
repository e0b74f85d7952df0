import type { CommandFactory } from "../command.ts";
import { cantonsCommand } from "./cantons.ts";
import { capacityCommand } from "./capacity.ts";
import { coverageCommand } from "./coverage.ts";
import { dataCommand } from "./data.ts";
import { decomposeCommand } from "./decompose.ts";
import { equityCommand } from "./equity.ts";
import { explainCommand } from "./explain.ts";
import { exportCommand } from "./export.ts";
import { formatsCommand } from "./formats.ts";
import { fragilityCommand } from "./fragility.ts";
import { hoursCommand } from "./hours.ts";
import { isochroneCommand } from "./isochrone.ts";
import { matrixCommand } from "./matrix.ts";
import { modesCommand } from "./modes.ts";
import { networkCommand } from "./network.ts";
import { partnersCommand } from "./partners.ts";
import { proposeCommand } from "./propose.ts";
import { reportCommand } from "./report.ts";
import { routeCommand } from "./route.ts";
import { runCommand } from "./run.ts";
import { scenarioCommand } from "./scenario.ts";
import { stressCommand } from "./stress.ts";
import { territoryCommand } from "./territory.ts";
import { uncertaintyCommand } from "./uncertainty.ts";

export const COMMANDS: readonly CommandFactory[] = [
  networkCommand,
  matrixCommand,
  routeCommand,
  isochroneCommand,
  coverageCommand,
  runCommand,
  scenarioCommand,
  hoursCommand,
  partnersCommand,
  formatsCommand,
  fragilityCommand,
  stressCommand,
  capacityCommand,
  uncertaintyCommand,
  equityCommand,
  cantonsCommand,
  modesCommand,
  explainCommand,
  decomposeCommand,
  proposeCommand,
  reportCommand,
  exportCommand,
  dataCommand,
  territoryCommand,
];
