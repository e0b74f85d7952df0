import { roadsLabel } from "../overview/roads-label.ts";
import { CONTENT_ID } from "../shell/service-skip-links.tsx";
import { LostRoadsNotice } from "../territory/lost-roads-notice.tsx";
import { RoadsAttribution } from "../territory/roads-attribution.tsx";
import { UnitLevelsMenu } from "../units/unit-levels-menu.tsx";
import { ComparisonSection } from "./comparison-section.tsx";
import styles from "./dashboard.module.css";
import { DASHBOARD_SECTIONS } from "./dashboard-sections.ts";
import { DashboardToolbar } from "./dashboard-toolbar.tsx";
import { GoalsSection } from "./goals-section.tsx";
import { LeanFooter } from "./lean-footer.tsx";
import type { DashboardContent } from "./load-dashboard.ts";
import { SectionFrame } from "./section-frame.tsx";
import { SubjectForm } from "./subject-form.tsx";

/** The territory in five minutes: the goals, what is missing, what to open next, and all that stands behind. */
export async function DashboardPage({ content }: { readonly content: DashboardContent }) {
  const { context, address, refusals } = content;
  const { territory, subjectName, api, question, t, format, isReadOnly } = context;
  const certainty = await api.analysis.uncertainty(question);
  return (
    <main id={CONTENT_ID} tabIndex={-1} className={`fr-container fr-py-4w ${styles.page}`}>
      <section id="objectifs" tabIndex={-1} data-slide aria-labelledby="titre-tableau-de-bord">
        <h1 id="titre-tableau-de-bord">{t("dashboard.title", { name: territory.name })}</h1>
        <p className={styles.subject}>{subjectName}</p>
        {refusals.map((refusal) => (
          <div key={refusal} className="fr-alert fr-alert--warning fr-alert--sm fr-mb-2w">
            <p>{refusal}</p>
          </div>
        ))}
        {certainty.basis.siteCount === 0 && (
          <div className="fr-alert fr-alert--info fr-alert--sm fr-mb-2w">
            <p>{t("dashboard.noSite")}</p>
          </div>
        )}
        <GoalsSection context={context} certainty={certainty} />
      </section>
      <LostRoadsNotice territory={territory} t={t} />
      {!isReadOnly && <DashboardToolbar context={context} address={address} />}
      {!isReadOnly && <UnitLevelsMenu territory={territory} view={context.view} t={t} />}
      {!isReadOnly && <SubjectForm context={context} address={address} />}
      {address.avec !== null && <ComparisonSection context={context} address={address} />}
      {DASHBOARD_SECTIONS.map((section) => (
        <SectionFrame key={section.slug} section={section} context={context} />
      ))}
      <RoadsAttribution
        roads={territory.roadNetwork}
        label={roadsLabel(territory.roadNetwork, t, format)}
        t={t}
        className={styles.note}
      />
      {isReadOnly && <LeanFooter context={context} address={address} />}
    </main>
  );
}
