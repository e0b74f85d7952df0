import type { Format } from "../../../i18n/format.ts";
import type { Translate } from "../../../i18n/translate.ts";
import type { ProposalAddress } from "../../../view-state/proposal-parsers.ts";
import { THRESHOLD_MINUTES } from "../../../view-state/view-state.ts";
import { FORMAT_OF_WORD, OBJECTIVES_AT_FIRST } from "./build-proposal-query.ts";

interface SummaryWords {
  readonly t: Translate;
  readonly format: Format;
}

/** What is set among the rules, thing by thing; empty when nothing is. */
export function summariseRules(address: ProposalAddress, { t, format }: SummaryWords): readonly string[] {
  const { cantons, partages, garder, exclure, imposer, epci, distance } = address;
  const said: (string | false)[] = [
    cantons !== "non" && t(`proposals.summary.cantons.${cantons}`),
    cantons !== "non" && partages === "un" && t("proposals.summary.sharedTowns"),
    garder.length > 0 && t("proposals.summary.keep", { count: garder.length }),
    exclure.length > 0 && t("proposals.summary.forbid", { count: exclure.length }),
    imposer.length > 0 && t("proposals.summary.force", { count: imposer.length }),
    epci !== null && t("proposals.summary.epci", { count: epci }),
    distance !== null && t("proposals.summary.distance", { kilometres: format.decimal(distance) }),
  ];
  return said.filter((text) => text !== false);
}

/** Who is counted, within what time. The threshold is said even when it is the national one. */
export function summarisePeople(address: ProposalAddress, { t, format }: SummaryWords): readonly string[] {
  const { seuil, couverture, parts, priorites, prioritaires } = address;
  const weighs = (name: string, weight: number) =>
    t("proposals.summary.priority", { name, weight: format.decimal(weight) });
  return [
    t("proposals.summary.threshold", { minutes: format.decimal(seuil) }),
    ...(couverture === "double" ? [t("proposals.summary.double")] : []),
    ...parts.map(({ percent, minutes, sitesPerHome }) =>
      t("proposals.summary.cover", {
        ...{ percent: format.decimal(percent), minutes: format.decimal(minutes), count: sitesPerHome },
      }),
    ),
    ...priorites.map(({ word, weight }) => weighs(t(`proposals.priorities.groups.${word}`), weight)),
    ...(prioritaires.length === 0
      ? []
      : [
          weighs(
            address["prioritaires-nom"] ?? t("proposals.summary.communes", { count: prioritaires.length }),
            address["prioritaires-poids"],
          ),
        ]),
  ];
}

/** What is made best, in its order or with its weights. */
function summariseObjectives({ ordre, methode, plafond }: ProposalAddress, { t, format }: SummaryWords): string {
  const names = (ordre.length === 0 ? OBJECTIVES_AT_FIRST : ordre).map(({ word, minutes, weight }) => {
    const name =
      minutes === undefined
        ? t(`proposals.objectives.words.${word}`)
        : t("proposals.objectives.peopleWithin", { minutes: format.decimal(minutes) });
    return methode === "ordre" ? name : `${name} × ${format.decimal(weight)}`;
  });
  const order = names.join(methode === "ordre" ? ` ${t("proposals.answer.andThen")} ` : " + ");
  return plafond === null
    ? order
    : [order, t("proposals.summary.budget", { budget: format.euros(plafond) })].join(t("proposals.summary.separator"));
}

/** Where sites may open, of what kind and at what cost. */
export function summarisePlaces(
  address: Pick<ProposalAddress, "cout" | "formats" | "capacite">,
  placeCount: number | null,
  { t, format }: SummaryWords,
): readonly string[] {
  const { cout, formats, capacite } = address;
  return [
    placeCount === null ? t("proposals.summary.townHalls") : t("proposals.summary.places", { count: placeCount }),
    formats.length === 0
      ? t("proposals.summary.cost", { cost: format.euros(cout) })
      : format.list(
          formats.map(({ word, cost }) => `${t(`siteFormat.${FORMAT_OF_WORD[word]}`)} ${format.euros(cost)}`),
        ),
    ...(capacite === "oui" ? [t("proposals.summary.capacity")] : []),
  ];
}

/** The goal with its number: "Le plus d’habitants desservis, 3 nouveaux sites". */
function summariseGoal(address: ProposalAddress, { t, format }: SummaryWords): string {
  const { but, nombre, part, budget } = address;
  if (but === null) return "";
  const goal = t(`proposals.question.goals.${but}`);
  switch (but) {
    case "moins-de-sites":
      return t("proposals.summary.goalShare", { goal, share: format.decimal(part) });
    case "budget":
      return t("proposals.summary.goalBudget", { goal, budget: format.euros(budget) });
    case "fermetures":
      return t("proposals.summary.goalClosures", { goal, count: nombre });
    case "deplacements":
      return t("proposals.summary.goalMoves", { goal, count: nombre });
    default:
      return t("proposals.summary.goalSites", { goal, count: nombre });
  }
}

/** Everything that is not as it is at first, in a sentence: what tells two kept questions apart. */
export function summariseQuestion(address: ProposalAddress, placeCount: number | null, words: SummaryWords): string {
  const { seuil, formats, capacite } = address;
  const [threshold, ...people] = summarisePeople(address, words);
  const [places, ...costs] = summarisePlaces(address, placeCount, words);
  return [
    summariseGoal(address, words),
    ...(address.but === "objectifs" ? [summariseObjectives(address, words)] : []),
    ...(seuil === THRESHOLD_MINUTES.goal || threshold === undefined ? [] : [threshold]),
    ...people,
    ...summariseRules(address, words),
    ...(placeCount === null || places === undefined ? [] : [places]),
    ...(formats.length === 0 && capacite === "non" ? [] : costs),
  ].join(words.t("proposals.summary.separator"));
}
