import type { ObjectiveView, ProposalView } from "@maillage/planning";
import { createTranslator } from "use-intl/core";
import { expect, test } from "vitest";
import { createFormat } from "../../../i18n/format.ts";
import { messagesFor } from "../../../i18n/messages.ts";
import type { Translate } from "../../../i18n/translate.ts";
import { isPlanProven, writeAnswer } from "./write-answer.ts";

const people: ObjectiveView = {
  ...{ thresholdSeconds: 1800, sitesPerHome: 1, isByPriority: false },
  ...{ kind: "people", value: 157_229, today: 61_251, bound: 157_229, gap: 0, isOptimal: true },
};
const NO_THRESHOLD = { thresholdSeconds: null, sitesPerHome: null, isByPriority: false } as const;
const meanTime: ObjectiveView = {
  ...NO_THRESHOLD,
  ...{ kind: "mean-time", value: 973, today: 2075, bound: 950, gap: 0.024, isOptimal: false },
};

function answerOf(names: readonly string[], objectives: readonly ObjectiveView[], goal: unknown): ProposalView {
  // What the sentence does not read is left out.
  return {
    ...{ objectives, isOptimal: objectives.every(({ isOptimal }) => isOptimal), closed: [] },
    opened: names.map((name) => ({ place: { name } })),
    people: { today: 61_251, withPlan: 157_229, total: 168_331 },
    thresholdSeconds: 1800,
    query: { goal },
  } as unknown as ProposalView;
}

function write(proposal: ProposalView, locale: "fr" | "en" = "fr"): string {
  // The catalogue of the other language has the same keys and placeholders: a test compares them.
  const t = createTranslator({ locale, messages: messagesFor(locale) }) as unknown as Translate;
  return writeAnswer(proposal, t, createFormat(locale)).replaceAll(/\s/g, " ");
}

const TWO = { kind: "most-people", newSites: 2 };

test("the answer names the places in their order, what they bring, and the proof", () => {
  expect(write(answerOf(["Brousseval", "Chatenay-Vaudin"], [people, meanTime], TWO))).toBe(
    "Les deux meilleurs lieux sont Brousseval puis Chatenay-Vaudin : 157 229 habitants à 30 minutes ou moins au lieu de 61 251 ; prouvé : aucun autre choix de deux ne fait mieux.",
  );
  expect(write(answerOf(["A", "B", "C"], [people], { kind: "budget" }), "en")).toBe(
    "The best three places are A, then B, then C: 157,229 people within 30 minutes rather than 61,251; proven: no other choice of three does better.",
  );
});

test("a plan that is not proven never says that it is", () => {
  const unproven = { ...people, bound: 160_000, gap: 0.0176, isOptimal: false };
  const text = write(answerOf(["A"], [unproven], TWO));
  expect(text).toContain("Le meilleur lieu trouvé est A");
  expect(text).toContain("pas encore prouvé : rien ne peut le dépasser de plus de 1,8 %.");
  const cantons: ObjectiveView = {
    ...NO_THRESHOLD,
    kind: "cantons",
    value: 3,
    today: 2,
    bound: 4,
    gap: 0.25,
    isOptimal: false,
  };
  expect(isPlanProven(answerOf(["A"], [cantons, people], TWO))).toBe(false);
});

test("least time is told in minutes, and nothing to do in words", () => {
  const text = write(answerOf(["A"], [{ ...meanTime, isOptimal: true }], { kind: "least-time" }));
  expect(text).toContain("temps moyen de 16,2 min au lieu de 34,6 min");
  expect(write(answerOf([], [people], TWO))).toMatch(/^Rien à gagner : 157 229 habitants/);
});
