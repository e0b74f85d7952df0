"use client";
import { useState } from "react";
import { SortButton } from "../shell/sort-button.tsx";
import { TableFrame } from "../shell/table-frame.tsx";
import styles from "./cantons-table.module.css";

/** A canton's row: what is sorted by, and what is written. */
export interface CantonRow {
  readonly code: string;
  readonly name: string;
  readonly population: number;
  readonly share: number;
  readonly siteCount: number;
  readonly text: Readonly<Record<"population" | "covered" | "share" | "shareProposal" | "sites", string>>;
  readonly estimated: boolean;
}

interface CantonsTableProps {
  readonly caption: string;
  readonly rows: readonly CantonRow[];
  readonly labels: Readonly<
    Record<"name" | "population" | "covered" | "share" | "shareProposal" | "sites" | "estimated", string>
  >;
  readonly sortLabels: Readonly<Record<SortKey, string>>;
  readonly hasProposal: boolean;
}

type SortKey = "name" | "population" | "share" | "siteCount";

/** Cantons, sortable. Texts come formatted from the server, so that the page ships no catalogue for it. */
export function CantonsTable({ caption, rows, labels, sortLabels, hasProposal }: CantonsTableProps) {
  const [sort, setSort] = useState<{ key: SortKey; ascending: boolean }>({ key: "name", ascending: true });
  const sorted = rows.toSorted((a, b) => compareRows(a, b, sort.key) * (sort.ascending ? 1 : -1));
  const heading = (key: SortKey, label: string, numeric = true) => (
    <th
      scope="col"
      className={numeric ? "number" : undefined}
      aria-sort={sort.key === key ? (sort.ascending ? "ascending" : "descending") : undefined}
    >
      <SortButton
        label={label}
        title={sortLabels[key]}
        direction={sort.key === key ? (sort.ascending ? "ascending" : "descending") : undefined}
        onSort={() => setSort({ key, ascending: sort.key === key ? !sort.ascending : true })}
      />
    </th>
  );
  return (
    <TableFrame caption={caption}>
      <thead>
        <tr>
          {heading("name", labels.name, false)}
          {heading("population", labels.population)}
          <th scope="col" className="number">
            {labels.covered}
          </th>
          {heading("share", labels.share)}
          {hasProposal && (
            <th scope="col" className="number">
              {labels.shareProposal}
            </th>
          )}
          {heading("siteCount", labels.sites, false)}
        </tr>
      </thead>
      <tbody>
        {sorted.map((row) => (
          <tr key={row.code}>
            <th scope="row">{row.name}</th>
            <td className="number">
              {row.text.population}
              {row.estimated && <abbr title={labels.estimated}> ≈</abbr>}
            </td>
            <td className="number">{row.text.covered}</td>
            <td className="number">{row.text.share}</td>
            {hasProposal && <td className="number">{row.text.shareProposal}</td>}
            <td className={row.siteCount === 0 ? styles.missing : undefined}>{row.text.sites}</td>
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}

function compareRows(a: CantonRow, b: CantonRow, key: SortKey): number {
  return key === "name" ? a.name.localeCompare(b.name, "fr", { numeric: true }) : a[key] - b[key];
}
