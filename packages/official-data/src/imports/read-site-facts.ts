import { french } from "@maillage/errors";
import { CellFault, cell, textCell } from "../cells.ts";
import { sitePartnersCell } from "../site-partners-cell.ts";
import type { ImportedSiteFact } from "./import-reading.ts";
import { readSiteHours } from "./read-site-hours.ts";
import type { RowReader } from "./row-reader.ts";
import { numberForm, plainForm } from "./value-forms.ts";

const idForm = plainForm(textCell);
const partnersForm = plainForm(sitePartnersCell);

/** France Services began in 2019; a table of activity may hold the years of the places before it, and none to come. */
const [YEAR_MIN, YEAR_MAX] = [2000, 2100];
const yearForm = numberForm(
  cell((text) => {
    const year = Number(text);
    return Number.isInteger(year) && year >= YEAR_MIN && year <= YEAR_MAX
      ? year
      : new CellFault(
          "out-of-range",
          { fr: french`n'est pas une année`, en: "is not a year" },
          { fr: "Écrivez ses quatre chiffres, comme 2024", en: "Write its four digits, such as 2024" },
        );
  }),
);
const countForm = numberForm(
  cell((text) => {
    const count = Number(text);
    return Number.isInteger(count) && count >= 0
      ? count
      : new CellFault(
          "out-of-range",
          { fr: french`n'est pas un nombre entier`, en: "is not a whole number" },
          { fr: "Comptez 0 ou plus, sans décimale", en: "Count 0 or more, without decimals" },
        );
  }),
);

const NOTHING = { activity: null, partners: null, hours: null };

/** What a site did in a year. */
export const readSiteActivity: RowReader<ImportedSiteFact> = (cells) => {
  const siteId = cells.require("id", idForm);
  const year = cells.require("year", yearForm);
  const requests = cells.read("requests", countForm);
  const appointments = cells.read("appointments", countForm);
  if (siteId === undefined || year === undefined) return "refused";
  return { ...NOTHING, siteId, activity: { year, requests, appointments } };
};

export const readSitePartners: RowReader<ImportedSiteFact> = (cells) => {
  const siteId = cells.require("id", idForm);
  const partners = cells.read("partners", partnersForm);
  return siteId === undefined ? "refused" : { ...NOTHING, siteId, partners };
};

export const readHoursOfSite: RowReader<ImportedSiteFact> = (cells) => {
  const siteId = cells.require("id", idForm);
  return siteId === undefined ? "refused" : { ...NOTHING, siteId, hours: readSiteHours(cells).hours };
};
