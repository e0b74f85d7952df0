import { OgcInvalidValueError, OgcUnknownParameterError } from "./ogc-errors.ts";

/** A parameter's value, null when it is not there. @throws {OgcInvalidValueError} when it is there twice. */
export function readSingle(query: URLSearchParams, name: string): string | null {
  const values = query.getAll(name);
  if (values.length > 1) throw new OgcInvalidValueError(name, values.join(" "), "once");
  return values[0] ?? null;
}

/** @throws {OgcUnknownParameterError} */
export function refuseUnknown(query: URLSearchParams, known: readonly string[]): void {
  const unknown = [...query.keys()].find((name) => !known.includes(name));
  if (unknown !== undefined) throw new OgcUnknownParameterError(unknown, known);
  const format = readSingle(query, "f");
  if (format !== null && format !== "json") throw new OgcInvalidValueError("f", format, "format");
}
