import type { EmbeddedTerritory } from "./embedded-territory.ts";
import { buildHauteMarneNetwork } from "./haute-marne-network.ts";
import { readHauteMarne } from "./read-haute-marne.ts";

/** The territory of the announcement that the platform comes from, embedded so that a fresh machine has a real one. */
export const hauteMarne: EmbeddedTerritory = {
  code: "52",
  readContent: async () => readHauteMarne(),
  buildRoadNetwork: async (content) => buildHauteMarneNetwork(content),
};
