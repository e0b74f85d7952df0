"use client";
import { ToggleSwitch } from "@codegouvfr/react-dsfr/ToggleSwitch";
import type { DatasetImportAnswer } from "@maillage/api";
import type { RefusedRepair, Repair } from "@maillage/official-data";
import type { ImportPreviewView } from "@maillage/planning";
import { useTranslations } from "use-intl";
import { TableFrame } from "../shell/table-frame.tsx";
import styles from "./imports.module.css";
import type { ChoicesPatch } from "./use-dataset-import.ts";

interface RepairsPanelProps {
  readonly view: DatasetImportAnswer;
  readonly preview: ImportPreviewView;
  readonly choose: (choices: ChoicesPatch) => void;
}

/** Every rule that changed a value, with examples: refused as a whole, or row by row. */
export function RepairsPanel({ view, preview: { repairs }, choose }: RepairsPanelProps) {
  const t = useTranslations("imports");
  const refused = view.choices?.refusedRepairs ?? [];
  if (repairs.length === 0) return <p>{t("repairsNone")}</p>;
  const refuse = (added: RefusedRepair) => choose({ refusedRepairs: [...refused, added] });
  const allow = (rule: Repair["rule"], row: number | null) =>
    choose({ refusedRepairs: refused.filter((each) => each.rule !== rule || each.row !== row) });
  return (
    <>
      <p>{t("repairsExplained")}</p>
      <ul className={styles.rules}>
        {repairs.map(({ rule, count, isRefused, examples }) => {
          const rows = refused.flatMap((each) => (each.rule === rule && each.row !== null ? [each.row] : []));
          return (
            <li key={rule} className={styles.rule}>
              <ToggleSwitch
                label={t(`rules.${rule}`)}
                checked={!isRefused}
                onChange={(isApplied) => (isApplied ? allow(rule, null) : refuse({ rule, row: null }))}
              />
              <p className={styles.note}>
                {isRefused ? t("repairRefused") : t("repairCount", { count })} · {t(`ruleExplained.${rule}`)}
              </p>
              {examples.length > 0 && (
                <details>
                  <summary>{t("sample")}</summary>
                  <Examples rule={rule} examples={examples} onRefuse={(row) => refuse({ rule, row })} />
                </details>
              )}
              {rows.length > 0 && (
                <>
                  <p>{t("refusedRows", { rows: rows.join(", ") })}</p>
                  <div className={styles.buttons}>
                    {rows.map((row) => (
                      <button
                        key={row}
                        type="button"
                        className="fr-btn fr-btn--tertiary fr-btn--sm"
                        onClick={() => allow(rule, row)}
                      >
                        {t("restoreRowThis", { row: String(row) })}
                      </button>
                    ))}
                  </div>
                </>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}

interface ExamplesProps {
  readonly rule: Repair["rule"];
  readonly examples: readonly Repair[];
  readonly onRefuse: (row: number) => void;
}

function Examples({ rule, examples, onRefuse }: ExamplesProps) {
  const t = useTranslations("imports");
  return (
    <TableFrame caption={t("examplesCaption", { rule: t(`rules.${rule}`) })}>
      <thead>
        <tr>
          <th scope="col" className="number">
            {t("row")}
          </th>
          <th scope="col">{t("column")}</th>
          <th scope="col">{t("before")}</th>
          <th scope="col">{t("after")}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {examples.map(({ row, column, before, after }) => (
          <tr key={`${row} ${column}`}>
            <td className="number">{row}</td>
            <td>{column}</td>
            <td className="fr-cell--multiline">
              <span className={styles.before}>{before === "" ? t("emptyValue") : before}</span>
            </td>
            <td className="fr-cell--multiline">
              <span className={styles.after}>{after}</span>
            </td>
            <td>
              <button
                type="button"
                className="fr-btn fr-btn--tertiary fr-btn--sm"
                aria-label={t("refuseRowThis", { row: String(row), column })}
                onClick={() => onRefuse(row)}
              >
                {t("refuseRow")}
              </button>
            </td>
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}
