import type { Locale } from "@maillage/errors";
import { french } from "@maillage/errors";
import { readSitesSheet, type SheetRow, type SheetRowFields, sentenceOf } from "@maillage/official-data";
import { canonicalJson } from "../content-hash.ts";
import type { SiteSheetFields } from "../scenario/change.ts";
import { siteSheetFieldsSchema } from "../scenario/site-sheet-schema.ts";
import type { SiteView } from "../views.ts";
import { normalisePartnerName, type PartnerReference } from "./partner-reference.ts";
import type { PastedRowView, SitesPasteView } from "./site-views.ts";

/**
 * What a table copied from a spreadsheet would change in sites, row by row and field by field. A row is of the site whose
 * id it gives, or else whose name it gives when one site alone has it. What cannot be read, or is of no site, is told and
 * changes nothing; the rest stands.
 *
 * @throws {InvalidTableError} when the text holds no table at all.
 */
export function previewSitesPaste(
  sites: readonly SiteView[],
  text: string,
  { locale, reference }: { readonly locale: Locale; readonly reference: PartnerReference },
): SitesPasteView {
  const { rows, otherHeaders } = readSitesSheet({ name: { fr: "tableau collé", en: "pasted table" }[locale], text });
  const firstRows = new Map<string, number>();
  const views = rows.map((row): PastedRowView => {
    const refusals = row.issues.map((issue) => sentenceOf(issue, locale));
    const refuse = (problem: (typeof PROBLEMS)[keyof typeof PROBLEMS], value: string): PastedRowView => ({
      ...{ row: row.row, siteId: null, name: row.name ?? row.id ?? "", fields: {}, status: null },
      refusals: [...refusals, problem(value)[locale]],
    });
    // A row that could not be read at all has said why.
    if (row.id === null && row.name === null) {
      return refusals.length > 0
        ? { row: row.row, siteId: null, name: "", fields: {}, status: null, refusals }
        : refuse(PROBLEMS.unnamed, "");
    }
    const site = findSite(sites, row);
    if (site === "several") return refuse(PROBLEMS.several, row.name ?? "");
    if (site === undefined) return refuse(PROBLEMS.unknown, row.id ?? row.name ?? "");
    const first = firstRows.get(site.id);
    if (first !== undefined) return refuse(PROBLEMS.twice, String(first));
    firstRows.set(site.id, row.row);
    const { status, ...told } = listTold(site, row.fields, reference);
    const checked = siteSheetFieldsSchema.safeParse(told);
    if (!checked.success) return refuse(PROBLEMS.limits, checked.error.issues.map(({ path }) => path[0]).join(", "));
    return { row: row.row, siteId: site.id, name: site.name, fields: told, status: status ?? null, refusals };
  });
  return { rows: views, otherHeaders };
}

const PROBLEMS = {
  unnamed: () => ({
    fr: french`Ni identifiant ni nom : la ligne n'est d'aucun site. Remplissez l'une des deux colonnes.`,
    en: "Neither id nor name: the row is of no site. Fill in one of the two columns.",
  }),
  unknown: (value: string) => ({
    fr: french`« ${value} » n'est pas un site de ce réseau. Corrigez-le ; un nouveau site s'ajoute par « Ajouter un site ».`,
    en: `"${value}" is not a site of this network. Correct it; a new one is added with the button "Add a site".`,
  }),
  several: (value: string) => ({
    fr: french`Plusieurs sites s'appellent « ${value} ». Ajoutez une colonne « Identifiant ».`,
    en: `Several sites are called "${value}". Add an "Id" column.`,
  }),
  twice: (row: string) => ({
    fr: french`Ce site est déjà à la ligne ${row}, qui vaut. Gardez une seule des deux lignes.`,
    en: `This site is in row ${row} already, which stands. Keep one of the two rows.`,
  }),
  limits: (fields: string) => ({
    fr: french`Trop long, ou contient des caractères de contrôle : ${fields}. Raccourcissez.`,
    en: `Too long, or with control characters: ${fields}. Shorten it.`,
  }),
};

function findSite(sites: readonly SiteView[], { id, name }: SheetRow): SiteView | undefined | "several" {
  if (id !== null) return sites.find((site) => site.id === id);
  const wanted = foldName(name ?? "");
  const named = sites.filter((site) => foldName(site.name) === wanted);
  return named.length > 1 ? "several" : named[0];
}

function foldName(name: string): string {
  const folded = name.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
  return folded.replaceAll(/[^\p{L}\p{N}]+/gu, " ").trim();
}

/** What the row says and the site does not. */
function listTold(
  site: SiteView,
  row: SheetRowFields,
  reference: PartnerReference,
): SiteSheetFields & { readonly status?: SiteView["status"] } {
  const { partners, hours, ...plain } = row;
  const told = {
    ...plain,
    ...(partners === undefined ? {} : { partners: namePartners(site, partners, reference) }),
    // A cell holds a week: the exceptions of the site stay.
    ...(hours == null
      ? row.hours === null && { hours }
      : { hours: { ...hours, exceptions: site.hours?.exceptions ?? [] } }),
  };
  const differing = Object.entries(told).filter(
    // Keys of `told` are keys of a site.
    ([field, value]) => canonicalJson(value) !== canonicalJson(site[field as keyof typeof told]),
  );
  return Object.fromEntries(differing);
}

/**
 * A cell says neither whether a partner is national nor, always, its days: the reference tells the first, the site keeps
 * the second, and the name that it has.
 */
function namePartners(
  site: SiteView,
  rows: NonNullable<SheetRowFields["partners"]>,
  reference: PartnerReference,
): SiteView["partners"] {
  return rows.map(({ name, days }) => {
    const known = site.partners.find((each) => reference.identityOf(each.name) === reference.identityOf(name));
    return {
      name: known?.name ?? normalisePartnerName(name),
      scope: known?.scope ?? (reference.find(name) === undefined ? "local" : "national"),
      days: days ?? known?.days ?? null,
    };
  });
}
