"use client";
import { type CSSProperties, memo, useDeferredValue, useMemo } from "react";
import { useTranslations } from "use-intl";
import { TableFrame } from "../../shell/table-frame.tsx";
import { useFormat } from "../use-format.ts";
import { catchmentColour } from "./homes-key.ts";
import { listCatchments } from "./list-catchments.ts";
import styles from "./tools.module.css";
import type { MapTools } from "./use-map-tools.ts";

type CatchmentsTableProps = Pick<MapTools, "map" | "directory"> & {
  readonly answer: NonNullable<MapTools["answer"]>;
  readonly siteColour: Uint8Array | undefined;
  readonly onStudy: (siteId: string) => void;
};

/** Which homes go where, as the map's colours tell it and with figures. It follows a drag when it can. */
export const CatchmentsTable = memo(function CatchmentsTable(props: CatchmentsTableProps) {
  const { map, directory, siteColour, onStudy } = props;
  const answer = useDeferredValue(props.answer);
  const t = useTranslations();
  const format = useFormat();
  const homes = map?.homes;
  const catchments = useMemo(
    () => (homes === undefined ? [] : listCatchments(answer, homes, answer.scenario.thresholdSeconds)),
    [homes, answer],
  );
  return (
    <TableFrame caption={t("mapTools.catchmentsCaption")}>
      <thead>
        <tr>
          <th scope="col">{t("mapTools.catchmentSite")}</th>
          <th scope="col" className="number">
            {t("mapTools.catchmentHomes")}
          </th>
          <th scope="col" className="number">
            {t("mapTools.catchmentPeople")}
          </th>
          <th scope="col" className="number">
            {t("mapTools.catchmentBeyond")}
          </th>
          <th scope="col" className="number">
            {t("mapTools.catchmentMean")}
          </th>
          <th scope="col">{t("mapTools.catchmentFarthest")}</th>
        </tr>
      </thead>
      <tbody>
        {catchments.map(({ site, homeCount, population, beyond, meanSeconds, farthest }) => {
          const id = site === undefined ? undefined : answer.siteIds[site];
          const name = id === undefined ? t("mapTools.catchmentUnreached") : (directory.get(id)?.name ?? id);
          const colour = catchmentColour(site === undefined ? undefined : siteColour?.[site]);
          return (
            <tr key={id ?? ""}>
              <th scope="row">
                <span
                  className={styles.swatch}
                  style={{ "--light": colour.light, "--dark": colour.dark } as CSSProperties}
                  aria-hidden="true"
                />
                {id === undefined ? (
                  name
                ) : (
                  <button
                    type="button"
                    className="fr-link fr-link--sm"
                    title={t("mapTools.catchmentStudy", { name })}
                    onClick={() => onStudy(id)}
                  >
                    {name}
                  </button>
                )}
              </th>
              <td className="number">{format.people(homeCount)}</td>
              <td className="number">{format.people(population)}</td>
              <td className="number">{format.people(beyond)}</td>
              <td className="number">{meanSeconds === null ? "–" : format.minutes(meanSeconds)}</td>
              <td>
                {farthest === null
                  ? t("common.unreachable")
                  : t("mapTools.catchmentFarthestIn", {
                      name: homes?.[farthest.home]?.name ?? "",
                      time: format.travelTime(farthest.seconds),
                    })}
              </td>
            </tr>
          );
        })}
      </tbody>
    </TableFrame>
  );
});
