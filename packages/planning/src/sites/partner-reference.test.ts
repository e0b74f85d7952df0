import { expect, test } from "vitest";
import { readHauteMarne } from "../read-haute-marne.ts";
import {
  findSharedPartnerName,
  normalisePartnerName,
  PartnerReference,
  EMBEDDED_PARTNER_REFERENCE as reference,
} from "./partner-reference.ts";
import { REFERENCE_PARTNERS } from "./reference-partners.ts";

test("nine national partners from 2020 to 2023, eleven in 2024, none before the first labels", () => {
  expect(reference.listAt("2019-12-31")).toHaveLength(0);
  expect(reference.listAt("2020-01-01")).toHaveLength(9);
  expect(reference.listAt("2023-12-31")).toHaveLength(9);
  expect(reference.listAt("2024-01-01")).toHaveLength(11);
});

test("the eight of the announcement are those that Chaumont has, and its local ones are in no reference", () => {
  const [chaumont] = readHauteMarne()
    .siteNetworks.flatMap(({ sites }) => sites)
    .filter(({ partners }) => partners.length > 0);
  const found = (scope: string) =>
    chaumont?.partners.filter((partner) => partner.scope === scope).map(({ name }) => reference.find(name)?.id);
  const announced = REFERENCE_PARTNERS.filter(({ isAnnounced }) => isAnnounced).map(({ id }) => id);
  expect(announced).toHaveLength(8);
  expect(found("national")?.sort()).toStrictEqual([...announced].sort());
  expect(found("local")).toStrictEqual(Array(8).fill(undefined));
});

test("a partner is the same one under its former name, its acronym, in capitals and without accents", () => {
  for (const name of ["Pôle emploi", "POLE EMPLOI", " pôle-emploi ", "France Travail", "france-travail"]) {
    expect(reference.identityOf(name)).toBe("france-travail");
  }
  expect(reference.identityOf("L’Assurance retraite")).toBe(reference.identityOf("CARSAT"));
  expect(reference.identityOf("Dgfip")).toBe("dgfip");
  expect(reference.identityOf("Familles Rurales")).toBe(reference.identityOf("familles rurales"));
  expect(reference.identityOf("Notaires")).not.toBe(reference.identityOf("Avocats"));
});

test("no name stands for two partners", () => {
  const ids = REFERENCE_PARTNERS.flatMap(({ id, name, shortName, otherNames }) =>
    [id, name, shortName, ...otherNames].map((each) => [each, id] as const),
  );
  for (const [name, id] of ids) expect(reference.identityOf(name), name).toBe(id);
  expect(findSharedPartnerName(REFERENCE_PARTNERS)).toBeUndefined();
});

test("a partner leaves on its last day, and a name that two would share is told with both", () => {
  const [first, ...others] = REFERENCE_PARTNERS;
  if (first === undefined) throw new Error("The reference has partners.");
  const edited = new PartnerReference([{ ...first, until: "2025-01-01" }, ...others]);
  expect([edited.listAt("2024-12-31").length, edited.listAt("2025-01-01").length]).toStrictEqual([11, 10]);
  // It is the same partner for sites that still name it.
  expect(edited.identityOf("Pôle emploi")).toBe("france-travail");
  expect(findSharedPartnerName([...others, { ...first, otherNames: ["impots"] }])).toStrictEqual({
    ...{ name: "impots", partners: ["Direction générale des finances publiques", "France Travail"] },
  });
});

test("a name is kept as typed, but for its spaces and its apostrophe", () => {
  expect(normalisePartnerName("  Centre\u00a0d’information \n CIDFF ")).toBe("Centre d'information CIDFF");
});
