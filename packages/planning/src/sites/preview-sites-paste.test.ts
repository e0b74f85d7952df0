import { InvalidTableError } from "@maillage/official-data";
import { expect, test } from "vitest";
import { readHauteMarne } from "../read-haute-marne.ts";
import { EMBEDDED_PARTNER_REFERENCE as reference } from "./partner-reference.ts";
import { previewSitesPaste } from "./preview-sites-paste.ts";

const [official, announced] = readHauteMarne().siteNetworks;
if (official === undefined || announced === undefined) throw new Error("Two networks are embedded.");
const paste = (text: string, sites = official.sites) => previewSitesPaste(sites, text, { locale: "fr", reference });

test("only what differs changes; a blank cell leaves, a dash erases", () => {
  const { rows, otherHeaders } = paste(
    "id\tstatut\tagents\tadresse\ttéléphone\n297\tlabellisé\t3\t\t03\n583\tfermé\t\t–\t",
  );
  expect(rows).toMatchObject([
    { row: 2, siteId: "297", name: "France services Bologne", fields: { agents: 3 }, status: null, refusals: [] },
    { row: 3, siteId: "583", fields: { address: null }, status: "closed" },
  ]);
  expect(Object.keys(rows[0]?.fields ?? {})).toStrictEqual(["agents"]);
  expect(otherHeaders).toStrictEqual(["téléphone"]);
});

test("without an id, a name that one site alone has, whatever its case and accents", () => {
  const { rows } = paste("nom,agents\nFRANCE SERVICES BOLOGNE,4\nBologne,4\n,4");
  expect(rows.map(({ siteId, refusals }) => [siteId, refusals.length])).toStrictEqual([
    ["297", 0],
    [null, 1],
    [null, 1],
  ]);
  const twins = official.sites.map((site) => ({ ...site, name: "France services" }));
  expect(paste("nom,agents\nFrance services,4", twins).rows[0]).toMatchObject({ siteId: null, fields: {} });
});

test("a site told twice follows its first row, and says so", () => {
  const { rows } = paste("id,agents\n297,4\n297,5");
  expect(rows.map(({ siteId, fields }) => [siteId, fields.agents])).toStrictEqual([
    ["297", 4],
    [null, undefined],
  ]);
  expect(rows[1]?.refusals[0]).toContain("ligne 2");
});

test("a week pasted keeps the exceptions; the same week changes nothing", () => {
  const exceptions = [{ from: "2024-12-24", to: "2024-12-31", ranges: [], reason: null }];
  const sites = official.sites.map((site) => ({ ...site, hours: site.hours && { ...site.hours, exceptions } }));
  const same = "lun 09:00 - 12:00 / 14:00 - 18:00 ; mar-ven 09:00 - 12:00 / 14:00 - 17:00";
  expect(paste(`id\thoraires\n297\t${same}`, sites).rows[0]?.fields).toStrictEqual({});
  const fields = paste("id\thoraires\n297\tlun 09:00 - 12:00", sites).rows[0]?.fields;
  expect(fields?.hours).toMatchObject({ exceptions, weekly: { monday: [{ opens: 540, closes: 720 }], tuesday: [] } });
});

test("partners keep the name, the scope and the days that the site has; new ones are known by the reference", () => {
  const chaumont = announced.sites.map((site) => ({
    ...site,
    partners: site.partners.map((partner) => ({ ...partner, days: ["friday"] as const })),
  }));
  const [row] = paste("id\tpartenaires\n822\tNOTAIRES | FRANCE TRAVAIL (lun) | Dgfip | La poste | ADIL", chaumont).rows;
  expect(row?.fields.partners).toStrictEqual([
    { name: "Notaires", scope: "local", days: ["friday"] },
    { name: "Pôle emploi", scope: "national", days: ["monday"] },
    { name: "Direction générale des finances publiques", scope: "national", days: ["friday"] },
    { name: "La poste", scope: "national", days: null },
    { name: "ADIL", scope: "local", days: null },
  ]);
});

test("a value too long for a scenario, a cell that cannot be read, a text that is no table", () => {
  expect(paste(`id,notes\n297,${"x".repeat(20_001)}`).rows[0]).toMatchObject({ siteId: null, fields: {} });
  const [row] = paste("id,agents,statut\n297,deux,fermé").rows;
  expect(row).toMatchObject({ siteId: "297", status: "closed", fields: {} });
  expect(row?.refusals[0]).toMatch(/^ligne 2, colonne «\u202fagents\u202f»/);
  expect(() => paste("")).toThrow(InvalidTableError);
});
