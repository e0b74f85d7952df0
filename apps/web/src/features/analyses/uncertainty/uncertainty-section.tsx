import { TableFrame } from "../../shell/table-frame.tsx";
import type { AnalysisContext } from "../analysis-context.ts";
import { AnalysisSource } from "../analysis-source.tsx";
import { NumberField } from "../number-field.tsx";
import { ParametersForm } from "../parameters-form.tsx";
import { SketchMap, type SketchMark } from "../sketch-map.tsx";
import { ThreeParts } from "../three-parts.tsx";
import { SensitivityCurve } from "./sensitivity-curve.tsx";
import { percentOf, readUncertaintyParameters } from "./uncertainty-parameters.ts";

/** Both lines of the public goal, shown whatever the threshold of the address. */
const SHOWN_THRESHOLD_SECONDS = [1800, 1200];

/** Who is covered whatever the errors of travel times, at the threshold asked for and at 30 and 20 minutes. */
export async function renderUncertainty(context: AnalysisContext) {
  const { api, question, territory, t, format } = context;
  const { isRefused, question: errors } = await readUncertaintyParameters(context);
  const thresholds = [...new Set([question.thresholdSeconds, ...SHOWN_THRESHOLD_SECONDS])];
  const [map, ...all] = await Promise.all([
    api.territory.map({ code: territory.code }),
    ...thresholds.map((thresholdSeconds) => api.analysis.uncertainty({ ...question, ...errors, thresholdSeconds })),
  ]);
  const [told] = all;
  if (told === undefined) return null;
  const partOf = (key: "surely" | "depends" | "surelyNot", people: number) => ({
    label: t(`indicators.certainty.${key}`),
    people: format.people(people),
    share: format.share(people / told.population),
    detail: t(`indicators.certainty.${key}Detail`),
    size: people,
  });
  const { parameters, certainty } = told;
  const homeAt = new Map(map.homes.map((home) => [home.id, home]));
  const most = Math.max(1, ...told.dependingHomes.map(({ population }) => population));
  return (
    <>
      <p>{t("indicators.uncertainty.intro")}</p>
      {certainty === null ? (
        <p>{t("indicators.certainty.unmeasured")}</p>
      ) : (
        <>
          <ThreeParts
            parts={[
              partOf("surely", certainty.surelyCovered),
              partOf("depends", certainty.depends),
              partOf("surelyNot", certainty.surelyNot),
            ]}
          />
          <p>
            {t("indicators.uncertainty.range", {
              low: format.factor(certainty.factors.low),
              high: format.factor(certainty.factors.high),
            })}{" "}
            {t("indicators.uncertainty.rule")}
          </p>
        </>
      )}
      <ParametersForm
        context={context}
        title={t("indicators.uncertainty.parameters")}
        submit={t("indicators.uncertainty.compute")}
        reset={t("indicators.uncertainty.reset")}
        refusal={isRefused ? t("indicators.uncertainty.refusedParameter") : undefined}
      >
        <NumberField
          {...{ id: "vitesses", name: "vitesses", min: 0, max: 60, step: "any" }}
          label={t("indicators.uncertainty.speedShare")}
          hint={t("indicators.uncertainty.speedShareHint")}
          value={percentOf(parameters.speedShare)}
        />
        <NumberField
          {...{ id: "pointe", name: "pointe", min: 1, max: 3, step: "any" }}
          label={t("indicators.uncertainty.peakFactor")}
          hint={t("indicators.uncertainty.peakFactorHint")}
          value={parameters.peakFactor}
        />
        <NumberField
          {...{ id: "modele", name: "modele", min: 0, max: 60, step: "any" }}
          label={t("indicators.uncertainty.modelErrorShare")}
          hint={t("indicators.uncertainty.modelErrorShareHint")}
          value={parameters.modelErrorShare === null ? undefined : percentOf(parameters.modelErrorShare)}
        />
        <div className="fr-checkbox-group">
          <input
            type="checkbox"
            id="acces"
            name="acces"
            value="true"
            defaultChecked={parameters.includesSnapping}
            aria-describedby="acces-aide"
          />
          <label className="fr-label" htmlFor="acces">
            {t("indicators.uncertainty.snapping")}
            <span className="fr-hint-text" id="acces-aide">
              {t("indicators.uncertainty.snappingHint")}
            </span>
          </label>
        </div>
      </ParametersForm>
      <TableFrame caption={t("indicators.uncertainty.caption")}>
        <thead>
          <tr>
            <th scope="col">{t("indicators.uncertainty.threshold")}</th>
            <th scope="col" className="number">
              {t("indicators.certainty.surely")}
            </th>
            <th scope="col" className="number">
              {t("indicators.certainty.depends")}
            </th>
            <th scope="col" className="number">
              {t("indicators.certainty.surelyNot")}
            </th>
          </tr>
        </thead>
        <tbody>
          {all.map((each) => (
            <tr key={each.basis.thresholdSeconds}>
              <th scope="row">
                {t("indicators.uncertainty.thresholdRow", { minutes: String(each.basis.thresholdSeconds / 60) })}
              </th>
              {(["surelyCovered", "depends", "surelyNot"] as const).map((part) => {
                const people = each.certainty?.[part];
                return (
                  <td key={part} className="number">
                    {people === undefined
                      ? t("common.noValue")
                      : `${format.people(people)} (${format.share(people / each.population)})`}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </TableFrame>
      <p>{t("indicators.uncertainty.borderline", { count: format.people(told.borderline) })}</p>
      <AnalysisSource basis={told.basis} context={context} />
      <SensitivityCurve points={told.sensitivity} factors={certainty?.factors} t={t} format={format} />
      <section aria-labelledby="communes-incertaines">
        <h3 id="communes-incertaines">{t("indicators.uncertainty.homes")}</h3>
        {certainty === null ? (
          <p>{t("indicators.certainty.unmeasured")}</p>
        ) : told.dependingHomes.length === 0 ? (
          <p>{t("indicators.uncertainty.noneDepends")}</p>
        ) : (
          <>
            <SketchMap
              territory={map}
              description={t("indicators.map.description", { what: t("indicators.uncertainty.mapWhat") })}
              marks={told.dependingHomes.flatMap(({ id, name, population }): SketchMark[] => {
                const home = homeAt.get(id);
                const title = `${name} · ${t("common.people", { count: format.people(population) })}`;
                const radius = 3 + 12 * Math.sqrt(population / most);
                return home === undefined ? [] : [{ ...home, tone: "home", radius, title }];
              })}
              legend={[{ tone: "home", label: t("indicators.uncertainty.legendDepends") }]}
            />
            <TableFrame caption={t("indicators.uncertainty.homesCaption")}>
              <thead>
                <tr>
                  <th scope="col">{t("indicators.uncertainty.commune")}</th>
                  <th scope="col" className="number">
                    {t("indicators.uncertainty.population")}
                  </th>
                  <th scope="col" className="number">
                    {t("indicators.uncertainty.time")}
                  </th>
                </tr>
              </thead>
              <tbody>
                {told.dependingHomes.map(({ id, name, population, seconds }) => (
                  <tr key={id}>
                    <th scope="row">{name}</th>
                    <td className="number">{format.people(population)}</td>
                    <td className="number">{format.minutes(seconds)}</td>
                  </tr>
                ))}
              </tbody>
            </TableFrame>
            {told.dependingHomeCount > told.dependingHomes.length && (
              <p>{t("indicators.uncertainty.more", { count: told.dependingHomeCount - told.dependingHomes.length })}</p>
            )}
          </>
        )}
        <AnalysisSource basis={told.basis} context={context} />
      </section>
    </>
  );
}
