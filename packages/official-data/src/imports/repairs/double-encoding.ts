/** What Windows-1252 has where Latin-1 has controls, by byte from 0x80; the five bytes that it leaves out stay controls. */
const WINDOWS_SIGNS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";
const BYTE_OF_SIGN: ReadonlyMap<string, number> = new Map(Array.from(WINDOWS_SIGNS, (sign, i) => [sign, 0x80 + i]));
/** Letters that the first byte of a French accent, dash or ligature becomes. */
const FIRST_SIGNS = /[ÂÃÅâ]/;

/**
 * A text in UTF-8 that was read as Windows-1252 and written again in UTF-8 (`Ã©` for é), as it was before; undefined for any
 * other text. The whole of it must be such bytes: what French writes with these letters never is, for none of them is
 * followed by the signs that would make it so.
 */
export function repairDoubleEncoding(text: string): string | undefined {
  if (!FIRST_SIGNS.test(text)) return undefined;
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const byte = code < 0x80 || (code >= 0xa0 && code <= 0xff) ? code : BYTE_OF_SIGN.get(text[i] ?? "");
    if (byte === undefined) return undefined;
    bytes[i] = byte;
  }
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
