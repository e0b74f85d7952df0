import { batchRows } from "../../files/row-batches.ts";
import type { SourceTable } from "../../files/source-table.ts";
import { unpackRows } from "./kept-rows.ts";
import type { KeptTable } from "./national-homes.ts";

/**
 * A table of a national file by the blocks of some of its areas: its rows in the order and with the numbers that they have in
 * the file. Those of one territory are held in memory while they are read.
 *
 * @param blocks as `keepHomes` gave them, in any order.
 */
export function openKeptTable(table: KeptTable, blocks: readonly Uint8Array[]): SourceTable {
  return {
    ...table,
    async *readBatches({ onProgress, signal } = {}) {
      const rows = blocks.flatMap(unpackRows).sort((a, b) => a.row - b.row);
      let readCount = 0;
      for (const batch of batchRows(rows)) {
        signal?.throwIfAborted();
        yield batch;
        readCount += batch.length;
        onProgress?.(readCount / rows.length);
      }
    },
  };
}
