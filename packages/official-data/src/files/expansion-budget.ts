import type { SourceLimits } from "./source-limits.ts";
import { type SourcePart, unreadable } from "./source-part.ts";

/** Counts what archives unpack to, those inside archives included, and stops a file that grows out of all proportion. */
export class ExpansionBudget {
  readonly #limits: SourceLimits;
  #total = 0;

  constructor(limits: SourceLimits) {
    this.#limits = limits;
  }

  /**
   * Passes on the bytes of one member as they are unpacked.
   *
   * @param packedBytes what the member takes in its archive.
   * @throws {UnreadableFileError} as soon as one byte too many has come: nothing more is unpacked.
   */
  async *watch(
    part: Pick<SourcePart, "file" | "member">,
    packedBytes: number,
    source: AsyncIterable<Buffer>,
  ): AsyncGenerator<Buffer> {
    const { expandedBytesMax, expansionRatioMax, freeExpandedBytes } = this.#limits;
    const memberMax = Math.max(freeExpandedBytes, packedBytes * expansionRatioMax);
    let count = 0;
    for await (const chunk of source) {
      count += chunk.length;
      this.#total += chunk.length;
      if (count > memberMax) throw unreadable(part, "expands-too-much", { detail: `× ${expansionRatioMax}` });
      if (this.#total > expandedBytesMax) {
        throw unreadable(part, "expands-too-much", { detail: `${Math.round(expandedBytesMax / 1024 ** 2)} Mo` });
      }
      yield chunk;
    }
  }
}
