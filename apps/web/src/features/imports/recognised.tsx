"use client";
import { Select } from "@codegouvfr/react-dsfr/Select";
import type { DatasetImportAnswer } from "@maillage/api";
import type { ImportKind } from "@maillage/official-data";
import { useTranslations } from "use-intl";
import { confidenceOf } from "./confidence.ts";
import { describeTable } from "./describe-table.ts";
import styles from "./imports.module.css";
import { MappingTable } from "./mapping-table.tsx";
import type { ChoicesPatch } from "./use-dataset-import.ts";

interface RecognisedProps {
  readonly view: DatasetImportAnswer;
  /** All that a file may contain. */
  readonly kinds: readonly ImportKind[];
  readonly choose: (choices: ChoicesPatch) => void;
}

const BADGES = { high: "fr-badge--success", medium: "fr-badge--info", low: "fr-badge--warning" } as const;

/** What the file is taken for, and how it is written; whoever knows better corrects it here. */
export function Recognised({ view, kinds, choose }: RecognisedProps) {
  const t = useTranslations();
  const { choices, recognition, tables } = view;
  const table = choices === null ? undefined : tables[choices.table];
  if (choices === null || table === undefined) return null;
  const { kind, citation } = choices;
  const isKnown = recognition !== null && recognition.kind === kind;
  const confidence = isKnown ? confidenceOf(recognition.confidence) : undefined;
  const name = isKnown && recognition.source !== null ? citation.name : t(`imports.kinds.${kind}`);
  const vintage = isKnown ? recognition.vintage : null;
  const what = `${name}${vintage === null || vintage === "" ? "" : t("imports.recognisedVintage", { vintage })}`;
  return (
    <section aria-labelledby="reconnu" className={styles.recognised}>
      <h2 id="reconnu" className="fr-h4">
        {t("imports.recognised")}
      </h2>
      <p className={styles.what}>
        <strong>{confidence === "low" ? t("imports.notRecognised") : t("imports.recognisedAs", { what })}</strong>
        {confidence !== undefined && (
          <span className={`fr-badge fr-badge--sm ${BADGES[confidence]}`}>{t(`imports.confidence.${confidence}`)}</span>
        )}
      </p>
      <p className={styles.how}>{describeTable(table, t)}</p>
      <div className={styles.choices}>
        <Select
          label={t("imports.kind")}
          nativeSelectProps={{
            value: kind,
            onChange: ({ target }) => {
              const chosen = kinds.find((each) => each === target.value);
              if (chosen !== undefined) choose({ kind: chosen });
            },
          }}
        >
          {kinds.map((each) => (
            <option key={each} value={each}>
              {t(`imports.kinds.${each}`)}
            </option>
          ))}
        </Select>
        {tables.length > 1 && (
          <Select
            label={t("imports.table")}
            nativeSelectProps={{
              value: String(choices.table),
              onChange: ({ target }) => choose({ table: Number(target.value) }),
            }}
          >
            {tables.map(({ name: tableName }, rank) => (
              // Two sheets may have one name: the rank is what tells them apart.
              <option key={rank} value={String(rank)}>
                {tableName}
              </option>
            ))}
          </Select>
        )}
      </div>
      <MappingTable
        // What is being typed is forgotten once the server has read with another mapping.
        key={JSON.stringify([kind, choices.table, choices.mapping])}
        view={view}
        table={table}
        mapping={choices.mapping}
        choose={choose}
      />
    </section>
  );
}
