import { stat, writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { askSourceText } from "./ask-source-text.ts";
import {
  type DownloadOptions,
  downloadSource,
  hashFileBy,
  SOURCE_PATIENCE,
  type SourcePatience,
} from "./download-source.ts";
import { gatherWfsFeatures } from "./gather-wfs-features.ts";
import type { OfficialSource, SourceAddress } from "./official-source.ts";
import { type ResolvedFile, resolveDataGouv } from "./resolve-data-gouv.ts";
import { type KeptFile, SourceShelf } from "./source-cache.ts";
import { type AskedFile, SourceDamagedError, SourceNotFetchedError, SourceRefusedError } from "./source-errors.ts";
import type { SourceSettings } from "./source-settings.ts";

export interface FetchSourceOptions {
  readonly settings: SourceSettings;
  /** Where files are kept, so that one that has not changed is not downloaded again. */
  readonly cacheFolder: string;
  /** Takes only what was fetched before, and asks nothing of the network. */
  readonly isOffline?: boolean | undefined;
  readonly patience?: SourcePatience | undefined;
  /** Bytes so far, of how many when the server tells. */
  readonly onProgress?: ((received: number, total: number | null) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** A source's file on this machine, whole and checked. */
export interface FetchedSource {
  readonly path: string;
  readonly fileName: string;
  /** The producer's address. */
  readonly url: string;
  readonly sha256: string;
  readonly byteCount: number;
  /** `YYYY-MM-DD` of a list that is dated by a day, when known. */
  readonly date: string | null;
  /** Whether any of the file's bytes came now; not when the producer's is still the one that was kept. */
  readonly isDownloaded: boolean;
}

/** Answers that cannot be asked whether they have changed are taken as they are for a day. */
const FRESH_MS = 24 * 3_600_000;
const DESCRIPTION_BYTE_COUNT_MAX = 32 * 1024 ** 2;

/**
 * Brings a source's newest file for a département to this machine: found, downloaded unless it is kept already, its checksum
 * verified where the producer gives one.
 *
 * @returns null when the source has nothing of this département.
 * @throws {SourceUnreachableError}, {SourceRefusedError}, {SourceElsewhereError}, {SourceTooBigError}, {SourceDamagedError},
 *   {SourceSlowError}, {SourceNotFetchedError} when offline, errors of the file system, and the signal's reason.
 */
export async function fetchOfficialSource(
  source: OfficialSource,
  departement: string,
  options: FetchSourceOptions,
): Promise<FetchedSource | null> {
  const addresses = source.listAddresses(departement);
  const [first] = addresses;
  if (first === undefined) return null;
  const shelf = shelfOf(source, departement, options.cacheFolder);
  const kept = await shelf.find();
  if (options.isOffline === true) {
    if (kept === undefined) throw new SourceNotFetchedError({ source, url: urlOf(first, source) });
    return describe(shelf, kept, false);
  }
  let refusal: unknown;
  for (const address of addresses) {
    try {
      return await fetchFrom(address, { source, url: urlOf(address, source) }, shelf, kept, options);
    } catch (error) {
      // Another edition, or another producer of the same limits; what is told is that the first one is not there.
      if (!(error instanceof SourceRefusedError)) throw error;
      refusal ??= error;
    }
  }
  throw refusal;
}

/** When the producer's file was last seen to be the one kept here: ISO date and time; null when it never was. */
export async function findSourceCheck(
  source: OfficialSource,
  departement: string,
  cacheFolder: string,
): Promise<string | null> {
  return (await shelfOf(source, departement, cacheFolder).find())?.checkedAt ?? null;
}

function shelfOf({ id, isNational }: OfficialSource, departement: string, cacheFolder: string): SourceShelf {
  return new SourceShelf(cacheFolder, id, isNational ? "france" : departement);
}

/** What people can open, or be told, where the file's own address is not known beforehand. */
function urlOf(address: SourceAddress, { page }: OfficialSource): string {
  return address.by === "file" ? address.url : address.by === "data-gouv" ? page : "https://data.geopf.fr/wfs/ows";
}

async function fetchFrom(
  address: SourceAddress,
  asked: AskedFile,
  shelf: SourceShelf,
  kept: KeptFile | undefined,
  options: FetchSourceOptions,
): Promise<FetchedSource | null> {
  const { settings, patience = SOURCE_PATIENCE, onProgress, signal } = options;
  const draft = await shelf.openDraft();
  const asking = { settings, patience, signal, byteCountMax: DESCRIPTION_BYTE_COUNT_MAX };
  const ask = (each: AskedFile) => askSourceText(each, `${draft}.asked`, asking);
  const { byteCountMax } = asked.source;
  if (address.by === "wfs") {
    if (kept !== undefined && Date.now() - Date.parse(kept.checkedAt) < FRESH_MS) return describe(shelf, kept, false);
    return fetchFeatures(address, asked, shelf, (each) =>
      askSourceText(each, `${draft}.asked`, { ...asking, byteCountMax, onProgress }),
    );
  }
  const file =
    address.by === "file"
      ? { url: address.url, date: null, checksum: null }
      : await resolve(address, asked, settings, ask);
  const wanted = { ...asked, url: file.url };
  if (kept !== undefined && file.checksum?.algorithm === "sha256" && file.checksum.value === kept.sha256) {
    return touched(shelf, kept);
  }
  if (kept !== undefined && file.checksum !== null && kept.url === file.url) {
    if ((await hashFileBy(file.checksum.algorithm, shelf.pathOf(kept))) === file.checksum.value)
      return touched(shelf, kept);
  }
  const downloading: DownloadOptions = {
    settings,
    patience,
    signal,
    byteCountMax,
    onProgress,
    kept: kept?.url === file.url ? kept : undefined,
  };
  const download = await downloadSource(wanted, draft, downloading);
  if (download.state === "not-modified" && kept !== undefined) return touched(shelf, kept);
  if (download.state === "not-modified") throw new SourceDamagedError(wanted, "answer");
  const checksum =
    file.checksum ??
    (address.by === "file" && address.hasMd5 === true ? await askMd5(wanted, download.url, ask) : null);
  if (checksum !== null && (await hashFileBy(checksum.algorithm, draft)) !== checksum.value) {
    throw new SourceDamagedError(wanted, "checksum");
  }
  const named = address.by === "file" ? address.fileName : undefined;
  return keep(shelf, {
    ...{ url: file.url, etag: download.etag, lastModified: download.lastModified },
    ...{ fileName: named ?? fileNameOf(download.url, asked), date: file.date },
  });
}

function resolve(
  address: Extract<SourceAddress, { by: "data-gouv" }>,
  asked: AskedFile,
  { sitesResource }: SourceSettings,
  ask: (asked: AskedFile) => Promise<string>,
): Promise<ResolvedFile> {
  return resolveDataGouv(asked, { ...address, fallbackResource: sitesResource ?? address.fallbackResource }, ask);
}

async function fetchFeatures(
  address: Extract<SourceAddress, { by: "wfs" }>,
  asked: AskedFile,
  shelf: SourceShelf,
  ask: (asked: AskedFile) => Promise<string>,
): Promise<FetchedSource | null> {
  const text = await gatherWfsFeatures(asked, address, ask);
  if (text === undefined) return null;
  await writeFile(await shelf.openDraft(), text);
  const today = new Date().toISOString().slice(0, 10);
  const layer = address.typeName.replace(/^.*:/, "");
  // The service gives its latest edition, whose day it does not tell: the name says when it was asked.
  const fileName = `ADMINEXPRESS-COG-CARTO_${layer}_${address.departement}_${today}.geojson`;
  return keep(shelf, { url: asked.url, etag: null, lastModified: null, fileName, date: null });
}

/** Geofabrik's checksums: `<md5>  <name>`. One that is not there checks nothing. */
async function askMd5(
  asked: AskedFile,
  url: URL,
  ask: (asked: AskedFile) => Promise<string>,
): Promise<ResolvedFile["checksum"]> {
  try {
    const [value] = (await ask({ ...asked, url: `${url}.md5` })).trim().split(/\s/);
    return value !== undefined && /^[0-9a-f]{32}$/.test(value) ? { algorithm: "md5", value } : null;
  } catch (error) {
    if (error instanceof SourceRefusedError) return null;
    throw error;
  }
}

async function keep(
  shelf: SourceShelf,
  told: Pick<KeptFile, "url" | "etag" | "lastModified" | "fileName" | "date">,
): Promise<FetchedSource> {
  const draft = await shelf.openDraft();
  const sha256 = await hashFileBy("sha256", draft);
  const { size: byteCount } = await stat(draft);
  const kept: KeptFile = { ...told, sha256, byteCount, checkedAt: new Date().toISOString() };
  await shelf.keep(kept);
  return describe(shelf, kept, true);
}

async function touched(shelf: SourceShelf, kept: KeptFile): Promise<FetchedSource> {
  await shelf.touch({ ...kept, checkedAt: new Date().toISOString() });
  return describe(shelf, kept, false);
}

function describe(shelf: SourceShelf, kept: KeptFile, isDownloaded: boolean): FetchedSource {
  const { fileName, url, sha256, byteCount, date } = kept;
  return { path: shelf.pathOf(kept), fileName, url, sha256, byteCount, date, isDownloaded };
}

/** The last part of the final address, in letters that any disk takes. */
function fileNameOf(url: URL, { source }: AskedFile): string {
  const name = basename(decodeURIComponent(url.pathname))
    .replaceAll(/[^\p{L}\p{N}._-]+/gu, "-")
    .replace(/^[.-]+/, "");
  return name === "" ? source.id : name.slice(-120);
}
