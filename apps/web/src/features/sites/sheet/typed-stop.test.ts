import type { SiteStop } from "@maillage/planning";
import { expect, test } from "vitest";
import { readException, typeException } from "./typed-exception.ts";
import { readStop, type TypedStop, typeStop } from "./typed-stop.ts";

const TYPED: TypedStop = {
  ...{ key: 0, place: " Place de la mairie ", longitude: "5,2", latitude: "48.3", weekday: "tuesday" },
  ...{ opens: "9h", closes: "12:00", frequency: "fortnightly" },
};
const STOP: SiteStop = {
  ...{ place: "Place de la mairie", longitude: 5.2, latitude: 48.3, weekday: "tuesday" },
  ...{ opens: 540, closes: 720, frequency: "fortnightly" },
};

test("a stop is read, and shown again as it was", () => {
  expect(readStop(TYPED)).toStrictEqual({ stop: STOP });
  expect(readStop(typeStop(STOP, 3))).toStrictEqual({ stop: STOP });
});

test("each thing wrong with a stop is told at its field", () => {
  expect(
    readStop({ ...TYPED, place: " ", longitude: "200", latitude: "", opens: "13:00", closes: "12:00" }),
  ).toStrictEqual({
    problems: { place: true, longitude: true, latitude: true, opens: undefined, closes: "reversed" },
  });
  expect(readStop({ ...TYPED, opens: "", closes: "midi" })).toMatchObject({
    problems: { place: false, opens: "missing", closes: "unreadable" },
  });
});

test("an exception is read and shown again; days in the wrong order and overlapping hours are told", () => {
  const exception = { from: "2026-12-24", to: "2026-12-31", ranges: [{ opens: 540, closes: 720 }], reason: "Fêtes" };
  expect(readException(typeException(exception, 0))).toStrictEqual({ exception });
  const typed = typeException(exception, 0);
  expect(readException({ ...typed, to: "" })).toStrictEqual({ exception: { ...exception, to: "2026-12-24" } });
  expect(readException({ ...typed, to: "2026-12-01" })).toMatchObject({ problems: { to: "before-first" } });
  expect(readException({ ...typed, from: "" })).toMatchObject({ problems: { from: true } });
  const overlapping = [
    { opens: "09:00", closes: "12:00" },
    { opens: "11:00", closes: "13:00" },
  ];
  expect(readException({ ...typed, ranges: overlapping })).toMatchObject({
    problems: { ranges: [{ rule: "overlap" }] },
  });
});
