"use client";
import type { SiteView, TerritoryMapView } from "@maillage/planning";
import { useEffect } from "react";
import type { HomeColouring } from "../../../map/home-colouring.ts";
import { zoomOfPlaces } from "../../../map/home-forms.ts";
import { cantonFeatures } from "../../../map/layers/cantons.ts";
import { homeFeatures } from "../../../map/layers/homes.ts";
import { siteFeatures } from "../../../map/layers/sites.ts";
import { PlainMapFrame, type PlainMapOptions, usePlainMap } from "../../../map/plain-map.tsx";
import { type NumberedPlace, useNumberedMarkers } from "../../../map/use-numbered-markers.ts";

export interface ReadingMapProps extends PlainMapOptions {
  readonly territory: TerritoryMapView;
  readonly sites: readonly SiteView[];
  readonly colouring: HomeColouring;
  /** Uint8[homeCount]: 1 beyond the threshold. */
  readonly homeIsBeyond: Uint8Array;
  /** Places proposed, by their ranks. */
  readonly numbered?: readonly NumberedPlace[] | undefined;
}

const SHOWN = ["cantons", "habitants", "sites"] as const;
const NOTHING_CHANGED: ReadonlySet<string> = new Set();

/** A map to be read: sites, and homes coloured by what is being told; it can be moved, and nothing on it answers. */
export function ReadingMap(props: ReadingMapProps) {
  const { territory, sites, colouring, homeIsBeyond, scheme, bounds, texts } = props;
  const map = usePlainMap({ bounds, scheme, texts });
  const { drawn } = map;
  useEffect(() => {
    drawn?.setShown(SHOWN);
    drawn?.setFeatures("communes", territory.communes.features);
    drawn?.setFeatures("cantons", cantonFeatures(territory.cantons.features));
    drawn?.setFeatures("habitants", homeFeatures(territory));
    drawn?.setPlacesZoom(zoomOfPlaces("auto", territory.homes, bounds));
  }, [drawn, territory, bounds]);
  useEffect(() => drawn?.setFeatures("sites", siteFeatures(sites, NOTHING_CHANGED)), [drawn, sites]);
  const { palette } = colouring;
  useEffect(() => drawn?.setHomesPaint({ palette, isTailOnly: false, isOverBaseMap: false }), [drawn, palette]);
  useEffect(() => drawn?.setHomeStates(colouring.homeClass, homeIsBeyond), [drawn, colouring, homeIsBeyond]);
  useNumberedMarkers(drawn, props.numbered);

  return <PlainMapFrame map={map} unavailable={texts.unavailable} />;
}
