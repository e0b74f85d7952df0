import { displayedShare } from "@maillage/coverage";
import { french, type Locale } from "@maillage/errors";
import type { PhasingView, ProgrammeFigures, SiteNames, TimelineView } from "@maillage/planning/scenario";
import { describeProblem } from "@maillage/planning/scenario";
import { tellCost } from "./describe-scenario.ts";
import { formatTable } from "./format-table.ts";

/** Openings by year: the network as it is, then one line for each year, and what of the changes could not be done then. */
export function linesOfPhasing({ base, steps }: PhasingView, names: SiteNames, locale: Locale): string[] {
  const gain = new Intl.NumberFormat(locale, { maximumFractionDigits: 0, signDisplay: "always" });
  const header = {
    fr: ["", "Gain", "Total", ...HEADER.fr, "Coût estimé"],
    en: ["", "Gain", "Total", ...HEADER.en, "Estimated cost"],
  }[locale];
  return [
    ...formatTable([
      header,
      [{ fr: "Départ", en: "Start" }[locale], "", "", ...tellFigures(base, locale), ""],
      ...steps.map((step) => [
        tellYear(step.year, locale),
        gain.format(step.peopleGained),
        gain.format(step.totalPeopleGained),
        ...tellFigures(step, locale),
        tellCost(step.cost, locale),
      ]),
    ]),
    ...linesOfLeftOutCount([base, ...steps], locale),
    ...steps.flatMap(({ year, problems }) =>
      problems.map((problem) => {
        const told = describeProblem(problem, names, locale);
        const when = tellYear(year, locale);
        return { fr: french`${when} : ${told}`, en: `${when}: ${told}` }[locale];
      }),
    ),
  ];
}

/** The network by label date: one line for each. */
export function linesOfTimeline({ steps }: TimelineView, locale: Locale): string[] {
  const header = { fr: ["", "Ouvertures", "Fermetures", ...HEADER.fr], en: ["", "Openings", "Closures", ...HEADER.en] }[
    locale
  ];
  return [
    ...formatTable([
      header,
      ...steps.map((step) => [
        ...[step.date, String(step.openedSiteIds.length), String(step.closedSiteIds.length)],
        ...tellFigures(step, locale),
      ]),
    ]),
    ...linesOfLeftOutCount(steps, locale),
  ];
}

/** What no line counts: travelling sites whose stops nobody has told; nothing when there is none. */
function linesOfLeftOutCount(steps: readonly ProgrammeFigures[], locale: Locale): string[] {
  const count = Math.max(0, ...steps.map(({ leftOutSiteCount }) => leftOutSiteCount));
  if (count === 0) return [];
  return [
    {
      fr: french`Sites non comptés (arrêts inconnus) : ${count} au plus à une étape`,
      en: `Sites not counted (stops unknown): ${count} at most at one step`,
    }[locale],
  ];
}

const HEADER: Readonly<Record<Locale, readonly string[]>> = {
  fr: ["Sites", "Habitants à temps", "Part", "Cantons", "Moyenne (min)"],
  en: ["Sites", "People in time", "Share", "Cantons", "Mean (min)"],
};

function tellFigures(figures: ProgrammeFigures, locale: Locale): string[] {
  const { siteCount, neighbourSiteCount, covered, share, cantonsWithSite, cantonCount, meanSeconds } = figures;
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const percent = new Intl.NumberFormat(locale, {
    ...{ style: "percent", minimumFractionDigits: 1, maximumFractionDigits: 1 },
  });
  const minutes = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return [
    // Those of the département, then those around it.
    neighbourSiteCount === 0
      ? whole.format(siteCount)
      : `${whole.format(siteCount - neighbourSiteCount)} + ${whole.format(neighbourSiteCount)}`,
    whole.format(covered),
    percent.format(displayedShare(share)),
    `${cantonsWithSite}/${cantonCount}`,
    meanSeconds === null ? "–" : minutes.format(meanSeconds / 60),
  ];
}

function tellYear(year: number | null, locale: Locale): string {
  return year === null ? { fr: "Sans année", en: "No year" }[locale] : String(year);
}
