import { PartnerReference } from "@maillage/planning/partner-reference";
import { REFERENCE_PARTNERS } from "@maillage/planning/reference-partners";
import { expect, test } from "vitest";
import { compareReferences } from "./compare-references.ts";
import { listReferencePeriods } from "./list-reference-periods.ts";
import { readPartner, typePartner } from "./typed-partner.ts";

const [first] = REFERENCE_PARTNERS;
if (first === undefined) throw new Error("The reference has partners.");

test("the periods of the platform's list: nine from 2020, eleven from 2024; a leaving begins one", () => {
  const periods = listReferencePeriods(new PartnerReference(REFERENCE_PARTNERS));
  expect(periods.map(({ from, partnerCount }) => [from, partnerCount])).toStrictEqual([
    ["2020-01-01", 9],
    ["2024-01-01", 11],
  ]);
  expect(periods[1]?.arrived.map(({ id }) => id)).toStrictEqual(["cheque-energie", "france-renov"]);
  const shorter = REFERENCE_PARTNERS.map((each) => (each === first ? { ...each, until: "2025-07-01" } : each));
  expect(listReferencePeriods(new PartnerReference(shorter)).at(-1)).toMatchObject({
    ...{ from: "2025-07-01", partnerCount: 10, arrived: [], left: [{ id: first.id }] },
  });
});

test("two lists are compared partner by partner, whatever their order", () => {
  const edited = { ...first, until: "2025-07-01" };
  const added = { ...first, id: "urssaf", name: "Urssaf" };
  const [, ...others] = REFERENCE_PARTNERS;
  const after = [added, ...others.slice(1), edited];
  expect(compareReferences(REFERENCE_PARTNERS, after)).toStrictEqual({
    ...{ added: [added], removed: [others[0]], edited: [edited] },
  });
});

test("a partner is read and shown again as it was; one without a name or that leaves before it comes is told", () => {
  for (const partner of REFERENCE_PARTNERS) {
    expect(readPartner(typePartner(partner), partner, REFERENCE_PARTNERS)).toStrictEqual({ partner });
  }
  const typed = { name: " l’Urssaf ", shortName: "", otherNames: "Acoss\n\nAcoss", since: "2025-01-01", until: "" };
  const taken = [{ ...first, id: "l-urssaf" }];
  expect(readPartner(typed, undefined, taken)).toMatchObject({
    partner: { id: "l-urssaf-2", name: "l'Urssaf", shortName: "l'Urssaf", otherNames: ["Acoss"], until: null },
  });
  expect(readPartner({ ...typed, name: " ", since: "", until: "2024-01-01" }, undefined, [])).toStrictEqual({
    problems: { name: true, since: true, until: false },
  });
  expect(readPartner({ ...typed, until: "2025-01-01" }, undefined, [])).toMatchObject({ problems: { until: true } });
});
