import type { TerritoryView } from "@maillage/planning";
import type { Format } from "../../i18n/format.ts";
import type { Locale } from "../../i18n/locale.ts";
import type { Translate } from "../../i18n/translate.ts";
import { THRESHOLD_MINUTES, type ViewState } from "../../view-state/view-state.ts";
import { countNetworkSites } from "../territory/count-network-sites.ts";
import { timeFactorChoices } from "./time-factor-choices.ts";

interface CountingFieldsProps {
  readonly territory: TerritoryView;
  readonly siteNetwork: { readonly slug: string };
  readonly view: ViewState;
  readonly locale: Locale;
  readonly t: Translate;
  readonly format: Format;
  /** Why the network of sites cannot be chosen; absent when it can. */
  readonly networkFixedReason?: string | undefined;
}

/** The three choices that every figure rests on, as fields of a plain form: network of sites, threshold, time factor. */
export function CountingFields({
  territory,
  siteNetwork,
  view,
  locale,
  t,
  format,
  networkFixedReason,
}: CountingFieldsProps) {
  return (
    <>
      <div className="fr-select-group">
        <label className="fr-label" htmlFor="choix-reseau">
          {t("view.siteNetwork")}
        </label>
        <select
          className="fr-select"
          id="choix-reseau"
          name="reseau"
          defaultValue={siteNetwork.slug}
          disabled={networkFixedReason !== undefined}
          title={networkFixedReason}
        >
          {territory.siteNetworks.map(({ slug, name, ...counts }) => (
            <option key={slug} value={slug}>
              {t("view.siteNetworkOption", { name: name[locale], ...countNetworkSites(counts) })}
            </option>
          ))}
        </select>
      </div>
      <div className="fr-input-group">
        <label className="fr-label" htmlFor="choix-seuil">
          {t("view.threshold")}
        </label>
        <input
          className="fr-input"
          id="choix-seuil"
          name="seuil"
          type="number"
          inputMode="numeric"
          min={THRESHOLD_MINUTES.min}
          max={THRESHOLD_MINUTES.max}
          step={1}
          required
          defaultValue={view.seuil}
          title={t("view.thresholdHint")}
        />
      </div>
      <div className="fr-select-group">
        <label className="fr-label" htmlFor="choix-facteur">
          {t("view.timeFactor")}
        </label>
        <select
          className="fr-select"
          id="choix-facteur"
          name="facteur"
          defaultValue={view.facteur}
          title={t("view.timeFactorHint")}
        >
          {timeFactorChoices(view.facteur, t, format).map(({ factor, label }) => (
            <option key={factor} value={factor}>
              {label}
            </option>
          ))}
        </select>
      </div>
    </>
  );
}
