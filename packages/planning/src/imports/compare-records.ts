import { canonicalJson } from "../content-hash.ts";
import type { DatasetDifferenceView, PreviewState } from "./import-views.ts";
import type { DatasetRecord, DatasetRecords } from "./list-records.ts";

/** Items told one by one; the counts are of all. */
const ITEM_COUNT_MAX = 500;
/** Longer values are cut: a shape is not read. */
const VALUE_LENGTH_MAX = 200;

export interface DatasetDifference {
  readonly view: DatasetDifferenceView;
  /** Of every key, before or after. */
  readonly stateOf: ReadonlyMap<string, Exclude<PreviewState, "refused">>;
}

/** What there is after that was not before, what is gone, and what of the rest says something else. Gone first, then changed. */
export function compareRecords(before: DatasetRecords, after: DatasetRecords): DatasetDifference {
  const stateOf = new Map<string, Exclude<PreviewState, "refused">>();
  const items: Record<"gone" | "changed" | "new", DatasetDifferenceView["items"][number][]> = {
    ...{ gone: [], changed: [], new: [] },
  };
  for (const [key, { name }] of before) {
    if (after.has(key)) continue;
    stateOf.set(key, "gone");
    items.gone.push({ key, name, state: "gone", fields: [] });
  }
  for (const [key, record] of after) {
    const former = before.get(key);
    if (former === undefined) {
      stateOf.set(key, "new");
      items.new.push({ key, name: record.name, state: "new", fields: [] });
      continue;
    }
    const fields = listChangedFields(former, record);
    stateOf.set(key, fields.length > 0 ? "changed" : "same");
    if (fields.length > 0) items.changed.push({ key, name: record.name, state: "changed", fields });
  }
  return {
    stateOf,
    view: {
      ...{ new: items.new.length, changed: items.changed.length, gone: items.gone.length },
      same: after.size - items.new.length - items.changed.length,
      items: [...items.gone, ...items.changed, ...items.new].slice(0, ITEM_COUNT_MAX),
    },
  };
}

function listChangedFields(
  before: DatasetRecord,
  after: DatasetRecord,
): DatasetDifferenceView["items"][number]["fields"] {
  const fields = new Set([...Object.keys(before.values), ...Object.keys(after.values)]);
  return [...fields].flatMap((field) => {
    const [was, is] = [writeValue(before.values[field]), writeValue(after.values[field])];
    return was === is ? [] : [{ field, before: was.slice(0, VALUE_LENGTH_MAX), after: is.slice(0, VALUE_LENGTH_MAX) }];
  });
}

/** Empty for nothing; words between commas for a list of words. */
function writeValue(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "string") return value;
  if (Array.isArray(value) && value.every((each) => typeof each === "string")) return value.join(", ");
  return canonicalJson(value);
}
