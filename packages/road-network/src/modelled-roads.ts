import { french } from "@maillage/errors";
import { buildGabrielGraph } from "./gabriel-graph.ts";
import { metresBetween } from "./local-metres.ts";
import type { MainAxis } from "./main-axis.ts";
import type { ModelledCalibration, RoadClass } from "./modelled-calibration.ts";
import { InvalidModelledPlacesError, type ModelledPlace } from "./modelled-places.ts";

/** A road of a modelled network, open both ways. */
export interface ModelledRoad {
  /** Junctions: places first, then the points of motorways. */
  readonly tail: number;
  readonly head: number;
  readonly metres: number;
  readonly seconds: number;
  /** A motorway or its slip road: no place is on it. */
  readonly isMotorway: boolean;
}

export interface ModelledRoads {
  /** The place at whose position each junction beyond the places stands, in order. */
  readonly motorwayJunctionPlace: readonly number[];
  readonly roads: readonly ModelledRoad[];
}

/**
 * The roads between places: the Gabriel graph, the steps of axes (which upgrade a road of the graph, or add one), and
 * motorways as a layer of their own above the places, joined to them at interchanges only.
 *
 * @throws {InvalidModelledPlacesError} when an axis passes a place that is not there.
 */
export function listModelledRoads(
  places: readonly ModelledPlace[],
  placeByCode: ReadonlyMap<string, number>,
  axes: readonly MainAxis[],
  calibration: ModelledCalibration,
): ModelledRoads {
  const surfaceClass = new Map<string, readonly [tail: number, head: number, roadClass: RoadClass]>();
  const { edgeTail, edgeHead } = buildGabrielGraph(
    Float64Array.from(places, ({ longitude }) => longitude),
    Float64Array.from(places, ({ latitude }) => toConformalLatitude(latitude)),
  );
  for (const [edge, tail] of edgeTail.entries()) {
    surfaceClass.set(`${tail} ${edgeHead[edge]}`, [tail, edgeHead[edge], "local"]);
  }

  const motorwayJunctionPlace: number[] = [];
  const motorwayJunctionByPlace = new Map<number, number>();
  const motorways = new Map<string, ModelledRoad>();
  const interchangePlaces = new Set<number>();
  const getMotorwayJunction = (place: number) => {
    const junction = motorwayJunctionByPlace.get(place) ?? places.length + motorwayJunctionPlace.length;
    if (!motorwayJunctionByPlace.has(place)) motorwayJunctionPlace.push(place);
    motorwayJunctionByPlace.set(place, junction);
    return junction;
  };

  for (const { name, steps } of axes) {
    const stepPlace = steps.map(({ code }) => {
      const place = placeByCode.get(code);
      if (place !== undefined) return place;
      throw new InvalidModelledPlacesError(
        {
          fr: french`L'axe ${name} passe par ${code}, qui n'est pas parmi les lieux`,
          en: `The axis ${name} passes ${code}, which is not among the places`,
        },
        { name, code },
      );
    });
    for (let step = 1; step < steps.length; step++) {
      const [a, b] = [stepPlace[step - 1], stepPlace[step]].sort((p, q) => p - q);
      const { roadClass } = steps[step];
      if (a === b) continue;
      if (roadClass === "motorway") {
        const tail = getMotorwayJunction(stepPlace[step - 1]);
        const head = getMotorwayJunction(stepPlace[step]);
        const metres = metresOf(places, a, b) * calibration.sinuosity.motorway;
        const seconds = (metres * 3.6) / calibration.kmPerHour.motorway;
        motorways.set(`${a} ${b}`, { tail, head, metres, seconds, isMotorway: true });
        for (const end of [step - 1, step]) if (steps[end].access) interchangePlaces.add(stepPlace[end]);
      } else {
        const known = surfaceClass.get(`${a} ${b}`);
        const isFaster = known === undefined || calibration.kmPerHour[roadClass] > calibration.kmPerHour[known[2]];
        if (isFaster) surfaceClass.set(`${a} ${b}`, [a, b, roadClass]);
      }
    }
  }

  const surface = [...surfaceClass.values()]
    .sort((a, b) => a[0] - b[0] || a[1] - b[1])
    .map(([tail, head, roadClass]) => surfaceRoad(places, tail, head, roadClass, calibration));
  const interchanges = [...interchangePlaces].map((place) => ({
    tail: place,
    head: getMotorwayJunction(place),
    metres: calibration.interchangeMetres,
    seconds: calibration.interchangeSeconds,
    isMotorway: true,
  }));
  return { motorwayJunctionPlace, roads: [...surface, ...motorways.values(), ...interchanges] };
}

/** Slow through the built-up area at each end, at the speed of the road's class between them. */
function surfaceRoad(
  places: readonly ModelledPlace[],
  tail: number,
  head: number,
  roadClass: RoadClass,
  calibration: ModelledCalibration,
): ModelledRoad {
  const builtUpMetres = ({ population }: ModelledPlace) =>
    population === undefined
      ? calibration.builtUpMetresUnknown
      : calibration.builtUpMetresPerSqrtInhabitant * Math.sqrt(population);
  const metres = metresOf(places, tail, head) * calibration.sinuosity[roadClass];
  const slowMetres = Math.min(metres, builtUpMetres(places[tail]) + builtUpMetres(places[head]));
  const seconds =
    3.6 * ((metres - slowMetres) / calibration.kmPerHour[roadClass] + slowMetres / calibration.builtUpKmPerHour);
  return { tail, head, metres, seconds, isMotorway: false };
}

function metresOf(places: readonly ModelledPlace[], a: number, b: number): number {
  return metresBetween(places[a].longitude, places[a].latitude, places[b].longitude, places[b].latitude);
}

/** Mercator's ordinate, in degrees: with the longitude it keeps angles and small discs, which is all the graph looks at. */
function toConformalLatitude(latitude: number): number {
  return (Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360)) * 180) / Math.PI;
}
