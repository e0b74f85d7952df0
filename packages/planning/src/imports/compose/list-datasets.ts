import type { ImportKind } from "@maillage/official-data";
import type { TerritoryContent } from "../../territory-content.ts";
import type { DatasetView } from "../../views.ts";
import type { AnyComposedVersion } from "./composed-version.ts";

const DATASET_KIND: Readonly<Record<ImportKind, DatasetView["kind"]>> = {
  sites: "sites",
  activity: "sites",
  partners: "sites",
  hours: "sites",
  cantons: "cantons",
  communes: "communes",
  "commune-changes": "communes",
  populations: "communes",
  homes: "homes",
  addresses: "homes",
};

/** What the territory rests on: what it comes with, then the imports in force, each under its version's id. */
export function listDatasets(base: TerritoryContent, versions: readonly AnyComposedVersion[]): DatasetView[] {
  return [
    ...base.datasets,
    ...versions.map(({ id, kind, name, producer, licence, vintage, url, sha256, rowCount }) => ({
      ...{ id, kind: DATASET_KIND[kind], name, producer, licence, vintage, url, sha256, rowCount },
    })),
  ];
}
