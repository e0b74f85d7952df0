import { french } from "@maillage/errors";
import { defineCommandGroup } from "../command.ts";
import { scenarioCompareCommand } from "./scenario-compare.ts";
import { scenarioListCommand } from "./scenario-list.ts";
import { scenarioPhasingCommand } from "./scenario-phasing.ts";
import { scenarioShowCommand } from "./scenario-show.ts";
import { scenarioTimelineCommand } from "./scenario-timeline.ts";

export const scenarioCommand = defineCommandGroup(
  "scenario",
  {
    fr: french`Lister, lire et comparer les scénarios d'un territoire`,
    en: "List, read and compare the scenarios of a territory",
  },
  [scenarioListCommand, scenarioShowCommand, scenarioCompareCommand, scenarioPhasingCommand, scenarioTimelineCommand],
);
