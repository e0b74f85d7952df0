import { readSitesSheet } from "@maillage/official-data";
import type { SiteView } from "@maillage/planning";
import { EMBEDDED_PARTNER_REFERENCE as reference } from "@maillage/planning/partner-reference";
import { previewSitesPaste } from "@maillage/planning/sites-paste";
import { createTranslator } from "use-intl/core";
import { expect, test } from "vitest";
import { createFormat } from "../../i18n/format.ts";
import { LOCALES, type Locale } from "../../i18n/locale.ts";
import { messagesFor } from "../../i18n/messages.ts";
import { SITE_COLUMNS } from "./site-columns.ts";
import { buildSiteRows } from "./site-row.ts";
import { writeSitesCsv } from "./write-sites-csv.ts";

const usual = [{ opens: 540, closes: 720 }];
const SITE: SiteView = {
  ...{ id: "297", name: "France services Bologne", address: "3 rue de la République", communeCode: "52058" },
  ...{ communeName: "Bologne", cantonCodes: ["5201"], longitude: 5.14, latitude: 48.2, format: "multi-site" },
  ...{ role: "antenna", status: "studied", labelDate: "2020-01-01", hostBody: "sub-prefecture" },
  hours: {
    weekly: { monday: usual, tuesday: usual, wednesday: [], thursday: [], friday: [], saturday: usual, sunday: [] },
    exceptions: [{ from: "2024-12-24", to: "2024-12-24", ranges: [], reason: null }],
  },
  ...{ hoursAsWritten: null, agents: 3, agentsFullTimeEquivalent: 2.5, stops: null, events: [], activity: [] },
  partners: [
    { name: "Droits des femmes (CIDFF)", scope: "local", days: ["tuesday", "friday"] },
    { name: "Pôle emploi", scope: "national", days: null },
  ],
  notes: 'deux lignes ;\n"citées"',
  sources: ["Convention", "Délibération"],
};

const write = (
  sites: readonly SiteView[],
  locale: Locale,
  columns = SITE_COLUMNS as readonly (typeof SITE_COLUMNS)[number][],
) =>
  writeSitesCsv(buildSiteRows(sites, sites, [], { "5201": "Bologne" }), columns, {
    t: createTranslator({ locale, messages: messagesFor(locale) }) as never,
    format: createFormat(locale),
  });

test.each(LOCALES)("a table exported in %s and pasted back changes nothing, and no cell is refused", (locale) => {
  const sites = [SITE, { ...SITE, id: "298", name: "Autre", partners: [], hours: null, agents: null, notes: null }];
  const { rows } = previewSitesPaste(sites, write(sites, locale), { locale, reference });
  expect(rows).toHaveLength(2);
  for (const row of rows) expect(row).toMatchObject({ fields: {}, status: null, refusals: [] });
});

test("what a spreadsheet would run is made a text", () => {
  const names = ["=1+1", "+33 3", "-2", "@SUM(A1)", "\tx", "\rx"];
  const csv = write(
    names.map((name, rank) => ({ ...SITE, id: String(rank), name, notes: null })),
    "fr",
    ["id", "name"],
  );
  const { rows } = readSitesSheet({ name: "t", text: csv });
  expect(rows.map(({ name }) => name?.charAt(0))).toStrictEqual(names.map(() => "'"));
});

test("it opens in a French spreadsheet: marked as UTF-8, semicolons, a header", () => {
  expect(write([SITE], "fr", ["id", "name", "labelDate"])).toBe(
    "\uFEFFIdentifiant;Nom;Labellisé le\r\n297;France services Bologne;2020-01-01\r\n",
  );
});
