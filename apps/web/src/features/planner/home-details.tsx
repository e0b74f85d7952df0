"use client";
import { UNREACHABLE } from "@maillage/road-network";
import { NO_SITE } from "@maillage/travel-time";
import { useTranslations } from "use-intl";
import type { ComputeAnswer } from "../../map/worker/protocol.ts";
import styles from "./panel.module.css";
import type { SelectionPanelProps } from "./selection-panel.tsx";
import { useFormat } from "./use-format.ts";

/** A home: its people, its cantons, its nearest sites, and the route to one of them. */
export function HomeDetails(props: SelectionPanelProps & { readonly homeIndex: number }) {
  const { homeIndex, map, directory, answer, route, routeSite, onRouteSite, onSelect, onPropose, editing } = props;
  const t = useTranslations();
  const format = useFormat();
  const home = map.homes[homeIndex];
  if (home === undefined) return null;
  const nearest = listNearest(answer, homeIndex);
  const [canton] = home.cantonCodes;
  const target = routeSite === undefined ? undefined : directory.get(routeSite);
  return (
    <>
      <h3 className="fr-h6">{home.name}</h3>
      <p>
        {t("selection.population", { count: format.people(home.population) })} ·{" "}
        {format.list(home.cantonCodes.map((code) => map.cantonNames[code] ?? code))}
      </p>
      <h4 className={styles.subtitle}>{t("selection.nearest")}</h4>
      {nearest.length === 0 && <p>{t("common.unreachable")}</p>}
      <ol className={styles.nearest}>
        {nearest.map(({ site, seconds }) => {
          const name = directory.get(site)?.name ?? site;
          return (
            <li key={site}>
              <strong>{format.travelTime(seconds)}</strong> – {name}{" "}
              <button
                type="button"
                className="fr-link fr-link--sm"
                aria-label={t("selection.showRoute", { site: name })}
                aria-pressed={site === routeSite}
                onClick={() => onRouteSite(site)}
              >
                {t("selection.showRouteShort")}
              </button>
            </li>
          );
        })}
      </ol>
      {route !== undefined && target !== undefined && (
        <p role="status">
          {t("selection.routeTo", {
            site: target.name,
            time: format.travelTime(route.seconds),
            kilometres: format.kilometres(route.metres / 1000),
          })}
        </p>
      )}
      {!editing.isReadOnly && (
        <button
          type="button"
          className="fr-btn fr-btn--secondary fr-btn--sm fr-icon-add-line fr-btn--icon-left"
          onClick={() => onPropose(home.longitude, home.latitude)}
        >
          {t("selection.openHere")}
        </button>
      )}
      {canton !== undefined && (
        <button
          type="button"
          className="fr-link"
          onClick={() => onSelect({ kind: "canton", code: canton, codes: home.cantonCodes })}
        >
          {t("selection.cantonOf")}
        </button>
      )}
    </>
  );
}

/** The sites a home can reach among its nearest, nearest first. */
export function listNearest(
  { nearest, siteIds }: Pick<ComputeAnswer, "nearest" | "siteIds">,
  home: number,
): { readonly site: string; readonly seconds: number }[] {
  const { k, homeSite, homeDeciseconds } = nearest;
  return Array.from({ length: k }, (_, rank) => home * k + rank).flatMap((entry) => {
    const site = siteIds[homeSite[entry] ?? NO_SITE];
    const deciseconds = homeDeciseconds[entry] ?? UNREACHABLE;
    return site === undefined || deciseconds >= UNREACHABLE ? [] : [{ site, seconds: deciseconds / 10 }];
  });
}
