/** What parts entries and their values in a sketch, the escape itself, and what no text of one line holds. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is escaped.
const SPECIAL = /[*,;:=\u0000-\u001f\u007f]/g;
const ESCAPE = /\*([0-9A-F]{2})/g;

/** A text within a sketch: `,` becomes `*2C`. Half a surrogate pair, which no address can hold, becomes U+FFFD. */
export function escapeSketchText(text: string): string {
  return text
    .toWellFormed()
    .replace(SPECIAL, (special) => `*${special.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`);
}

/** The inverse of {@link escapeSketchText}; undefined when a `*` is not followed by what was escaped. */
export function unescapeSketchText(escaped: string): string | undefined {
  const text = escaped.replace(ESCAPE, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
  // Only what is escaped by us is read: one text then has one form.
  return escapeSketchText(text) === escaped ? text : undefined;
}
