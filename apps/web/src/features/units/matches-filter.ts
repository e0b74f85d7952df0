import { foldName } from "../../i18n/fold-name.ts";

/** Whether a name or a code has this in it, case and accents aside. */
export function matchesFilter(
  { name, code }: { readonly name: string; readonly code: string },
  filter: string,
): boolean {
  return foldName(`${name} ${code}`).includes(foldName(filter));
}
