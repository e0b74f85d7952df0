import type { StudyQuery } from "@maillage/planning/study-queries";
import type { StudyAddress } from "../../../view-state/study-parsers.ts";

/** What a programme asks of each of its years. */
export type AskedYears = Pick<StudyAddress, "debut" | "duree" | "par-an" | "budget-an" | "report">;

/** The study that an address asks for; undefined without a number of years, or without a limit on them. */
export function buildYearsStudy(address: AskedYears): Extract<StudyQuery["study"], { kind: "years" }> | undefined {
  const { debut, duree, report } = address;
  const [newSites, budgetEuros] = [address["par-an"], address["budget-an"]];
  if (debut === null || duree === null || (newSites === null && budgetEuros === null)) return undefined;
  const limit = {
    ...(newSites === null ? {} : { newSites }),
    ...(budgetEuros === null ? {} : { budgetEuros }),
  };
  return {
    kind: "years",
    years: Array.from({ length: duree }, (_, rank) => ({ year: debut + rank, ...limit })),
    isCarriedOver: report === "oui",
  };
}
