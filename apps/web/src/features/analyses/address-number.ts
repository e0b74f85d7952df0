import { createParser } from "nuqs/server";

/** A decimal number of the address within bounds, as a browser's number field sends it; anything else is not read. */
export function parseAsNumberBetween(min: number, max: number) {
  return createParser<number>({
    parse: (text) => {
      const value = text.trim() === "" ? Number.NaN : Number(text);
      return value >= min && value <= max ? value : null;
    },
    serialize: String,
  });
}

/** Names of the address that hold something which could not be read. */
export function listUnread(
  written: Readonly<Record<string, string | readonly string[] | undefined>>,
  read: Readonly<Record<string, unknown>>,
): string[] {
  return Object.keys(read).filter((name) => {
    const value = written[name];
    return value !== undefined && value !== "" && read[name] === null;
  });
}
