import { z } from "zod";
import type { SourceAddress } from "./official-source.ts";
import { type AskedFile, SourceDamagedError, SourceRefusedError } from "./source-errors.ts";

/** What is used of a dataset's description by the API of data.gouv.fr. */
const datasetSchema = z.object({
  resources: z.array(
    z.object({
      url: z.url(),
      format: z.string().nullish(),
      type: z.string().nullish(),
      last_modified: z.string().nullish(),
      checksum: z.object({ type: z.string(), value: z.string() }).nullish(),
    }),
  ),
});

const CHECKSUMS = ["sha256", "sha1", "md5"] as const;

/** The file to fetch, with what is announced of it. */
export interface ResolvedFile {
  readonly url: string;
  /** `YYYY-MM-DD`: the day the producer last put it online; null when nothing tells. */
  readonly date: string | null;
  readonly checksum: { readonly algorithm: (typeof CHECKSUMS)[number]; readonly value: string } | null;
}

type DataGouvAddress = Extract<SourceAddress, { by: "data-gouv" }>;

/**
 * The newest CSV of a dataset, told by its slug, which outlives the ids of its files. Where the dataset is not there any more,
 * or has no CSV, the resource that is known to be the one.
 *
 * @param askText gives the API's answer.
 * @throws what `askText` throws but a refusal; {SourceDamagedError} for an answer that is no dataset.
 */
export async function resolveDataGouv(
  asked: AskedFile,
  { slug, fallbackResource }: DataGouvAddress,
  askText: (asked: AskedFile) => Promise<string>,
): Promise<ResolvedFile> {
  const fallback = { url: `https://www.data.gouv.fr/fr/datasets/r/${fallbackResource}`, date: null, checksum: null };
  const api = { ...asked, url: `https://www.data.gouv.fr/api/1/datasets/${slug}/` };
  let text: string;
  try {
    text = await askText(api);
  } catch (error) {
    if (error instanceof SourceRefusedError) return fallback;
    throw error;
  }
  const [newest] = readDataset(api, text)
    .resources.filter(
      ({ format, url, type }) =>
        (format?.toLowerCase() === "csv" || /\.csv$/i.test(url)) && (type ?? "main") === "main",
    )
    .toSorted((a, b) => ((a.last_modified ?? "") > (b.last_modified ?? "") ? -1 : 1));
  if (newest === undefined) return fallback;
  const algorithm = CHECKSUMS.find((each) => each === newest.checksum?.type.toLowerCase());
  return {
    url: newest.url,
    date: /^\d{4}-\d{2}-\d{2}/.exec(newest.last_modified ?? "")?.[0] ?? null,
    checksum: algorithm === undefined ? null : { algorithm, value: (newest.checksum?.value ?? "").toLowerCase() },
  };
}

function readDataset(asked: AskedFile, text: string): z.infer<typeof datasetSchema> {
  try {
    return datasetSchema.parse(JSON.parse(text));
  } catch (cause) {
    throw new SourceDamagedError(asked, "answer", cause);
  }
}
