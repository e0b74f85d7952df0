import type { CapacityView } from "@maillage/planning";
import type { Format } from "../../../i18n/format.ts";
import type { Translate } from "../../../i18n/translate.ts";
import { shortSiteName } from "../../overview/short-site-name.ts";
import { TableFrame } from "../../shell/table-frame.tsx";
import styles from "../wrapping-table.module.css";

interface SiteLoadsProps {
  readonly sites: CapacityView["sites"];
  readonly assumedAgents: number;
  readonly t: Translate;
  readonly format: Format;
}

/** Capacity and demand of each site, the most loaded first; without capacity before all. */
export function SiteLoads({ sites, assumedAgents, t, format }: SiteLoadsProps) {
  const loadOf = (load: number | null) => load ?? Number.POSITIVE_INFINITY;
  const inOrder = sites.toSorted((a, b) => loadOf(b.load) - loadOf(a.load));
  return (
    <div className={styles.wrapping}>
      <TableFrame caption={t("indicators.capacity.sitesCaption")}>
        <thead>
          <tr>
            <th scope="col">{t("indicators.capacity.site")}</th>
            <th scope="col">{t("indicators.capacity.agents")}</th>
            {(["capacity", "demand", "within", "load"] as const).map((key) => (
              <th key={key} scope="col" className="number">
                {t(`indicators.capacity.${key}`)}
              </th>
            ))}
            <th scope="col">{t("indicators.capacity.basis")}</th>
          </tr>
        </thead>
        <tbody>
          {inOrder.map(({ id, name, agents, capacity, demand, peopleWithin, load, basis }) => (
            <tr key={id}>
              <th scope="row">{shortSiteName(name)}</th>
              <td>
                {agents === null
                  ? t("indicators.capacity.agentsUnknown", { count: format.people(assumedAgents) })
                  : format.people(agents)}
              </td>
              <td className="number">{format.people(capacity)}</td>
              <td className="number">{format.people(demand)}</td>
              <td className="number">{format.people(peopleWithin)}</td>
              <td className="number">
                {load === null ? t("common.noValue") : t("indicators.capacity.loadText", { load: format.factor(load) })}
                {(load === null || load > 1) && (
                  <>
                    {" "}
                    <strong>{t("indicators.capacity.overloaded")}</strong>
                  </>
                )}
              </td>
              <td>{t(`indicators.capacity.bases.${basis}`)}</td>
            </tr>
          ))}
        </tbody>
      </TableFrame>
    </div>
  );
}
