"use client";
import { UNREACHABLE } from "@maillage/road-network";
import { useTranslations } from "use-intl";
import { useFormat } from "./use-format.ts";

/** A home in the table. */
export interface HomeRow {
  readonly index: number;
  readonly id: string;
  readonly name: string;
  readonly cantons: string;
  readonly population: number;
  readonly deciseconds: number;
  /** Against the present network; null when one of the two times does not exist. */
  readonly difference: number | null;
  readonly site: string | undefined;
}

interface HomesTableBodyProps {
  readonly rows: readonly HomeRow[];
  readonly onChoose: (home: number) => void;
}

export function HomesTableBody({ rows, onChoose }: HomesTableBodyProps) {
  const t = useTranslations();
  const format = useFormat();
  return (
    <tbody>
      {rows.map((row) => (
        <tr key={row.id}>
          <th scope="row">
            <button
              type="button"
              className="fr-link fr-link--sm"
              title={t("selection.choose", { name: row.name })}
              onClick={() => onChoose(row.index)}
            >
              {row.name}
            </button>
          </th>
          <td>{row.cantons}</td>
          <td className="number">{format.people(row.population)}</td>
          <td className="number">
            {row.deciseconds >= UNREACHABLE ? t("common.unreachable") : format.travelTime(row.deciseconds / 10)}
          </td>
          <td className="number">
            {row.difference === null
              ? "–"
              : row.difference === 0
                ? "="
                : format.travelTimeDifference((row.deciseconds - row.difference) / 10, row.deciseconds / 10)}
          </td>
          <td>{row.site ?? t("common.none")}</td>
        </tr>
      ))}
    </tbody>
  );
}
