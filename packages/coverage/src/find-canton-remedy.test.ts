import { UNREACHABLE } from "@maillage/road-network";
import fc from "fast-check";
import { expect, test } from "vitest";
import { nearestOf } from "../test/plain-nearest.ts";
import { buildCantonMembership } from "./canton-membership.ts";
import { findCantonRemedy, listCantonHomes } from "./find-canton-remedy.ts";

const CANTONS = [
  { code: "5209", name: "Joinville" },
  { code: "5217", name: "Wassy" },
];

/** Homes on a line, ten minutes apart; two in Joinville, one shared, one in Wassy. */
const membership = buildCantonMembership({
  cantons: CANTONS,
  homePopulation: Float64Array.of(100, 300, 50, 1000),
  homeCantonCodes: [["5209"], ["5209"], ["5209", "5217"], ["5217"]],
});
const candidateHome = listCantonHomes(membership, "5209");
const homeCandidateDeciseconds = Uint32Array.from(
  [0, 1, 2, 3].flatMap((h) => [0, 1, 2].map((c) => 6000 * Math.abs(h - c))),
);
const remedyFor = (times: (number | null)[]) =>
  findCantonRemedy({
    membership,
    cantonCode: "5209",
    nearest: nearestOf(times),
    thresholdSeconds: 1800,
    candidateHome,
    homeCandidateDeciseconds,
  });

test("candidates are the canton's homes, the shared one included", () => {
  expect([...candidateHome]).toEqual([0, 1, 2]);
});

test("the place that newly covers most people of the whole territory wins", () => {
  // Only the far home is uncovered: every candidate brings it within 30 minutes; the canton's mean then decides.
  expect(remedyFor([6000, 6000, 6000, 20_000])).toStrictEqual({
    home: 1,
    shared: false,
    newlyCovered: 1000,
    newlyReached: 0,
    meanSecondsBefore: 600,
    // 300 people of 425 (half of the shared home's 50) come down to 0.
    meanSecondsAfter: (125 * 600) / 425,
  });
});

test("when everybody is covered already, the place that brings the canton nearest wins", () => {
  expect(remedyFor([3000, 6000, 6000, 100])?.home).toBe(1);
  expect(remedyFor([18_000, 100, 17_000, 100])?.home).toBe(0);
});

test("people who reached no site count as reached, and the place in a shared town says so", () => {
  const remedy = remedyFor([null, null, null, null]);
  expect(remedy?.newlyCovered).toBe(1450);
  expect(remedy?.newlyReached).toBe(425);
  expect(remedy?.meanSecondsBefore).toBeNull();
  expect(remedyFor([0, 0, 18_000, 0])).toMatchObject({ home: 2, shared: true });
});

test("no candidate, no remedy", () => {
  const none = { candidateHome: new Uint32Array(0), homeCandidateDeciseconds: new Uint32Array(0) };
  const nearest = nearestOf([0, 0, 0, 0]);
  expect(
    findCantonRemedy({ membership, cantonCode: "5209", nearest, thresholdSeconds: 1800, ...none }),
  ).toBeUndefined();
});

test("no candidate newly covers more than the one chosen", () => {
  // Times crowd at the threshold, so that `<` for `<=` is caught.
  const near = fc.constantFrom(17_999, 18_000, 18_001);
  const times = fc.array(fc.option(fc.oneof(near, fc.nat(30_000))), { minLength: 4, maxLength: 4 });
  const cell = fc.oneof(near, fc.nat(30_000), fc.constant(UNREACHABLE));
  const matrix = fc.array(cell, { minLength: 12, maxLength: 12 });
  fc.assert(
    fc.property(times, matrix, (now, cells) => {
      const remedy = findCantonRemedy({
        membership,
        cantonCode: "5209",
        nearest: nearestOf(now),
        thresholdSeconds: 1800,
        candidateHome,
        homeCandidateDeciseconds: Uint32Array.from(cells),
      });
      const gains = [0, 1, 2].map((candidate) =>
        [100, 300, 50, 1000].reduce((sum, people, home) => {
          const wasOut = (now[home] ?? UNREACHABLE) > 18_000;
          return sum + (wasOut && (cells[home * 3 + candidate] ?? UNREACHABLE) <= 18_000 ? people : 0);
        }, 0),
      );
      expect(remedy?.newlyCovered).toBe(Math.max(...gains));
    }),
  );
});
