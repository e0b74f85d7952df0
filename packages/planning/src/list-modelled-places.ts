import type { ModelledPlace } from "@maillage/road-network";
import type { CommuneContent } from "./territory-content.ts";

/** Communes as places to model roads between: one whose population is not known is a place of usual size. */
export function listModelledPlaces(communes: readonly CommuneContent[]): ModelledPlace[] {
  return communes.map(({ code, name, longitude, latitude, population }) => ({
    ...{ code, name, longitude, latitude },
    ...(population === null ? {} : { population }),
  }));
}
