import type { DatasetVersionView } from "@maillage/planning";
import type { RequestIntl } from "../../i18n/request.ts";
import styles from "./desk.module.css";
import { nameVersion } from "./name-version.ts";

interface CompareVersionsFormProps {
  readonly territory: string;
  /** At least two. */
  readonly versions: readonly DatasetVersionView[];
  readonly before?: string | undefined;
  readonly after?: string | undefined;
  readonly t: RequestIntl["t"];
  readonly format: RequestIntl["format"];
}

/** Two versions to look at side by side; a plain form, which works without a script. */
export function CompareVersionsForm({ territory, versions, before, after, t, format }: CompareVersionsFormProps) {
  const [latest, ...others] = versions;
  const chosen = {
    avant: before ?? others.find(({ kind }) => kind === latest?.kind)?.id ?? others[0]?.id,
    apres: after ?? latest?.id,
  };
  const labels = { avant: t("imports.compareBefore"), apres: t("imports.compareAfter") };
  return (
    <form action={`/${territory}/donnees/versions`} className={styles.compare}>
      {(["avant", "apres"] as const).map((name) => (
        <div key={name} className="fr-select-group">
          <label className="fr-label" htmlFor={`version-${name}`}>
            {labels[name]}
          </label>
          <select className="fr-select" id={`version-${name}`} name={name} defaultValue={chosen[name]}>
            {versions.map((version) => (
              <option key={version.id} value={version.id}>
                {t("imports.compareOption", {
                  ...{ kind: t(`imports.kinds.${version.kind}`), name: nameVersion(version, format.locale) },
                  date: format.dateTime(version.importedAt),
                })}
              </option>
            ))}
          </select>
        </div>
      ))}
      <button type="submit" className="fr-btn fr-btn--secondary">
        {t("imports.compare")}
      </button>
    </form>
  );
}
