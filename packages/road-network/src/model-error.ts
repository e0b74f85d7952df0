import { french } from "@maillage/errors";
import { InvalidModelledPlacesError, type ModelledPlace } from "./modelled-places.ts";
import { UNREACHABLE } from "./road-graph.ts";
import type { ModelError, RoadNetwork } from "./road-network.ts";
import { timesFrom } from "./times-from.ts";
import type { UsualDrivingTime } from "./usual-driving-time.ts";

/** A usual driving time beside the modelled one. */
export interface ModelledTime extends UsualDrivingTime {
  /** Infinity when the network has no way between the two. */
  readonly modelledMinutes: number;
}

/**
 * The modelled minutes of each usual driving time, in the order given. `network` must have been modelled from these very
 * places, in this order: junction `i` is place `i`.
 *
 * @throws {InvalidModelledPlacesError} when a driving time bears on a code that is not among the places.
 */
export function listModelledTimes(
  network: RoadNetwork,
  places: readonly Pick<ModelledPlace, "code">[],
  drivingTimes: readonly UsualDrivingTime[],
): ModelledTime[] {
  const placeByCode = new Map(places.map(({ code }, place) => [code, place]));
  const getPlace = (code: string) => {
    const place = placeByCode.get(code);
    if (place !== undefined) return place;
    throw new InvalidModelledPlacesError(
      {
        fr: french`Un temps usuel porte sur ${code}, qui n'est pas parmi les lieux`,
        en: `A driving time bears on ${code}, which is not among the places`,
      },
      { code },
    );
  };
  return drivingTimes.map((drivingTime) => {
    const deciseconds = timesFrom(network.graph, getPlace(drivingTime.codeA))[getPlace(drivingTime.codeB)];
    const modelledMinutes = deciseconds === UNREACHABLE ? Number.POSITIVE_INFINITY : deciseconds / 600;
    return { ...drivingTime, modelledMinutes };
  });
}

/**
 * How far a modelled network is from usual driving times: mean and largest of |modelled - usual| / usual. Undefined
 * without any driving time. Same conditions and errors as {@link listModelledTimes}.
 */
export function computeModelError(
  network: RoadNetwork,
  places: readonly Pick<ModelledPlace, "code">[],
  drivingTimes: readonly UsualDrivingTime[],
): ModelError | undefined {
  if (drivingTimes.length === 0) return undefined;
  const shares = listModelledTimes(network, places, drivingTimes).map(
    ({ minutes, modelledMinutes }) => Math.abs(modelledMinutes - minutes) / minutes,
  );
  return {
    meanAbsoluteShare: shares.reduce((sum, share) => sum + share, 0) / shares.length,
    maxAbsoluteShare: Math.max(...shares),
    pairCount: shares.length,
  };
}
