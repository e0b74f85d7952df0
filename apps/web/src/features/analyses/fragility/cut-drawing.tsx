"use client";
import { type MouseEvent, useState } from "react";
import { buildSketchProjection } from "../sketch-projection.ts";
import styles from "./cut-drawing.module.css";
import { parseCutLine, writeCutLine } from "./parse-cut-line.ts";

interface NamedPoint {
  readonly id: string;
  readonly name: string;
  readonly longitude: number;
  readonly latitude: number;
}

interface CutDrawingProps {
  /** Of the address. */
  readonly text: string;
  /** Limits to draw, as the `d` of a path made by the same projection. */
  readonly cantons: string;
  readonly bounds: readonly [number, number, number, number];
  /** Roads that the line of the address cuts. */
  readonly roads: readonly (readonly (readonly [longitude: number, latitude: number])[])[];
  readonly homes: readonly NamedPoint[];
  readonly sites: readonly NamedPoint[];
  readonly texts: Readonly<
    Record<
      | "label"
      | "hint"
      | "placeholder"
      | "drawing"
      | "undo"
      | "clear"
      | "error"
      | "legendCut"
      | "legendLost"
      | "legendSite",
      string
    >
  >;
}

const FIELD_ID = "coupure";

/** The line of a road cut: a field that anyone can write in, and a sketch of the territory where a click adds a point. */
export function CutDrawing({ text, cantons, bounds, roads, homes, sites, texts }: CutDrawingProps) {
  const [written, setWritten] = useState(text);
  // One point is not a line yet, so the field does not hold it.
  const [start, setStart] = useState<readonly [number, number]>();
  const projection = buildSketchProjection(bounds);
  const line = parseCutLine(written) ?? [];
  const points = line.length === 0 && start !== undefined ? [start] : line;
  const pathOf = (list: readonly (readonly [number, number])[]) =>
    `M${list
      .map(([longitude, latitude]) =>
        projection
          .toPoint(longitude, latitude)
          .map((v) => v.toFixed(1))
          .join(" "),
      )
      .join("L")}`;

  function addPoint(event: MouseEvent<SVGSVGElement>) {
    const box = event.currentTarget.getBoundingClientRect();
    const scale = projection.width / box.width;
    const [longitude, latitude] = projection.toDegrees(
      (event.clientX - box.left) * scale,
      (event.clientY - box.top) * scale,
    );
    if (points.length === 0) setStart([longitude, latitude]);
    else setWritten(writeCutLine([...points.map(([x, y]): [number, number] => [x, y]), [longitude, latitude]]));
  }

  function undo() {
    const left = line.slice(0, -1);
    setStart(left[0]);
    setWritten(left.length > 1 ? writeCutLine(left) : "");
  }

  function clear() {
    setStart(undefined);
    setWritten("");
  }

  return (
    <div className={`fr-input-group ${texts.error === "" ? "" : "fr-input-group--error"}`}>
      <label className="fr-label" htmlFor={FIELD_ID}>
        {texts.label}
        <span className="fr-hint-text">{texts.hint}</span>
      </label>
      <input
        className="fr-input"
        id={FIELD_ID}
        name="coupure"
        type="text"
        autoComplete="off"
        placeholder={texts.placeholder}
        value={written}
        onChange={({ target }) => setWritten(target.value)}
        aria-describedby={texts.error === "" ? undefined : `${FIELD_ID}-erreur`}
      />
      {texts.error !== "" && (
        <p id={`${FIELD_ID}-erreur`} className="fr-error-text">
          {texts.error}
        </p>
      )}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the field above does the same with the keyboard. */}
      <svg
        className={styles.sketch}
        viewBox={`0 0 ${projection.width} ${projection.height}`}
        role="img"
        aria-label={texts.drawing}
        onClick={addPoint}
      >
        <path className={styles.cantons} d={cantons} />
        {roads.map((road) => (
          <path key={pathOf(road)} className={styles.road} d={pathOf(road)} />
        ))}
        {homes.map((home) => (
          <Mark key={home.id} at={home} className={styles.lost} radius={5} toPoint={projection.toPoint} />
        ))}
        {sites.map((site) => (
          <Mark key={site.id} at={site} className={styles.site} radius={5} toPoint={projection.toPoint} />
        ))}
        {points.length > 1 && <path className={styles.line} d={pathOf(points)} />}
        {points.map(([longitude, latitude]) => {
          const [x, y] = projection.toPoint(longitude, latitude);
          return <circle key={`${longitude} ${latitude}`} className={styles.point} cx={x} cy={y} r="5" />;
        })}
      </svg>
      <p className={styles.legend}>
        <span className={styles.site}>●</span> {texts.legendSite} <span className={styles.cutKey}>━</span>{" "}
        {texts.legendCut} <span className={styles.lostKey}>●</span> {texts.legendLost}
      </p>
      <p className={styles.buttons}>
        <button
          type="button"
          className="fr-btn fr-btn--tertiary fr-btn--sm"
          onClick={undo}
          disabled={points.length === 0}
        >
          {texts.undo}
        </button>
        <button
          type="button"
          className="fr-btn fr-btn--tertiary fr-btn--sm"
          onClick={clear}
          disabled={points.length === 0}
        >
          {texts.clear}
        </button>
      </p>
    </div>
  );
}

interface MarkProps {
  readonly at: NamedPoint;
  readonly className: string | undefined;
  readonly radius: number;
  readonly toPoint: (longitude: number, latitude: number) => readonly [number, number];
}

function Mark({ at, className, radius, toPoint }: MarkProps) {
  const [x, y] = toPoint(at.longitude, at.latitude);
  return (
    <circle className={className} cx={x} cy={y} r={radius}>
      <title>{at.name}</title>
    </circle>
  );
}
