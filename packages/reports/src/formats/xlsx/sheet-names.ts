/** Of a sheet's name, by Excel. */
const NAME_LENGTH_MAX = 31;

/** Names of sheets from their titles: without what Excel forbids, cut between two words, each unlike the others. */
export function nameSheets(titles: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return titles.map((title) => {
    const plain =
      title
        .replaceAll(/[[\]:*?/\\]/g, " ")
        .replaceAll(/^'+|'+$/g, "")
        .trim() || "-";
    let name = cut(plain, NAME_LENGTH_MAX);
    for (let rank = 2; taken.has(name.toLowerCase()); rank++) {
      const suffix = ` ${rank}`;
      name = cut(plain, NAME_LENGTH_MAX - suffix.length) + suffix;
    }
    taken.add(name.toLowerCase());
    return name;
  });
}

function cut(text: string, lengthMax: number): string {
  if (text.length <= lengthMax) return text;
  const start = text.slice(0, lengthMax + 1);
  const space = start.lastIndexOf(" ");
  return (space > 0 ? start.slice(0, space) : text.slice(0, lengthMax)).trim();
}
