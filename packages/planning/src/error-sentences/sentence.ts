import type { Locale } from "@maillage/errors";

/** What an error says of itself besides its code: the offending values. */
export type ErrorContext = Readonly<Record<string, unknown>>;

/** @param reason why the system refused, in the sentence's language, when the error comes from there. */
export type Sentence = string | ((context: ErrorContext, reason: string) => string);

/** What is wrong and what to do, in every language of the interface. */
export type Sentences = Readonly<Record<Locale, Sentence>>;

/** Values one after the other; one value alone is itself. */
export function listOf(values: unknown): string {
  return Array.isArray(values) ? values.join(", ") : String(values);
}
