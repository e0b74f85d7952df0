import type { CapacityView } from "@maillage/planning";
import { TableFrame } from "../../shell/table-frame.tsx";
import type { AnalysisContext } from "../analysis-context.ts";
import { AnalysisSource } from "../analysis-source.tsx";
import { SketchMap, type SketchMark } from "../sketch-map.tsx";
import { ThreeParts } from "../three-parts.tsx";
import { CapacityForm } from "./capacity-form.tsx";
import { CapacityGains } from "./capacity-gains.tsx";
import { readCapacityParameters } from "./capacity-parameters.ts";
import { SiteLoads } from "./site-loads.tsx";

/** Served, within reach but saturated, out of reach; how loaded each site is; what one more agent or site would bring. */
export async function renderCapacity(context: AnalysisContext) {
  const { api, question, territory, t, format } = context;
  const { isRefused, question: assumptions } = await readCapacityParameters(context);
  const [told, map] = await Promise.all([
    api.analysis.capacity({ ...question, ...assumptions }),
    api.territory.map({ code: territory.code }),
  ]);
  const { zones } = told.parameters;
  const lastMinutes = String(Math.max(...zones.map(({ toSeconds }) => toSeconds)) / 60);
  const partOf = (key: "served" | "saturated" | "outOfReach", people: number) => ({
    label: t(`indicators.capacity.${key}`),
    people: format.people(people),
    share: format.share(people / told.population),
    detail:
      key === "outOfReach"
        ? t("indicators.capacity.outOfReachDetail", { minutes: lastMinutes })
        : t(`indicators.capacity.${key}Detail`),
    size: people,
  });
  // Written numbers sum as the figures do: what rounding leaves goes to those without room.
  const served = Math.floor(told.served);
  const outOfReach = Math.floor(told.outOfReach);
  const population = Math.round(told.population);
  return (
    <>
      <p>{t("indicators.capacity.intro")}</p>
      <ThreeParts
        parts={[
          partOf("served", served),
          partOf("saturated", population - served - outOfReach),
          partOf("outOfReach", outOfReach),
        ]}
      />
      <p>
        {t("indicators.capacity.sum", { population: format.people(population) })}{" "}
        {told.unknownAgentsCount + told.unknownHoursCount === 0
          ? t("indicators.capacity.allKnown")
          : t("indicators.capacity.onAssumption", {
              count: format.people(Math.min(Math.floor(told.servedOnAssumption), served)),
              agents: told.unknownAgentsCount,
              hours: told.unknownHoursCount,
            })}
      </p>
      <AnalysisSource basis={told.basis} context={context} />
      <section aria-labelledby="hypotheses">
        <h3 id="hypotheses">{t("indicators.capacity.parameters")}</h3>
        <p>{t("indicators.capacity.parametersHint")}</p>
        <CapacityForm context={context} parameters={told.parameters} isRefused={isRefused} />
        <p className="fr-hint-text fr-mt-2w">
          {t("indicators.capacity.method")}{" "}
          {t("indicators.capacity.zones", {
            list: format.list(
              zones.map(({ toSeconds, weight }) =>
                t("indicators.capacity.zone", { minutes: String(toSeconds / 60), weight: format.factor(weight) }),
              ),
            ),
          })}{" "}
          {t("indicators.capacity.limits")}
        </p>
      </section>
      <section aria-labelledby="charges">
        <h3 id="charges">{t("indicators.capacity.sites")}</h3>
        <SketchMap
          territory={map}
          description={t("indicators.map.description", { what: t("indicators.capacity.mapWhat") })}
          marks={[...markSites(told), ...markHomes()]}
          legend={[
            { tone: "alarm", label: t("indicators.capacity.legendOver") },
            { tone: "calm", label: t("indicators.capacity.legendUnder") },
            { tone: "home", label: t("indicators.capacity.legendHome") },
          ]}
        />
        <SiteLoads sites={told.sites} assumedAgents={told.parameters.assumedAgents} t={t} format={format} />
      </section>
      <CapacityGains told={told} context={context} />
      {told.saturatedHomes.length > 0 && (
        <section aria-labelledby="communes-saturees">
          <h3 id="communes-saturees">{t("indicators.capacity.saturatedHomes")}</h3>
          <TableFrame caption={t("indicators.capacity.saturatedCaption")}>
            <thead>
              <tr>
                <th scope="col">{t("indicators.capacity.commune")}</th>
                <th scope="col" className="number">
                  {t("indicators.capacity.population")}
                </th>
                <th scope="col" className="number">
                  {t("indicators.capacity.withoutRoom")}
                </th>
              </tr>
            </thead>
            <tbody>
              {told.saturatedHomes.map(({ id, name, population: people, withoutRoom }) => (
                <tr key={id}>
                  <th scope="row">{name}</th>
                  <td className="number">{format.people(people)}</td>
                  <td className="number">{format.people(withoutRoom)}</td>
                </tr>
              ))}
            </tbody>
          </TableFrame>
        </section>
      )}
      <AnalysisSource basis={told.basis} context={context} />
    </>
  );

  function markHomes(): SketchMark[] {
    const most = Math.max(1, ...told.saturatedHomes.map(({ withoutRoom }) => withoutRoom));
    return told.saturatedHomes.flatMap(({ id, name, withoutRoom }) => {
      const home = map.homes.find((each) => each.id === id);
      const radius = 4 + 16 * Math.sqrt(withoutRoom / most);
      const title = `${name} · ${t("common.people", { count: format.people(withoutRoom) })}`;
      return home === undefined ? [] : [{ ...home, tone: "home" as const, radius, title }];
    });
  }
}

function markSites({ sites }: CapacityView): SketchMark[] {
  return sites.map(({ id, name, longitude, latitude, load }) => ({
    ...{ id, longitude, latitude, title: name, radius: 7 },
    tone: load !== null && load <= 1 ? "calm" : "alarm",
  }));
}
