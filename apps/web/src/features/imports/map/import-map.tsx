"use client";
import { useIsDark } from "@codegouvfr/react-dsfr/useIsDark";
import type { ImportPreviewView } from "@maillage/planning";
import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { useTranslations } from "use-intl";
import { boundsOf } from "../../analyses/sketch-projection.ts";
import { useTRPC } from "../../planner/planner-providers.tsx";
import { useFormat } from "../../planner/use-format.ts";
import { listPositions } from "../list-positions.ts";
import styles from "./import-map.module.css";
import { LazyPreviewMap } from "./lazy-preview-map.tsx";
import { DRAWING_ORDER, MARK_SIZE, PREVIEW_MARKS, type PreviewState } from "./preview-marks.ts";

interface ImportMapProps {
  readonly territory: string;
  readonly map: ImportPreviewView["map"];
}

/** What most needs a look comes first. */
const LEGEND_ORDER = DRAWING_ORDER.toReversed();

/** Where what an import would change is: a map, its legend that shows and hides each state, and the name of what is pressed. */
export function ImportMap({ territory, map: { features } }: ImportMapProps) {
  const t = useTranslations("imports");
  const format = useFormat();
  const trpc = useTRPC();
  const { isDark } = useIsDark();
  const ground = useQuery(trpc.territory.map.queryOptions({ code: territory }));
  const [hidden, setHidden] = useState<ReadonlySet<PreviewState>>(new Set());
  const [pointed, setPointed] = useState<(typeof features)[number]["properties"]>();
  const counts = useMemo(
    () =>
      new Map([...Map.groupBy(features, (each) => each.properties.state)].map(([state, own]) => [state, own.length])),
    [features],
  );
  const shown = useMemo(() => DRAWING_ORDER.filter((state) => !hidden.has(state)), [hidden]);
  const { data } = ground;
  const bounds = useMemo(() => {
    const units = data === undefined ? [] : [...data.cantons.features, ...data.communes.features];
    // A territory made of nothing has no limit yet: what comes in is its own.
    const framed = units.length > 0 ? units : features;
    return boundsOf(framed.flatMap(({ geometry }) => listPositions(geometry)));
  }, [data, features]);
  const legend = LEGEND_ORDER.filter((state) => counts.has(state));
  const what = legend.map((state) => `${format.people(counts.get(state) ?? 0)} ${t(`states.${state}`)}`);
  const texts = useMemo(
    () => ({
      ...{ map: t("mapLabel", { what: what.join(", ") }), unavailable: t("mapUnavailable") },
      controls: {
        ...{ "NavigationControl.ZoomIn": t("zoomIn"), "NavigationControl.ZoomOut": t("zoomOut") },
        ...{ "ScaleControl.Meters": "m", "ScaleControl.Kilometers": "km" },
      },
    }),
    [t, what],
  );
  if (features.length === 0) return <p>{t("mapNone")}</p>;
  return (
    <figure className={styles.figure}>
      <div className={styles.map}>
        {data === undefined ? (
          <p className={styles.loading} role="status">
            {t(ground.isError ? "mapFailed" : "mapLoading")}
          </p>
        ) : (
          <LazyPreviewMap
            {...{ bounds, features, shown, texts, ground: data, onPoint: setPointed }}
            scheme={isDark ? "dark" : "light"}
          />
        )}
      </div>
      <figcaption>
        <p className={styles.pointed} role="status">
          {pointed === undefined
            ? t("mapHint")
            : t("mapItem", { name: pointed.name, state: t(`states.${pointed.state}`) })}
        </p>
        <ul className={styles.legend} aria-label={t("mapLegend")}>
          {legend.map((state) => (
            <li key={state}>
              <label>
                <input
                  type="checkbox"
                  checked={!hidden.has(state)}
                  onChange={({ target: { checked } }) =>
                    setHidden(
                      (former) => new Set(checked ? [...former].filter((each) => each !== state) : [...former, state]),
                    )
                  }
                />
                <svg
                  width={MARK_SIZE}
                  height={MARK_SIZE}
                  viewBox={`${-MARK_SIZE / 2} ${-MARK_SIZE / 2} ${MARK_SIZE} ${MARK_SIZE}`}
                  aria-hidden="true"
                >
                  <path
                    d={PREVIEW_MARKS[state].path}
                    fill={PREVIEW_MARKS[state].colour[isDark ? "dark" : "light"]}
                    fillRule="evenodd"
                  />
                </svg>
                {t("mapState", { state: t(`states.${state}`), count: format.people(counts.get(state) ?? 0) })}
              </label>
            </li>
          ))}
        </ul>
      </figcaption>
    </figure>
  );
}
