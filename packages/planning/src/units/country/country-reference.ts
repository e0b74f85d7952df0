import { type AdministrativeCountry, readAdministrativeCountry } from "@maillage/official-data/node";

let country: AdministrativeCountry | undefined;

/** Regions and départements, read once in a process: the package that tells them is part of the release. */
export function countryReference(): AdministrativeCountry {
  country ??= readAdministrativeCountry();
  return country;
}
