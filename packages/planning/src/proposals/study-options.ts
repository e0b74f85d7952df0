import type { ProposalStudy } from "./study-queries.ts";

/** The options of `propose` that ask for a study beside a question. */
export function studyOptions(study: ProposalStudy): string[] {
  switch (study.kind) {
    case "years":
      return ["--years", study.years.map(writeYear).join(","), ...(study.isCarriedOver ? ["--carry-over"] : [])];
    case "front":
      return ["--pareto", String(study.newSitesMax)];
    case "curve":
      return ["--curve", String(study.stepsMax)];
    case "why-not":
      return ["--why-not", study.candidate];
    case "bus-round":
      return [
        ...["--bus", `${study.daysPerWeek}:${study.stopsPerDayMax}:${study.hoursPerStop}`],
        ...(study.garage === undefined
          ? []
          : ["--bus-garage", study.garage, "--bus-driving", String(study.drivingSecondsMax / 60)]),
        ...(study.costEuros === undefined ? [] : ["--bus-cost", String(study.costEuros)]),
        ...(study.opened.length === 0 ? [] : ["--bus-after", study.opened.join(",")]),
        ...(study.closed.length === 0 ? [] : ["--bus-closed", study.closed.join(",")]),
      ];
  }
}

/** `2027:2`, `2027:2:90000` (sites, euros), `2027::90000`. */
function writeYear({
  year,
  newSites,
  budgetEuros,
}: Extract<ProposalStudy, { kind: "years" }>["years"][number]): string {
  const sites = newSites ?? "";
  return budgetEuros === undefined ? `${year}:${sites}` : `${year}:${sites}:${budgetEuros}`;
}
