import type { FragilityView } from "@maillage/planning";
import { sketchOf } from "../../../view-state/sketch-parser.ts";
import { serializeViewState } from "../../../view-state/view-state.ts";
import { shortSiteName } from "../../overview/short-site-name.ts";
import { TableFrame } from "../../shell/table-frame.tsx";
import type { AnalysisContext } from "../analysis-context.ts";
import { AnalysisSource } from "../analysis-source.tsx";
import { KeyFigures } from "../key-figures.tsx";
import { SketchMap, type SketchMark } from "../sketch-map.tsx";
import styles from "../wrapping-table.module.css";
import { CantonsCell } from "./cantons-cell.tsx";
import { renderStress } from "./stress.tsx";

type FragilitySite = FragilityView["sites"][number];

/** What closing each site would lose, and what is left when roads are cut or winter slows everyone down. */
export async function renderFragility(context: AnalysisContext) {
  const { api, question, territory, view, t, format } = context;
  const [told, map, stress] = await Promise.all([
    api.analysis.fragility(question),
    api.territory.map({ code: territory.code }),
    renderStress(context),
  ]);
  const minutes = String(view.seuil);
  // A column of zeros would only take the room of the others.
  const cutsOff = told.sites.some(({ cutOff }) => cutOff > 0);
  const hanging = told.sites.flatMap(({ hangingCantons }) => hangingCantons.map(({ name }) => name));
  return (
    <>
      <p>{t("indicators.fragility.intro")}</p>
      <KeyFigures
        figures={[
          {
            label: t("indicators.fragility.byOne"),
            value: format.people(told.coveredByOne),
            detail: t("indicators.fragility.byOneDetail", {
              share: format.share(told.coveredByOne / told.basis.population),
              population: format.people(told.basis.population),
              minutes,
            }),
          },
          {
            label: t("indicators.fragility.second", { minutes }),
            value: format.people(told.second.covered),
            detail: t("indicators.fragility.secondDetail", {
              median: minutesOf(told.second.medianSeconds),
              p90: minutesOf(told.second.p90Seconds),
            }),
          },
          {
            label: t("indicators.fragility.hanging"),
            value: format.people(hanging.length),
            detail: hanging.length === 0 ? t("indicators.fragility.hangingNone") : format.list(hanging),
          },
        ]}
      />
      <p className="fr-hint-text">{t("indicators.fragility.rule")}</p>
      <section aria-labelledby="fermetures">
        <h3 id="fermetures">{t("indicators.fragility.table")}</h3>
        <SketchMap
          territory={map}
          description={t("indicators.map.description", { what: t("indicators.fragility.mapWhat") })}
          marks={told.sites.map(
            (site): SketchMark => ({
              ...{ id: site.id, longitude: site.longitude, latitude: site.latitude },
              ...{ tone: toneOf(site), radius: radiusOf(site, told.sites), title: titleOf(site) },
            }),
          )}
          legend={[
            { tone: "alarm", label: t("indicators.fragility.legendLost") },
            { tone: "warning", label: t("indicators.fragility.legendHanging") },
            { tone: "calm", label: t("indicators.fragility.legendSafe") },
          ]}
        />
        <div className={styles.wrapping}>
          <TableFrame caption={t("indicators.fragility.caption")}>
            <thead>
              <tr>
                <th scope="col">{t("indicators.fragility.site")}</th>
                <th scope="col" className="number">
                  {t("indicators.fragility.lost")}
                </th>
                {cutsOff && (
                  <th scope="col" className="number">
                    {t("indicators.fragility.cutOff")}
                  </th>
                )}
                <th scope="col" className="number">
                  {t("indicators.fragility.users")}
                </th>
                <th scope="col" className="number">
                  {t("indicators.fragility.meanExtra")}
                </th>
                <th scope="col" className="number">
                  {t("indicators.fragility.maxExtra")}
                </th>
                <th scope="col">{t("indicators.fragility.cantons")}</th>
                <th scope="col">{t("indicators.map.title")}</th>
              </tr>
            </thead>
            <tbody>
              {told.sites.map((site) => (
                <tr key={site.id}>
                  <th scope="row">{shortSiteName(site.name)}</th>
                  <td className="number">{format.people(site.lost)}</td>
                  {cutsOff && <td className="number">{format.people(site.cutOff)}</td>}
                  <td className="number">{format.people(site.users)}</td>
                  <td className="number">{extraOf(site.meanExtraSeconds)}</td>
                  <td className="number">{extraOf(site.maxExtraSeconds)}</td>
                  <td>
                    <CantonsCell site={site} t={t} format={format} />
                  </td>
                  <td>
                    <a
                      href={closingHref(site.id)}
                      aria-label={t("indicators.fragility.closeLong", { name: site.name })}
                    >
                      {t("indicators.fragility.close")}
                    </a>
                  </td>
                </tr>
              ))}
            </tbody>
          </TableFrame>
        </div>
        <AnalysisSource basis={told.basis} context={context} />
      </section>
      {stress}
    </>
  );

  function minutesOf(seconds: number | null): string {
    return seconds === null ? t("common.noValue") : format.minutes(seconds);
  }

  function extraOf(seconds: number | null): string {
    return seconds === null ? t("indicators.fragility.extraNone") : format.minutes(seconds);
  }

  function titleOf({ name, lost }: FragilitySite): string {
    return `${name} · ${t("common.people", { count: format.people(lost) })}`;
  }

  /** The map with one more change: this site closed. */
  function closingHref(siteId: string): string {
    const closing = { kind: "set-status", siteId, status: "closed", date: null } as const;
    const changes = [...view.esquisse.changes, { ...closing, comment: null, year: null, costEuros: null }];
    return serializeViewState(`/${territory.code}/carte`, { ...view, esquisse: sketchOf(changes) });
  }
}

function toneOf({ lost, hangingCantons }: FragilitySite): SketchMark["tone"] {
  return hangingCantons.length > 0 ? "warning" : lost > 0 ? "alarm" : "calm";
}

/** Areas as the people lost, beside the site that would lose most; never too small to be seen. */
function radiusOf({ lost }: FragilitySite, sites: readonly FragilitySite[]): number {
  const most = Math.max(1, ...sites.map((site) => site.lost));
  return 8 + 14 * Math.sqrt(lost / most);
}
