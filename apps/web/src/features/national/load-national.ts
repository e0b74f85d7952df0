import type { CountryView, DepartementView, RegionView } from "@maillage/planning";
import { notFound } from "next/navigation";
import { createLoader, createSerializer, parseAsString, type SearchParams } from "nuqs/server";
import { getIntl, type RequestIntl } from "../../i18n/request.ts";
import { getApi } from "../../server/api.ts";
import { viewStateParsers } from "../../view-state/view-state.ts";
import { type RankingView, rankingParsers } from "../units/ranking-parsers.ts";

const nationalParsers = { ...rankingParsers, seuil: viewStateParsers.seuil, region: parseAsString };

const loadAddress = createLoader(nationalParsers);

/** Builds the address of another look at the country: `serializeNational("/national", {...})`. */
export const serializeNational = createSerializer(nationalParsers);

export interface NationalContent extends RequestIntl {
  readonly country: CountryView;
  /** The region that the address asks for; undefined for all of them. */
  readonly region: RegionView | undefined;
  /** Those of the region, or all. */
  readonly departements: readonly DepartementView[];
  readonly ranking: RankingView;
  readonly minutes: number;
}

/** The country, or one of its regions, for an address that anyone may have typed. */
export async function loadNational(searchParams: Promise<SearchParams>): Promise<NationalContent> {
  const [address, api, intl] = await Promise.all([loadAddress(searchParams), getApi(), getIntl()]);
  const { seuil, region: code, ...ranking } = address;
  const country = await api.unit.country({ thresholdSeconds: seuil * 60 });
  const region = code === null ? undefined : (country.regions.find((each) => each.code === code) ?? notFound());
  const departements = country.departements.filter(
    ({ regionCode }) => region === undefined || regionCode === region.code,
  );
  return { ...intl, country, region, departements, ranking, minutes: seuil };
}
