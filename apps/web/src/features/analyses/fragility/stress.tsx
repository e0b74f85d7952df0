import { createLoader, parseAsString } from "nuqs/server";
import { TableFrame } from "../../shell/table-frame.tsx";
import { listUnread, parseAsNumberBetween } from "../address-number.ts";
import type { AnalysisContext } from "../analysis-context.ts";
import { AnalysisSource } from "../analysis-source.tsx";
import { HiddenView } from "../hidden-view.tsx";
import { buildSketchProjection, drawCantons, listSketchBounds } from "../sketch-projection.ts";
import { CutDrawing } from "./cut-drawing.tsx";
import { parseCutLine } from "./parse-cut-line.ts";
import { StressResult } from "./stress-result.tsx";

const stressParsers = { hiver: parseAsNumberBetween(1, 3), coupure: parseAsString };
const load = createLoader(stressParsers);

const WINTER_FACTORS = [1, 1.1, 1.2, 1.3, 1.5];

/** Roads cut along a line, a slower winter: what is left of cover, and the form to try another. */
export async function renderStress(context: AnalysisContext) {
  const { api, question, territory, view, path, searchParams, t, format } = context;
  const [written, read, map] = await Promise.all([
    searchParams,
    load(searchParams),
    api.territory.map({ code: territory.code }),
  ]);
  const cutLine = parseCutLine(read.coupure ?? "");
  const winterFactor = read.hiver ?? 1;
  const told =
    (cutLine?.length ?? 0) > 0 || winterFactor > 1
      ? await api.analysis.stress({ ...question, cutLine: cutLine ?? [], winterFactor })
      : undefined;
  const projection = buildSketchProjection(listSketchBounds(map));
  const isUnread = cutLine === null || listUnread(written, read).length > 0;
  return (
    <section aria-labelledby="epreuves">
      <h3 id="epreuves">{t("indicators.stress.title")}</h3>
      <p>{t("indicators.stress.intro")}</p>
      <form action={`${path}#epreuves`} method="get" aria-label={t("indicators.stress.title")}>
        <HiddenView view={view} />
        <div className="fr-select-group">
          <label className="fr-label" htmlFor="hiver">
            {t("indicators.stress.winter")}
            <span className="fr-hint-text">{t("indicators.stress.winterHint")}</span>
          </label>
          <select className="fr-select" id="hiver" name="hiver" defaultValue={winterFactor}>
            {[...new Set([...WINTER_FACTORS, winterFactor])]
              .sort((a, b) => a - b)
              .map((factor) => (
                <option key={factor} value={factor}>
                  {factor === 1
                    ? t("indicators.stress.winterNone")
                    : t("indicators.stress.winterTimes", { factor: format.factor(factor) })}
                </option>
              ))}
          </select>
        </div>
        <CutDrawing
          text={read.coupure ?? ""}
          cantons={drawCantons(map, projection)}
          bounds={listSketchBounds(map)}
          roads={told?.cutRoads ?? []}
          homes={told?.lostHomes.map(({ id, name, longitude, latitude }) => ({ id, name, longitude, latitude })) ?? []}
          sites={context.siteNetwork.sites.map(({ id, name, longitude, latitude }) => ({
            id,
            name,
            longitude,
            latitude,
          }))}
          texts={{
            label: t("indicators.stress.cut"),
            hint: t("indicators.stress.cutHint"),
            placeholder: t("indicators.stress.cutPlaceholder"),
            drawing: t("indicators.stress.drawing"),
            undo: t("indicators.stress.undo"),
            clear: t("indicators.stress.clear"),
            error: isUnread ? t("indicators.stress.cutUnreadable") : "",
            legendCut: t("indicators.stress.legendCut"),
            legendLost: t("indicators.stress.legendLost"),
            legendSite: t("indicators.stress.legendSite"),
          }}
        />
        <button type="submit" className="fr-btn fr-btn--secondary fr-mt-2w">
          {t("indicators.stress.try")}
        </button>
      </form>
      {told === undefined ? (
        <p className="fr-mt-2w">{t("indicators.stress.none")}</p>
      ) : (
        <>
          <StressResult told={told} hasCut={(cutLine?.length ?? 0) > 0} t={t} format={format} />
          {told.lostHomes.length > 0 && (
            <TableFrame caption={t("indicators.stress.caption")}>
              <thead>
                <tr>
                  <th scope="col">{t("indicators.stress.commune")}</th>
                  {(["population", "timeBefore", "timeAfter"] as const).map((key) => (
                    <th key={key} scope="col" className="number">
                      {t(`indicators.stress.${key}`)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {told.lostHomes.map(({ id, name, population, secondsBefore, secondsAfter }) => (
                  <tr key={id}>
                    <th scope="row">{name}</th>
                    <td className="number">{format.people(population)}</td>
                    <td className="number">{format.minutes(secondsBefore)}</td>
                    <td className="number">
                      {secondsAfter === null ? t("indicators.stress.cutOff") : format.minutes(secondsAfter)}
                    </td>
                  </tr>
                ))}
              </tbody>
            </TableFrame>
          )}
          {told.lostHomeCount > told.lostHomes.length && (
            <p>{t("indicators.stress.more", { count: told.lostHomeCount - told.lostHomes.length })}</p>
          )}
          <AnalysisSource basis={told.basis} context={context} />
        </>
      )}
    </section>
  );
}
