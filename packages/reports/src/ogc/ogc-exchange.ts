import type { Locale } from "@maillage/errors";

/** What is asked of the service: a GET, without the web server around it. */
export interface OgcRequest {
  /** After the service's own address, decoded: `["collections", "52-sites", "items"]`. */
  readonly path: readonly string[];
  readonly query: URLSearchParams;
  /** The service's own address as whoever asks sees it, without a slash at its end. */
  readonly baseUrl: string;
  /** Where people read about these data. */
  readonly pageUrl: string;
  readonly locale: Locale;
  /** What `timeStamp` of answers says, ISO. */
  readonly now: string;
}

export interface OgcAnswer {
  readonly status: number;
  readonly mediaType: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A link of OGC API: where, why, what one finds there. */
export interface OgcLink {
  readonly href: string;
  readonly rel: string;
  readonly type: string;
  readonly title: string;
}

export const JSON_TYPE = "application/json";
export const GEOJSON_TYPE = "application/geo+json";
export const OPENAPI_TYPE = "application/vnd.oai.openapi+json;version=3.0";

export function answerJson(body: unknown, mediaType = JSON_TYPE, headers: OgcAnswer["headers"] = {}): OgcAnswer {
  return { status: 200, mediaType, headers, body: JSON.stringify(body) };
}
