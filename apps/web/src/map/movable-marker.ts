import { type MapLibreMap, Marker } from "maplibre-gl";

/** Pixels per press of an arrow key, and with Shift. */
const STEP_PIXELS = 4;
const LARGE_STEP_PIXELS = 32;

const DIRECTIONS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

export interface MovableMarkerOptions {
  readonly map: MapLibreMap;
  readonly longitude: number;
  readonly latitude: number;
  readonly className: string;
  readonly label: string;
  readonly text: string;
  /** `isDone` is false while a drag lasts. */
  readonly onMove: (longitude: number, latitude: number, isDone: boolean) => void;
  /** Enter, Space or a click on it. */
  readonly onActivate?: (longitude: number, latitude: number) => void;
}

/** A button standing on the map, moved by dragging it or with the arrow keys while it has the focus. */
export class MovableMarker {
  readonly element: HTMLButtonElement;
  readonly #marker: Marker;
  #isMovable = true;

  constructor(options: MovableMarkerOptions) {
    this.element = document.createElement("button");
    this.element.type = "button";
    this.element.className = options.className;
    this.element.textContent = options.text;
    this.#marker = new Marker({ element: this.element, draggable: true })
      .setLngLat([options.longitude, options.latitude])
      .addTo(options.map);
    // The library names its markers itself when they are added.
    this.setLabel(options.label);
    const report = (isDone: boolean) => {
      const { lng, lat } = this.#marker.getLngLat();
      options.onMove(lng, lat, isDone);
    };
    this.#marker.on("drag", () => report(false));
    this.#marker.on("dragend", () => report(true));
    this.element.addEventListener("keydown", (event) => {
      const direction = DIRECTIONS[event.key];
      if (direction === undefined || !this.#isMovable) return;
      // The map would pan on the same key.
      event.preventDefault();
      event.stopPropagation();
      const step = event.shiftKey ? LARGE_STEP_PIXELS : STEP_PIXELS;
      const { x, y } = options.map.project(this.#marker.getLngLat());
      this.#marker.setLngLat(options.map.unproject([x + direction[0] * step, y + direction[1] * step]));
      report(true);
    });
    this.element.addEventListener("click", (event) => {
      event.stopPropagation();
      const { lng, lat } = this.#marker.getLngLat();
      options.onActivate?.(lng, lat);
    });
  }

  setLabel(label: string): void {
    if (this.element.title === label) return;
    this.element.setAttribute("aria-label", label);
    this.element.title = label;
  }

  setText(text: string): void {
    if (this.element.textContent !== text) this.element.textContent = text;
  }

  /** Otherwise it only shows where it is. */
  setMovable(isMovable: boolean): void {
    if (isMovable === this.#isMovable) return;
    this.#isMovable = isMovable;
    this.#marker.setDraggable(isMovable);
  }

  moveTo(longitude: number, latitude: number): void {
    const { lng, lat } = this.#marker.getLngLat();
    if (lng === longitude && lat === latitude) return;
    this.#marker.setLngLat([longitude, latitude]);
  }

  remove(): void {
    this.#marker.remove();
  }
}
