import { CONTENT_ID } from "../shell/service-skip-links.tsx";
import styles from "./dashboard.module.css";
import { serializeDashboard } from "./dashboard-parsers.ts";
import type { DashboardSection } from "./dashboard-section.ts";
import { addressOf } from "./embed-button.tsx";
import type { DashboardContent } from "./load-dashboard.ts";
import { SectionBody } from "./section-frame.tsx";

interface WidgetPageProps {
  readonly content: DashboardContent;
  readonly section: DashboardSection;
}

/** One section alone, for somebody's page: what it is about, the section, and where the whole is. */
export function WidgetPage({ content: { context, refusals }, section }: WidgetPageProps) {
  const { territory, subjectName, view, locale, t } = context;
  const whole = serializeDashboard(`/${territory.code}/tableau-de-bord`, { ...addressOf(view), lecture: true });
  return (
    <main id={CONTENT_ID} tabIndex={-1} className={styles.widget}>
      <h1 className={styles.subject}>
        {territory.name} · {subjectName}
      </h1>
      <h2 className="fr-h4">{t(`dashboard.sections.${section.key}.title`)}</h2>
      {refusals.map((refusal) => (
        <div key={refusal} className="fr-alert fr-alert--warning fr-alert--sm">
          <p>{refusal}</p>
        </div>
      ))}
      <SectionBody section={section} context={context} />
      <p className={styles.note}>
        <a href={`${whole}&langue=${locale}`} target="_blank" rel="noopener">
          {t("dashboard.embed.whole")}
        </a>
      </p>
    </main>
  );
}
