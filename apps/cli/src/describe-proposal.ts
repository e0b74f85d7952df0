import { french, type Locale } from "@maillage/errors";
import type { ObjectiveView, ProposalView } from "@maillage/planning";
import { formatTable } from "./format-table.ts";
import type { NumberWords } from "./number-words.ts";

const OBJECTIVES: Readonly<Record<ObjectiveView["kind"], Readonly<Record<Locale, string>>>> = {
  people: { fr: "Habitants à portée", en: "People within reach" },
  cantons: { fr: "Cantons avec un site", en: "Cantons with a site" },
  "new-sites": { fr: "Nouveaux sites", en: "New sites" },
  cost: { fr: "Coût", en: "Cost" },
  "mean-time": { fr: "Temps moyen", en: "Mean time" },
  "time-quantile": { fr: "Temps de neuf habitants sur dix", en: "Time of nine people in ten" },
  weighted: { fr: "Somme pondérée", en: "Weighted sum" },
};

/** A proposal in lines for people: what to open, what it brings, what proves it, what else was looked at. */
export function linesOfProposal(proposal: ProposalView, words: NumberWords, locale: Locale): string[] {
  return [
    ...linesOfPlan(proposal, words, locale),
    ...linesOfTerms(proposal, words, locale),
    ...linesOfProof(proposal, words, locale),
    ...linesOfOthers(proposal, words, locale),
  ];
}

function linesOfPlan({ opened, closed, people, cantons }: ProposalView, words: NumberWords, locale: Locale): string[] {
  const names = (list: readonly { readonly name: string }[]) => list.map(({ name }) => name).join(", ");
  const header = {
    fr: ["Ouvrir, dans l’ordre", "gagnent un site à portée", "perdus sans lui", "cantons gagnés"],
    en: ["Open, in this order", "gain a site within reach", "lost without it", "cantons gained"],
  }[locale];
  return [
    ...(opened.length === 0
      ? []
      : formatTable([
          header,
          ...opened.map(({ place, peopleGained, peopleLostWithout, cantonsGained }, rank) => [
            ...[`${rank + 1}. ${place.name}`, words.change(peopleGained), words.people(peopleLostWithout)],
            names(cantonsGained),
          ]),
        ])),
    ...(closed.length === 0 ? [] : [{ fr: french`Fermer : ${names(closed)}`, en: `Close: ${names(closed)}` }[locale]]),
    {
      fr: french`Habitants à portée : ${words.people(people.today)} aujourd'hui, ${words.people(people.withPlan)} ensuite, sur ${words.people(people.total)} ; cantons avec un site : ${cantons.today}, puis ${cantons.withPlan}, sur ${cantons.total}`,
      en: `People within reach: ${words.people(people.today)} today, ${words.people(people.withPlan)} then, of ${words.people(people.total)}; cantons with a site: ${cantons.today}, then ${cantons.withPlan}, of ${cantons.total}`,
    }[locale],
  ];
}

function linesOfProof(proposal: ProposalView, words: NumberWords, locale: Locale): string[] {
  const { objectives, candidateCount, dominatedCount, solver, milliseconds } = proposal;
  const percent = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 2 });
  const seconds = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(milliseconds / 1000);
  return [
    ...objectives.map((objective) => {
      const { kind, value, bound, gap, isOptimal } = objective;
      const [told, best] = [value, bound].map((each) =>
        kind === "mean-time" || kind === "time-quantile" ? words.minutes(each) : words.people(each),
      );
      const name = nameObjective(objective, words, locale);
      return isOptimal
        ? {
            fr: french`${name} : ${told}, prouvé, rien ne fait mieux`,
            en: `${name}: ${told}, proven, nothing does better`,
          }[locale]
        : {
            fr: french`${name} : ${told} ; rien ne dépasse ${best} (écart ${percent.format(gap)})`,
            en: `${name}: ${told}; nothing passes ${best} (gap ${percent.format(gap)})`,
          }[locale];
    }),
    {
      fr: french`${candidateCount} lieux possibles, dont ${dominatedCount} écartés sans perte ; calcul ${solver === "exact" ? "exact" : "approché et borné"} en ${seconds} s`,
      en: `${candidateCount} possible places, ${dominatedCount} set aside without loss; ${solver === "exact" ? "exact" : "approximate and bounded"} search in ${seconds} s`,
    }[locale],
  ];
}

/** What an objective counts: `Habitants à portée (20 min, 2 sites)`. */
export function nameObjective(
  { kind, thresholdSeconds, sitesPerHome, isByPriority }: ObjectiveView,
  words: NumberWords,
  locale: Locale,
): string {
  const details = [
    ...(thresholdSeconds === null ? [] : [`${words.decimal(thresholdSeconds / 60)} min`]),
    ...(sitesPerHome === 2 ? ["2 sites"] : []),
    ...(isByPriority ? [{ fr: "pondéré par les priorités", en: "weighed by priorities" }[locale]] : []),
  ];
  return `${OBJECTIVES[kind][locale]}${details.length === 0 ? "" : ` (${details.join(", ")})`}`;
}

/** Shares to reach, who counts for more, the room of sites: what a question adds to its goal. */
function linesOfTerms({ covers, priorities, capacity }: ProposalView, words: NumberWords, locale: Locale): string[] {
  const percent = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 2 });
  return [
    ...covers.map(({ thresholdSeconds, share, people }) => {
      const minutes = words.decimal(thresholdSeconds / 60);
      const reached = percent.format(people.withPlan / people.total);
      return {
        fr: french`À ${minutes} min : ${reached} des habitants, pour ${percent.format(share)} demandés`,
        en: `Within ${minutes} min: ${reached} of people, ${percent.format(share)} asked`,
      }[locale];
    }),
    ...priorities.map(({ kind, name, weight, people }) => {
      const who = name ?? kind;
      return {
        fr: french`Priorité « ${who} » : ${words.people(people)} habitants comptent chacun pour ${words.decimal(weight)}`,
        en: `Priority "${who}": ${words.people(people)} people count for ${words.decimal(weight)} each`,
      }[locale];
    }),
    ...(capacity === null
      ? []
      : [
          {
            fr: french`Trouvent de la place : ${words.people(capacity.served.today)} aujourd'hui, ${words.people(capacity.served.withPlan)} ensuite (effectif inconnu de ${capacity.unknownAgentsCount} sites, horaires de ${capacity.unknownHoursCount} : hypothèses)`,
            en: `Find room: ${words.people(capacity.served.today)} today, ${words.people(capacity.served.withPlan)} then (staff of ${capacity.unknownAgentsCount} sites unknown, hours of ${capacity.unknownHoursCount}: assumed)`,
          }[locale],
        ]),
  ];
}

function linesOfOthers(proposal: ProposalView, words: NumberWords, locale: Locale): string[] {
  const { alternatives, nextSite, lostCandidates } = proposal;
  const names = (list: readonly { readonly name: string }[]) => list.map(({ name }) => name).join(", ");
  return [
    ...alternatives.map(({ instead, without, isEqual }) =>
      isEqual
        ? {
            fr: french`Aussi bien : ${names(instead)} plutôt que ${names(without)}`,
            en: `As good: ${names(instead)} rather than ${names(without)}`,
          }[locale]
        : {
            fr: french`Presque aussi bien : ${names(instead)} plutôt que ${names(without)}`,
            en: `Nearly as good: ${names(instead)} rather than ${names(without)}`,
          }[locale],
    ),
    ...(nextSite === null
      ? []
      : [
          {
            fr: french`Un site de plus : ${nextSite.place.name}, ${words.change(nextSite.peopleGained)}`,
            en: `One more site: ${nextSite.place.name}, ${words.change(nextSite.peopleGained)}`,
          }[locale],
        ]),
    ...lostCandidates.map(
      ({ place, peopleAlone, peopleAfterPlan }) =>
        ({
          fr: french`Non retenu : ${place.name}, ${words.people(peopleAlone)} habitants à lui seul, ${words.people(peopleAfterPlan)} une fois le plan réalisé`,
          en: `Not chosen: ${place.name}, ${words.people(peopleAlone)} people by itself, ${words.people(peopleAfterPlan)} once the plan is carried out`,
        })[locale],
    ),
  ];
}
