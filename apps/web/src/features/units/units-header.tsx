import { Breadcrumb } from "@codegouvfr/react-dsfr/Breadcrumb";
import type { UnitKind, UnitNameView } from "@maillage/planning";
import { serializeViewState } from "../../view-state/view-state.ts";
import { AnalysisForm } from "../analyses/analysis-form.tsx";
import type { DashboardContext } from "../dashboard/dashboard-context.ts";
import { LostRoadsNotice } from "../territory/lost-roads-notice.tsx";
import { unitPath } from "./unit-levels.ts";
import { UnitLevelsMenu } from "./unit-levels-menu.tsx";
import styles from "./units.module.css";

interface UnitsHeaderProps {
  readonly context: DashboardContext;
  readonly refusals: readonly string[];
  readonly region: UnitNameView | null;
  /** Wider units than the page's own, the widest first. */
  readonly wider: readonly (UnitNameView & { readonly kind: UnitKind })[];
  /** Where the page is: the last word of the breadcrumb. */
  readonly current: string;
  /** Undefined on the page of a unit. */
  readonly level: UnitKind | undefined;
  readonly title: string;
  readonly lead: string;
}

/** Where the page stands between the country and a commune, what it is about, and the other levels. */
export function UnitsHeader({ context, refusals, region, wider, current, level, title, lead }: UnitsHeaderProps) {
  const { territory, view, subjectName, t } = context;
  const keep = (path: string) => serializeViewState(path, view);
  return (
    <header>
      <Breadcrumb
        segments={[
          { label: t("units.country"), linkProps: { href: "/national" } },
          ...(region === null ? [] : [{ label: region.name, linkProps: { href: `/national?region=${region.code}` } }]),
          { label: territory.name, linkProps: { href: keep(unitPath(territory.code)) } },
          ...wider.map(({ kind, code, name }) => ({
            label: t(`units.named-${kind}`, { name }),
            linkProps: { href: keep(unitPath(territory.code, kind, code)) },
          })),
        ]}
        currentPageLabel={current}
      />
      <h1>{title}</h1>
      <p className={styles.subject}>{subjectName}</p>
      {refusals.map((refusal) => (
        <div key={refusal} className="fr-alert fr-alert--warning fr-alert--sm fr-mb-2w">
          <p>{refusal}</p>
        </div>
      ))}
      <p className="fr-text--lead">{lead}</p>
      <LostRoadsNotice territory={territory} t={t} />
      <UnitLevelsMenu {...{ territory, view, level, t }} />
      <details className="screen-only">
        <summary>{t("units.form")}</summary>
        <AnalysisForm context={context} />
      </details>
    </header>
  );
}
