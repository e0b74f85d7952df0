"use client";
import { useCallback, useMemo } from "react";
import { useTranslations } from "use-intl";
import { DRAWN_REACHES } from "../../../view-state/map-tools-parsers.ts";
import { useFormat } from "../use-format.ts";
import { buildPlaceIndex, type FoundPlace } from "./place-index.ts";
import { PlaceSearch } from "./place-search.tsx";
import { ReachKey } from "./reach-key.tsx";
import { ToolCheckbox } from "./tool-checkbox.tsx";
import styles from "./tools.module.css";
import type { MapTools } from "./use-map-tools.ts";
import { useStudySite } from "./use-study-site.ts";

/** The sites under study, and what is drawn of them: how far people reach them, and who does. */
export function ChosenSitesPanel({ tools }: { readonly tools: MapTools }) {
  const t = useTranslations();
  const format = useFormat();
  const { view, reach, sites } = tools;
  const study = useStudySite(view);
  const { choisis, trace } = view.state;
  const index = useMemo(
    () =>
      buildPlaceIndex(
        { homes: [], cantonNames: {} },
        sites.filter(({ id, status }) => status !== "closed" && !choisis.includes(id)),
      ),
    [sites, choisis],
  );
  const chooseSite = useCallback(
    ({ selection }: FoundPlace) => {
      if (selection.kind !== "site") return;
      study(selection.id, true);
    },
    [study],
  );
  const isLinked = trace.includes("droites") || trace.includes("itineraires");
  const { chosen, linked } = reach;
  return (
    <fieldset className={styles.fieldset}>
      <legend>{t("mapTools.chosen")}</legend>
      <p className="fr-hint-text">{t("mapTools.chosenHint")}</p>
      <PlaceSearch
        id="carte-choisir-site"
        label={t(chosen.length === 0 ? "mapTools.chosenAddFirst" : "mapTools.chosenAdd")}
        index={index}
        isLabelHidden={false}
        onChoose={chooseSite}
      />
      {chosen.length === 0 ? (
        <p className="fr-hint-text">{t("mapTools.chosenNone")}</p>
      ) : (
        <ul className="fr-tags-group">
          {chosen.map(({ id, name }) => (
            <li key={id}>
              <button
                type="button"
                className="fr-tag fr-tag--dismiss fr-tag--sm"
                aria-label={t("mapTools.chosenRemove", { name })}
                onClick={() => study(id, false)}
              >
                {name}
              </button>
            </li>
          ))}
        </ul>
      )}
      <fieldset className={styles.fieldset}>
        <legend className="fr-text--sm">{t("mapTools.traceTitle")}</legend>
        {DRAWN_REACHES.map((each) => (
          <ToolCheckbox
            key={each}
            id={`carte-trace-${each}`}
            label={t(`mapTools.trace.${each}`)}
            isChecked={trace.includes(each)}
            onChange={(isAsked) =>
              view.change({ trace: DRAWN_REACHES.filter((one) => (one === each ? isAsked : trace.includes(one))) })
            }
          />
        ))}
      </fieldset>
      <ReachKey reach={reach} drawn={trace} />
      <p role="status" className="fr-hint-text">
        {(reach.isochrones.isWorking || reach.routes.isWorking) && t("mapTools.working")}
        {(reach.isochrones.hasFailed || reach.routes.hasFailed) && t("mapTools.failed")}
        {isLinked &&
          linked.count < linked.total &&
          t("mapTools.linksCut", { count: format.people(linked.count), total: format.people(linked.total) })}
      </p>
    </fieldset>
  );
}
