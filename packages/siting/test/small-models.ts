import fc from "fast-check";
import type { ColumnLimit, CoverModel, GainFunction } from "../src/cover-model.ts";

/** Small models of every kind that the large path solves: covering, times, both, pairs, prices, demands, and limits of all kinds. */
export function arbitraryModel(): fc.Arbitrary<CoverModel> {
  return fc.integer({ min: 1, max: 9 }).chain((columnCount) =>
    fc
      .record({
        objective: arbitraryGain(columnCount),
        demands: fc.array(
          fc.record({ gain: arbitraryGain(columnCount), share: fc.double({ min: 0, max: 1, noNaN: true }) }),
          {
            maxLength: 1,
          },
        ),
        count: fc.integer({ min: 0, max: columnCount }),
        openCount: fc.integer({ min: 0, max: columnCount - 1 }),
        cantons: fc.array(fc.subarray(listAll(columnCount), { minLength: 1 }), { maxLength: 2 }),
        groups: fc.array(fc.subarray(listAll(columnCount), { minLength: 1 }), { maxLength: 1 }),
        costs: fc.option(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: columnCount, maxLength: columnCount })),
      })
      .map(({ objective, demands, count, openCount, cantons, groups, costs }): CoverModel => {
        const all = listAll(columnCount);
        const open = all.slice(0, openCount);
        const candidates = all.slice(openCount);
        const limits = [
          limit("new-sites", candidates, 0, Math.min(count, candidates.length)),
          limit("closures", open, Math.max(0, openCount - 1), Number.POSITIVE_INFINITY),
          ...cantons.map((columns) => limit("canton", columns, 1, Number.POSITIVE_INFINITY)),
          ...groups.map((columns) => limit("group", columns, Number.NEGATIVE_INFINITY, 1)),
        ];
        if (costs !== null) {
          const coefficients = Float64Array.from(costs);
          limits.push({ ...limit("budget", all, Number.NEGATIVE_INFINITY, 4 * count), coefficients });
        }
        return {
          columnCount,
          columnSite: Uint32Array.from(all),
          columnIsOpen: Uint8Array.from(all, (column) => (column < openCount ? 1 : 0)),
          objective,
          demands: demands.map(({ gain, share }) => ({
            gain,
            rule: -1,
            min: gain.baseGain + share * mostOfRows(gain),
          })),
          limits,
          assignments: [],
        };
      }),
  );
}

function arbitraryGain(columnCount: number): fc.Arbitrary<GainFunction> {
  const entries = fc.subarray(listAll(columnCount), { minLength: 1 });
  const uniformRow = fc.record({
    columns: entries,
    gain: fc.integer({ min: 1, max: 20 }),
    need: fc.constantFrom(1, 1, 2),
  });
  const sortedRow = fc.array(fc.tuple(fc.nat(columnCount - 1), fc.integer({ min: 1, max: 20 })), {
    minLength: 1,
    maxLength: columnCount,
  });
  const own = fc.oneof(
    fc.constant(new Array<number>(columnCount).fill(0)),
    fc.array(fc.integer({ min: -8, max: 0 }), { minLength: columnCount, maxLength: columnCount }),
  );
  return fc
    .record({
      baseGain: fc.integer({ min: 0, max: 5 }),
      own,
      uniform: fc.array(uniformRow, { maxLength: 8 }),
      sorted: fc.oneof(fc.constant<[number, number][][]>([]), fc.array(sortedRow, { maxLength: 6 })),
    })
    .map(({ baseGain, own, uniform, sorted }) => {
      const rows = [
        ...uniform.map(({ columns, gain, need }) => ({ need, entries: columns.map((column) => ({ column, gain })) })),
        ...sorted.map((pairs) => ({
          need: 1,
          entries: [...new Map(pairs)].map(([column, gain]) => ({ column, gain })),
        })),
      ];
      const ordered = rows.map(({ entries }) => entries.sort((a, b) => b.gain - a.gain || a.column - b.column));
      return {
        baseGain,
        columnGain: Float64Array.from(own),
        rowCount: rows.length,
        rowNeed: Uint8Array.from(rows, ({ need }) => need),
        rowFirstEntry: Uint32Array.from([0, ...ordered.map((_, row) => ordered.slice(0, row + 1).flat().length)]),
        entryColumn: Uint32Array.from(ordered.flat(), ({ column }) => column),
        entryGain: Float64Array.from(ordered.flat(), ({ gain }) => gain),
      };
    });
}

function mostOfRows({ rowCount, rowFirstEntry, entryGain }: GainFunction): number {
  let most = 0;
  for (let row = 0; row < rowCount; row++) most += entryGain[rowFirstEntry[row] ?? 0] ?? 0;
  return most;
}

function limit(kind: ColumnLimit["kind"], columns: readonly number[], min: number, max: number): ColumnLimit {
  return {
    kind,
    rule: 0,
    subject: -1,
    columns: Uint32Array.from(columns),
    coefficients: new Float64Array(columns.length).fill(1),
    min,
    max,
  };
}

function listAll(columnCount: number): number[] {
  return Array.from({ length: columnCount }, (_, column) => column);
}
