/** On the two counted pages a name takes a line at most; the annex has it whole. */
const LENGTH_MAX = 48;

/** A name that ends with an ellipsis when it is long. */
export function shortenName(name: string): string {
  const letters = [...name];
  return letters.length <= LENGTH_MAX
    ? name
    : `${letters
        .slice(0, LENGTH_MAX - 1)
        .join("")
        .trimEnd()}…`;
}
