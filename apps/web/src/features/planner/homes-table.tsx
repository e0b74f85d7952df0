"use client";
import type { TerritoryMapView } from "@maillage/planning";
import { UNREACHABLE } from "@maillage/road-network";
import { NO_SITE } from "@maillage/travel-time";
import { memo, useDeferredValue, useMemo, useState } from "react";
import { useTranslations } from "use-intl";
import { foldName } from "../../i18n/fold-name.ts";
import type { ComputeAnswer } from "../../map/worker/protocol.ts";
import { SortButton } from "../shell/sort-button.tsx";
import { TableFrame } from "../shell/table-frame.tsx";
import { type HomeRow, HomesTableBody } from "./homes-table-body.tsx";
import styles from "./panel.module.css";
import type { NamedSite } from "./site-directory.ts";
import { useFormat } from "./use-format.ts";

interface HomesTableProps {
  readonly map: TerritoryMapView;
  readonly answer: ComputeAnswer;
  readonly directory: ReadonlyMap<string, NamedSite>;
  readonly thresholdMinutes: number;
  readonly onChoose: (home: number) => void;
}

/** A table of all places of a département of communes; longer lists show their head, and the rest on demand. */
const SHOWN_COUNT_STEP = 500;

const SORT_KEYS = ["name", "population", "deciseconds", "difference"] as const;
type SortKey = (typeof SORT_KEYS)[number];

/** Everything that the map shows of homes, as a table that can be filtered and sorted. It follows a drag when it can. */
export const HomesTable = memo(function HomesTable(props: HomesTableProps) {
  const { map, directory, thresholdMinutes, onChoose } = props;
  const answer = useDeferredValue(props.answer);
  const t = useTranslations();
  const format = useFormat();
  const [filter, setFilter] = useState("");
  const [isBeyondOnly, setBeyondOnly] = useState(false);
  const [shownCountMax, setShownCountMax] = useState(SHOWN_COUNT_STEP);
  const [sort, setSort] = useState<{ key: SortKey; ascending: boolean }>({ key: "deciseconds", ascending: false });

  const rows = useMemo(() => buildRows(map, answer, directory), [map, answer, directory]);
  const shown = useMemo(() => {
    const wanted = foldName(filter);
    return rows
      .filter((row) => foldName(row.name).includes(wanted))
      .filter((row) => !isBeyondOnly || row.deciseconds > thresholdMinutes * 600)
      .toSorted((a, b) => compareRows(a, b, sort.key) * (sort.ascending ? 1 : -1));
  }, [rows, filter, isBeyondOnly, thresholdMinutes, sort]);

  const labels = {
    name: t("homesTable.name"),
    population: t("homesTable.population"),
    deciseconds: t("homesTable.time"),
    difference: t("homesTable.difference"),
  } satisfies Record<SortKey, string>;
  const heading = (key: SortKey) => (
    <th
      key={key}
      scope="col"
      className={key === "name" ? undefined : "number"}
      aria-sort={sort.key === key ? (sort.ascending ? "ascending" : "descending") : undefined}
    >
      <SortButton
        label={labels[key]}
        title={t("cantons.sortBy", { column: labels[key] })}
        direction={sort.key === key ? (sort.ascending ? "ascending" : "descending") : undefined}
        onSort={() => setSort({ key, ascending: sort.key === key ? !sort.ascending : key === "name" })}
      />
    </th>
  );
  return (
    <>
      <div className={styles.filters}>
        <div className="fr-input-group">
          <label className="fr-label" htmlFor="filtre-lieux">
            {t("homesTable.filter")}
          </label>
          <input
            className="fr-input"
            id="filtre-lieux"
            type="search"
            value={filter}
            onChange={({ target }) => setFilter(target.value)}
          />
        </div>
        <div className="fr-checkbox-group">
          <input
            type="checkbox"
            id="filtre-au-dela"
            checked={isBeyondOnly}
            onChange={({ target }) => setBeyondOnly(target.checked)}
          />
          <label className="fr-label" htmlFor="filtre-au-dela">
            {t("homesTable.beyondOnly")}
          </label>
        </div>
        <p role="status">
          {t("homesTable.count", { shown: format.people(shown.length), total: format.people(rows.length) })}
        </p>
      </div>
      {shown.length === 0 ? (
        <p>{t("homesTable.empty")}</p>
      ) : (
        <div className={styles.tall}>
          <TableFrame caption={t("homesTable.caption")}>
            <thead>
              <tr>
                {heading("name")}
                <th scope="col">{t("homesTable.canton")}</th>
                {heading("population")}
                {heading("deciseconds")}
                {heading("difference")}
                <th scope="col">{t("homesTable.site")}</th>
              </tr>
            </thead>
            <HomesTableBody rows={shown.slice(0, shownCountMax)} onChoose={onChoose} />
          </TableFrame>
          {shown.length > shownCountMax && (
            <button
              type="button"
              className="fr-btn fr-btn--tertiary fr-btn--sm"
              onClick={() => setShownCountMax(shownCountMax + SHOWN_COUNT_STEP)}
            >
              {t("mapTools.tailMore", {
                count: format.people(Math.min(SHOWN_COUNT_STEP, shown.length - shownCountMax)),
              })}
            </button>
          )}
        </div>
      )}
    </>
  );
});

function buildRows(
  map: TerritoryMapView,
  { nearest, siteIds, homeBaseDeciseconds }: ComputeAnswer,
  directory: ReadonlyMap<string, NamedSite>,
): readonly HomeRow[] {
  return map.homes.map((home, index) => {
    const deciseconds = nearest.homeDeciseconds[index * nearest.k] ?? UNREACHABLE;
    const base = homeBaseDeciseconds[index] ?? UNREACHABLE;
    const site = siteIds[nearest.homeSite[index * nearest.k] ?? NO_SITE];
    return {
      index,
      id: home.id,
      name: home.name,
      cantons: home.cantonCodes.map((code) => map.cantonNames[code] ?? code).join(", "),
      population: home.population,
      deciseconds,
      difference: deciseconds >= UNREACHABLE || base >= UNREACHABLE ? null : deciseconds - base,
      site: site === undefined ? undefined : (directory.get(site)?.name ?? site),
    };
  });
}

function compareRows(a: HomeRow, b: HomeRow, key: SortKey): number {
  if (key === "name") return a.name.localeCompare(b.name, "fr");
  // A home that no site serves has no difference: it goes with those that do not change.
  return (a[key] ?? 0) - (b[key] ?? 0) || a.index - b.index;
}
