import { type Bilingual, PlatformError } from "@maillage/errors";
import type { OfficialSource } from "./official-source.ts";

/** What every failure tells: which source, from where, and what the file is for whoever brings it by hand. */
export interface AskedFile {
  readonly source: OfficialSource;
  /** The producer's address, whatever mirror is set. */
  readonly url: string;
}

interface FileContext extends Readonly<Record<string, unknown>> {
  readonly source: string;
  readonly sourceName: Bilingual;
  readonly kind: string;
  /** Where people find the file. */
  readonly page: string;
  readonly url: string;
}

const contextOf = ({ source, url }: AskedFile): FileContext => {
  return { source: source.id, sourceName: source.name, kind: source.kind, page: source.page, url };
};

/** No answer: no internet, a name that does not resolve, a connection refused or cut each time. */
export class SourceUnreachableError extends PlatformError {
  readonly code = "official-data/source-unreachable";

  constructor(asked: AskedFile, reason: string, cause: unknown) {
    super(`${asked.url} cannot be reached (${reason}).`, { ...contextOf(asked), reason }, { cause });
  }
}

export class SourceRefusedError extends PlatformError {
  readonly code = "official-data/source-refused";
  readonly status: number;

  constructor(asked: AskedFile, status: number) {
    super(`${asked.url} answers ${status}.`, { ...contextOf(asked), status });
    this.status = status;
  }
}

/** The answer leads to a server that is not of the table, or away from https. */
export class SourceElsewhereError extends PlatformError {
  readonly code = "official-data/source-elsewhere";

  constructor(asked: AskedFile, host: string) {
    super(`${asked.url} leads to ${host}, which is not one of the known servers.`, { ...contextOf(asked), host });
  }
}

export class SourceTooBigError extends PlatformError {
  readonly code = "official-data/source-too-big";

  constructor(asked: AskedFile, byteCountMax: number) {
    super(`${asked.url} is over ${byteCountMax} bytes.`, { ...contextOf(asked), byteCountMax });
  }
}

/** `checksum`: not the bytes that the producer announces. `web-page`: a page, as portals of networks give. `answer`: another form. */
export class SourceDamagedError extends PlatformError {
  readonly code = "official-data/source-damaged";

  constructor(asked: AskedFile, reason: "checksum" | "web-page" | "answer", cause?: unknown) {
    super(`${asked.url} is not what was expected (${reason}).`, { ...contextOf(asked), damage: reason }, { cause });
  }
}

/** Nothing has come for too long, or all of it takes too long. */
export class SourceSlowError extends PlatformError {
  readonly code = "official-data/source-slow";

  constructor(asked: AskedFile, seconds: number) {
    super(`${asked.url} has given nothing, or not all, in ${seconds} s.`, { ...contextOf(asked), seconds });
  }
}

/** Without network, only what was fetched before can be taken. */
export class SourceNotFetchedError extends PlatformError {
  readonly code = "official-data/source-not-fetched";

  constructor(asked: AskedFile) {
    super(`${asked.url} was never fetched, and the network is not to be used.`, contextOf(asked));
  }
}

export class InvalidSourceSettingError extends PlatformError {
  readonly code = "official-data/invalid-source-setting";

  constructor(variable: string, value: string, expected: Bilingual) {
    super(`${variable}="${value}" is not ${expected.en}.`, { variable, value, expected });
  }
}
