"use client";
import type { SiteNetworkView, SiteView, TerritoryMapView } from "@maillage/planning";
import { useTranslations } from "use-intl";
import type { ComputeAnswer } from "../../map/worker/protocol.ts";
import { SiteDetails } from "../overview/site-details.tsx";
import { CantonChoice } from "./editing/canton-choice.tsx";
import { distanceMetres } from "./editing/distance-metres.ts";
import { SiteActions } from "./editing/site-actions.tsx";
import type { Editing } from "./editing/use-editing.ts";
import { SiteStops } from "./site-stops.tsx";
import { ToolCheckbox } from "./tools/tool-checkbox.tsx";
import { useFormat } from "./use-format.ts";

interface SiteCardProps {
  readonly site: SiteView | undefined;
  readonly siteNetwork: SiteNetworkView;
  readonly map: TerritoryMapView;
  readonly editing: Editing;
  readonly movingId: string | undefined;
  readonly onMoving: (siteId: string | undefined) => void;
  readonly announce: (sentence: string) => void;
  readonly answer: ComputeAnswer;
  /** Sites whose reach is drawn. */
  readonly studiedIds: readonly string[];
  readonly onStudy: (siteId: string, isStudied: boolean) => void;
  /** Address of the page of a site of the network. */
  readonly sheetOf: (siteId: string) => string;
}

/** A site after the changes: what it is, what is done to it, and what can be. */
export function SiteCard(props: SiteCardProps) {
  const { site, siteNetwork, map, editing, movingId, onMoving, announce, answer, sheetOf, studiedIds, onStudy } = props;
  const t = useTranslations();
  const format = useFormat();
  if (site === undefined) return null;
  const first = siteNetwork.sites.find(({ id }) => id === site.id);
  const offRoad = answer.placed.find(({ siteId, isOnRoad }) => siteId === site.id && !isOnRoad);
  const cantons = site.cantonCodes.map((code) => map.cantonNames[code] ?? code);
  const movedMetres = first === undefined ? 0 : distanceMetres(first, site);
  return (
    <>
      <h3 className="fr-h6">{first === undefined ? t("editing.addedName", { name: site.name }) : site.name}</h3>
      <p>
        {t(`siteStatus.${site.status}`)} · {t(`siteFormat.${site.format}`)}
        {site.communeName !== "" && ` · ${site.communeName}`}
        {site.labelDate !== null && ` · ${t("sites.labelDate")} ${format.date(site.labelDate)}`}
      </p>
      {first !== undefined && first.status !== site.status && (
        <p>{t("editing.statusNow", { status: t(`siteStatus.${site.status}`) })}</p>
      )}
      {offRoad !== undefined && (
        <p className="fr-error-text">{t(offRoad.isPlaced ? "editing.offRoad" : "editing.networkOffRoad")}</p>
      )}
      {movedMetres > 0 && <p>{t("editing.movedFrom", { distance: format.distance(movedMetres) })}</p>}
      {cantons.length > 0 && (
        <p>
          {t("cantons.name")} : {format.list(cantons)}
        </p>
      )}
      <SiteStops site={site} />
      <SiteActions
        key={site.id}
        site={site}
        siteNetwork={siteNetwork}
        editing={editing}
        movingId={movingId}
        onMoving={onMoving}
        announce={announce}
      />
      {(first === undefined || movedMetres > 0) && <CantonChoice site={site} map={map} editing={editing} />}
      {site.status !== "closed" && (
        <ToolCheckbox
          id="carte-etudier"
          label={t("mapTools.studySite")}
          isChecked={studiedIds.includes(site.id)}
          onChange={(isStudied) => onStudy(site.id, isStudied)}
        />
      )}
      {first !== undefined && (
        <a className="fr-link" href={sheetOf(site.id)}>
          {t("editing.sheet")}
        </a>
      )}
      <SiteDetails site={site} t={t} format={format} />
    </>
  );
}
