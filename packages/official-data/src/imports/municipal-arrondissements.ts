import { type CommuneCode, readInseeCode } from "../insee-codes.ts";

/**
 * The three cities whose arrondissements have codes of their own (Code général des collectivités territoriales, L2511-3):
 * the official list uses those, populations and limits come with either.
 */
const CITIES = [
  { city: "75056", first: 75_101, count: 20, postcodes: 75_001 },
  { city: "13055", first: 13_201, count: 16, postcodes: 13_001 },
  { city: "69123", first: 69_381, count: 9, postcodes: 69_001 },
] as const;

/** The city an arrondissement is of; undefined for any other code. */
export function cityOfArrondissement(code: string): CommuneCode | undefined {
  const number = Number(code);
  const found = CITIES.find(({ first, count }) => number >= first && number < first + count);
  return found === undefined ? undefined : communeCode(found.city);
}

/** The arrondissement of one of the three cities that a postcode is of; undefined for others. */
export function arrondissementOfPostcode(city: string, postcode: string): CommuneCode | undefined {
  const found = CITIES.find((each) => each.city === city);
  if (found === undefined) return undefined;
  // The 16th of Paris has a second postcode, 75116.
  const rank = postcode === "75116" ? 15 : Number(postcode) - found.postcodes;
  return rank >= 0 && rank < found.count ? communeCode(String(found.first + rank)) : undefined;
}

function communeCode(text: string): CommuneCode | undefined {
  const result = readInseeCode<CommuneCode>("commune", text);
  return "code" in result ? result.code : undefined;
}
