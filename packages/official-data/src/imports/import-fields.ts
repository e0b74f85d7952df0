import type { FieldSpec } from "./fields/field-spec.ts";
import { ADDRESS_FIELDS, HOME_FIELDS } from "./fields/home-fields.ts";
import { ACTIVITY_FIELDS, HOURS_FIELDS, PARTNERS_FIELDS, SITE_FIELDS } from "./fields/site-fields.ts";
import { CANTON_FIELDS, COMMUNE_CHANGE_FIELDS, COMMUNE_FIELDS, POPULATION_FIELDS } from "./fields/territory-fields.ts";
import type { ImportField, ImportKind } from "./import-reading.ts";

export const FIELDS_OF_KIND: Readonly<Record<ImportKind, readonly FieldSpec[]>> = {
  sites: SITE_FIELDS,
  cantons: CANTON_FIELDS,
  communes: COMMUNE_FIELDS,
  "commune-changes": COMMUNE_CHANGE_FIELDS,
  populations: POPULATION_FIELDS,
  homes: HOME_FIELDS,
  addresses: ADDRESS_FIELDS,
  activity: ACTIVITY_FIELDS,
  partners: PARTNERS_FIELDS,
  hours: HOURS_FIELDS,
};

/** What a table of this kind may hold, for whoever maps columns by hand; those it cannot do without are required. */
export function listImportFields(kind: ImportKind): ImportField[] {
  return FIELDS_OF_KIND[kind].map(({ field, isRequired, name, explanation }) => ({
    field,
    isRequired,
    name,
    explanation,
  }));
}
