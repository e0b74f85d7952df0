import type { ConflictPartView, RuleKind } from "../proposals/proposal-views.ts";
import type { ErrorContext } from "./sentence.ts";

/** How a rule is named, and what lifting or loosening it is called. `subject` is a site, a canton or an intercommunality. */
interface RuleWords {
  readonly name: (subject: string | null) => string;
  readonly lift: (subject: string | null) => string;
  /** Null for a rule without a number. */
  readonly loosen: ((value: string) => string) | null;
}

const FRENCH: Readonly<Record<RuleKind, RuleWords>> = {
  keep: {
    name: (site) => `garder « ${site} »`,
    lift: (site) => `accepter la fermeture de « ${site} »`,
    loosen: null,
  },
  forbid: { name: (site) => `exclure « ${site} »`, lift: (site) => `ne plus exclure « ${site} »`, loosen: null },
  force: { name: (site) => `ouvrir « ${site} »`, lift: (site) => `ne plus imposer « ${site} »`, loosen: null },
  "new-sites": {
    name: () => "le nombre de nouveaux sites",
    lift: () => "ne plus limiter le nombre de nouveaux sites",
    loosen: (value) => `porter le nombre de nouveaux sites à ${value}`,
  },
  closures: {
    name: () => "le nombre de fermetures",
    lift: () => "ne plus fixer le nombre de fermetures",
    loosen: (value) => `porter le nombre de fermetures à ${value}`,
  },
  cover: {
    name: () => "la part d’habitants à desservir",
    lift: () => "renoncer à la part d’habitants à desservir",
    loosen: (value) => `ramener la part d’habitants à desservir à ${value}`,
  },
  cantons: {
    name: (canton) => (canton === null ? "un site dans chaque canton" : `un site dans le canton ${canton}`),
    lift: (canton) =>
      canton === null ? "renoncer à un site dans chaque canton" : `renoncer à un site dans le canton ${canton}`,
    loosen: null,
  },
  "group-max": {
    name: (group) => `le nombre de sites dans l’intercommunalité ${group ?? ""}`.trim(),
    lift: (group) => `ne plus limiter les sites dans l’intercommunalité ${group ?? ""}`.trim(),
    loosen: (value) => `admettre ${value} sites par intercommunalité`,
  },
  budget: {
    name: () => "le budget",
    lift: () => "ne plus limiter le budget",
    loosen: (value) => `porter le budget à ${value} €`,
  },
  capacity: {
    name: () => "la capacité des sites",
    lift: () => "ne plus compter la capacité des sites",
    loosen: null,
  },
  "min-distance": {
    name: () => "la distance entre les sites",
    lift: () => "ne plus imposer de distance entre les sites",
    loosen: (value) => `ramener la distance entre les sites à ${value} m`,
  },
};

const ENGLISH: Readonly<Record<RuleKind, RuleWords>> = {
  keep: { name: (site) => `keeping "${site}"`, lift: (site) => `let "${site}" close`, loosen: null },
  forbid: { name: (site) => `excluding "${site}"`, lift: (site) => `no longer exclude "${site}"`, loosen: null },
  force: { name: (site) => `opening "${site}"`, lift: (site) => `no longer impose "${site}"`, loosen: null },
  "new-sites": {
    name: () => "the number of new sites",
    lift: () => "no longer limit the number of new sites",
    loosen: (value) => `make the number of new sites ${value}`,
  },
  closures: {
    name: () => "the number of closures",
    lift: () => "no longer fix the number of closures",
    loosen: (value) => `make the number of closures ${value}`,
  },
  cover: {
    name: () => "the share of people to serve",
    lift: () => "give up the share of people to serve",
    loosen: (value) => `lower the share of people to serve to ${value}`,
  },
  cantons: {
    name: (canton) => (canton === null ? "a site in every canton" : `a site in canton ${canton}`),
    lift: (canton) => (canton === null ? "give up a site in every canton" : `give up a site in canton ${canton}`),
    loosen: null,
  },
  "group-max": {
    name: (group) => `the number of sites in intercommunality ${group ?? ""}`.trim(),
    lift: (group) => `no longer limit sites in intercommunality ${group ?? ""}`.trim(),
    loosen: (value) => `allow ${value} sites per intercommunality`,
  },
  budget: {
    name: () => "the budget",
    lift: () => "no longer limit the budget",
    loosen: (value) => `make the budget €${value}`,
  },
  capacity: {
    name: () => "the capacity of sites",
    lift: () => "no longer count the capacity of sites",
    loosen: null,
  },
  "min-distance": {
    name: () => "the distance between sites",
    lift: () => "no longer impose a distance between sites",
    loosen: (value) => `lower the distance between sites to ${value} m`,
  },
};

export function describeFrenchConflict(context: ErrorContext): string {
  const parts = listParts(context);
  const names = new Intl.ListFormat("fr").format(parts.map(({ rule, subject }) => FRENCH[rule].name(subject)));
  const ways = listWays(parts, FRENCH, new Intl.NumberFormat("fr", { maximumFractionDigits: 3 }));
  const out = ways.length === 0 ? "Allégez-les ensemble." : `Une seule de ces issues suffit : ${ways.join(" ; ")}.`;
  return `Ces règles ne peuvent pas être respectées ensemble : ${names}. ${out}`;
}

export function describeEnglishConflict(context: ErrorContext): string {
  const parts = listParts(context);
  const names = new Intl.ListFormat("en").format(parts.map(({ rule, subject }) => ENGLISH[rule].name(subject)));
  const ways = listWays(parts, ENGLISH, new Intl.NumberFormat("en", { maximumFractionDigits: 3 }));
  const out = ways.length === 0 ? "Ease them together." : `Any one of these is enough: ${ways.join("; ")}.`;
  return `These rules cannot be met together: ${names}. ${out}`;
}

/** What alone frees the others, each in words. */
function listWays(
  parts: readonly ConflictPartView[],
  words: Readonly<Record<RuleKind, RuleWords>>,
  format: Intl.NumberFormat,
): string[] {
  return parts.flatMap(({ rule, subject, remedy }) => {
    const { lift, loosen } = words[rule];
    if (remedy === null) return [];
    return [remedy === "lift" || loosen === null ? lift(subject) : loosen(format.format(remedy))];
  });
}

/** `SitingRefusal` puts them there; an error that came another way has none. */
function listParts({ parts }: ErrorContext): readonly ConflictPartView[] {
  return Array.isArray(parts) ? parts : [];
}
