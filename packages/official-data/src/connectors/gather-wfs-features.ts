import { z } from "zod";
import type { SourceAddress } from "./official-source.ts";
import { type AskedFile, SourceDamagedError, SourceRefusedError } from "./source-errors.ts";

/** The Géoplateforme gives 5,000 features at most; shapes of communes are large. */
const PAGE_FEATURE_COUNT = 500;
const PAGE_COUNT_MAX = 100;

const pageSchema = z.object({
  type: z.literal("FeatureCollection"),
  features: z.array(z.looseObject({ id: z.union([z.string(), z.number()]).nullish() })),
});

type WfsAddress = Extract<SourceAddress, { by: "wfs" }>;

/** Address of a page. Sorted, else pages overlap; longitudes come first, as GeoServer writes `EPSG:4326`. */
export function buildWfsUrl({ typeName, departement }: WfsAddress, field: string, startIndex: number): string {
  const query = new URLSearchParams({
    ...{ SERVICE: "WFS", VERSION: "2.0.0", REQUEST: "GetFeature", TYPENAMES: typeName },
    ...{ OUTPUTFORMAT: "application/json", SRSNAME: "EPSG:4326", CQL_FILTER: `${field}='${departement}'` },
    ...{ SORTBY: "cleabs", COUNT: String(PAGE_FEATURE_COUNT), STARTINDEX: String(startIndex) },
  });
  return `https://data.geopf.fr/wfs/ows?${query}`;
}

/**
 * All features of a layer in a département, as one GeoJSON, each once; undefined when there is none (a département without
 * cantons). The attribute of an earlier edition is tried where the newest one's is refused.
 *
 * @param askText gives a page's text.
 * @throws what `askText` throws; {SourceDamagedError} for a page that is no collection of features, and for pages without end.
 */
export async function gatherWfsFeatures(
  asked: AskedFile,
  address: WfsAddress,
  askText: (asked: AskedFile) => Promise<string>,
): Promise<string | undefined> {
  const [field, ...formerFields] = address.departementFields;
  if (field === undefined) return undefined;
  const features = new Map<string, unknown>();
  try {
    for (let page = 0; page < PAGE_COUNT_MAX; page++) {
      const url = buildWfsUrl(address, field, page * PAGE_FEATURE_COUNT);
      const found = readPage({ ...asked, url }, await askText({ ...asked, url }));
      for (const [rank, feature] of found.entries()) features.set(String(feature.id ?? `${page} ${rank}`), feature);
      if (found.length < PAGE_FEATURE_COUNT) {
        return features.size === 0
          ? undefined
          : JSON.stringify({ type: "FeatureCollection", features: [...features.values()] });
      }
    }
  } catch (error) {
    // An attribute that the layer has not is a 400.
    if (!(error instanceof SourceRefusedError) || error.status !== 400 || formerFields.length === 0) throw error;
    return gatherWfsFeatures(asked, { ...address, departementFields: formerFields }, askText);
  }
  throw new SourceDamagedError(asked, "answer");
}

function readPage(asked: AskedFile, text: string): z.infer<typeof pageSchema>["features"] {
  try {
    return pageSchema.parse(JSON.parse(text)).features;
  } catch (cause) {
    throw new SourceDamagedError(asked, "answer", cause);
  }
}
