/** Who has which partner, said one home at a time: slow, and sharing nothing with the package. */
export type PlainPresence = "present" | "unknown" | "absent";

export interface PlainPartnerTown {
  readonly people: readonly number[];
  /** Sites within the threshold of each home. */
  readonly homeSites: readonly (readonly number[])[];
  /** Row by site, column by partner. */
  readonly presence: readonly (readonly PlainPresence[])[];
}

type Answer = "present" | "unknown" | "none";

/** All of these partners at one site. */
export function plainAtOneSite(town: PlainPartnerTown, home: number, bundle: readonly number[]): Answer {
  const answers = (town.homeSites[home] ?? []).map((site) => {
    const here = bundle.map((partner) => town.presence[site]?.[partner]);
    if (here.every((each) => each === "present")) return "present";
    return here.includes("absent") ? "none" : "unknown";
  });
  return best(answers);
}

/** Each of these partners at any site. */
export function plainAnywhere(town: PlainPartnerTown, home: number, bundle: readonly number[]): Answer {
  const sites = town.homeSites[home] ?? [];
  if (sites.length === 0) return "none";
  const answers = bundle.map((partner) => plainAtOneSite(town, home, [partner]));
  if (answers.includes("none")) return "none";
  return answers.includes("unknown") ? "unknown" : "present";
}

export function plainPeopleWith(town: PlainPartnerTown, wanted: Answer, ask: (home: number) => Answer): number {
  return town.people.reduce((sum, people, home) => sum + (ask(home) === wanted ? people : 0), 0);
}

/** The same town once a partner has left a site. */
export function plainWithout(town: PlainPartnerTown, site: number, partner: number): PlainPartnerTown {
  const presence = town.presence.map((row, i) =>
    i === site ? row.map((each, p): PlainPresence => (p === partner ? "absent" : each)) : row,
  );
  return { ...town, presence };
}

function best(answers: readonly Answer[]): Answer {
  return (["present", "unknown"] as const).find((answer) => answers.includes(answer)) ?? "none";
}
