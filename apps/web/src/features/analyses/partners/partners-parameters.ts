import { INCLUSION_RULES } from "@maillage/coverage";
import type { PartnersQuery } from "@maillage/planning";
import { createLoader, parseAsNativeArrayOf, parseAsString, parseAsStringLiteral } from "nuqs/server";
import { listUnread } from "../address-number.ts";
import type { AnalysisContext } from "../analysis-context.ts";

const partnersParsers = {
  /** Ids of the partners of the bundle, once each, as a browser sends boxes that are ticked. */
  bouquet: parseAsNativeArrayOf(parseAsString),
  regle: parseAsStringLiteral(INCLUSION_RULES),
};

const load = createLoader(partnersParsers);

/** What an address asks about partners, in the words of the API; what it leaves out has the API's own value. */
export async function readPartnersParameters({ searchParams }: Pick<AnalysisContext, "searchParams">) {
  const [written, { bouquet, regle }] = await Promise.all([searchParams, load(searchParams)]);
  const question: Partial<PartnersQuery> = {
    ...(regle === null ? {} : { include: regle }),
    ...(bouquet === null ? {} : { partners: bouquet }),
  };
  return { isRefused: listUnread(written, { regle }).length > 0, wanted: new Set(bouquet ?? []), question };
}
