import { copyNearest } from "./nearest-sender.ts";
import type { NearestAnswer, NearestChange } from "./protocol.ts";

/**
 * The page's end of the nearest sites: what was received last, with what changed since written over it. Every message of the worker must pass
 * through it, in order.
 */
export class NearestReceiver {
  #received: NearestAnswer | undefined;
  #isKept = false;

  /**
   * The nearest sites of all homes after a message, a new object with arrays that the next message writes over, unless they are kept. Undefined when changes come
   * before anything that they change.
   */
  receive(message: NearestAnswer | NearestChange): NearestAnswer | undefined {
    if ("homeSite" in message) this.#received = message;
    else if (this.#received !== undefined) {
      this.#received = this.#isKept ? copyNearest(this.#received) : { ...this.#received };
      writeChange(this.#received, message);
    }
    this.#isKept = false;
    return this.#received;
  }

  /** Leaves what was received last as it is from now on: the next message is written over a copy. */
  keep(): void {
    this.#isKept = true;
  }
}

function writeChange({ k, homeSite, homeDeciseconds }: NearestAnswer, change: NearestChange): void {
  for (const [index, home] of change.changeHome.entries()) {
    for (let rank = 0; rank < k; rank++) {
      homeSite[home * k + rank] = change.changeSite[index * k + rank] ?? 0;
      homeDeciseconds[home * k + rank] = change.changeDeciseconds[index * k + rank] ?? 0;
    }
  }
}
