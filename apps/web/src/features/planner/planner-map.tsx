"use client";
import { useIsDark } from "@codegouvfr/react-dsfr/useIsDark";
import type { SiteNetworkView, TerritoryMapView, TerritoryView } from "@maillage/planning";
import { SITE_STATUSES } from "@maillage/planning/views";
import { useEffect, useMemo, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { LazyMap } from "../../map/lazy-map.tsx";
import type { MapTarget } from "../../map/map-controller.ts";
import type { NumberedPlace } from "../../map/use-numbered-markers.ts";
import type { RouteAnswer } from "../../map/worker/protocol.ts";
import { RoadsAttribution } from "../territory/roads-attribution.tsx";
import { CompareSwitch } from "./compare-switch.tsx";
import type { Editing } from "./editing/use-editing.ts";
import { useSitesOnMap } from "./editing/use-sites-on-map.ts";
import { useUnderHand } from "./live/use-under-hand.ts";
import { MapKey } from "./map-key.tsx";
import { useMapTexts } from "./map-texts.ts";
import styles from "./planner-workspace.module.css";
import type { Selection } from "./selection.ts";
import type { MapTools } from "./tools/use-map-tools.ts";
import { useCantonServices } from "./use-canton-services.ts";
import type { PlannerView } from "./use-planner-view.ts";
import type { PlannerComputation } from "./use-planner-worker.ts";

interface PlannerMapProps {
  readonly territory: TerritoryView;
  readonly map: TerritoryMapView | undefined;
  readonly siteNetwork: SiteNetworkView;
  readonly editing: Editing;
  /** The site that the keyboard moves, when one was chosen. */
  readonly movingId: string | undefined;
  readonly view: PlannerView;
  readonly answer: PlannerComputation["answer"];
  readonly askRoadLines: PlannerComputation["askRoadLines"];
  readonly route: RouteAnswer | undefined;
  /** Sites proposed that are not in the changes; undefined while nothing is. */
  readonly proposed: readonly NumberedPlace[] | undefined;
  readonly tools: MapTools;
  readonly selection: Selection | undefined;
  readonly isPlacing: boolean;
  readonly onSelect: (selection: Selection | undefined) => void;
  readonly onPlace: (longitude: number, latitude: number) => void;
  readonly onCancelPlacing: () => void;
}

/** The map of the page: figures become classes of colour, and a click a choice or a place. */
export function PlannerMap(props: PlannerMapProps) {
  const { territory, map, editing, view, answer, selection, isPlacing } = props;
  const t = useTranslations();
  const { isDark } = useIsDark();
  const texts = useMapTexts(territory.name);
  // The map is opened once where the address says; afterwards the address follows the map.
  const [firstPosition] = useState(view.state.position);
  const cantonService = useCantonServices(map, answer);
  // An added site is a button that the hand itself moves: the others stay as they are.
  const under = useUnderHand(editing.hand, ({ siteId }) => !editing.addedIds.includes(siteId));
  const onMap = useSitesOnMap(editing, under ?? editing, props.siteNetwork, props.movingId);
  const drawn = editing.applied.sites;
  const statuses = useMemo(
    () =>
      SITE_STATUSES.filter((status) =>
        drawn.some((site) => site.status === status && !editing.addedIds.includes(site.id)),
      ),
    [drawn, editing.addedIds],
  );
  const frame = useRef<HTMLDivElement>(null);
  // Below it on a narrow screen is the button that asked for it.
  const isAsked = isPlacing || props.movingId !== undefined;
  useEffect(() => {
    if (isAsked) frame.current?.scrollIntoView({ block: "nearest" });
  }, [isAsked]);
  const click = (target: MapTarget) => {
    if (isPlacing) props.onPlace(target.longitude, target.latitude);
    else props.onSelect(selectionOf(target));
  };
  return (
    <div ref={frame} className={styles.map} data-map>
      <RoadsAttribution roads={territory.roadNetwork} t={t} className={styles.attribution} />
      {map === undefined ? (
        <p className={styles.loading} role="status">
          {t("planner.loadingMap")}
        </p>
      ) : (
        <LazyMap
          bounds={territory.bounds}
          position={firstPosition}
          scheme={isDark ? "dark" : "light"}
          shown={view.state.couches}
          territory={map}
          askRoadLines={props.askRoadLines}
          {...onMap}
          cantonService={cantonService}
          drawing={props.tools.drawing}
          chosenHome={selection?.kind === "home" ? selection.home : undefined}
          chosenCanton={selection?.kind === "canton" ? selection.code : undefined}
          route={props.route?.coordinates}
          numbered={props.proposed}
          canMove={!editing.isReadOnly}
          isPlacing={isPlacing}
          texts={texts}
          onClick={click}
          onPosition={(position) => view.change({ position })}
          onPlace={props.onPlace}
          onCancelPlacing={props.onCancelPlacing}
          onMoveSite={editing.moveSite}
        />
      )}
      {editing.changes.length > 0 && <CompareSwitch view={view} />}
      {props.tools.controller !== undefined && (
        <MapKey
          homesKey={props.tools.homesKey}
          sizes={props.tools.sizes}
          view={view}
          reach={props.tools.reach}
          statuses={statuses}
          hasAdded={editing.addedIds.length > 0}
        />
      )}
    </div>
  );
}

/** The smallest thing under the click. */
function selectionOf({ site, home, cantonCodes }: MapTarget): Selection | undefined {
  if (site !== undefined) return { kind: "site", id: site };
  if (home !== undefined) return { kind: "home", home };
  const [code] = cantonCodes;
  return code === undefined ? undefined : { kind: "canton", code, codes: cantonCodes };
}
