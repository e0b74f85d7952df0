import { serializeViewState } from "../../view-state/view-state.ts";
import type { AnalysisContext, AnalysisSection } from "./analysis-context.ts";
import { ANALYSIS_SECTIONS } from "./analysis-sections.ts";

interface AnalysisMenuProps {
  readonly context: AnalysisContext;
  /** The section shown; undefined on the page that lists them. */
  readonly current: AnalysisSection | undefined;
}

const MENU_ID = "menu-analyses";

/** The sections, with what is analysed kept in each link. Whole pages are loaded: the browser shows that it waits. */
export function AnalysisMenu({ context: { territory, view, t }, current }: AnalysisMenuProps) {
  const root = `/${territory.code}/analyses`;
  return (
    <nav className="fr-sidemenu" aria-labelledby={`${MENU_ID}-titre`}>
      <div className="fr-sidemenu__inner">
        <button type="button" className="fr-sidemenu__btn" aria-controls={MENU_ID} aria-expanded="false">
          {t("analyses.menuButton")}
        </button>
        <div className="fr-collapse" id={MENU_ID}>
          <div className="fr-sidemenu__title" id={`${MENU_ID}-titre`}>
            {t("analyses.menu")}
          </div>
          <ul className="fr-sidemenu__list">
            {ANALYSIS_SECTIONS.map(({ slug, key }) => {
              const isCurrent = slug === current?.slug;
              return (
                <li key={slug} className={`fr-sidemenu__item ${isCurrent ? "fr-sidemenu__item--active" : ""}`}>
                  <a
                    className="fr-sidemenu__link"
                    href={serializeViewState(`${root}/${slug}`, view)}
                    {...(isCurrent ? { "aria-current": "page" } : {})}
                  >
                    {t(`analyses.sections.${key}.title`)}
                  </a>
                </li>
              );
            })}
          </ul>
        </div>
      </div>
    </nav>
  );
}
