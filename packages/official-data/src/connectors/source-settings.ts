import { french } from "@maillage/errors";
import { type AskedFile, InvalidSourceSettingError, SourceElsewhereError } from "./source-errors.ts";

/** Servers that files may come from, and that their answers may lead to. No other is ever asked. */
export const SOURCE_HOSTS: readonly string[] = [
  "www.data.gouv.fr",
  "static.data.gouv.fr",
  "object.files.data.gouv.fr",
  "object.data.gouv.fr",
  "www.insee.fr",
  "data.geopf.fr",
  "etalab-datasets.geo.data.gouv.fr",
  "adresse.data.gouv.fr",
  "download.geofabrik.de",
];

/** How official servers are reached from this machine. */
export interface SourceSettings {
  /** `https://mirror.example/sources`: then `https://www.insee.fr/x` is asked of it as `/sources/www.insee.fr/x`. */
  readonly mirror: URL | null;
  /** The resource of data.gouv.fr to take where the dataset of sites cannot be resolved. */
  readonly sitesResource: string | null;
  /** `HTTPS_PROXY`, `HTTP_PROXY`, `NO_PROXY`, in either case. */
  readonly environment: Readonly<Record<string, string | undefined>>;
}

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;
const RESOURCE = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Reads `MAILLAGE_SOURCES` (the mirror) and `MAILLAGE_SOURCES_SITES` (a resource); an empty variable counts as absent.
 *
 * @throws {InvalidSourceSettingError} for a mirror that is neither https nor on this machine, or a resource that is no id.
 */
export function parseSourceSettings(environment: Readonly<Record<string, string | undefined>>): SourceSettings {
  return {
    mirror: parseMirror(environment.MAILLAGE_SOURCES),
    sitesResource: parseResource(environment.MAILLAGE_SOURCES_SITES),
    environment,
  };
}

function parseMirror(value: string | undefined): URL | null {
  if (value === undefined || value === "") return null;
  const url = URL.parse(value);
  const isTrusted = url?.protocol === "https:" || (url?.protocol === "http:" && LOOPBACK.test(url.hostname));
  if (url !== null && isTrusted && url.username === "" && url.search === "") return url;
  throw new InvalidSourceSettingError("MAILLAGE_SOURCES", value, {
    fr: french`une adresse en https://, ou en http:// sur cette machine`,
    en: "an address in https://, or in http:// on this machine",
  });
}

function parseResource(value: string | undefined): string | null {
  if (value === undefined || value === "") return null;
  if (RESOURCE.test(value)) return value;
  throw new InvalidSourceSettingError("MAILLAGE_SOURCES_SITES", value, {
    fr: french`l'identifiant d'une ressource de data.gouv.fr`,
    en: "the id of a resource of data.gouv.fr",
  });
}

/**
 * Where a file of the table is asked for: its own server, or the mirror's copy.
 *
 * @param address absolute, of a server of the table or, in an answer of the mirror, of the mirror itself.
 * @throws {SourceElsewhereError} for any other.
 */
export function locateSource(address: URL, { mirror }: SourceSettings, asked: AskedFile): URL {
  if (mirror !== null && address.origin === mirror.origin) return address;
  const isKnown = address.protocol === "https:" && address.port === "" && SOURCE_HOSTS.includes(address.hostname);
  if (!isKnown || address.username !== "") throw new SourceElsewhereError(asked, address.host);
  if (mirror === null) return address;
  const folder = mirror.pathname.replace(/\/+$/, "");
  return new URL(`${mirror.origin}${folder}/${address.hostname}${address.pathname}${address.search}`);
}
