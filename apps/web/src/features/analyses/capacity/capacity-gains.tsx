import type { CapacityView } from "@maillage/planning";
import { sketchOf } from "../../../view-state/sketch-parser.ts";
import { serializeViewState } from "../../../view-state/view-state.ts";
import { shortSiteName } from "../../overview/short-site-name.ts";
import { TableFrame } from "../../shell/table-frame.tsx";
import type { AnalysisContext } from "../analysis-context.ts";
import wrapping from "../wrapping-table.module.css";
import styles from "./capacity-gains.module.css";

interface CapacityGainsProps {
  readonly told: CapacityView;
  readonly context: AnalysisContext;
}

/** One more agent at each site, one more site at each place: what serves most people. */
export function CapacityGains({ told: { oneMoreAgent, oneMoreSite }, context }: CapacityGainsProps) {
  const { t, format, territory, view } = context;
  const [agents, places] = [oneMoreAgent, oneMoreSite].map((list) => list.filter(({ served }) => served > 0));
  return (
    <section aria-labelledby="ajouts">
      <h3 id="ajouts">{t("indicators.capacity.gains")}</h3>
      <p>{t("indicators.capacity.gainsRule")}</p>
      {agents?.length === 0 && places?.length === 0 ? (
        <p>{t("indicators.capacity.nothingGained")}</p>
      ) : (
        <div className={styles.tables}>
          <div className={wrapping.wrapping}>
            <h4 className="fr-h6">{t("indicators.capacity.oneMoreAgent")}</h4>
            <TableFrame caption={t("indicators.capacity.oneMoreAgent")}>
              {headOf(t("indicators.capacity.site"))}
              <tbody>
                {agents?.map(({ id, name, served }) => (
                  <tr key={id}>
                    <th scope="row">{shortSiteName(name)}</th>
                    <td className="number">{format.people(served)}</td>
                  </tr>
                ))}
              </tbody>
            </TableFrame>
          </div>
          <div className={wrapping.wrapping}>
            <h4 className="fr-h6">{t("indicators.capacity.oneMoreSite")}</h4>
            <TableFrame caption={t("indicators.capacity.oneMoreSite")}>
              {headOf(t("indicators.capacity.place"))}
              <tbody>
                {oneMoreSite
                  .filter(({ served }) => served > 0)
                  .map(({ id, name, longitude, latitude, served }) => (
                    <tr key={id}>
                      <th scope="row">
                        <a
                          href={openingHref(id, longitude, latitude)}
                          aria-label={t("indicators.capacity.tryOnMapLong", { name })}
                        >
                          {name}
                        </a>
                      </th>
                      <td className="number">{format.people(served)}</td>
                    </tr>
                  ))}
              </tbody>
            </TableFrame>
          </div>
        </div>
      )}
    </section>
  );

  function headOf(place: string) {
    return (
      <thead>
        <tr>
          <th scope="col">{place}</th>
          <th scope="col" className="number">
            {t("indicators.capacity.gainedPeople")}
          </th>
        </tr>
      </thead>
    );
  }

  /** The map with one more site at the centre of a commune. */
  function openingHref(homeId: string, longitude: number, latitude: number): string {
    const opening = {
      ...({ kind: "add-site", siteId: `nouveau-${homeId}`, name: null, format: "fixed", status: "labelled" } as const),
      ...{ longitude, latitude, comment: null, year: null, costEuros: null },
    };
    return serializeViewState(`/${territory.code}/carte`, {
      ...view,
      esquisse: sketchOf([...view.esquisse.changes, opening]),
    });
  }
}
