import { createLoader, parseAsBoolean } from "nuqs/server";
import { listUnread, parseAsNumberBetween } from "../address-number.ts";
import type { AnalysisContext } from "../analysis-context.ts";

/** Percents in the address, as the form has them. Names in French, like the rest of the address. */
const uncertaintyParsers = {
  vitesses: parseAsNumberBetween(0, 60),
  pointe: parseAsNumberBetween(1, 3),
  modele: parseAsNumberBetween(0, 60),
  /** Absent from an address that the form made: the box was cleared. */
  acces: parseAsBoolean,
};

const load = createLoader(uncertaintyParsers);

/** The errors that an address considers, in the words of the API; what it leaves out has the API's own value. */
export async function readUncertaintyParameters({ searchParams }: Pick<AnalysisContext, "searchParams">) {
  const [written, read] = await Promise.all([searchParams, load(searchParams)]);
  const { vitesses, pointe, modele, acces } = read;
  const isFromForm = Object.keys(uncertaintyParsers).some((name) => written[name] !== undefined);
  return {
    isRefused: listUnread(written, read).length > 0,
    question: {
      ...(vitesses === null ? {} : { speedShare: vitesses / 100 }),
      ...(pointe === null ? {} : { peakFactor: pointe }),
      ...(modele === null ? {} : { modelErrorShare: modele / 100 }),
      ...(isFromForm ? { includesSnapping: acces === true } : {}),
    },
  };
}

/** A share as a percent with one decimal at most, for a number field. */
export function percentOf(share: number): number {
  return Math.round(share * 1000) / 10;
}
