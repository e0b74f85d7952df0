import type { AnalysisContext } from "../analysis-context.ts";
import { AnalysisSource } from "../analysis-source.tsx";
import { CertaintyNote } from "../certainty-column.tsx";
import { KeyFigures } from "../key-figures.tsx";
import { AccessCharts } from "./access-charts.tsx";
import { GroupTable } from "./group-table.tsx";

/** How access times are shared among people, as a whole and by group. */
export async function renderEquity(context: AnalysisContext) {
  const { api, question, view, t, format } = context;
  const told = await api.analysis.equity(question);
  const { everyone } = told;
  const timeOf = (seconds: number | null) => (seconds === null ? t("common.noValue") : format.minutes(seconds));
  const minutes = String(view.seuil);
  const table = { minutes, t, format };
  return (
    <>
      <p>{t("indicators.equity.intro")}</p>
      {told.missing.length > 0 && (
        <p>
          {t("indicators.equity.missing", {
            list: format.list(told.missing.map((name) => t(`indicators.equity.missingNames.${name}`))),
          })}
        </p>
      )}
      <KeyFigures
        figures={[
          {
            label: t("indicators.equity.p90"),
            value: timeOf(everyone.p90Seconds),
            detail: t("indicators.equity.p90Detail", { median: timeOf(everyone.medianSeconds) }),
          },
          {
            label: t("indicators.equity.worst"),
            value: timeOf(everyone.worstDecileMeanSeconds),
            detail: t("indicators.equity.worstDetail", {
              people: format.people((everyone.people - everyone.unreachable) / 10),
            }),
          },
          {
            label: t("indicators.equity.gini"),
            value: everyone.gini === null ? t("common.noValue") : format.factor(everyone.gini),
            detail: t("indicators.equity.giniDetail"),
          },
        ]}
      />
      {everyone.unreachable > 0 && (
        <p>{t("indicators.equity.unreachable", { count: format.people(everyone.unreachable) })}</p>
      )}
      <AccessCharts equity={everyone} t={t} format={format} />
      <AnalysisSource basis={told.basis} context={context} />
      <GroupTable
        {...table}
        id="par-population"
        title={t("indicators.equity.byPeople")}
        note={t("indicators.equity.byPeopleRule")}
        groups={[
          { ...everyone, key: "everyone", name: t("indicators.equity.everyone") },
          ...told.byPeople.map((group) => ({
            ...group,
            key: group.kind,
            name: t(`indicators.equity.peopleNames.${group.kind}`),
          })),
        ]}
      />
      <CertaintyNote errors={told.errors} context={context} />
      <GroupTable
        {...table}
        id="par-densite"
        title={t("indicators.equity.byDensity")}
        note={t(
          told.byDensity.some(({ name }) => name !== null)
            ? "indicators.equity.byDensityNamed"
            : "indicators.equity.byDensityRule",
        )}
        groups={told.byDensity.map((group) => ({
          ...group,
          key: `${group.name} ${group.fromPerSquareKilometre}`,
          name: group.name ?? densityOf(group.fromPerSquareKilometre, group.toPerSquareKilometre),
        }))}
      />
      <GroupTable
        {...table}
        id="par-taille"
        title={t("indicators.equity.bySize")}
        note={t("indicators.equity.bySizeRule")}
        groups={told.bySize.map((size) => ({
          ...size,
          key: String(size.fromPopulation),
          name: sizeOf(size.fromPopulation, size.toPopulation),
        }))}
      />
      <GroupTable
        {...table}
        id="par-epci"
        title={t("indicators.equity.byEpci")}
        groups={told.byEpci.map((group) => ({ ...group, key: group.code }))}
      />
      <GroupTable
        {...table}
        id="par-arrondissement"
        title={t("indicators.equity.byArrondissement")}
        groups={told.byArrondissement.map((group) => ({ ...group, key: group.code }))}
      />
      <AnalysisSource basis={told.basis} context={context} />
    </>
  );

  function densityOf(from: number | null, to: number | null): string {
    if (from === null) return t("indicators.equity.densityUnknown");
    if (to === null) return t("indicators.equity.densityFrom", { from: format.people(from) });
    if (from === 0) return t("indicators.equity.densityUnder", { to: format.people(to) });
    return t("indicators.equity.densityBetween", { from: format.people(from), to: format.people(to) });
  }

  function sizeOf(from: number, to: number | null): string {
    if (to === null) return t("indicators.equity.sizeFrom", { from: format.people(from) });
    if (from === 0) return t("indicators.equity.sizeUnder", { to: format.people(to) });
    return t("indicators.equity.sizeBetween", { from: format.people(from), to: format.people(to - 1) });
  }
}
