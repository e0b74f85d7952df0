"use client";
import type { ProposedSite, TerritoryMapView } from "@maillage/planning";
import { useLocale, useTranslations } from "use-intl";
import { nearPlace } from "../../i18n/near-place.ts";
import type { ComputeAnswer } from "../../map/worker/protocol.ts";
import styles from "./panel.module.css";

interface ProposalItemProps {
  readonly number: number;
  readonly proposal: ProposedSite;
  readonly located: ComputeAnswer["proposals"][number] | undefined;
  readonly map: TerritoryMapView | undefined;
  readonly onCanton: (code: string | undefined) => void;
  readonly onRemove: () => void;
}

/** One proposed site: where it is, the canton it would serve when its town is shared, and the way to remove it. */
export function ProposalItem({ number, proposal, located, map, onCanton, onRemove }: ProposalItemProps) {
  const t = useTranslations();
  const locale = useLocale();
  const commune = map?.homes[located?.home ?? -1];
  const cantonCodes = commune?.cantonCodes ?? [];
  const selectId = `canton-proposition-${number}`;
  return (
    <li className={styles.proposal}>
      <div className={styles.proposalHead}>
        <span>
          <strong>{t("propose.name", { number: String(number) })}</strong>
          {commune && ` – ${nearPlace(commune.name, locale)}`}
          {located !== undefined && located.home === undefined && ` – ${t("propose.outside")}`}
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
      {located?.onRoad === false && <p className="fr-error-text">{t("propose.offRoad")}</p>}
      {cantonCodes.length > 1 && (
        <div className="fr-select-group">
          <label className="fr-label" htmlFor={selectId}>
            {t("propose.canton", { number: String(number) })}
          </label>
          <select
            className="fr-select"
            id={selectId}
            value={proposal.cantonCode ?? ""}
            onChange={({ target }) => onCanton(target.value === "" ? undefined : target.value)}
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
