import type { Format } from "./format.ts";

/** A number of people, marked when part of it is a shared town's, split equally between its cantons. */
export function writePopulation(
  { population, estimated }: { readonly population: number; readonly estimated: boolean },
  format: Format,
): string {
  return `${estimated ? "≈\u00a0" : ""}${format.people(population)}`;
}
