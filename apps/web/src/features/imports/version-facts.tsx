import type { ImportField } from "@maillage/official-data";
import type { DatasetVersionView } from "@maillage/planning";
import type { Format } from "../../i18n/format.ts";
import type { Translate } from "../../i18n/translate.ts";
import styles from "./desk.module.css";

interface VersionFactsProps {
  readonly version: DatasetVersionView;
  /** Names of what was read; without them, the columns are not told. */
  readonly fields?: readonly Pick<ImportField, "field" | "name">[];
  readonly t: Translate;
  readonly format: Format;
}

/** All that is kept of a version: where it comes from, who brought it in and when, and how its columns were read. */
export function VersionFacts({ version, fields, t, format }: VersionFactsProps) {
  const { producer, licence, vintage, url, fileName, sha256, importedAt, importedBy, repairCount, refusedCount } =
    version;
  const names = new Map(fields?.map(({ field, name }) => [field, name[format.locale]]));
  const columns = version.mapping.flatMap(({ field, header }) => {
    const name = names.get(field);
    return header === null || name === undefined ? [] : t("imports.mappedColumn", { field: name, column: header });
  });
  const facts = [
    [t("imports.file"), fileName],
    [t("imports.producer"), producer],
    [t("imports.licence"), licence],
    [t("imports.vintage"), vintage],
    [t("imports.source"), url ?? ""],
    [t("imports.importedAt"), format.dateTime(importedAt)],
    [t("imports.importedBy"), importedBy ?? t("imports.nobody")],
    [t("imports.repairs"), format.people(repairCount)],
    [t("imports.refusals"), format.people(refusedCount)],
    [t("imports.checksum"), sha256],
    [t("imports.mapping"), columns.join(" · ")],
  ] as const;
  return (
    <dl className={styles.facts}>
      {facts.map(
        ([term, value]) =>
          value !== "" && (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
