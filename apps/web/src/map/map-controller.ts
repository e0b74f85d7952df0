import { SITE_FORMATS, SITE_STATUSES } from "@maillage/planning/views";
import type { Feature } from "geojson";
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
import { BEYOND_STATE, CHOSEN_STATE, HOMES_LAYER, HOMES_SOURCE, TIME_CLASS_STATE } from "./layers/homes.ts";
import { SITES_LAYER } from "./layers/sites.ts";
import { GROUND_COLOURS, type Scheme } from "./map-colours.ts";
import { drawSiteSymbol, siteImageName } from "./site-symbols.ts";

const PIXEL_RATIO = 2;

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
  readonly onClick: (target: MapTarget) => void;
  readonly onPosition: (position: MapPosition) => void;
}

/** One MapLibre map with our layers: what React asks of it, without React. */
export class MapController {
  readonly map: MapLibreMap;
  /** What was last set of each feature state, by its name: value of each feature, by its id. */
  readonly #states = new Map<string, readonly (number | boolean)[]>();
  #chosenHome: number | undefined;

  /** @throws {Error} when the browser cannot draw it (no WebGL). */
  constructor(options: MapControllerOptions) {
    setWorkerUrl(new URL("maplibre-gl/dist/maplibre-gl-worker.mjs", import.meta.url).href);
    const [west, south, east, north] = options.bounds;
    this.map = new MapLibreMap({
      container: options.container,
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
      fadeDuration: 0,
      locale: { ...options.controlTexts },
    });
    this.map.touchZoomRotate.disableRotation();
    this.map.keyboard.disableRotation();
    this.#setImages(options.scheme);
    this.map.on("click", ({ point, lngLat }) => {
      const at = this.map.queryRenderedFeatures(point, { layers: [SITES_LAYER, HOMES_LAYER, CANTON_FILL_LAYER] });
      const site = at.find(({ layer }) => layer.id === SITES_LAYER);
      const home = at.find(({ layer }) => layer.id === HOMES_LAYER);
      options.onClick({
        longitude: lngLat.lng,
        latitude: lngLat.lat,
        site: site && String(site.properties.id),
        home: home && Number(home.id),
        cantonCodes: at.filter(({ layer }) => layer.id === CANTON_FILL_LAYER).flatMap(cantonCodesOf),
      });
    });
    this.map.on("moveend", () => {
      const { lng, lat } = this.map.getCenter();
      options.onPosition({ zoom: this.map.getZoom(), latitude: lat, longitude: lng });
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
    source?.setData({ type: "FeatureCollection", features: [...features] });
  }

  setShown(shown: readonly LayerId[]): void {
    for (const layer of ALL_LAYERS) {
      const visible = layer.switch === undefined || shown.includes(layer.switch);
      for (const { id } of layer.paint("light")) {
        this.map.setLayoutProperty(id, "visibility", visible ? "visible" : "none");
      }
    }
  }

  setScheme(scheme: Scheme): void {
    this.map.setPaintProperty("fond", "background-color", GROUND_COLOURS.background[scheme]);
    for (const { id, paint } of ALL_LAYERS.flatMap((layer) => layer.paint(scheme))) {
      for (const [property, value] of Object.entries(paint ?? {})) {
        // Names and values come from the layer's own specification.
        this.map.setPaintProperty(id, property as "fill-color", value);
      }
    }
    this.#setImages(scheme);
  }

  /** Repaints the homes whose class changed, and only those. */
  setHomeClasses(homeClass: readonly number[]): void {
    this.#setStates(HOMES_SOURCE, TIME_CLASS_STATE, homeClass);
  }

  /** @param homeIsBeyond whether each home is beyond the threshold. */
  setHomesBeyond(homeIsBeyond: readonly boolean[]): void {
    this.#setStates(HOMES_SOURCE, BEYOND_STATE, homeIsBeyond);
  }

  /** @param shapeService index in `CANTON_SERVICES` of each shape of the cantons' source. */
  setCantonServices(shapeService: readonly number[]): void {
    this.#setStates(CANTONS_SOURCE, SERVICE_STATE, shapeService);
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

  close(): void {
    this.map.remove();
  }

  #setStates(source: string, state: string, values: readonly (number | boolean)[]): void {
    const before = this.#states.get(state) ?? [];
    this.#states.set(state, values);
    for (const [id, value] of values.entries()) {
      if (before[id] !== value) this.map.setFeatureState({ source, id }, { [state]: value });
    }
  }

  #setImages(scheme: Scheme): void {
    for (const status of SITE_STATUSES) {
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
