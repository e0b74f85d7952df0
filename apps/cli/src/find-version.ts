import type { DatasetVersionView, Planning } from "@maillage/planning";
import { UnknownDatasetVersionError } from "@maillage/planning";

/** A version by its id, whatever its territory. @throws {UnknownDatasetVersionError} */
export async function findVersion(planning: Planning, id: string): Promise<DatasetVersionView> {
  for (const { code } of await planning.listTerritories()) {
    const found = (await planning.listDatasetVersions(code)).find((version) => version.id === id);
    if (found !== undefined) return found;
  }
  throw new UnknownDatasetVersionError(id);
}
