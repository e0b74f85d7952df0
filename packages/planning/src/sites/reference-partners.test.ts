import { expect, test } from "vitest";
import { readHauteMarne } from "../read-haute-marne.ts";
import {
  findReferencePartner,
  listReferencePartners,
  normalisePartnerName,
  partnerIdentity,
  REFERENCE_PARTNERS,
} from "./reference-partners.ts";

test("nine national partners from 2020 to 2023, eleven in 2024, none before the first labels", () => {
  expect(listReferencePartners("2019-12-31")).toHaveLength(0);
  expect(listReferencePartners("2020-01-01")).toHaveLength(9);
  expect(listReferencePartners("2023-12-31")).toHaveLength(9);
  expect(listReferencePartners("2024-01-01")).toHaveLength(11);
});

test("the eight of the announcement are those that Chaumont has, and its local ones are in no reference", () => {
  const [chaumont] = readHauteMarne()
    .siteNetworks.flatMap(({ sites }) => sites)
    .filter(({ partners }) => partners.length > 0);
  const found = (scope: string) =>
    chaumont?.partners.filter((partner) => partner.scope === scope).map(({ name }) => findReferencePartner(name)?.id);
  const announced = REFERENCE_PARTNERS.filter(({ isAnnounced }) => isAnnounced).map(({ id }) => id);
  expect(announced).toHaveLength(8);
  expect(found("national")?.sort()).toStrictEqual([...announced].sort());
  expect(found("local")).toStrictEqual(Array(8).fill(undefined));
});

test("a partner is the same one under its former name, its acronym, in capitals and without accents", () => {
  for (const name of ["Pôle emploi", "POLE EMPLOI", " pôle-emploi ", "France Travail", "france-travail"]) {
    expect(partnerIdentity(name)).toBe("france-travail");
  }
  expect(partnerIdentity("L’Assurance retraite")).toBe(partnerIdentity("CARSAT"));
  expect(partnerIdentity("Dgfip")).toBe("dgfip");
  expect(partnerIdentity("Familles Rurales")).toBe(partnerIdentity("familles rurales"));
  expect(partnerIdentity("Notaires")).not.toBe(partnerIdentity("Avocats"));
});

test("no name stands for two partners", () => {
  const ids = REFERENCE_PARTNERS.flatMap(({ id, name, shortName, otherNames }) =>
    [id, name, shortName, ...otherNames].map((each) => [each, id] as const),
  );
  for (const [name, id] of ids) expect(partnerIdentity(name), name).toBe(id);
});

test("a name is kept as typed, but for its spaces and its apostrophe", () => {
  expect(normalisePartnerName("  Centre\u00a0d’information \n CIDFF ")).toBe("Centre d'information CIDFF");
});
