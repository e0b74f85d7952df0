/** No change costs more than this: what the service takes. */
const EUROS_MAX = 1_000_000_000;

/**
 * An amount as people type it: `12 000`, `12000,50 €`, `12.000,5`, `1,200.50`. Null for an empty text; undefined for one that is not an
 * amount. A mark followed by exactly three digits groups thousands, unless the other mark comes after it.
 */
export function parseEuros(text: string): number | null | undefined {
  const digits = text.replace(/[\s\u00a0\u202f€]/g, "");
  if (digits === "") return null;
  const found = /^(\d{1,3}(?:([.,])\d{3})*|\d+)(?:([.,])(\d{1,2}))?$/.exec(digits);
  if (found === null) return undefined;
  const [, whole = "", group, decimal, cents = ""] = found;
  // `1.234.56`: the same mark cannot do both.
  if (group !== undefined && group === decimal) return undefined;
  if (group !== undefined && whole.includes(group === "." ? "," : ".")) return undefined;
  const euros = Number(`${whole.replace(/[.,]/g, "")}.${cents || "0"}`);
  return euros <= EUROS_MAX ? euros : undefined;
}
