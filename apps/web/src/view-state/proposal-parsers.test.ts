import fc from "fast-check";
import { createLoader } from "nuqs/server";
import { expect, test } from "vitest";
import { buildProposalQuery } from "../features/proposals/question/build-proposal-query.ts";
import { parsePlaces, serializePlaces } from "./places-parser.ts";
import { proposalParsers, serializeProposal } from "./proposal-parsers.ts";

const load = createLoader(proposalParsers);
const GROUND = { territory: "52", siteNetwork: "2021", places: null, priorityName: "Communes prioritaires" };

test("a link asks the same again", () => {
  const address = load(
    "?but=budget&budget=90000&cantons=tous&partages=un&couverture=double&garder=297,583&exclure=mairie-52001&epci=3&distance=7.5&graine=4",
  );
  expect(load(serializeProposal("/52/propositions", address).replace(/^[^?]*/, ""))).toStrictEqual(address);
  expect(buildProposalQuery(address, GROUND)).toMatchObject({
    territory: "52",
    siteNetwork: "2021",
    goal: { kind: "budget", budgetEuros: 90_000 },
    ...{ everyCanton: "required", sharedTowns: "one", sitesPerHome: 2, keep: ["297", "583"] },
    ...{ forbid: ["mairie-52001"], sitesPerEpciMax: 3, distanceMetresMin: 7500, seed: 4, thresholdSeconds: 1800 },
  });
});

test("nothing is asked without a goal, and what cannot be read falls back to what a newcomer sees", () => {
  expect(buildProposalQuery(load("?nombre=3"), GROUND)).toBeUndefined();
  expect(buildProposalQuery(load("?but=personnes&nombre=0&distance=-1&epci=x"), GROUND)).toMatchObject({
    goal: { kind: "most-people", newSites: 2 },
  });
});

test("a share is in percent in the address, and one of 100 stays whole", () => {
  expect(buildProposalQuery(load("?but=moins-de-sites&part=100"), GROUND)?.goal).toStrictEqual({
    kind: "fewest-sites",
    share: 1,
  });
});

test("places survive an address, whatever their names", () => {
  const place = fc.record({
    id: fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9_.:-]{0,10}$/),
    name: fc.string({ minLength: 1, unit: "grapheme" }),
    longitude: fc.integer({ min: -18_000_000, max: 18_000_000 }).map((value) => value / 1e5),
    latitude: fc.integer({ min: -9_000_000, max: 9_000_000 }).map((value) => value / 1e5),
    costEuros: fc.option(fc.nat(), { nil: undefined }),
    capacityPeople: fc.option(fc.nat(), { nil: undefined }),
  });
  fc.assert(
    fc.property(fc.array(place, { minLength: 1, maxLength: 4 }), (places) => {
      expect(parsePlaces(serializePlaces(places))).toEqual(places);
    }),
    { numRuns: 50 },
  );
  expect(parsePlaces("a,5,48")).toBeNull();
  expect(parsePlaces("a,,48,nom")).toBeNull();
});

test("lists of a question survive its address, and become what the API takes", () => {
  const address = load(
    "?but=objectifs&ordre=cantons,personnes@20*3,cout&plafond=90000&parts=95@20,80@45x2&priorites=plus75:2&prioritaires=52121,52269&capacite=oui&agents=3&formats=fixe:45000,antenne:20000:0.5:12",
  );
  expect(load(serializeProposal("", address))).toStrictEqual(address);
  expect(buildProposalQuery(address, GROUND)).toMatchObject({
    goal: {
      kind: "objectives",
      objectives: [{ kind: "cantons" }, { kind: "people", thresholdSeconds: 1200 }, { kind: "cost" }],
      ...{ newSitesMax: 2, budgetEuros: 90_000 },
    },
    cover: [
      { share: 0.95, thresholdSeconds: 1200, sitesPerHome: 1 },
      { share: 0.8, thresholdSeconds: 2700, sitesPerHome: 2 },
    ],
    priorities: {
      groups: [{ group: "aged75", weight: 2 }],
      communes: [{ name: "Communes prioritaires", weight: 2, communeCodes: ["52121", "52269"] }],
    },
    capacity: { assumedAgents: 3 },
    formats: [
      { format: "fixed", costEuros: 45_000 },
      { format: "antenna", costEuros: 20_000, agents: 0.5, weeklyHours: 12 },
    ],
  });
});

test("weights make one sum, which a time that nine people in ten reach is no part of", () => {
  expect(
    buildProposalQuery(load("?but=objectifs&methode=poids&ordre=personnes,p90,cantons*500"), GROUND)?.goal,
  ).toEqual({
    kind: "objectives",
    objectives: [
      {
        kind: "weighted",
        terms: [
          { objective: { kind: "people" }, weight: 1 },
          { objective: { kind: "cantons" }, weight: 500 },
        ],
      },
    ],
    newSitesMax: 2,
  });
});

test("entries that cannot be read are not followed", () => {
  const address = load(
    "?but=objectifs&ordre=cantons@20,habitants,temps*0&parts=101@20,95&formats=fixe,gratuit:0&priorites=plus75:0.5",
  );
  expect([address.ordre, address.parts, address.formats, address.priorites]).toStrictEqual([[], [], [], []]);
});
