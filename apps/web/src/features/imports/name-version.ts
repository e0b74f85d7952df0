import type { DatasetVersionView } from "@maillage/planning";

/** "Liste des structures France Services, 1er août 2024"; the name alone when nobody told the vintage. */
export function nameVersion({ name, vintage }: Pick<DatasetVersionView, "name" | "vintage">): string {
  return vintage === "" ? name : `${name}, ${vintage}`;
}
