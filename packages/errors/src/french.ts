const NARROW_NO_BREAK_SPACE = "\u202f";

/**
 * A French sentence set as printers do: a narrow no-break space before `; : ! ? »` and after `«`, and curly apostrophes,
 * where the source has plain ones that an editor can show. Only what is written here is set: the values put in it, which
 * may be paths or cells of a file, are left as they are.
 */
export function french(strings: TemplateStringsArray, ...values: readonly unknown[]): string {
  return String.raw({ raw: strings.map(setInFrench) }, ...values);
}

function setInFrench(text: string): string {
  return text
    .replaceAll("'", "’")
    .replaceAll(/ (?=[;:!?»])/g, NARROW_NO_BREAK_SPACE)
    .replaceAll("« ", `«${NARROW_NO_BREAK_SPACE}`);
}
