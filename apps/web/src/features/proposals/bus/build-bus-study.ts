import type { ProposalView } from "@maillage/planning";
import type { StudyQuery } from "@maillage/planning/study-queries";
import type { StudyAddress } from "../../../view-state/study-parsers.ts";

/** What a round asks. */
export type AskedBus = Pick<
  StudyAddress,
  "jours" | "arrets" | "heures-arret" | "garage" | "conduite" | "cout-bus" | "apres"
>;

/**
 * The study that an address asks for.
 *
 * @param plan that the round comes after; undefined while it is searched.
 * @returns undefined without days, and while the plan that it comes after is not known.
 */
export function buildBusStudy(
  address: AskedBus,
  plan: Pick<ProposalView, "opened" | "closed"> | undefined,
): Extract<StudyQuery["study"], { kind: "bus-round" }> | undefined {
  const { jours, arrets, garage, conduite, apres } = address;
  const cost = address["cout-bus"];
  if (jours === null || (apres === "plan" && plan === undefined)) return undefined;
  return {
    kind: "bus-round",
    ...{ daysPerWeek: jours, stopsPerDayMax: arrets, hoursPerStop: address["heures-arret"] },
    ...(apres === "plan" && plan !== undefined
      ? { opened: plan.opened.map(({ place }) => place.id), closed: plan.closed.map(({ id }) => id) }
      : {}),
    ...(garage === null ? {} : { garage, drivingSecondsMax: conduite * 60 }),
    ...(cost === null ? {} : { costEuros: cost }),
  };
}
