"use client";
import type { ImportPreviewView, TerritoryMapView } from "@maillage/planning";
import type { GeoJSONSource, MapMouseEvent } from "maplibre-gl";
import { useEffect, useRef } from "react";
import { cantonFeatures } from "../../../map/layers/cantons.ts";
import type { Scheme } from "../../../map/map-colours.ts";
import type { MapController } from "../../../map/map-controller.ts";
import { PlainMapFrame, type PlainMapOptions, usePlainMap } from "../../../map/plain-map.tsx";
import { PREVIEW_LAYERS, PREVIEW_SOURCE, previewLayers } from "./preview-layers.ts";
import { DRAWING_ORDER, drawPreviewMark, markImageName, type PreviewState } from "./preview-marks.ts";

type PreviewFeature = ImportPreviewView["map"]["features"][number];

export interface PreviewMapProps extends PlainMapOptions {
  /** Limits that lie under what is imported. */
  readonly ground: Pick<TerritoryMapView, "cantons" | "communes">;
  readonly features: readonly PreviewFeature[];
  readonly shown: readonly PreviewState[];
  /** What is under a click; undefined for nothing. */
  readonly onPoint: (properties: PreviewFeature["properties"] | undefined) => void;
}

const PIXEL_RATIO = 2;

/** Where what an import would change is, on a map that is zoomed and panned, by mouse, fingers or keyboard. */
export function PreviewMap(props: PreviewMapProps) {
  const { bounds, ground, features, shown, scheme, texts } = props;
  const latest = useRef(props);
  latest.current = props;
  const map = usePlainMap({ bounds, scheme, texts });
  const { drawn } = map;

  useEffect(() => {
    if (drawn === undefined) return;
    addPreview(drawn, latest.current.scheme);
    drawn.map.on("click", ({ point }: MapMouseEvent) => {
      const [found] = drawn.map.queryRenderedFeatures(point, { layers: [...PREVIEW_LAYERS] });
      const key = found?.properties.key;
      latest.current.onPoint(latest.current.features.find(({ properties }) => properties.key === key)?.properties);
    });
  }, [drawn]);
  useEffect(() => {
    drawn?.setShown(["cantons"]);
    drawn?.setFeatures("communes", ground.communes.features);
    drawn?.setFeatures("cantons", cantonFeatures(ground.cantons.features));
  }, [drawn, ground]);
  useEffect(() => {
    // Made by `addPreview`.
    const source = drawn?.map.getSource(PREVIEW_SOURCE) as GeoJSONSource | undefined;
    source?.setData({
      type: "FeatureCollection",
      features: features.filter(({ properties }) => shown.includes(properties.state)),
    });
  }, [drawn, features, shown]);
  useEffect(() => {
    if (drawn !== undefined) paintPreview(drawn, scheme);
  }, [drawn, scheme]);

  return <PlainMapFrame map={map} unavailable={texts.unavailable} />;
}

function addPreview({ map }: MapController, scheme: Scheme): void {
  map.addSource(PREVIEW_SOURCE, { type: "geojson", data: { type: "FeatureCollection", features: [] } });
  setMarks(map, scheme);
  for (const layer of previewLayers(scheme)) map.addLayer(layer);
}

function paintPreview({ map }: MapController, scheme: Scheme): void {
  setMarks(map, scheme);
  for (const layer of previewLayers(scheme)) {
    for (const [name, value] of Object.entries(layer.paint ?? {})) {
      // Names and values come from the layer's own specification.
      map.setPaintProperty(layer.id, name as "fill-color", value);
    }
  }
}

function setMarks(map: MapController["map"], scheme: Scheme): void {
  for (const state of DRAWING_ORDER) {
    const [name, image] = [markImageName(state), drawPreviewMark(state, scheme, PIXEL_RATIO)];
    if (map.hasImage(name)) map.updateImage(name, image);
    else map.addImage(name, image, { pixelRatio: PIXEL_RATIO });
  }
}
