const METRES_PER_FOOT = 0.3048;
const METRES_PER_INCH = 0.0254;
const KILOGRAMS_PER_POUND = 0.45359237;

/** Metres of a posted limit (`3.5`, `3,5 m`, `11'6"`); undefined when there is no number in it. */
export function parseMetres(value: string): number | undefined {
  const number = firstNumber(value);
  if (number === undefined) return undefined;
  const mark = value.indexOf("'");
  if (mark < 0) return number;
  return number * METRES_PER_FOOT + (firstNumber(value.slice(mark)) ?? 0) * METRES_PER_INCH;
}

/** Kilograms of a posted limit: tonnes unless it says `kg` or `lbs`; undefined when there is no number in it. */
export function parseKilograms(value: string): number | undefined {
  const number = firstNumber(value);
  if (number === undefined) return undefined;
  if (value.includes("lbs")) return number * KILOGRAMS_PER_POUND;
  return value.includes("kg") ? number : number * 1000;
}

/** Seconds of a `duration`: `MM`, `H:MM`, `H:MM:SS` or ISO 8601 (`PT1H30M`); undefined when it is none of them. */
export function parseDurationSeconds(value: string): number | undefined {
  const clock = /^(\d+)(?::(\d+))?(?::(\d+))?$/.exec(value);
  if (clock !== null) {
    const [first, second, third] = [clock[1], clock[2], clock[3]].map((part) => Number(part ?? 0));
    if (clock[2] === undefined) return first * 60;
    return first * 3600 + second * 60 + third;
  }
  const iso = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/i.exec(value);
  if (iso === null || value.length < 3) return undefined;
  const [days, hours, minutes, seconds] = iso.slice(1).map((part) => Number(part ?? 0));
  return ((days * 24 + hours) * 60 + minutes) * 60 + seconds;
}

function firstNumber(value: string): number | undefined {
  const match = /\d+(?:[.,]\d+)?/.exec(value);
  return match === null ? undefined : Number(match[0].replace(",", "."));
}
