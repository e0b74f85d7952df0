import { french } from "@maillage/errors";
import type { ConflictPartView, RuleKind } from "../proposals/proposal-views.ts";
import type { ErrorContext } from "./sentence.ts";

/** How a rule is named, and what lifting or loosening it is called. `subject` is a site, a canton, an intercommunality or a year. */
interface RuleWords {
  readonly name: (subject: string | null) => string;
  readonly lift: (subject: string | null) => string;
  /** Null for a rule without a number. */
  readonly loosen: ((value: number, subject: string | null) => string) | null;
}

const FRENCH_NUMBER = new Intl.NumberFormat("fr", { maximumFractionDigits: 0 });
const ENGLISH_NUMBER = new Intl.NumberFormat("en", { maximumFractionDigits: 0 });
const SHARE_FORMAT = { style: "percent", maximumFractionDigits: 2 } as const;
const FRENCH_SHARE = new Intl.NumberFormat("fr", SHARE_FORMAT);
const ENGLISH_SHARE = new Intl.NumberFormat("en", SHARE_FORMAT);

const FRENCH: Readonly<Record<RuleKind, RuleWords>> = {
  keep: {
    name: (site) => french`garder « ${site} »`,
    lift: (site) => french`accepter la fermeture de « ${site} »`,
    loosen: null,
  },
  forbid: {
    name: (site) => french`exclure « ${site} »`,
    lift: (site) => french`ne plus exclure « ${site} »`,
    loosen: null,
  },
  force: {
    name: (site) => french`ouvrir « ${site} »`,
    lift: (site) => french`ne plus imposer « ${site} »`,
    loosen: null,
  },
  "new-sites": {
    name: (year) => french`le nombre de nouveaux sites${frenchYear(year)}`,
    lift: (year) => french`ne plus limiter le nombre de nouveaux sites${frenchYear(year)}`,
    loosen: (value, year) =>
      french`porter le nombre de nouveaux sites${frenchYear(year)} à ${FRENCH_NUMBER.format(value)}`,
  },
  closures: {
    name: () => french`le nombre de fermetures`,
    lift: () => french`ne plus fixer le nombre de fermetures`,
    loosen: (value) => french`porter le nombre de fermetures à ${FRENCH_NUMBER.format(value)}`,
  },
  cover: {
    name: () => french`la part d'habitants à desservir`,
    lift: () => french`renoncer à la part d'habitants à desservir`,
    loosen: (value) => french`ramener la part d'habitants à desservir à ${FRENCH_SHARE.format(value)}`,
  },
  cantons: {
    name: (canton) => (canton === null ? french`un site dans chaque canton` : french`un site dans le canton ${canton}`),
    lift: (canton) =>
      canton === null
        ? french`renoncer à un site dans chaque canton`
        : french`renoncer à un site dans le canton ${canton}`,
    loosen: null,
  },
  "group-max": {
    name: (group) => french`le nombre de sites dans l'intercommunalité ${group ?? ""}`.trim(),
    lift: (group) => french`ne plus limiter les sites dans l'intercommunalité ${group ?? ""}`.trim(),
    loosen: (value) => french`admettre ${FRENCH_NUMBER.format(value)} sites par intercommunalité`,
  },
  budget: {
    name: (year) => french`le budget${frenchYear(year)}`,
    lift: (year) => french`ne plus limiter le budget${frenchYear(year)}`,
    loosen: (value, year) => french`porter le budget${frenchYear(year)} à ${FRENCH_NUMBER.format(value)} €`,
  },
  capacity: {
    name: () => french`la capacité des sites`,
    lift: () => french`ne plus compter la capacité des sites`,
    loosen: null,
  },
  "min-distance": {
    name: () => french`la distance entre les sites`,
    lift: () => french`ne plus imposer de distance entre les sites`,
    loosen: (value) => french`ramener la distance entre les sites à ${FRENCH_NUMBER.format(value)} m`,
  },
};

const ENGLISH: Readonly<Record<RuleKind, RuleWords>> = {
  keep: { name: (site) => `keeping "${site}"`, lift: (site) => `let "${site}" close`, loosen: null },
  forbid: { name: (site) => `excluding "${site}"`, lift: (site) => `no longer exclude "${site}"`, loosen: null },
  force: { name: (site) => `opening "${site}"`, lift: (site) => `no longer impose "${site}"`, loosen: null },
  "new-sites": {
    name: (year) => `the number of new sites${englishYear(year)}`,
    lift: (year) => `no longer limit the number of new sites${englishYear(year)}`,
    loosen: (value, year) =>
      year === null
        ? `make the number of new sites ${ENGLISH_NUMBER.format(value)}`
        : `raise the number of new sites${englishYear(year)} to ${ENGLISH_NUMBER.format(value)}`,
  },
  closures: {
    name: () => "the number of closures",
    lift: () => "no longer fix the number of closures",
    loosen: (value) => `make the number of closures ${ENGLISH_NUMBER.format(value)}`,
  },
  cover: {
    name: () => "the share of people to serve",
    lift: () => "give up the share of people to serve",
    loosen: (value) => `lower the share of people to serve to ${ENGLISH_SHARE.format(value)}`,
  },
  cantons: {
    name: (canton) => (canton === null ? "a site in every canton" : `a site in canton ${canton}`),
    lift: (canton) => (canton === null ? "give up a site in every canton" : `give up a site in canton ${canton}`),
    loosen: null,
  },
  "group-max": {
    name: (group) => `the number of sites in intercommunality ${group ?? ""}`.trim(),
    lift: (group) => `no longer limit sites in intercommunality ${group ?? ""}`.trim(),
    loosen: (value) => `allow ${ENGLISH_NUMBER.format(value)} sites per intercommunality`,
  },
  budget: {
    name: (year) => `the budget${englishYear(year)}`,
    lift: (year) => `no longer limit the budget${englishYear(year)}`,
    loosen: (value, year) =>
      year === null
        ? `make the budget €${ENGLISH_NUMBER.format(value)}`
        : `raise the budget${englishYear(year)} to €${ENGLISH_NUMBER.format(value)}`,
  },
  capacity: {
    name: () => "the capacity of sites",
    lift: () => "no longer count the capacity of sites",
    loosen: null,
  },
  "min-distance": {
    name: () => "the distance between sites",
    lift: () => "no longer impose a distance between sites",
    loosen: (value) => `lower the distance between sites to ${ENGLISH_NUMBER.format(value)} m`,
  },
};

export function describeFrenchConflict(context: ErrorContext): string {
  const parts = listParts(context);
  const names = new Intl.ListFormat("fr").format(parts.map(({ rule, subject }) => FRENCH[rule].name(subject)));
  const ways = listWays(parts, FRENCH);
  const out =
    ways.length === 0 ? "Allégez-les ensemble." : french`Une seule de ces issues suffit : ${ways.join(" ; ")}.`;
  return french`Ces règles ne peuvent pas être respectées ensemble : ${names}. ${out}`;
}

export function describeEnglishConflict(context: ErrorContext): string {
  const parts = listParts(context);
  const names = new Intl.ListFormat("en").format(parts.map(({ rule, subject }) => ENGLISH[rule].name(subject)));
  const ways = listWays(parts, ENGLISH);
  const out = ways.length === 0 ? "Ease them together." : `Any one of these is enough: ${ways.join("; ")}.`;
  return `These rules cannot be met together: ${names}. ${out}`;
}

/** What a year allows is told with the year; what the whole question allows, without. */
function frenchYear(year: string | null): string {
  return year === null ? "" : ` de ${year}`;
}

function englishYear(year: string | null): string {
  return year === null ? "" : ` of ${year}`;
}

/** What alone frees the others, each in words. */
function listWays(parts: readonly ConflictPartView[], words: Readonly<Record<RuleKind, RuleWords>>): string[] {
  return parts.flatMap(({ rule, subject, remedy }) => {
    const { lift, loosen } = words[rule];
    if (remedy === null) return [];
    return [remedy === "lift" || loosen === null ? lift(subject) : loosen(remedy, subject)];
  });
}

/** `SitingRefusal` puts them there; an error that came another way has none. */
function listParts({ parts }: ErrorContext): readonly ConflictPartView[] {
  return Array.isArray(parts) ? parts : [];
}
