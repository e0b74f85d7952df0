import type { HomeView } from "@maillage/planning";
import { UNREACHABLE } from "@maillage/road-network";
import { DIFFERENCE_CLASSES, differenceClassOf } from "../../../map/difference-classes.ts";
import { type HomeSeconds, homeDecisecondsOf } from "../map/home-seconds.ts";

/** A place whose travel time is another between two networks. */
interface HomeDifference {
  readonly home: string;
  readonly name: string;
  readonly population: number;
  /** Null where no site can be reached. */
  readonly beforeSeconds: number | null;
  readonly afterSeconds: number | null;
}

export interface Differences {
  /** Those whose time changes most first. */
  readonly homes: readonly HomeDifference[];
  readonly peopleNearer: number;
  readonly peopleFarther: number;
}

/** The places that the map of the difference colours: those whose time changes by a minute or more. */
export function listDifferences(homes: readonly HomeView[], before: HomeSeconds, after: HomeSeconds): Differences {
  const [decisecondsBefore, decisecondsAfter] = [homeDecisecondsOf(before), homeDecisecondsOf(after)];
  let [peopleNearer, peopleFarther] = [0, 0];
  const changed: HomeDifference[] = [];
  for (const [index, { id, name, population }] of homes.entries()) {
    const own = differenceClassOf(
      decisecondsBefore[index] ?? UNREACHABLE,
      decisecondsAfter[index] ?? UNREACHABLE,
      UNREACHABLE,
    );
    const kind = DIFFERENCE_CLASSES[own]?.id;
    if (kind === undefined || kind === "same" || kind === "unreachable") continue;
    if (kind.startsWith("saved")) peopleNearer += population;
    else peopleFarther += population;
    changed.push({
      ...{ home: id, name, population },
      beforeSeconds: before[index] ?? null,
      afterSeconds: after[index] ?? null,
    });
  }
  return { homes: changed.toSorted((a, b) => sizeOf(b) - sizeOf(a)), peopleNearer, peopleFarther };
}

/** Out of reach or in reach at last is more than any number of minutes. */
function sizeOf({ beforeSeconds, afterSeconds }: HomeDifference): number {
  if (beforeSeconds === null || afterSeconds === null) return Number.POSITIVE_INFINITY;
  return Math.abs(afterSeconds - beforeSeconds);
}
