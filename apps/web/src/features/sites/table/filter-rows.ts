import type { PartnerReference } from "@maillage/planning/partner-reference";
import type { SiteRow } from "../site-row.ts";
import type { SitesViewState } from "../sites-view-state.ts";

export type RowFilters = Pick<
  SitesViewState,
  "texte" | "statut" | "format" | "canton" | "epci" | "partenaire" | "criteres"
>;

/** The rows that answer every filter; a filter that asks for nothing lets all through. */
export function filterRows(
  rows: readonly SiteRow[],
  filters: RowFilters,
  reference: Pick<PartnerReference, "identityOf">,
): readonly SiteRow[] {
  const words = fold(filters.texte).split(" ");
  return rows.filter(
    (row) =>
      words.every((word) => searchedText(row).includes(word)) &&
      isAmong(filters.statut, row.site.status) &&
      isAmong(filters.format, row.site.format) &&
      (filters.canton === null || row.site.cantonCodes.includes(filters.canton)) &&
      (filters.epci === null || row.epciCode === filters.epci) &&
      (filters.partenaire === null ||
        row.site.partners.some(({ name }) => reference.identityOf(name) === filters.partenaire)) &&
      answersCriteria(row, filters.criteres),
  );
}

export function hasFilter({ texte, statut, format, canton, epci, partenaire, criteres }: RowFilters): boolean {
  const isSet = [canton, epci, partenaire, criteres].some((each) => each !== null);
  return isSet || texte.trim() !== "" || statut.length + format.length > 0;
}

function isAmong<Term>(wanted: readonly Term[], term: Term): boolean {
  return wanted.length === 0 || wanted.includes(term);
}

function answersCriteria({ criteria }: SiteRow, wanted: RowFilters["criteres"]): boolean {
  if (wanted === null) return true;
  return criteria.some(({ answer }) => answer === (wanted === "manquants" ? "not-met" : "unknown"));
}

function searchedText({ site, epciName }: SiteRow): string {
  return fold([site.id, site.name, site.communeName, site.address, epciName].join(" "));
}

function fold(text: string): string {
  return text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase().replaceAll(/\s+/g, " ").trim();
}
