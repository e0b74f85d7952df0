import type { ObjectiveView, ProposalView } from "@maillage/planning";
import type { Format } from "../../../i18n/format.ts";
import type { Translate } from "../../../i18n/translate.ts";

/** The answer in a sentence: what to do, what it brings, and whether anything does better. */
export function writeAnswer(proposal: ProposalView, t: Translate, format: Format): string {
  const { opened, closed, people, query } = proposal;
  const minutes = format.decimal(query.thresholdSeconds / 60);
  const figures = { after: format.people(people.withPlan), before: format.people(people.today), minutes };
  if (opened.length + closed.length === 0) return t("proposals.answer.nothing", figures);
  const isBest = proposal.isOptimal ? "yes" : "no";
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
export function mainObjective({ objectives }: ProposalView): ObjectiveView | undefined {
  return objectives.find(({ kind }) => kind !== "cantons") ?? objectives[0];
}

function writeProof(
  { opened, closed, isOptimal, query }: ProposalView,
  main: ObjectiveView | undefined,
  t: Translate,
  format: Format,
): string {
  if (isOptimal || main?.isOptimal === true) {
    return query.goal.kind === "fewest-sites"
      ? t("proposals.answer.provenFewest")
      : t("proposals.answer.proven", { count: Math.max(opened.length, closed.length) });
  }
  return t("proposals.answer.unproven", { gap: format.errorShare(main?.gap ?? 0) });
}
