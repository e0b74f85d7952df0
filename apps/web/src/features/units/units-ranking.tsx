import type { UnitFiguresView, UnitKind } from "@maillage/planning";
import { serializeViewState } from "../../view-state/view-state.ts";
import { HiddenView } from "../analyses/hidden-view.tsx";
import type { DashboardContext } from "../dashboard/dashboard-context.ts";
import { matchesFilter } from "./matches-filter.ts";
import { type RankingView, serializeRanking } from "./ranking-parsers.ts";
import styles from "./ranking-table.module.css";
import { RankingTable } from "./ranking-table.tsx";
import { sortRows } from "./sort-rows.ts";
import { listUnitColumns } from "./unit-columns.tsx";
import { unitPath } from "./unit-levels.ts";

interface UnitsRankingProps {
  readonly kind: UnitKind;
  readonly units: readonly UnitFiguresView[];
  readonly caption: string;
  readonly ranking: RankingView;
  readonly context: DashboardContext;
}

/** Rows shown at first: a département has hundreds of communes. */
const SHOWN_AT_FIRST = 50;

const ANCHOR = "classement";

/** Units in a table that the reader sorts and filters, all by the address. The least covered first, until another order is asked for. */
export function UnitsRanking({ kind, units, caption, ranking, context }: UnitsRankingProps) {
  const { territory, view, path, locale, t } = context;
  const asked: RankingView = ranking.tri === null ? { ...ranking, tri: "moyenne", sens: "decroissant" } : ranking;
  const hrefOf = (change: Partial<RankingView>) =>
    `${serializeRanking(path, { ...view, ...asked, ...change })}#${ANCHOR}`;
  const columns = listUnitColumns(
    kind,
    ({ code }) => serializeViewState(unitPath(territory.code, kind, code), view),
    context,
  );
  const kept = units.filter(
    (unit) => matchesFilter(unit, ranking.filtre) && (!ranking.sans || unit.service === "none"),
  );
  const rows = sortRows(kept, columns, asked, locale);
  const shown = ranking.tout ? rows : rows.slice(0, SHOWN_AT_FIRST);
  return (
    <div id={ANCHOR} tabIndex={-1}>
      <form action={`${path}#${ANCHOR}`} method="get" className={styles.form} aria-label={t("units.filterForm")}>
        <HiddenView view={view} />
        {ranking.tri !== null && <input type="hidden" name="tri" value={ranking.tri} />}
        {ranking.tri !== null && <input type="hidden" name="sens" value={ranking.sens} />}
        <div className="fr-input-group">
          <label className="fr-label" htmlFor="filtre-unites">
            {t("units.filter")}
          </label>
          <input className="fr-input" id="filtre-unites" name="filtre" type="search" defaultValue={ranking.filtre} />
        </div>
        <div className="fr-checkbox-group fr-checkbox-group--sm">
          <input type="checkbox" id="sans-site" name="sans" value="true" defaultChecked={ranking.sans} />
          <label className="fr-label" htmlFor="sans-site">
            {t("units.withoutSite")}
          </label>
        </div>
        <button type="submit" className="fr-btn fr-btn--secondary">
          {t("units.applyFilter")}
        </button>
      </form>
      {shown.length === 0 ? (
        <p>
          {t("units.nothingKept")} <a href={hrefOf({ filtre: "", sans: false })}>{t("units.showAgain")}</a>
        </p>
      ) : (
        <RankingTable
          {...{ caption, columns, hrefOf, locale, t }}
          rows={shown}
          keyOf={({ code }) => code}
          view={asked}
        />
      )}
      {units.length > 1 && (
        <p className={styles.count}>
          {t("units.count", { shown: shown.length, total: String(units.length) })}
          {shown.length < rows.length && (
            <>
              {" "}
              <a href={hrefOf({ tout: true })}>{t("units.showAll", { count: String(rows.length) })}</a>
            </>
          )}
        </p>
      )}
    </div>
  );
}
