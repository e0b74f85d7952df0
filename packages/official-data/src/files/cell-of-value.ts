/**
 * A value of a typed file as a cell: a number with a decimal point, a date as ISO (without its time when there is none), a
 * list or an object as JSON, nothing for null and for what is not a number.
 */
export function cellOfValue(value: unknown): string {
  switch (typeof value) {
    case "string":
      return value.trim();
    case "number":
      return Number.isFinite(value) ? plainNumber(value) : "";
    case "bigint":
    case "boolean":
      return String(value);
    case "object": {
      if (value === null) return "";
      if (value instanceof Date) return Number.isNaN(value.getTime()) ? "" : isoOf(value);
      // `undefined` for what JSON does not hold, which is no value either.
      return JSON.stringify(value, (_, each: unknown) => (typeof each === "bigint" ? String(each) : each)) ?? "";
    }
    default:
      return "";
  }
}

/** A finite number without an exponent: `0.0000001`, not `1e-7`, which a person would take for a code. */
export function plainNumber(value: number): string {
  const text = String(value);
  if (!text.includes("e")) return text;
  if (Math.abs(value) >= 1) return BigInt(value).toString();
  return value
    .toFixed(20)
    .replace(/\.?0+$/, "")
    .replace(/^-0$/, "0");
}

/** `2024-08-01`, or `2024-08-01T09:30:00` when it has a time; in universal time, as typed files store dates. */
export function isoOf(date: Date): string {
  const text = date.toISOString();
  return text.endsWith("T00:00:00.000Z") ? text.slice(0, 10) : text.replace(/(?:\.000)?Z$/, "");
}
