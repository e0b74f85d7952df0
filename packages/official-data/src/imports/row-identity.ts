import type { ImportedRows, ImportKind } from "./import-reading.ts";

const IDENTITY_OF: { readonly [Kind in ImportKind]: (value: ImportedRows[Kind]) => string } = {
  sites: ({ id }) => id,
  cantons: ({ code }) => code,
  communes: ({ code }) => code,
  "commune-changes": ({ from, to, date, kind }) => `${from} ${to} ${date} ${kind}`,
  populations: ({ communeCode }) => communeCode,
  homes: ({ id }) => id,
  addresses: ({ id }) => id,
  activity: ({ siteId, activity }) => `${siteId} ${activity?.year ?? ""}`,
  partners: ({ siteId }) => siteId,
  hours: ({ siteId }) => siteId,
};

/** What makes a row the same from one vintage to the next: the key that versions are compared by. */
export function rowIdentity<Kind extends ImportKind>(kind: Kind, value: ImportedRows[Kind]): string {
  return IDENTITY_OF[kind](value);
}
