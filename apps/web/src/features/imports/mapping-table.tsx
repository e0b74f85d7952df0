"use client";
import type { DatasetImportAnswer } from "@maillage/api";
import type { FieldMapping } from "@maillage/official-data";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useFormat } from "../planner/use-format.ts";
import { TableFrame } from "../shell/table-frame.tsx";
import { confidenceOf } from "./confidence.ts";
import styles from "./imports.module.css";
import { listSamples } from "./list-samples.ts";
import type { ChoicesPatch } from "./use-dataset-import.ts";

interface MappingTableProps {
  readonly view: DatasetImportAnswer;
  readonly table: DatasetImportAnswer["tables"][number];
  /** As the file was last read. */
  readonly mapping: readonly FieldMapping[];
  readonly choose: (choices: ChoicesPatch) => void;
}

export const COLUMNS_ID = "colonnes";

/** Where each piece of information is read. Nothing is read again before the whole is agreed to: a file may be long. */
export function MappingTable({ view, table, mapping, choose }: MappingTableProps) {
  const t = useTranslations("imports");
  const { locale } = useFormat();
  const [edited, setEdited] = useState<readonly FieldMapping[]>(mapping);
  const mappingOf = (field: string) => edited.find((each) => each.field === field);
  const missing = view.fields.filter(
    ({ field, isRequired }) => isRequired && (mappingOf(field)?.header ?? null) === null,
  );
  const isChanged = edited !== mapping;
  const isDoubtful = missing.length > 0 || edited.some(({ header, confidence }) => header !== null && confidence < 0.5);
  const setHeader = (field: string, header: string | null) =>
    setEdited([...edited.filter((each) => each.field !== field), { field, header, confidence: 1 }]);
  return (
    <>
      {missing.length > 0 && (
        <p className="fr-alert fr-alert--warning fr-alert--sm">
          {t("columnsMissing", { count: missing.length, names: missing.map(({ name }) => name[locale]).join(", ") })}
        </p>
      )}
      <details id={COLUMNS_ID} className={styles.columns} open={isDoubtful || isChanged}>
        <summary>{t("columns")}</summary>
        <p className={styles.note}>{t("columnsExplained")}</p>
        <TableFrame caption={t("columnsCaption")}>
          <thead>
            <tr>
              <th scope="col">{t("information")}</th>
              <th scope="col">{t("column")}</th>
              <th scope="col">{t("sample")}</th>
              <th scope="col">{t("confidenceColumn")}</th>
            </tr>
          </thead>
          <tbody>
            {view.fields.map(({ field, isRequired, name, explanation }) => {
              const { header = null, confidence = 0 } = mappingOf(field) ?? {};
              return (
                <tr key={field}>
                  <th scope="row" className="fr-cell--multiline">
                    {name[locale]}
                    {isRequired && <span className={styles.fieldNote}>{t("required")}</span>}
                    <span className={styles.fieldNote}>{explanation[locale]}</span>
                  </th>
                  <td>
                    <select
                      className="fr-select"
                      aria-label={t("columnOf", { field: name[locale] })}
                      value={header ?? ""}
                      onChange={({ target }) => setHeader(field, target.value === "" ? null : target.value)}
                    >
                      <option value="">{t("noColumn")}</option>
                      {table.headers.map((each) => (
                        <option key={each} value={each}>
                          {each}
                        </option>
                      ))}
                    </select>
                  </td>
                  <td>
                    <div className={styles.samples}>{listSamples(view, table.headers, header).join(" · ")}</div>
                  </td>
                  <td>{header === null ? "" : t(`fieldConfidence.${confidenceOf(confidence)}`)}</td>
                </tr>
              );
            })}
          </tbody>
        </TableFrame>
        <div className={styles.buttons}>
          <button
            type="button"
            className="fr-btn fr-btn--sm"
            disabled={!isChanged}
            onClick={() => choose({ mapping: [...edited] })}
          >
            {t("applyColumns")}
          </button>
          {isChanged && (
            <button type="button" className="fr-btn fr-btn--tertiary fr-btn--sm" onClick={() => setEdited(mapping)}>
              {t("restoreColumns")}
            </button>
          )}
        </div>
      </details>
    </>
  );
}
