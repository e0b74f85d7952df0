import { type DepartementCode, parseDepartementCode, type RefusedRepair } from "@maillage/official-data";
import type { LoadedTerritory } from "../loaded-territory.ts";
import { type AnyComposedVersion, versionsOf } from "./compose/composed-version.ts";
import type { SentContext } from "./read-source-protocol.ts";

/** What is known of a territory while a file is read for it. */
export function buildImportContext(
  { view, map, roadNetworkView }: LoadedTerritory,
  versions: readonly AnyComposedVersion[],
  refusedRepairs: readonly RefusedRepair[],
  pathOfNetwork: (hash: string) => string,
): SentContext {
  const departement: DepartementCode = parseDepartementCode(view.code);
  // Cells of a drawing would say of a site that it is in the wrong commune.
  const shapes = new Map(
    view.boundaries === "official"
      ? map.communes.features.map(({ properties, geometry }) => [properties.code, geometry])
      : [],
  );
  return {
    departement,
    // Codes in the database were all read as such.
    communes: map.communeCentres.map(({ code, name, longitude, latitude, cantonCodes }) => ({
      ...{ name, longitude, latitude, geometry: shapes.get(code) ?? null },
      code: code as SentContext["communes"][number]["code"],
      cantonCodes: cantonCodes as SentContext["communes"][number]["cantonCodes"],
    })),
    cantons: Object.entries(map.cantonNames).map(([code, name]) => {
      return { code: code as SentContext["cantons"][number]["code"], name };
    }),
    communeSuccessors: new Map(
      versionsOf(versions, "commune-changes").flatMap(({ rows }) => rows.map(({ from, to }) => [from, to] as const)),
    ),
    // Straight lines between towns tell nothing of how far a site is from a road.
    roadsPath: roadNetworkView.origin === "modelled" ? null : pathOfNetwork(roadNetworkView.hash),
    refusedRepairs,
  };
}
