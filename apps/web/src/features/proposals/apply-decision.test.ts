import { createLoader } from "nuqs/server";
import { expect, test } from "vitest";
import { proposalParsers } from "../../view-state/proposal-parsers.ts";
import { applyDecision } from "./apply-decision.ts";

test("a place is forced or forbidden, never both, and may be left to the search again", () => {
  const address = createLoader(proposalParsers)("?but=personnes&imposer=a&exclure=b");
  const refused = applyDecision(address, { kind: "refuse", id: "a" });
  expect([refused.imposer, refused.exclure]).toStrictEqual([[], ["b", "a"]]);
  const accepted = applyDecision(refused, { kind: "accept", id: "b" });
  expect([accepted.imposer, accepted.exclure]).toStrictEqual([["b"], ["a"]]);
  const released = applyDecision(accepted, { kind: "release", id: "b" });
  expect([released.imposer, released.exclure]).toStrictEqual([[], ["a"]]);
});
