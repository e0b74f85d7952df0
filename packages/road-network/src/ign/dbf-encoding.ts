/** Code pages of the byte that a `.dbf` file may carry, where they can be met in France. */
const LANGUAGE_DRIVERS: ReadonlyMap<number, string> = new Map([
  [0x03, "windows-1252"],
  [0x57, "windows-1252"],
  [0x58, "windows-1252"],
  [0x59, "windows-1252"],
]);

/** Decodes the texts of a table. */
export type DecodeText = (bytes: Uint8Array) => string;

/**
 * How to decode the texts of a `.dbf`: as its `.cpg` says, else as its own header says, else UTF-8 where the bytes are valid
 * UTF-8 and Windows-1252 where they are not (old editions of IGN say nothing and are in Latin-1).
 *
 * @returns undefined when the `.cpg` names an encoding that does not exist.
 */
export function findDbfDecoder(codePage: string | undefined, languageDriver: number): DecodeText | undefined {
  const label = codePage === undefined ? LANGUAGE_DRIVERS.get(languageDriver) : encodingLabelOf(codePage);
  if (label === undefined) {
    const strict = new TextDecoder("utf-8", { fatal: true });
    const western = new TextDecoder("windows-1252");
    return (bytes) => {
      try {
        return strict.decode(bytes);
      } catch {
        // Not UTF-8: that is the answer, not a failure.
        return western.decode(bytes);
      }
    };
  }
  try {
    const decoder = new TextDecoder(label);
    return (bytes) => decoder.decode(bytes);
  } catch {
    // A label that the platform does not know; the caller names the file.
    return undefined;
  }
}

/** `UTF-8`, `ISO-8859-1`, `ISO 88591`, `1252`, `ANSI 1252`, `65001` as the platform's labels. */
function encodingLabelOf(codePage: string): string {
  const text = codePage.trim().toLowerCase();
  if (/^(?:utf-?8|65001)$/.test(text)) return "utf-8";
  if (/1252$/.test(text)) return "windows-1252";
  const iso = /8859[-_ ]?(\d{1,2})$/.exec(text);
  return iso === null ? text : `iso-8859-${iso[1]}`;
}
