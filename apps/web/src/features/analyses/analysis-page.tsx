import { TRPCError } from "@trpc/server";
import type { ReactNode } from "react";
import { serializeViewState } from "../../view-state/view-state.ts";
import { roadsLabel } from "../overview/roads-label.ts";
import { CONTENT_ID } from "../shell/service-skip-links.tsx";
import { LostRoadsNotice } from "../territory/lost-roads-notice.tsx";
import { RoadsAttribution } from "../territory/roads-attribution.tsx";
import type { AnalysisContext, AnalysisSection } from "./analysis-context.ts";
import { AnalysisForm } from "./analysis-form.tsx";
import { AnalysisMenu } from "./analysis-menu.tsx";
import styles from "./analysis-page.module.css";
import { ANALYSIS_SECTIONS } from "./analysis-sections.ts";
import type { AnalysisPageContent } from "./load-analysis.ts";

interface AnalysisPageProps {
  readonly content: AnalysisPageContent;
  /** Undefined: the list of analyses. */
  readonly section: AnalysisSection | undefined;
}

/** The frame of the analyses: what is analysed, the menu, and a section or their list. */
export async function AnalysisPage({ content, section }: AnalysisPageProps) {
  const { context, unknownSiteNetwork } = content;
  const { territory, view, t, format } = context;
  const notices = [
    unknownSiteNetwork && t("errors.unknownSiteNetwork", { slug: unknownSiteNetwork }),
    view.esquisse.unreadable !== null && t("analyses.unreadableSketch"),
  ].filter((notice) => typeof notice === "string");
  return (
    <main id={CONTENT_ID} tabIndex={-1} className={`fr-container fr-py-4w ${styles.page}`}>
      <header>
        <h1>{t("analyses.title", { name: territory.name })}</h1>
        <p className="fr-text--lead">{t("analyses.lead", { minutes: String(view.seuil) })}</p>
        <RoadsAttribution
          roads={territory.roadNetwork}
          label={roadsLabel(territory.roadNetwork, t, format)}
          t={t}
          className={styles.note}
        />
      </header>
      <LostRoadsNotice territory={territory} t={t} />
      {notices.map((notice) => (
        <div key={notice} className="fr-alert fr-alert--warning fr-alert--sm">
          <p>{notice}</p>
        </div>
      ))}
      <AnalysisForm context={context} />
      <div className={styles.columns}>
        <AnalysisMenu context={context} current={section} />
        <div className={styles.body}>
          {section === undefined ? listSections(context) : await renderSection(section, context)}
        </div>
      </div>
    </main>
  );
}

function listSections({ territory, view, t }: AnalysisContext): ReactNode {
  return (
    <ul className={styles.list}>
      {ANALYSIS_SECTIONS.map(({ slug, key }) => (
        <li key={slug}>
          <h2 className="fr-h6">
            <a href={serializeViewState(`/${territory.code}/analyses/${slug}`, view)}>
              {t(`analyses.sections.${key}.title`)}
            </a>
          </h2>
          <p>{t(`analyses.sections.${key}.summary`)}</p>
        </li>
      ))}
    </ul>
  );
}

/** The section, or why it was refused. What is nobody's mistake rises to the error page. */
async function renderSection(section: AnalysisSection, context: AnalysisContext): Promise<ReactNode> {
  const { t, view, path } = context;
  const heading = <h2>{t(`analyses.sections.${section.key}.title`)}</h2>;
  try {
    return (
      <>
        {heading}
        {await section.render(context)}
      </>
    );
  } catch (error) {
    if (!(error instanceof TRPCError) || error.code === "INTERNAL_SERVER_ERROR") throw error;
    return (
      <>
        {heading}
        <div className="fr-alert fr-alert--error" role="alert">
          <h3 className="fr-alert__title">{t("analyses.refused")}</h3>
          <p>{error.message}</p>
          <p>
            {t("analyses.refusedHelp")} <a href={serializeViewState(path, view)}>{t("analyses.reset")}</a>
          </p>
        </div>
      </>
    );
  }
}
