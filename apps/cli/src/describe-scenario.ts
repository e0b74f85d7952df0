import { displayedShare } from "@maillage/coverage";
import { french, type Locale } from "@maillage/errors";
import type { CoverageView } from "@maillage/planning";
import {
  type ComparedSites,
  describeChange,
  describeProblem,
  listSiteNames,
  type ScenarioCost,
  type ScenarioSummary,
  type ScenarioView,
  type SiteNames,
} from "@maillage/planning/scenario";
import { formatTable } from "./format-table.ts";

/** One line for each scenario. */
export function linesOfScenarios(scenarios: readonly ScenarioSummary[], locale: Locale): string[] {
  if (scenarios.length === 0) {
    return [{ fr: french`Aucun scénario.`, en: "No scenario." }[locale]];
  }
  return scenarios.map((scenario) => {
    const { id, version, siteNetwork, changeCount, cost } = scenario;
    const facts = [
      `v${version}`,
      { fr: french`réseau ${siteNetwork}`, en: `network ${siteNetwork}` }[locale],
      {
        fr: `${changeCount} changement${changeCount > 1 ? "s" : ""}`,
        en: `${changeCount} change${changeCount === 1 ? "" : "s"}`,
      }[locale],
      tellCost(cost, locale),
      ...tellState(scenario, locale),
    ];
    return `${id}  ${scenario.name} · ${facts.join(" · ")}`;
  });
}

/** A scenario and its changes, in words. */
export function linesOfScenario(
  scenario: ScenarioView,
  { sites, problems }: Pick<ComparedSites, "problems"> & { readonly sites: Parameters<typeof listSiteNames>[0] },
  locale: Locale,
): string[] {
  const names = listSiteNames(sites);
  return [
    ...linesOfScenarios([scenario], locale),
    ...(scenario.description === null ? [] : scenario.description.split("\n")),
    ...scenario.changes.map((change, rank) => {
      const facts = [
        describeChange(change, names, locale),
        change.year === null ? [] : String(change.year),
        change.costEuros === null ? [] : tellEuros(change.costEuros, locale),
        change.comment ?? [],
      ].flat();
      return `${String(rank + 1).padStart(3)}. ${facts.join(" · ")}`;
    }),
    ...linesOfProblems({ problems, offRoadSites: [] }, names, locale),
  ];
}

/** What of the changes could not be followed, one line each. */
export function linesOfProblems(
  { problems, offRoadSites }: Pick<CoverageView, "problems" | "offRoadSites">,
  names: SiteNames,
  locale: Locale,
): string[] {
  return [
    ...problems.map((problem) => {
      const told = describeProblem(problem, names, locale);
      return { fr: french`Changement ${problem.change + 1} : ${told}`, en: `Change ${problem.change + 1}: ${told}` }[
        locale
      ];
    }),
    ...offRoadSites.map((id) => {
      const name = names.get(id) ?? id;
      return {
        fr: french`« ${name} » est trop loin de toute route : il n'est pas compté. Rapprochez-le.`,
        en: `"${name}" is too far from any road: it is not counted. Move it nearer.`,
      }[locale];
    }),
  ];
}

/** Networks and scenarios in columns. */
export function linesOfComparison(
  columns: readonly ComparedSites[],
  thresholdMinutes: number,
  locale: Locale,
): string[] {
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const percent = new Intl.NumberFormat(locale, {
    style: "percent",
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  const minutesFormat = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const minutes = (seconds: number | null) => (seconds === null ? "–" : minutesFormat.format(seconds / 60));
  const row = (fr: string, en: string, cell: (column: ComparedSites) => string) => [
    { fr, en }[locale],
    ...columns.map(cell),
  ];
  return formatTable([
    row("", "", ({ scenario, siteNetwork }) =>
      scenario === null ? siteNetwork.slug : `${scenario.name} (v${scenario.version})`,
    ),
    row(french`Habitants à ${thresholdMinutes} min ou moins`, `People within ${thresholdMinutes} min`, ({ coverage }) =>
      whole.format(coverage.covered),
    ),
    row("Part des habitants", "Share of people", ({ coverage }) => percent.format(displayedShare(coverage.share))),
    row(
      "Cantons avec un site",
      "Cantons with a site",
      ({ coverage: { cantons } }) => `${cantons.filter(({ sites }) => sites.length > 0).length}/${cantons.length}`,
    ),
    row("Temps moyen (min)", "Mean time (min)", ({ coverage }) => minutes(coverage.meanSeconds)),
    row(french`Neuf sur dix à (min)`, "Nine in ten within (min)", ({ coverage }) => minutes(coverage.p90Seconds)),
    row("Lieu le plus éloigné", "Farthest place", ({ coverage: { worst } }) => {
      const [farthest] = worst;
      return farthest === undefined ? "–" : `${farthest.name}, ${minutes(farthest.seconds)}`;
    }),
    row("Changements", "Changes", ({ changeCount }) => whole.format(changeCount)),
    row("Coût estimé", "Estimated cost", ({ cost }) => tellCost(cost, locale)),
    // Said only where there are some: what a bus serves whose stops are unknown is in no figure.
    ...(columns.some(({ coverage }) => coverage.leftOutSites.length > 0)
      ? [
          row("Sites non comptés (arrêts inconnus)", "Sites not counted (stops unknown)", ({ coverage }) =>
            coverage.leftOutSites.map(({ id }) => id).join(", "),
          ),
        ]
      : []),
    row("Changements sans effet", "Changes without effect", ({ problems, sitesOffRoad }) =>
      whole.format(problems.length + sitesOffRoad.length),
    ),
  ]);
}

function tellState({ shelf, isLocked }: ScenarioSummary, locale: Locale): string[] {
  const words = {
    active: [],
    archived: [{ fr: "archivé", en: "archived" }[locale]],
    deleted: [{ fr: "supprimé", en: "deleted" }[locale]],
  };
  return [...(isLocked ? [{ fr: "verrouillé", en: "locked" }[locale]] : []), ...words[shelf]];
}

/** The sum of what is known, and how much is not. */
export function tellCost({ euros, unknownCount }: ScenarioCost, locale: Locale): string {
  // Nothing is changed: nothing costs.
  if (euros === null && unknownCount === 0) return "–";
  if (euros === null) return { fr: "coût inconnu", en: "cost unknown" }[locale];
  const sum = tellEuros(euros, locale);
  if (unknownCount === 0) return sum;
  return { fr: `${sum} + ${unknownCount} sans coût`, en: `${sum} + ${unknownCount} without a cost` }[locale];
}

function tellEuros(euros: number, locale: Locale): string {
  return new Intl.NumberFormat(locale, { style: "currency", currency: "EUR", maximumFractionDigits: 0 }).format(euros);
}
