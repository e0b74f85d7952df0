import type { NearestAnswer, NearestChange } from "./protocol.ts";

/** Above this share of the homes, a list of changes is no shorter than the whole. */
const CHANGED_SHARE_MAX = 1 / 4;

/**
 * The worker's end of the nearest sites: says of them what the page does not have yet. A hand that moves a site changes the lists of some homes
 * of thousands, and what is sent whole at each move has to be collected by the page as often.
 */
export class NearestSender {
  /** As the page has it. */
  #sent: NearestAnswer | undefined;

  /**
   * What to send so that the page has these. The arrays are made for it, and may be transferred.
   *
   * @param nearest copied, not kept.
   */
  next(nearest: NearestAnswer): NearestAnswer | NearestChange {
    const sent = this.#sent;
    const isComparable = sent?.k === nearest.k && sent.homeSite.length === nearest.homeSite.length;
    const changedHomes = isComparable ? listChangedHomes(sent, nearest) : undefined;
    if (sent === undefined || changedHomes === undefined) {
      this.#sent = copyNearest(nearest);
      return copyNearest(nearest);
    }
    const { k } = nearest;
    const change: NearestChange = {
      changeHome: Uint32Array.from(changedHomes),
      changeSite: new Uint32Array(changedHomes.length * k),
      changeDeciseconds: new Uint32Array(changedHomes.length * k),
    };
    for (const [index, home] of changedHomes.entries()) {
      for (let rank = 0; rank < k; rank++) {
        const site = nearest.homeSite[home * k + rank] ?? 0;
        const deciseconds = nearest.homeDeciseconds[home * k + rank] ?? 0;
        sent.homeSite[home * k + rank] = change.changeSite[index * k + rank] = site;
        sent.homeDeciseconds[home * k + rank] = change.changeDeciseconds[index * k + rank] = deciseconds;
      }
    }
    return change;
  }
}

/** Homes whose lists differ; undefined when they are too many to be told one by one. */
function listChangedHomes(before: NearestAnswer, after: NearestAnswer): readonly number[] | undefined {
  const { k } = after;
  const homeCount = after.homeSite.length / k;
  const changedHomes: number[] = [];
  for (let home = 0; home < homeCount; home++) {
    for (let at = home * k; at < (home + 1) * k; at++) {
      if (before.homeSite[at] === after.homeSite[at] && before.homeDeciseconds[at] === after.homeDeciseconds[at])
        continue;
      changedHomes.push(home);
      break;
    }
  }
  return changedHomes.length > homeCount * CHANGED_SHARE_MAX ? undefined : changedHomes;
}

export function copyNearest({ k, homeSite, homeDeciseconds }: NearestAnswer): NearestAnswer {
  return { k, homeSite: homeSite.slice(), homeDeciseconds: homeDeciseconds.slice() };
}
