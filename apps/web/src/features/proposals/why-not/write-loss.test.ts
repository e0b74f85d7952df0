import { createTranslator } from "use-intl/core";
import { expect, test } from "vitest";
import { createFormat } from "../../../i18n/format.ts";
import { messagesFor } from "../../../i18n/messages.ts";
import type { Translate } from "../../../i18n/translate.ts";
import { writeLoss } from "./write-loss.ts";

type Answer = Parameters<typeof writeLoss>[1];

/** Plans of people, then of mean time, in seconds. */
function write(
  best: readonly [number, number],
  withCandidate: readonly [number, number],
  isByPriority = false,
): string {
  const planOf = ([people, seconds]: readonly [number, number]) => ({
    objectives: [
      { kind: "people", value: people, thresholdSeconds: 1800, sitesPerHome: 1, isByPriority },
      { kind: "mean-time", value: seconds, thresholdSeconds: null, sitesPerHome: null, isByPriority: false },
    ],
  });
  const losses = [best[0] - withCandidate[0], withCandidate[1] - best[1]];
  // What the sentence does not read is left out.
  const answer = { best: planOf(best), withCandidate: planOf(withCandidate), losses } as unknown as Answer;
  // The catalogue of the other language has the same keys and placeholders: a test compares them.
  const t = createTranslator({ locale: "fr", messages: messagesFor("fr") }) as unknown as Translate;
  return writeLoss("Joinville", answer, t, createFormat("fr")).replaceAll(/\s/g, " ");
}

test("what a place costs is told by the first objective that differs as it is written", () => {
  expect(write([164_497, 870], [157_963, 828])).toBe(
    "Le meilleur plan qui ouvre Joinville dessert 6 534 habitants de moins.",
  );
  expect(write([100, 600], [100, 690])).toContain("allonge le temps moyen de 1,5 min");
  expect(write([100, 600], [100, 600.4])).toContain("aussi bon que le meilleur");
  expect(write([100, 690], [100, 600])).toContain("ne fait rien perdre de ce qui passe d’abord");
});

test("people counted by priority are no number of people", () => {
  expect(write([100, 600], [90, 600], true)).toContain("comptés par priorité : 10 d’écart");
});
