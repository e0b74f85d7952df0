"use client";
import type { ImportPreviewRow, ImportPreviewView } from "@maillage/planning";
import { useMemo } from "react";
import { useTranslations } from "use-intl";
import { boundsOf, buildSketchProjection, drawShape, type SketchProjection } from "../analyses/sketch-projection.ts";
import { useFormat } from "../planner/use-format.ts";
import styles from "./import-map.module.css";
import { listPositions } from "./list-positions.ts";
import type { MapGround } from "./map-ground.ts";

interface ImportMapProps {
  readonly map: ImportPreviewView["map"];
  readonly ground: MapGround | null;
}

type State = ImportPreviewRow["state"];
type Feature = ImportPreviewView["map"]["features"][number];

/** What changes is drawn over what does not. */
const DRAWING_ORDER = ["same", "gone", "changed", "new", "refused"] as const satisfies readonly State[];
const KEY_SIZE = 16;

/** Where what an import would change is: each state has a colour and a form of its own. */
export function ImportMap({ map, ground }: ImportMapProps) {
  const t = useTranslations("imports");
  const format = useFormat();
  const { features } = map;
  const projection = useMemo(() => {
    const points = ground === null ? features.flatMap(({ geometry }) => listPositions(geometry)) : [];
    return buildSketchProjection(ground === null ? boundsOf(points) : ground.bounds);
  }, [features, ground]);
  const byState = useMemo(() => Map.groupBy(features, ({ properties }) => properties.state), [features]);
  if (features.length === 0) return <p>{t("mapNone")}</p>;
  const shown = DRAWING_ORDER.filter((state) => byState.has(state));
  const what = shown.map((state) => `${format.people(byState.get(state)?.length ?? 0)} ${t(`states.${state}`)}`);
  return (
    <figure className={styles.figure}>
      <svg
        className={styles.map}
        viewBox={`0 0 ${projection.width} ${projection.height}`}
        role="img"
        aria-label={t("mapLabel", { what: format.list(what) })}
      >
        {ground !== null && <path className={styles.limits} d={ground.limits} />}
        {shown.flatMap((state) =>
          (byState.get(state) ?? []).map((feature) => (
            <g key={`${state} ${feature.properties.key}`} className={styles[state]}>
              <title>{t("mapItem", { name: feature.properties.name, state: t(`states.${state}`) })}</title>
              <Drawn feature={feature} projection={projection} />
            </g>
          )),
        )}
      </svg>
      <figcaption>
        <ul className={styles.legend}>
          {shown.map((state) => (
            <li key={state}>
              <svg
                width={KEY_SIZE}
                height={KEY_SIZE}
                viewBox={`${-KEY_SIZE / 2} ${-KEY_SIZE / 2} ${KEY_SIZE} ${KEY_SIZE}`}
                aria-hidden="true"
                className={styles[state]}
              >
                <Mark state={state} />
              </svg>
              {t(`states.${state}`)}
            </li>
          ))}
        </ul>
        <p className={styles.hint}>{t("mapHint")}</p>
      </figcaption>
    </figure>
  );
}

function Drawn({ feature, projection }: { readonly feature: Feature; readonly projection: SketchProjection }) {
  const { geometry, properties } = feature;
  if (geometry.type === "Polygon" || geometry.type === "MultiPolygon") {
    return <path d={drawShape(geometry, projection)} />;
  }
  return listPositions(geometry).map(([longitude = Number.NaN, latitude = Number.NaN]) => {
    const [x, y] = projection.toPoint(longitude, latitude);
    return (
      <g key={`${longitude} ${latitude}`} transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`}>
        <Mark state={properties.state} />
      </g>
    );
  });
}

/** Forms differ, so that colours are not needed to tell them apart. */
function Mark({ state }: { readonly state: State }) {
  switch (state) {
    case "new":
      return <circle r="5" />;
    case "changed":
      return <path d="M0 -6L6 0L0 6L-6 0Z" />;
    case "gone":
      return <path d="M-5 -5L5 5M5 -5L-5 5" />;
    case "refused":
      return <path d="M0 -6L6 5L-6 5Z" />;
    case "same":
      return <circle r="2.5" />;
  }
}
