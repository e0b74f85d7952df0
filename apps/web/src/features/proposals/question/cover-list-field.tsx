"use client";
import { COVER_RULE_COUNT_MAX } from "@maillage/planning/proposal-queries";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { type AskedCover, coverEntries, writeEntries } from "../../../view-state/question-lists.ts";
import { THRESHOLD_MINUTES } from "../../../view-state/view-state.ts";
import styles from "./question.module.css";

/** A row being edited: what is typed may not be a number yet. */
interface CoverRow extends AskedCover {
  readonly key: number;
}

/** Shares of people to reach, each within its own time: all of them hold together. */
export function CoverListField({ covers }: { readonly covers: readonly AskedCover[] }) {
  const t = useTranslations("proposals.covers");
  const [rows, setRows] = useState<readonly CoverRow[]>(() => covers.map((cover, key) => ({ ...cover, key })));
  const [nextKey, setNextKey] = useState(covers.length);
  const edit = (row: CoverRow, fields: Partial<AskedCover>) =>
    setRows(rows.map((each) => (each.key === row.key ? { ...each, ...fields } : each)));
  const add = () => {
    setRows([...rows, { key: nextKey, percent: 95, minutes: 20, sitesPerHome: 1 }]);
    setNextKey(nextKey + 1);
  };
  return (
    <fieldset className={styles.group}>
      <legend className="fr-label">
        {t("title")}
        <span className="fr-hint-text">{t("hint")}</span>
      </legend>
      <input type="hidden" name="parts" value={writeEntries(rows, coverEntries)} />
      {rows.map((row, rank) => (
        <div key={row.key} className={styles.line}>
          <NumberInRow
            label={t("share")}
            value={row.percent}
            {...{ min: 0, max: 100, step: 0.1 }}
            onChange={(percent) => edit(row, { percent })}
          />
          <NumberInRow
            label={t("minutes")}
            value={row.minutes}
            {...{ min: THRESHOLD_MINUTES.min, max: THRESHOLD_MINUTES.max, step: 1 }}
            onChange={(minutes) => edit(row, { minutes })}
          />
          <label>
            {t("sites")}
            <select
              className="fr-select"
              value={row.sitesPerHome}
              onChange={({ target }) => edit(row, { sitesPerHome: target.value === "2" ? 2 : 1 })}
            >
              <option value={1}>{t("oneSite")}</option>
              <option value={2}>{t("twoSites")}</option>
            </select>
          </label>
          <button
            type="button"
            className="fr-btn fr-btn--sm fr-btn--tertiary-no-outline fr-icon-delete-line"
            title={t("remove", { rank: String(rank + 1) })}
            onClick={() => setRows(rows.filter((each) => each.key !== row.key))}
          >
            {t("remove", { rank: String(rank + 1) })}
          </button>
        </div>
      ))}
      {rows.length < COVER_RULE_COUNT_MAX && (
        <button
          type="button"
          className="fr-btn fr-btn--sm fr-btn--tertiary fr-icon-add-line fr-btn--icon-left"
          onClick={add}
        >
          {t("add")}
        </button>
      )}
    </fieldset>
  );
}

interface NumberInRowProps {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly onChange: (value: number) => void;
}

function NumberInRow({ label, value, min, max, step, onChange }: NumberInRowProps) {
  return (
    <label>
      {label}
      <input
        className="fr-input"
        type="number"
        inputMode="decimal"
        {...{ min, max, step }}
        required
        defaultValue={value}
        onChange={({ target }) => {
          if (target.value !== "" && target.validity.valid) onChange(Number(target.value));
        }}
      />
    </label>
  );
}
