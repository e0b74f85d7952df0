import type { SiteNetworkView, TerritoryView } from "@maillage/planning";
import type { Format } from "../../i18n/format.ts";
import type { Locale } from "../../i18n/locale.ts";
import type { Translate } from "../../i18n/translate.ts";
import { serializeSketch } from "../../view-state/serialize-sketch.ts";
import { EMPTY_SKETCH, sketchOf } from "../../view-state/sketch-parser.ts";
import type { SketchedChange } from "../../view-state/sketch-words.ts";
import { serializeViewState, type ViewState } from "../../view-state/view-state.ts";
import { CountingFields } from "./counting-fields.tsx";
import styles from "./counting-form.module.css";

interface ViewFormProps {
  readonly territory: TerritoryView;
  readonly siteNetwork: SiteNetworkView;
  readonly view: ViewState;
  readonly locale: Locale;
  readonly t: Translate;
  readonly format: Format;
}

/** Choice of the network of sites, of the threshold and of the time factor: a plain form that leads to an address, without JavaScript. */
export function ViewForm({ territory, siteNetwork, view, locale, t, format }: ViewFormProps) {
  const path = `/${territory.code}`;
  const { changes } = view.esquisse;
  const isScenario = view.scenario !== null;
  const announced = (isScenario ? [] : siteNetwork.sites).filter(
    ({ id, status }) => (status === "planned" || status === "studied") && !changes.some(({ siteId }) => siteId === id),
  );
  const openings = announced.map(
    ({ id }): SketchedChange => ({
      ...{ kind: "set-status", siteId: id, status: "labelled", date: null },
      ...{ comment: null, year: null, costEuros: null },
    }),
  );
  return (
    <form action={path} method="get" className={styles.form} aria-label={t("view.title")}>
      <CountingFields
        {...{ territory, siteNetwork, view, locale, t, format }}
        networkFixedReason={isScenario ? t("editing.scenario.networkFixed") : undefined}
      />
      {!isScenario && changes.length > 0 && <input type="hidden" name="esquisse" value={serializeSketch(changes)} />}
      {view.scenario !== null && <input type="hidden" name="scenario" value={view.scenario} />}
      {view.scenario !== null && view.version !== null && <input type="hidden" name="version" value={view.version} />}
      <div className={styles.buttons}>
        <button type="submit" className="fr-btn">
          {t("view.show")}
        </button>
        <a className="fr-btn fr-btn--secondary" href={serializeViewState(`${path}/carte`, view)}>
          {t("view.seeOnMap")}
        </a>
      </div>
      {(isScenario || announced.length + changes.length > 0) && (
        <ul className={styles.links}>
          {announced.length > 0 && (
            <li>
              <a
                className="fr-link"
                href={serializeViewState(path, { ...view, esquisse: sketchOf([...changes, ...openings]) })}
              >
                {t("view.addAnnounced", { names: announced.map(({ communeName }) => communeName).join(", ") })}
              </a>
            </li>
          )}
          {(isScenario || changes.length > 0) && (
            <li>
              <a
                className="fr-link"
                href={serializeViewState(path, { ...view, esquisse: EMPTY_SKETCH, scenario: null, version: null })}
              >
                {t("view.clearProposals")}
              </a>
            </li>
          )}
        </ul>
      )}
    </form>
  );
}
