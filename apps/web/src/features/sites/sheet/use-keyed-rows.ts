import { useDraft } from "./section-draft.tsx";

/** What is typed in a row, and a number that stays its own while others come and go. */
export type Keyed<Fields> = Fields & { readonly key: number };

export interface KeyedRows<Fields> {
  readonly rows: readonly Keyed<Fields>[];
  /** At the end. */
  readonly add: (fields: Fields) => void;
  readonly write: (key: number, change: Partial<Fields>) => void;
  readonly remove: (key: number) => void;
}

/** Rows of a form that can be added, written and removed. `field` is their name in the form's draft. */
export function useKeyedRows<Fields>(field: string, initial: () => readonly Keyed<Fields>[]): KeyedRows<Fields> {
  const [rows, setRows] = useDraft(field, initial);
  return {
    rows,
    add: (fields) => setRows([...rows, { ...fields, key: Math.max(-1, ...rows.map(({ key }) => key)) + 1 }]),
    write: (key, change) => setRows(rows.map((each) => (each.key === key ? { ...each, ...change } : each))),
    remove: (key) => setRows(rows.filter((each) => each.key !== key)),
  };
}
