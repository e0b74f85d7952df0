import { SITE_FORMATS, SITE_STATUSES } from "@maillage/planning/views";
import type { Feature, FeatureCollection } from "geojson";
import { type GeoJSONSource, MapLibreMap, setWorkerUrl } from "maplibre-gl";
import type { LayerId, MapPosition } from "../view-state/view-state.ts";
import { drawHatching } from "./draw-hatching.ts";
import { ALL_LAYERS } from "./layers/all-layers.ts";
import {
  CANTON_FILL_LAYER,
  CANTON_SELECTED_LAYER,
  CANTONS_SOURCE,
  SERVICE_STATE,
  SHARED_TOWN_PATTERN,
} from "./layers/cantons.ts";
import { GROUND_LAYER, groundLayer } from "./layers/communes.ts";
import {
  BEYOND_STATE,
  CHOSEN_STATE,
  HOMES_LAYER,
  HOMES_SOURCE,
  HOMES_SURFACE_LAYER,
  type HomesPaint,
  paintHomesPlaces,
  paintHomesSurface,
  TIME_CLASS_STATE,
} from "./layers/homes.ts";
import type { MapLayer } from "./layers/map-layer.ts";
import { PLAN_IGN_LAYER, PLAN_IGN_SOURCE, planIgnLayer, planIgnSource } from "./layers/plan-ign.ts";
import { SITES_LAYER } from "./layers/sites.ts";
import { GROUND_COLOURS, type Scheme } from "./map-colours.ts";
import { drawGarageSymbol, drawSiteSymbol, garageImageName, siteImageName } from "./site-symbols.ts";

const PIXEL_RATIO = 2;
/** A few communes across. */
const NEAR_ZOOM = 11;

/** What is under a click, topmost first: a site, a home, or a canton's shape (with every canton it stands for). */
export interface MapTarget {
  readonly longitude: number;
  readonly latitude: number;
  readonly site: string | undefined;
  readonly home: number | undefined;
  readonly cantonCodes: readonly string[];
}

export interface MapControllerOptions {
  readonly container: HTMLElement;
  readonly bounds: readonly [number, number, number, number];
  readonly position: MapPosition | null;
  readonly scheme: Scheme;
  /** Texts of MapLibre's own controls, by its keys. */
  readonly controlTexts: Readonly<Record<string, string>>;
  /** Without listeners, the map is only looked at: it neither pans nor answers. */
  readonly listeners:
    | {
        readonly onClick: (target: MapTarget) => void;
        readonly onPosition: (position: MapPosition) => void;
        /** The background drawn under everything: whether its images come. */
        readonly onBaseMap: (isAnswering: boolean) => void;
      }
    | undefined;
}

/** One MapLibre map with our layers: what React asks of it, without React. */
export class MapController {
  readonly map: MapLibreMap;
  /** A second map that covers this one from the left edge to a share of its width. */
  covering: { readonly controller: MapController; readonly percent: number } | undefined;
  /** Class and ring last set of each home, as one number each. */
  #homeStates = new Uint16Array();
  #cantonServices: readonly number[] = [];
  #chosenHome: number | undefined;
  #scheme: Scheme;
  #homesPaint: HomesPaint | undefined;
  readonly #filledSources = new Set<string>();
  #shown: readonly LayerId[] | undefined;
  #hasBaseMap = false;

  /** @throws {Error} when the browser cannot draw it (no WebGL). */
  constructor(options: MapControllerOptions) {
    setWorkerUrl(new URL("maplibre-gl/dist/maplibre-gl-worker.mjs", import.meta.url).href);
    const [west, south, east, north] = options.bounds;
    this.#scheme = options.scheme;
    this.map = new MapLibreMap({
      container: options.container,
      interactive: options.listeners !== undefined,
      style: {
        version: 8,
        sources: Object.fromEntries(ALL_LAYERS.map(({ sourceId, source }) => [sourceId, source])),
        layers: [
          {
            id: "fond",
            type: "background",
            paint: { "background-color": GROUND_COLOURS.background[options.scheme] },
          },
          ...ALL_LAYERS.flatMap(({ paint }) => paint(options.scheme)),
        ],
      },
      ...(options.position === null
        ? { bounds: [west, south, east, north], fitBoundsOptions: { padding: 24 } }
        : { center: [options.position.longitude, options.position.latitude], zoom: options.position.zoom }),
      maxBounds: [west - 2, south - 1.5, east + 2, north + 1.5],
      attributionControl: false,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      // Names and sites do not fade in. At 0, the library would place them all again at each repainting of the homes.
      fadeDuration: 1,
      locale: { ...options.controlTexts },
    });
    this.map.touchZoomRotate.disableRotation();
    this.map.keyboard.disableRotation();
    this.#setImages(options.scheme);
    if (options.listeners !== undefined) this.#listen(options.listeners);
  }

  #listen({ onClick, onPosition, onBaseMap }: NonNullable<MapControllerOptions["listeners"]>): void {
    this.map.on("click", ({ point, lngLat }) => {
      const at = this.map.queryRenderedFeatures(point, {
        layers: [SITES_LAYER, HOMES_LAYER, HOMES_SURFACE_LAYER, CANTON_FILL_LAYER],
      });
      const site = at.find(({ layer }) => layer.id === SITES_LAYER);
      const home = at.find(({ layer }) => layer.id === HOMES_LAYER || layer.id === HOMES_SURFACE_LAYER);
      onClick({
        longitude: lngLat.lng,
        latitude: lngLat.lat,
        site: site && String(site.properties.id),
        home: home && Number(home.id),
        cantonCodes: at.filter(({ layer }) => layer.id === CANTON_FILL_LAYER).flatMap(cantonCodesOf),
      });
    });
    this.map.on("moveend", () => {
      const { lng, lat } = this.map.getCenter();
      onPosition({ zoom: this.map.getZoom(), latitude: lat, longitude: lng });
    });
    // The library's events carry the source they are about, which their types leave out.
    this.map.on("error", (event) => {
      if ("sourceId" in event && event.sourceId === PLAN_IGN_SOURCE) onBaseMap(false);
      else reportError(event.error);
    });
    this.map.on("sourcedata", ({ sourceId, tile }) => {
      if (sourceId === PLAN_IGN_SOURCE && tile !== undefined) onBaseMap(true);
    });
  }

  /** Resolves when layers can be filled. */
  whenReady(): Promise<void> {
    return new Promise((resolve) => {
      if (this.map.isStyleLoaded()) resolve();
      else this.map.once("load", () => resolve());
    });
  }

  setFeatures(sourceId: string, features: readonly Feature[]): void {
    // Every source of ours is GeoJSON: see layers/.
    const source = this.map.getSource(sourceId) as GeoJSONSource | undefined;
    const data: FeatureCollection = { type: "FeatureCollection", features: [...features] };
    // The library's own worker has cut them into tiles then, and nothing asks the source for them: hundreds of thousands of objects
    // kept would be gone through at every collection of memory.
    source?.setData(data).then(() => data.features.splice(0));
    if (this.#filledSources.has(sourceId) === features.length > 0) return;
    if (features.length > 0) this.#filledSources.add(sourceId);
    else this.#filledSources.delete(sourceId);
    this.#setVisibilities(ALL_LAYERS.filter((layer) => layer.sourceId === sourceId));
  }

  setShown(shown: readonly LayerId[]): void {
    this.#shown = shown;
    this.#setVisibilities(ALL_LAYERS);
  }

  /**
   * Layers that have nothing to draw are hidden too: the library would cut out their tiles at each repainting. The ground is, where its colour
   * would cover Plan IGN.
   */
  #setVisibilities(layers: readonly MapLayer[]): void {
    for (const layer of layers) {
      const isSwitchedOn =
        layer.switch === undefined || this.#shown === undefined || this.#shown.includes(layer.switch);
      const isFilled = this.#filledSources.has(layer.sourceId);
      for (const { id } of layer.paint("light")) {
        const isVisible = isSwitchedOn && isFilled && !(id === GROUND_LAYER && this.#hasBaseMap);
        this.map.setLayoutProperty(id, "visibility", isVisible ? "visible" : "none");
      }
    }
  }

  setScheme(scheme: Scheme): void {
    this.#scheme = scheme;
    this.map.setPaintProperty("fond", "background-color", GROUND_COLOURS.background[scheme]);
    for (const layer of ALL_LAYERS.flatMap(({ paint }) => paint(scheme))) this.#setPaint(layer);
    if (this.map.getLayer(PLAN_IGN_LAYER) !== undefined) this.#setPaint(planIgnLayer(scheme));
    if (this.#homesPaint !== undefined) this.setHomesPaint(this.#homesPaint);
    this.#setImages(scheme);
  }

  /** How homes are painted from now on, whatever the scheme becomes. */
  setHomesPaint(paint: HomesPaint): void {
    this.#homesPaint = paint;
    this.#setPaint(paintHomesSurface(this.#scheme, paint));
    this.#setPaint(paintHomesPlaces(this.#scheme, paint));
  }

  /** Homes are areas below this zoom and discs from it on. */
  setPlacesZoom(zoom: number): void {
    this.map.setLayerZoomRange(HOMES_SURFACE_LAYER, 0, zoom);
    this.map.setLayerZoomRange(HOMES_LAYER, zoom, 24);
  }

  /**
   * Repaints the homes whose class or ring changed, and only those.
   *
   * @param homeClass Uint8[homeCount]: index in the palette.
   * @param homeIsBeyond Uint8[homeCount]: 1 beyond the threshold.
   */
  setHomeStates(homeClass: Uint8Array, homeIsBeyond: Uint8Array): void {
    // Kept from one move of a drag to the next: each would leave its own to be collected.
    if (this.#homeStates.length !== homeClass.length) this.#homeStates = new Uint16Array(homeClass.length);
    const states = this.#homeStates;
    const { style } = this.map;
    let isChanged = false;
    for (let home = 0; home < states.length; home++) {
      const timeClass = homeClass[home] ?? 0;
      const isBeyond = homeIsBeyond[home] === 1;
      // Not 0, which is that of a home not painted yet.
      const state = 1 + 2 * timeClass + (isBeyond ? 1 : 0);
      if (states[home] === state) continue;
      states[home] = state;
      isChanged = true;
      // The style's own method: that of the map looks for tiles to load besides, home by home.
      style.setFeatureState(
        { source: HOMES_SOURCE, id: home },
        { [TIME_CLASS_STATE]: timeClass, [BEYOND_STATE]: isBeyond },
      );
    }
    if (isChanged) this.map.triggerRepaint();
  }

  /** Draws Plan IGN under everything, from a server; nothing of it without one. */
  setPlanIgn(baseUrl: string | undefined): void {
    if (this.map.getLayer(PLAN_IGN_LAYER) !== undefined) {
      this.map.removeLayer(PLAN_IGN_LAYER);
      this.map.removeSource(PLAN_IGN_SOURCE);
    }
    if (baseUrl !== undefined) {
      this.map.addSource(PLAN_IGN_SOURCE, planIgnSource(baseUrl));
      this.map.addLayer(planIgnLayer(this.#scheme), GROUND_LAYER);
    }
    this.#hasBaseMap = baseUrl !== undefined;
    this.#setVisibilities([groundLayer]);
    this.map.setPaintProperty(CANTON_FILL_LAYER, "fill-opacity", baseUrl === undefined ? 1 : 0.4);
  }

  /** @param shapeService index in `CANTON_SERVICES` of each shape of the cantons' source. */
  setCantonServices(shapeService: readonly number[]): void {
    const before = this.#cantonServices;
    this.#cantonServices = shapeService;
    for (const [id, service] of shapeService.entries()) {
      if (before[id] === service) continue;
      this.map.setFeatureState({ source: CANTONS_SOURCE, id }, { [SERVICE_STATE]: service });
    }
  }

  chooseHome(home: number | undefined): void {
    if (this.#chosenHome !== undefined) {
      this.map.setFeatureState({ source: HOMES_SOURCE, id: this.#chosenHome }, { [CHOSEN_STATE]: false });
    }
    this.#chosenHome = home;
    if (home !== undefined) this.map.setFeatureState({ source: HOMES_SOURCE, id: home }, { [CHOSEN_STATE]: true });
  }

  chooseCanton(code: string | undefined): void {
    this.map.setFilter(
      CANTON_SELECTED_LAYER,
      code === undefined ? ["literal", false] : ["in", code, ["get", "cantonCodes"]],
    );
  }

  /** Brings a point in view when it is not. */
  show(longitude: number, latitude: number): void {
    if (!this.map.getBounds().contains([longitude, latitude])) this.map.easeTo({ center: [longitude, latitude] });
  }

  /** Goes to a point at once, near enough to see its surroundings: a flight would be cut short by what the choice brings in view. */
  goTo(longitude: number, latitude: number): void {
    this.map.jumpTo({ center: [longitude, latitude], zoom: Math.max(this.map.getZoom(), NEAR_ZOOM) });
  }

  /** Goes to an area: west, south, east, north, degrees. */
  goToBounds([west, south, east, north]: readonly [number, number, number, number]): void {
    this.map.fitBounds([west, south, east, north], { padding: 48 });
  }

  /**
   * Draws the map as it stands on another canvas, finer than on the screen. All in one task: the drawing of a map does not
   * outlive the next picture of the browser.
   */
  drawOn(context: CanvasRenderingContext2D, width: number, height: number): void {
    const screenRatio = this.map.getPixelRatio();
    this.map.setPixelRatio(Math.max(screenRatio, PIXEL_RATIO));
    this.map.redraw();
    context.drawImage(this.map.getCanvas(), 0, 0, width, height);
    this.map.setPixelRatio(screenRatio);
  }

  close(): void {
    this.map.remove();
  }

  #setPaint({ id, paint }: { readonly id: string; readonly paint?: object | undefined }): void {
    for (const [property, value] of Object.entries(paint ?? {})) {
      // Names and values come from the layer's own specification.
      this.map.setPaintProperty(id, property as "fill-color", value);
    }
  }

  #setImages(scheme: Scheme): void {
    for (const status of SITE_STATUSES) {
      this.#setImage(garageImageName(status), drawGarageSymbol(status, scheme, PIXEL_RATIO));
      for (const format of SITE_FORMATS) {
        this.#setImage(siteImageName(status, format), drawSiteSymbol(status, format, scheme, PIXEL_RATIO));
      }
    }
    this.#setImage(SHARED_TOWN_PATTERN, drawHatching(GROUND_COLOURS.sharedTown[scheme], PIXEL_RATIO));
  }

  #setImage(name: string, image: ImageData): void {
    if (this.map.hasImage(name)) this.map.updateImage(name, image);
    else this.map.addImage(name, image, { pixelRatio: PIXEL_RATIO });
  }
}

/** MapLibre writes the lists of a feature's properties as JSON. */
function cantonCodesOf({ properties }: { readonly properties: Readonly<Record<string, unknown>> }): string[] {
  const given = properties.cantonCodes;
  const list: unknown = typeof given === "string" ? JSON.parse(given) : given;
  return Array.isArray(list) ? list.map(String) : [];
}
