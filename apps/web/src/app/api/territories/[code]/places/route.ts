import { findErrorMessage, UNFORESEEN_MESSAGE } from "@maillage/api";
import { isPlatformError } from "@maillage/errors";
import { decodeTextFile, readCandidatesTable } from "@maillage/official-data";
import { CANDIDATE_COUNT_MAX } from "@maillage/planning/proposal-queries";
import { getIntl } from "../../../../../i18n/request.ts";
import { isFromOurPages } from "../../../../../server/same-origin.ts";
import type { BroughtPlace } from "../../../../../view-state/places-parser.ts";

/** Some thousands of places are hundreds of kilobytes. */
const BYTE_COUNT_MAX = 2_000_000;
/** As the question takes them. */
const PLACE_ID = /^[A-Za-z0-9][A-Za-z0-9_.:-]{0,63}$/;

export interface PlacesAnswer {
  readonly places: readonly BroughtPlace[];
}

/**
 * A table of places `id;nom;lon;lat[;cout]`, pasted or from a file, as the whole body; `nom` is what its owner calls it.
 * Answers the places, or 400 with every row at fault.
 */
export async function POST(request: Request): Promise<Response> {
  const { locale, t } = await getIntl();
  const refuse = (message: string, status = 400) =>
    Response.json({ message }, { status, headers: { "Cache-Control": "no-store" } });
  if (!isFromOurPages(request.headers)) return refuse(t("data.crossSite"), 403);
  if (Number(request.headers.get("content-length") ?? Number.NaN) > BYTE_COUNT_MAX) {
    return refuse(t("proposals.places.tooLarge"), 413);
  }
  try {
    const name = new URL(request.url).searchParams.get("nom") ?? "";
    const bytes = new Uint8Array(await request.arrayBuffer());
    if (bytes.length > BYTE_COUNT_MAX) return refuse(t("proposals.places.tooLarge"), 413);
    const rows = readCandidatesTable(decodeTextFile(name || t("proposals.places.pasted"), bytes));
    const faulty = rows.find(({ id }) => !PLACE_ID.test(id));
    if (faulty !== undefined) return refuse(t("proposals.places.badId", { id: faulty.id }));
    if (rows.length > CANDIDATE_COUNT_MAX) {
      return refuse(t("proposals.places.tooMany", { count: rows.length, max: CANDIDATE_COUNT_MAX }));
    }
    const places = rows.map(({ id, name: own, longitude, latitude, costEuros }) => ({
      ...{ id, name: (own ?? id).slice(0, 200), longitude, latitude },
      ...(costEuros === null ? {} : { costEuros }),
    }));
    return Response.json({ places } satisfies PlacesAnswer, { headers: { "Cache-Control": "no-store" } });
  } catch (error) {
    const known = isPlatformError(error) ? findErrorMessage(error, locale) : undefined;
    return known === undefined ? refuse(UNFORESEEN_MESSAGE[locale], 500) : refuse(known.message);
  }
}
