/** Published figures of the whole programme, as their sources give them: facts to set beside what is counted here, never mixed with it. */
export const PUBLISHED_FIGURES = [
  { key: "thirtyMinister", isShare: true, value: 0.99 },
  { key: "thirtyCour", isShare: false, value: null },
  { key: "twentyMinister", isShare: true, value: 0.92 },
  { key: "twentyCour", isShare: true, value: 0.95 },
  { key: "sites", isShare: false, value: 2840 },
  { key: "cantons", isShare: false, value: 2054 },
] as const;
