import { french, type Locale } from "@maillage/errors";
import { type AnalysisBasisView, FILES_QUESTION, type LeftOutView } from "@maillage/planning";
import { linesOfModelledTimes } from "./describe-model-error.ts";
import { linesOfTimeFactor } from "./time-factor-options.ts";

/** What the figures of an analysis rest on, after them: sites, date, threshold, roads, factor; and what was not followed. */
export function linesOfBasis(basis: AnalysisBasisView, locale: Locale): string[] {
  const { date, thresholdSeconds, timeFactor, roadNetwork, problems, offRoadSites, scenario } = basis;
  const name = scenario === null ? basis.siteNetwork.name[locale] : `${scenario.name} (v${scenario.version})`;
  // A table of sites has no date: all of them count, and the date only says which national partners there are.
  const isOfFiles = basis.siteNetwork.slug === FILES_QUESTION.siteNetwork;
  const counted = isOfFiles
    ? {
        fr: french`${basis.siteCount} sites comptés, partenaires nationaux au ${date}`,
        en: `${basis.siteCount} sites counted, national partners as of ${date}`,
      }
    : {
        fr: french`${tellSites(basis, "fr")} au ${date}`,
        en: `${tellSites(basis, "en")} on ${date}`,
      };
  return [
    {
      fr: french`Source : ${name}, ${counted.fr}, seuil ${thresholdSeconds / 60} min, atteint compris`,
      en: `Source: ${name}, ${counted.en}, threshold ${thresholdSeconds / 60} min, itself included`,
    }[locale],
    ...linesOfModelledTimes(roadNetwork, locale),
    ...linesOfTimeFactor(timeFactor, locale),
    ...(problems.length === 0
      ? []
      : [
          {
            fr: french`Changements qui n'ont pas pu être faits en entier : ${problems.length}`,
            en: `Changes that could not be made in full: ${problems.length}`,
          }[locale],
        ]),
    ...(offRoadSites.length === 0
      ? []
      : [
          {
            fr: french`Sites déplacés trop loin de toute route, non comptés : ${offRoadSites.join(", ")}`,
            en: `Sites moved too far from any road, not counted: ${offRoadSites.join(", ")}`,
          }[locale],
        ]),
    ...linesOfLeftOut(basis.leftOutSites, locale),
  ];
}

/** What a rule leaves out besides the sites that no figure holds, which are told with the basis. */
export function linesOfRuleLeftOut(
  { leftOut, basis }: { readonly leftOut: readonly LeftOutView[]; readonly basis: AnalysisBasisView },
  locale: Locale,
): string[] {
  const told = new Set(basis.leftOutSites.map(({ id }) => id));
  return linesOfLeftOut(
    leftOut.filter(({ id }) => !told.has(id)),
    locale,
  );
}

const REASONS: Readonly<Record<LeftOutView["reason"], Readonly<Record<Locale, string>>>> = {
  "stops-unknown": { fr: "arrêts inconnus", en: "stops unknown" },
  "no-stop": { fr: "aucun arrêt", en: "no stop" },
  antenna: { fr: "antennes", en: "antennas" },
  travelling: { fr: "itinérants", en: "travelling" },
  "not-full-service": { fr: "moins de 24 h ou de 5 jours", en: "under 24 h or 5 days" },
};

/** The sites that a rule leaves out, by reason; nothing when it leaves none out. */
export function linesOfLeftOut(leftOut: readonly LeftOutView[], locale: Locale): string[] {
  return [...Map.groupBy(leftOut, ({ reason }) => reason)].map(([reason, sites]) => {
    const names = sites.map(({ id }) => id).join(", ");
    return {
      fr: french`Sites non comptés (${REASONS[reason].fr}) : ${names}`,
      en: `Sites not counted (${REASONS[reason].en}): ${names}`,
    }[locale];
  });
}

/** Sites of the département and those around it are told apart, as on the pages. */
function tellSites({ siteCount, neighbourSiteCount }: AnalysisBasisView, locale: Locale): string {
  if (neighbourSiteCount === 0) return { fr: `${siteCount} sites comptés`, en: `${siteCount} sites counted` }[locale];
  const own = siteCount - neighbourSiteCount;
  return {
    fr: `${own} sites comptés dans le département et ${neighbourSiteCount} voisins`,
    en: `${own} sites counted in the département and ${neighbourSiteCount} neighbours`,
  }[locale];
}
