"use client";
import type { SiteView, TerritoryMapView } from "@maillage/planning";
import { useLocale, useTranslations } from "use-intl";
import { nearPlace } from "../../i18n/near-place.ts";
import type { PlacedSite } from "../../map/worker/protocol.ts";
import type { Editing } from "./editing/use-editing.ts";
import styles from "./panel.module.css";

interface AddedSiteItemProps {
  readonly number: number;
  readonly site: SiteView;
  readonly placed: PlacedSite | undefined;
  readonly map: TerritoryMapView | undefined;
  readonly editing: Editing;
  readonly onRemove: () => void;
}

/** One added site: where it is, the canton it would serve when its town is shared, and the way to remove it. */
export function AddedSiteItem({ number, site, placed, map, editing, onRemove }: AddedSiteItemProps) {
  const t = useTranslations();
  const locale = useLocale();
  const cantonCodes = map?.homes.find(({ id }) => id === site.communeCode)?.cantonCodes ?? [];
  const [only, ...others] = site.cantonCodes;
  const selectId = `canton-proposition-${number}`;
  return (
    <li className={styles.proposal}>
      <div className={styles.proposalHead}>
        <span>
          <strong>{t("propose.name", { number: String(number) })}</strong>
          {site.communeName !== "" && ` – ${nearPlace(site.communeName, locale)}`}
          {map !== undefined && site.communeCode === "" && ` – ${t("propose.outside")}`}
        </span>
        <button
          type="button"
          className="fr-btn fr-btn--tertiary-no-outline fr-btn--sm fr-icon-delete-line"
          title={t("propose.remove", { number: String(number) })}
          onClick={onRemove}
        >
          {t("propose.remove", { number: String(number) })}
        </button>
      </div>
      {placed?.isOnRoad === false && <p className="fr-error-text">{t("propose.offRoad")}</p>}
      {cantonCodes.length > 1 && (
        <div className="fr-select-group">
          <label className="fr-label" htmlFor={selectId}>
            {t("propose.canton", { number: String(number) })}
          </label>
          <select
            className="fr-select"
            id={selectId}
            value={others.length === 0 ? (only ?? "") : ""}
            onChange={({ target }) => editing.setCanton(site.id, target.value === "" ? undefined : target.value)}
          >
            <option value="">{t("propose.cantonUnknown")}</option>
            {cantonCodes.map((code) => (
              <option key={code} value={code}>
                {map?.cantonNames[code] ?? code}
              </option>
            ))}
          </select>
        </div>
      )}
    </li>
  );
}
