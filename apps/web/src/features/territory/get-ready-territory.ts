import type { TerritoryView } from "@maillage/planning";
import { redirect } from "next/navigation";
import { getTerritoryOrNotFound } from "./get-territory.ts";
import { listMissingData } from "./list-missing-data.ts";

/** For pages of figures: a territory that lacks what they are computed from leads to the page where it is brought in. */
export async function getReadyTerritory(code: string): Promise<TerritoryView> {
  const territory = await getTerritoryOrNotFound(code);
  // Without cantons the other goal still has its figures.
  if (listMissingData(territory).some((need) => need !== "cantons")) redirect(`/${territory.code}/donnees`);
  return territory;
}
