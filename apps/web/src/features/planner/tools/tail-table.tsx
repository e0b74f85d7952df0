"use client";
import { memo, useDeferredValue, useMemo, useState } from "react";
import { useTranslations } from "use-intl";
import { TableFrame } from "../../shell/table-frame.tsx";
import { useFormat } from "../use-format.ts";
import { listTail } from "./list-tail.ts";
import type { MapTools } from "./use-map-tools.ts";

type TailTableProps = Pick<MapTools, "map" | "directory"> & {
  readonly answer: NonNullable<MapTools["answer"]>;
  readonly onChoose: (home: number) => void;
};

/** A long list is read from its head; the rest comes on demand. */
const STEP = 25;

/** Everyone beyond the threshold, place by place, farthest first. It follows a drag when it can. */
export const TailTable = memo(function TailTable(props: TailTableProps) {
  const { map, directory, onChoose } = props;
  const answer = useDeferredValue(props.answer);
  const t = useTranslations();
  const format = useFormat();
  const [shownCount, setShownCount] = useState(STEP);
  const homes = map?.homes;
  const { thresholdSeconds } = answer.scenario;
  const tail = useMemo(
    () => (homes === undefined ? [] : listTail(answer, homes, thresholdSeconds)),
    [homes, answer, thresholdSeconds],
  );
  const threshold = format.people(thresholdSeconds / 60);
  const people = tail.reduce((sum, { home }) => sum + (homes?.[home]?.population ?? 0), 0);
  if (homes === undefined) return null;
  if (tail.length === 0) return <p>{t("mapTools.tailNone", { threshold })}</p>;
  return (
    <>
      <p>{t("mapTools.tailSummary", { people: format.people(people), count: tail.length, threshold })}</p>
      <TableFrame caption={t("mapTools.tailCaption")}>
        <thead>
          <tr>
            <th scope="col">{t("homesTable.name")}</th>
            <th scope="col">{t("homesTable.canton")}</th>
            <th scope="col" className="number">
              {t("homesTable.population")}
            </th>
            <th scope="col" className="number">
              {t("homesTable.time")}
            </th>
            <th scope="col">{t("homesTable.site")}</th>
          </tr>
        </thead>
        <tbody>
          {tail.slice(0, shownCount).map(({ home, seconds, site }) => {
            const place = homes[home];
            if (place === undefined) return null;
            return (
              <tr key={place.id}>
                <th scope="row">
                  <button
                    type="button"
                    className="fr-link fr-link--sm"
                    title={t("selection.choose", { name: place.name })}
                    onClick={() => onChoose(home)}
                  >
                    {place.name}
                  </button>
                </th>
                <td>{place.cantonCodes.map((code) => map?.cantonNames[code] ?? code).join(", ")}</td>
                <td className="number">{format.people(place.population)}</td>
                <td className="number">{seconds === null ? t("common.unreachable") : format.travelTime(seconds)}</td>
                <td>{site === undefined ? t("common.none") : (directory.get(site)?.name ?? site)}</td>
              </tr>
            );
          })}
        </tbody>
      </TableFrame>
      {tail.length > shownCount && (
        <button
          type="button"
          className="fr-btn fr-btn--tertiary fr-btn--sm"
          onClick={() => setShownCount(shownCount + STEP)}
        >
          {t("mapTools.tailMore", { count: format.people(Math.min(STEP, tail.length - shownCount)) })}
        </button>
      )}
    </>
  );
});
