/**
 * One of the operators that the State brings to every France Services site. A reference, not a wall: a site may have any
 * other partner, and these come and go by date.
 */
export interface ReferencePartner {
  /** Stable, stands in addresses and settings. */
  readonly id: string;
  /** As its present name is written. */
  readonly name: string;
  /** What people call it, shorter; the name itself when nothing is. */
  readonly shortName: string;
  /** Former names, acronyms and what lists write, whatever their case, accents and punctuation. */
  readonly otherNames: readonly string[];
  /** ISO `YYYY-MM-DD`, the first day it is among the national partners. */
  readonly since: string;
  /** The first day it no longer is; null while it is. */
  readonly until: string | null;
  /** Whether the announcement of Chaumont-La Rochotte names it: eight of the nine of that time. */
  readonly isAnnounced: boolean;
}

const FROM_THE_START = { since: "2020-01-01", until: null, isAnnounced: true } as const;

/**
 * The national partners, dated, as the platform comes with them. Nine from the first labels of January 2020 (Senate, report
 * r21-778, 2022), eleven since January 2024 with the energy voucher and France Rénov' (for this last, press and third-party lists). The announcement of
 * Chaumont names eight of the nine: all but La Poste. Names of today: Pôle emploi became France Travail, and the ANTS France
 * Titres.
 */
export const REFERENCE_PARTNERS: readonly ReferencePartner[] = [
  {
    ...FROM_THE_START,
    id: "france-travail",
    name: "France Travail",
    shortName: "France Travail",
    otherNames: ["Pôle emploi"],
  },
  {
    ...FROM_THE_START,
    id: "cnaf",
    name: "Caisse nationale des allocations familiales",
    shortName: "CNAF",
    otherNames: ["CAF", "Allocations familiales", "Caisse d'allocations familiales"],
  },
  {
    ...FROM_THE_START,
    id: "cnam",
    name: "Caisse nationale de l'assurance maladie",
    shortName: "CNAM",
    otherNames: [
      "CPAM",
      "Assurance maladie",
      "Caisse primaire d'assurance maladie",
      "Caisse nationale d'assurance maladie",
    ],
  },
  {
    ...FROM_THE_START,
    id: "cnav",
    name: "Caisse nationale d'assurance vieillesse",
    shortName: "CNAV",
    otherNames: ["CARSAT", "Assurance retraite", "L'Assurance retraite", "Caisse nationale de l'assurance vieillesse"],
  },
  {
    ...FROM_THE_START,
    id: "msa",
    name: "Mutualité sociale agricole",
    shortName: "MSA",
    otherNames: [],
  },
  {
    ...FROM_THE_START,
    id: "la-poste",
    name: "La Poste",
    shortName: "La Poste",
    otherNames: ["Poste", "Groupe La Poste"],
    isAnnounced: false,
  },
  {
    ...FROM_THE_START,
    id: "dgfip",
    name: "Direction générale des finances publiques",
    shortName: "DGFiP",
    otherNames: ["DDFiP", "Finances publiques", "Impôts", "Direction départementale des finances publiques"],
  },
  {
    ...FROM_THE_START,
    id: "justice",
    name: "Ministère de la Justice",
    shortName: "Justice",
    otherNames: ["Point justice"],
  },
  {
    ...FROM_THE_START,
    id: "interieur",
    name: "Ministère de l'Intérieur",
    shortName: "Intérieur",
    otherNames: ["ANTS", "France Titres", "Agence nationale des titres sécurisés"],
  },
  {
    id: "cheque-energie",
    name: "Chèque énergie",
    shortName: "Chèque énergie",
    otherNames: ["Chèques énergie"],
    since: "2024-01-01",
    until: null,
    isAnnounced: false,
  },
  {
    id: "france-renov",
    name: "France Rénov'",
    shortName: "France Rénov'",
    otherNames: ["Anah", "Agence nationale de l'habitat"],
    since: "2024-01-01",
    until: null,
    isAnnounced: false,
  },
];
