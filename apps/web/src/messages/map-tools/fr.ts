/** Texts of the map's tools: what its colours say, search, measure, full screen, print. */
export const mapTools = {
  title: "Outils de la carte",
} as const;
