import { DEFAULT_DISTANCE_ZONES } from "@maillage/coverage";
import { createLoader } from "nuqs/server";
import { listUnread, parseAsNumberBetween } from "../address-number.ts";
import type { AnalysisContext } from "../analysis-context.ts";

/** The smallest number that divides without surprise. */
const LEAST = 0.001;

const capacityParsers = {
  demandes: parseAsNumberBetween(LEAST, 1000),
  rythme: parseAsNumberBetween(LEAST, 1000),
  semaines: parseAsNumberBetween(1, 53),
  agents: parseAsNumberBetween(LEAST, 1000),
  heures: parseAsNumberBetween(LEAST, 168),
  /** Weights of the second and third rings; the first one's is 1. */
  poids2: parseAsNumberBetween(LEAST, 1),
  poids3: parseAsNumberBetween(LEAST, 1),
};

const load = createLoader(capacityParsers);

/** The assumptions of an address, in the words of the API; what it leaves out has the API's own value. */
export async function readCapacityParameters({ searchParams }: Pick<AnalysisContext, "searchParams">) {
  const [written, read] = await Promise.all([searchParams, load(searchParams)]);
  const { demandes, rythme, semaines, agents, heures, poids2, poids3 } = read;
  const weights = [1, poids2, poids3];
  const zones = DEFAULT_DISTANCE_ZONES.map((zone, ring) => ({ ...zone, weight: weights[ring] ?? zone.weight }));
  const isFalling = zones.every(({ weight }, ring) => weight <= (zones[ring - 1]?.weight ?? 1));
  return {
    isRefused: listUnread(written, read).length > 0 || !isFalling,
    question: {
      ...(demandes === null ? {} : { requestsPerPersonYear: demandes }),
      ...(rythme === null ? {} : { requestsPerAgentHour: rythme }),
      ...(semaines === null ? {} : { weeksPerYear: semaines }),
      ...(agents === null ? {} : { assumedAgents: agents }),
      ...(heures === null ? {} : { assumedWeeklyHours: heures }),
      ...(isFalling ? { zones } : {}),
    },
  };
}
