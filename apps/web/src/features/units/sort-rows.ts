import type { Locale } from "../../i18n/locale.ts";
import type { RankingView } from "./ranking-parsers.ts";
import type { RankingColumn } from "./ranking-table.tsx";

/** In the order that the address asks for; as they come when it asks for none. */
export function sortRows<Row>(
  rows: readonly Row[],
  columns: readonly Pick<RankingColumn<Row>, "id" | "read">[],
  { tri, sens }: Pick<RankingView, "tri" | "sens">,
  locale: Locale,
): readonly Row[] {
  const read = tri === null ? undefined : columns.find(({ id }) => id === tri)?.read;
  if (read === undefined) return rows;
  const { compare } = new Intl.Collator(locale, { numeric: true, sensitivity: "base" });
  const direction = sens === "croissant" ? 1 : -1;
  return rows.toSorted((a, b) => {
    const [x, y] = [read(a), read(b)];
    if (x === null || y === null) return x === y ? 0 : x === null ? 1 : -1;
    return direction * (typeof x === "number" && typeof y === "number" ? x - y : compare(String(x), String(y)));
  });
}
