import type { ObjectiveView, ProposalView } from "@maillage/planning";
import type { Format } from "../../../i18n/format.ts";
import type { Translate } from "../../../i18n/translate.ts";

/** The answer in a sentence: what to do, what it brings, and whether anything does better. */
export function writeAnswer(proposal: ProposalView, t: Translate, format: Format): string {
  const { opened, closed, people, query } = proposal;
  const minutes = format.decimal(proposal.thresholdSeconds / 60);
  const figures = { after: format.people(people.withPlan), before: format.people(people.today), minutes };
  if (opened.length + closed.length === 0) return t("proposals.answer.nothing", figures);
  const isBest = isPlanProven(proposal) ? "yes" : "no";
  const names = writeOrder(
    opened.map(({ place }) => place.name),
    t,
  );
  const closedNames = format.list(closed.map(({ name }) => name));
  const plan = (() => {
    switch (query.goal.kind) {
      case "fewest-losses":
        return t("proposals.answer.closures", { count: closed.length, names: closedNames, isBest });
      case "best-moves":
        return t("proposals.answer.moves", { count: opened.length, names, closed: closedNames, isBest });
      case "fewest-sites":
        return t("proposals.answer.fewest", { count: opened.length, names, isBest });
      default:
        return t("proposals.answer.best", { count: opened.length, names, isBest });
    }
  })();
  const main = mainObjective(proposal);
  const isAboutTime = main?.kind === "mean-time" || main?.kind === "time-quantile";
  const effect =
    isAboutTime && main !== undefined
      ? t(main.kind === "mean-time" ? "proposals.answer.meanTime" : "proposals.answer.timeQuantile", {
          after: format.minutes(main.value),
          before: format.minutes(main.today),
        })
      : t("proposals.answer.people", figures);
  return t("proposals.answer.sentence", { plan, effect, proof: writeProof(proposal, main, t, format) });
}

/** “A puis B”, “A, puis B, puis C”: an order, which a list would not say. */
function writeOrder(names: readonly string[], t: Translate): string {
  const then = t("proposals.answer.andThen");
  return names.join(names.length > 2 ? `, ${then} ` : ` ${then} `);
}

/** What the plan is made for: cantons counted first are a rule as much as a goal. */
function mainObjective({ objectives }: ProposalView): ObjectiveView | undefined {
  return objectives.find(({ kind }) => kind !== "cantons") ?? objectives[0];
}

/**
 * Whether nothing does better on what was asked. What only parts plans that are equal on that, the mean time, may still be
 * under way: the table of proofs says so.
 */
export function isPlanProven(proposal: ProposalView): boolean {
  const { objectives, isOptimal } = proposal;
  const main = mainObjective(proposal);
  const rank = main === undefined ? -1 : objectives.indexOf(main);
  return isOptimal || (rank !== -1 && objectives.slice(0, rank + 1).every((objective) => objective.isOptimal));
}

function writeProof(proposal: ProposalView, main: ObjectiveView | undefined, t: Translate, format: Format): string {
  const { opened, closed, query } = proposal;
  if (isPlanProven(proposal)) {
    return query.goal.kind === "fewest-sites"
      ? t("proposals.answer.provenFewest")
      : t("proposals.answer.proven", { count: Math.max(opened.length, closed.length) });
  }
  return t("proposals.answer.unproven", { gap: format.errorShare(main?.gap ?? 0) });
}
