import type { ScenarioChange } from "./change.ts";
import { isSameValue } from "./is-same-value.ts";

/** Keys that mean something only together: a longitude of one side with a latitude of the other is nowhere. */
const TOGETHER: readonly (readonly string[])[] = [
  ["longitude", "latitude", "cantonCode"],
  ["status", "date"],
];

/**
 * One change edited by two sides: each thing that only one side touched is as that side has it.
 *
 * @param base null when both sides added it: whatever differs is then a conflict.
 * @param side which holds where both touched the same thing differently.
 */
export function mergeOneChange(
  base: ScenarioChange | null,
  mine: ScenarioChange,
  theirs: ScenarioChange,
  side: "mine" | "theirs",
): { readonly change: ScenarioChange; readonly isConflict: boolean } {
  if (isSameValue(mine, theirs) || isSameValue(base, theirs)) return { change: mine, isConflict: false };
  if (isSameValue(base, mine)) return { change: theirs, isConflict: false };
  const chosen = side === "mine" ? mine : theirs;
  // Changes of different kinds have nothing to merge.
  if (base === null || base.kind !== mine.kind || base.kind !== theirs.kind)
    return { change: chosen, isConflict: true };

  const merged = mergeRecords({ base, mine, theirs }, side);
  // Each value comes from one of three changes of this kind, under its own key, with the keys it goes with.
  return { change: merged.value as unknown as ScenarioChange, isConflict: merged.isConflict };
}

interface Sides<Value> {
  readonly base: Value;
  readonly mine: Value;
  readonly theirs: Value;
}

function mergeRecords(
  sides: Sides<object>,
  side: "mine" | "theirs",
): { readonly value: Readonly<Record<string, unknown>>; readonly isConflict: boolean } {
  const { base, mine, theirs } = sides;
  const value: Record<string, unknown> = {};
  let isConflict = false;
  for (const keys of groupKeys([...Object.keys(mine), ...Object.keys(theirs)])) {
    const [ofBase, ofMine, ofTheirs] = [pick(base, keys), pick(mine, keys), pick(theirs, keys)];
    const merged = mergeGroup({ base: ofBase, mine: ofMine, theirs: ofTheirs }, side);
    Object.assign(value, merged.value);
    isConflict ||= merged.isConflict;
  }
  return { value, isConflict };
}

function mergeGroup(sides: Sides<Readonly<Record<string, unknown>>>, side: "mine" | "theirs") {
  const { base, mine, theirs } = sides;
  if (isSameValue(mine, theirs) || isSameValue(base, theirs)) return { value: mine, isConflict: false };
  if (isSameValue(base, mine)) return { value: theirs, isConflict: false };
  // When it was last touched: the later of two moments says it for both.
  if (typeof mine.at === "string" && typeof theirs.at === "string") {
    return { value: mine.at > theirs.at ? mine : theirs, isConflict: false };
  }
  if (isRecord(base.fields) && isRecord(mine.fields) && isRecord(theirs.fields)) {
    const fields = mergeRecords({ base: base.fields, mine: mine.fields, theirs: theirs.fields }, side);
    return { value: { fields: fields.value }, isConflict: fields.isConflict };
  }
  return { value: side === "mine" ? mine : theirs, isConflict: true };
}

function groupKeys(keys: readonly string[]): readonly (readonly string[])[] {
  const groups = new Map<string, readonly string[]>();
  for (const key of keys) {
    const group = TOGETHER.find((together) => together.includes(key)) ?? [key];
    groups.set(group.join(), group);
  }
  return [...groups.values()];
}

/** Only the keys that have a value: one left out stays left out. */
function pick(record: object, keys: readonly string[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(record).filter(([key, each]) => keys.includes(key) && each !== undefined));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
