import { parseTypedDay, type TypedHoursRule, type TypedRangeProblem, type Weekday } from "@maillage/opening-hours";
import type { SiteStop } from "@maillage/planning";
import { parseDegrees } from "./parse-typed.ts";

/** A stop of a round as typed. */
export interface TypedStop {
  readonly key: number;
  readonly place: string;
  readonly longitude: string;
  readonly latitude: string;
  readonly weekday: Weekday;
  readonly opens: string;
  readonly closes: string;
  readonly frequency: SiteStop["frequency"];
}

export interface StopProblems {
  readonly place: boolean;
  readonly longitude: boolean;
  readonly latitude: boolean;
  readonly opens: TypedHoursRule | undefined;
  readonly closes: TypedHoursRule | undefined;
}

/** A stop as the site keeps it, or what is wrong with it. */
export function readStop(typed: TypedStop): { readonly stop: SiteStop } | { readonly problems: StopProblems } {
  const { weekday, opens, closes, frequency } = typed;
  const place = typed.place.trim();
  const [longitude, latitude] = [parseDegrees(typed.longitude, 180), parseDegrees(typed.latitude, 90)];
  const { ranges, problems } = parseTypedDay([{ opens, closes }]);
  const ruleOf = (field: TypedRangeProblem["field"]) => problems.find((each) => each.field === field)?.rule;
  const [slot] = ranges ?? [];
  if (place === "" || longitude === undefined || latitude === undefined || slot === undefined) {
    return {
      problems: {
        ...{ place: place === "", longitude: longitude === undefined, latitude: latitude === undefined },
        ...{ opens: ruleOf("opens"), closes: ruleOf("closes") },
      },
    };
  }
  return { stop: { place, longitude, latitude, weekday, ...slot, frequency } };
}

/** The fields of a form that show a stop. */
export function typeStop(stop: SiteStop, key: number): TypedStop {
  const time = (minutes: number) =>
    `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
  const { place, longitude, latitude, weekday, opens, closes, frequency } = stop;
  return {
    ...{ key, place, weekday, frequency, longitude: String(longitude), latitude: String(latitude) },
    ...{ opens: time(opens), closes: time(closes) },
  };
}
