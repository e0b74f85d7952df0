"use client";
import { metresBetween } from "@maillage/road-network";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { MapMeasure } from "../../../map/map-drawing.ts";
import { LatestWins } from "../../../map/worker/latest-wins.ts";
import type { PlannerWorker } from "../../../map/worker/planner-worker.ts";
import type { TripAnswer, TripRequest } from "../../../map/worker/tool-calls.ts";
import type { MeasuredPoint } from "../../../view-state/map-tools-parsers.ts";
import { roundDegrees } from "../../../view-state/round-degrees.ts";

type Ends = readonly [MeasuredPoint, MeasuredPoint];

export interface Measure {
  readonly ends: Ends | undefined;
  readonly straightMetres: number;
  /** Null when no road leads from A to B; undefined until known. */
  readonly trip: TripAnswer | null | undefined;
  readonly onMove: MapMeasure["onMove"];
}

interface MeasureInput {
  readonly worker: PlannerWorker | undefined;
  /** Those of the address. */
  readonly given: Ends | null;
  readonly timeFactor: number;
  readonly onDone: (ends: Ends) => void;
}

/** The distance and the time between two points; both follow the hand, the address changes when it lets go. */
export function useMeasure({ worker, given, timeFactor, onDone }: MeasureInput): Measure {
  const [dragged, setDragged] = useState<Ends>();
  const [trip, setTrip] = useState<TripAnswer | null>();
  const ends = given === null ? undefined : (dragged ?? given);
  const latest = useRef<LatestWins<TripRequest, TripAnswer | null>>(undefined);

  useEffect(() => {
    if (worker === undefined) return;
    // A trip that cannot be computed is told as one that does not exist: the straight distance stands.
    latest.current = new LatestWins(
      (request: TripRequest) => worker.ask("trip", request),
      (found) => setTrip(found),
      () => setTrip(null),
    );
    return () => {
      latest.current = undefined;
    };
  }, [worker]);
  useEffect(() => {
    if (ends === undefined || worker === undefined) {
      setTrip(undefined);
      return;
    }
    const [from, to] = ends;
    latest.current?.push({ from, to, timeFactor });
  }, [worker, ends, timeFactor]);

  const onMove = useCallback<MapMeasure["onMove"]>(
    (end, longitude, latitude, isDone) => {
      const from = dragged ?? given;
      if (from === null) return;
      const moved = { longitude: roundDegrees(longitude), latitude: roundDegrees(latitude) };
      const next: Ends = end === 0 ? [moved, from[1]] : [from[0], moved];
      setDragged(isDone ? undefined : next);
      if (isDone) onDone(next);
    },
    [dragged, given, onDone],
  );
  const straightMetres = useMemo(() => {
    const [from, to] = ends ?? [];
    return from && to ? metresBetween(from.longitude, from.latitude, to.longitude, to.latitude) : 0;
  }, [ends]);
  return { ends, straightMetres, trip, onMove };
}
