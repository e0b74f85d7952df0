import type { ProposalQuery } from "@maillage/planning";
import { listOf, secondsOf, sitesPerHomeOf, unknownWord } from "./proposal-question-options.ts";
import { parseNumberOption } from "./visit-options.ts";

type Objectives = Extract<ProposalQuery["goal"], { kind: "objectives" }>["objectives"];
type Objective = Objectives[number];
type SimpleObjective = Exclude<Objective, { kind: "weighted" | "time-quantile" }>;

const OPTION = "--objectives";
const WORDS = ["cantons", "people:20", "people:20:2", "time", "time:0.9", "cost", "sites", "2*cantons+0.01*people"];

/** Objectives in their order: `cantons,people:20,people:30,time,cost`, sums as `100*cantons+1*people:30`. @throws {UsageError} */
export function parseObjectives(written: string): Objectives {
  return listOf(written).map((each): Objective => {
    if (each.includes("*")) {
      const terms = each.split("+").map((term) => {
        const [weight = "", name = ""] = term.split("*");
        return { weight: parseNumberOption(OPTION, weight, 1e-9, 1e6), objective: parseSimple(name.trim()) };
      });
      return { kind: "weighted", terms };
    }
    const [word, share] = each.split(":");
    if (word === "time" && share !== undefined) {
      return { kind: "time-quantile", share: parseNumberOption(OPTION, share, 0.01, 1) };
    }
    return parseSimple(each);
  });
}

function parseSimple(written: string): SimpleObjective {
  const [word, minutes = "", sites] = written.split(":");
  switch (word) {
    case "people":
      return {
        kind: "people",
        ...(minutes === "" ? {} : { thresholdSeconds: secondsOf(OPTION, minutes) }),
        ...(sites === undefined ? {} : { sitesPerHome: sitesPerHomeOf(OPTION, sites) }),
      };
    case "cantons":
    case "cost":
      return { kind: word };
    case "sites":
      return { kind: "new-sites" };
    case "time":
      return { kind: "mean-time" };
    default:
      throw unknownWord(OPTION, written, WORDS);
  }
}
