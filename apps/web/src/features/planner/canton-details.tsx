"use client";
import { useTranslations } from "use-intl";
import { CantonRemedy } from "./canton-remedy.tsx";
import styles from "./panel.module.css";
import type { SelectionPanelProps } from "./selection-panel.tsx";
import { useFormat } from "./use-format.ts";

interface CantonDetailsProps extends SelectionPanelProps {
  readonly code: string;
  /** Every canton of the shape that was clicked. */
  readonly codes: readonly string[];
}

/** A canton: its figures and its sites, or what would serve it best. */
export function CantonDetails(props: CantonDetailsProps) {
  const { code, codes, map, directory, answer, onSelect } = props;
  const t = useTranslations();
  const format = useFormat();
  const canton = answer.live.cantons.find((each) => each.code === code);
  if (canton === undefined) return null;
  const names = (ids: readonly string[]) => ids.map((id) => directory.get(id)?.name ?? id);
  return (
    <>
      <h3 className="fr-h6">{canton.name}</h3>
      {codes.length > 1 && (
        <div className="fr-select-group">
          <label className="fr-label" htmlFor="canton-choisi">
            {t("selection.canton")}
            <span className="fr-hint-text">{t("layers.sharedTown")}</span>
          </label>
          <select
            id="canton-choisi"
            className="fr-select"
            value={code}
            onChange={({ target }) => onSelect({ kind: "canton", code: target.value, codes })}
          >
            {codes.map((each) => (
              <option key={each} value={each}>
                {map.cantonNames[each] ?? each}
              </option>
            ))}
          </select>
        </div>
      )}
      <p>
        {t("selection.cantonPopulation", {
          population: format.people(canton.population),
          covered: format.people(canton.covered),
          share: canton.share === null ? t("common.noValue") : format.share(canton.share),
        })}
      </p>
      {canton.estimated && <p className={styles.note}>{t("common.estimatedExplained")}</p>}
      {canton.sites.length > 0 && (
        <>
          <h4 className={styles.subtitle}>{t("selection.cantonSites")}</h4>
          <ul>
            {names(canton.sites).map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </>
      )}
      {canton.possibleSites.length > 0 && (
        <>
          <h4 className={styles.subtitle}>{t("selection.cantonPossibleSites")}</h4>
          <ul>
            {names(canton.possibleSites).map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </>
      )}
      {canton.sites.length === 0 && <CantonRemedy {...props} />}
    </>
  );
}
