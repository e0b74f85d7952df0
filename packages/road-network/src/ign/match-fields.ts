import type { FieldRequests } from "./feature-layer.ts";
import { MissingIgnFieldError } from "./ign-errors.ts";

/**
 * The file's own name of each column asked for, or undefined where an optional one is not there.
 *
 * @throws {MissingIgnFieldError} for a required one.
 */
export function matchFields<Field extends string>(
  requests: FieldRequests<Field>,
  fields: readonly string[],
  place: { readonly file: string; readonly layer: string },
): ReadonlyMap<Field, string | undefined> {
  const byLowerCase = new Map(fields.map((field) => [field.toLowerCase(), field]));
  const matched = new Map<Field, string | undefined>();
  for (const key in requests) {
    const { names, isRequired } = requests[key];
    const name = names
      .map((candidate) => byLowerCase.get(candidate.toLowerCase()))
      .find((found) => found !== undefined);
    if (name === undefined && isRequired) throw new MissingIgnFieldError(place.file, place.layer, names, fields);
    matched.set(key, name);
  }
  return matched;
}
