import type { ImportedRows, ImportKind } from "@maillage/official-data";
import { rowIdentity } from "@maillage/official-data";
import type { TerritoryContent } from "../territory-content.ts";
import type { SiteView } from "../views.ts";

/** Something that versions are compared by: a site, a commune, a canton, a home. */
export interface DatasetRecord {
  readonly name: string;
  readonly values: Readonly<Record<string, unknown>>;
}
export type DatasetRecords = ReadonlyMap<string, DatasetRecord>;

/** The rows of a version as records, by what makes a row the same from one vintage to the next. */
export function listRowRecords<Kind extends ImportKind>(
  kind: Kind,
  rows: readonly ImportedRows[Kind][],
  nameOf: ReadonlyMap<string, string>,
): DatasetRecords {
  return new Map(
    rows.map((row) => {
      const key = rowIdentity(kind, row);
      const own = "name" in row && typeof row.name === "string" ? row.name : undefined;
      return [
        key,
        { name: own ?? nameOf.get(key.split(" ")[0] ?? "") ?? key, values: Object.fromEntries(Object.entries(row)) },
      ];
    }),
  );
}

/**
 * What a territory's content says of the things that a kind of import is about: before and after an import, they tell what it
 * does, whatever it was laid over.
 *
 * @param sites of the network that the import is about, for kinds that are about sites.
 */
export function listContentRecords(
  kind: Exclude<ImportKind, "commune-changes">,
  content: TerritoryContent,
  sites: readonly SiteView[],
): DatasetRecords {
  switch (kind) {
    case "sites":
      return new Map(sites.map((site) => [site.id, describeSite(site)]));
    case "activity":
    case "partners":
    case "hours":
      return new Map(sites.map((site) => [site.id, { name: site.name, values: { [kind]: site[kind] } }]));
    case "cantons":
      return listCantonRecords(content);
    case "communes":
    case "populations":
      return listCommuneRecords(content);
    case "homes":
    case "addresses":
      return listHomeRecords(content);
  }
}

/** What a list of sites tells: not what was laid over it since. */
function describeSite({ sources: _, events: __, activity: ___, name, id: ____, ...values }: SiteView): DatasetRecord {
  return { name, values: { name, ...values } };
}

function listShapes(content: TerritoryContent, unit: "commune" | "canton"): ReadonlyMap<string, unknown> {
  return new Map(
    content.boundaries.flatMap((each) => (each.unit === unit && !each.approximate ? [[each.code, each.geometry]] : [])),
  );
}

function listCantonRecords(content: TerritoryContent): DatasetRecords {
  const shapes = listShapes(content, "canton");
  const members = new Map<string, string[]>();
  for (const { code, cantonCodes } of content.communes) {
    for (const canton of cantonCodes) members.set(canton, [...(members.get(canton) ?? []), code]);
  }
  return new Map(
    content.cantons.map(({ code, name }) => [
      code,
      { name, values: { name, communes: members.get(code) ?? [], shape: shapes.get(code) ?? null } },
    ]),
  );
}

function listCommuneRecords(content: TerritoryContent): DatasetRecords {
  const shapes = listShapes(content, "commune");
  return new Map(
    content.communes.map(({ code, ...values }) => [
      code,
      { name: values.name, values: { ...values, shape: shapes.get(code) ?? null } },
    ]),
  );
}

function listHomeRecords({ communes, homeGrid }: TerritoryContent): DatasetRecords {
  const nameOf = new Map(communes.map(({ code, name }) => [code, name]));
  return new Map(
    homeGrid?.homes.map(({ id, ...values }) => [id, { name: nameOf.get(values.communeCode ?? "") ?? id, values }]),
  );
}
