import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { openDays, parseOfficialHours, weeklyMinutes } from "../src/index.ts";

const LIST = join(import.meta.dirname, "../../../../shared/real-data/france/liste-fs-20240801.csv");
const DAY_COLUMNS = ["h_lundi", "h_mardi", "h_mercredi", "h_jeudi", "h_vendredi", "h_samedi"];

// The official list of 1 August 2024, not redistributed here: read where it lies beside the repository.
test.skipIf(!existsSync(LIST))("all 2,845 rows of the real list are read", () => {
  const rows: Record<string, string>[] = parse(readFileSync(LIST), { columns: true });
  expect(rows).toHaveLength(2845);
  const sites = rows.map((row) => {
    const cells = DAY_COLUMNS.map((column) => row[column] ?? "");
    return { ...parseOfficialHours(cells), cells, format: row.format_fs };
  });

  // Counted on the text, so that the figures below are of the same file.
  const cells = sites.flatMap((site) => site.cells);
  expect(cells.filter((cell) => cell.split(" / ").length === 2)).toHaveLength(9244);
  expect(cells.flatMap((cell) => cell.split(" / ").filter((part) => part === "00:00 - 00:00"))).toHaveLength(75);

  const cellCount = (rule: string) => sites.flatMap(({ warnings }) => warnings.filter((w) => w.rule === rule)).length;
  expect(cellCount("zero-interval")).toBe(67);
  expect(sites.filter(({ warnings }) => warnings.some(({ rule }) => rule === "zero-interval"))).toHaveLength(30);
  // Duplicates included. Once zero intervals are dropped, as they have been when the rest is looked at.
  expect(cellCount("overlap")).toBe(79);
  expect([cellCount("touching"), cellCount("unsorted")]).toEqual([15, 0]);
  expect([cellCount("reversed"), cellCount("unreadable")]).toEqual([0, 0]);

  const known = sites.flatMap(({ hours, format, cells }) => (hours === null ? [] : [{ hours, format, cells }]));
  expect(sites.length - known.length).toBe(48);
  const weeklyHours = known.map(({ hours }) => weeklyMinutes(hours) / 60);
  const totalHours = weeklyHours.reduce((sum, hours) => sum + hours, 0);
  expect(totalHours / known.length).toBeCloseTo(28.8, 1);
  // 28.4 hours is what is found when sites whose hours are unknown are taken for 0 hours.
  expect(totalHours / sites.length).toBeCloseTo(28.4, 1);
  expect(Math.max(...weeklyHours)).toBe(53.5);
  const daysCount = (days: number) => known.filter(({ hours }) => openDays(hours).length === days).length;
  // Of the cells that are not empty, 5 hold only zero intervals: five sites open one day less than the file seems to say.
  expect([daysCount(5), daysCount(6), [1, 2, 3, 4].reduce((sum, days) => sum + daysCount(days), 0)]).toEqual([
    2280, 351, 166,
  ]);
  const fixed = known.filter(({ format }) => format === "Fixe");
  const long = fixed.filter(({ hours }) => weeklyMinutes(hours) >= 24 * 60);
  expect(long.filter((site) => openDays(site.hours).length >= 5)).toHaveLength(2273);
  // 2,276 by the cells that are not empty: on one of their five days, three sites have but a zero interval.
  expect(long.filter((site) => site.cells.filter((cell) => cell !== "").length >= 5)).toHaveLength(2276);
  expect(known.every(({ hours }) => hours.weekly.sunday.length === 0)).toBe(true);
});
