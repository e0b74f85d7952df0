import type { TerritoryView } from "@maillage/planning";
import type { RequestIntl } from "../../i18n/request.ts";
import { PULL_ID } from "../pull/pull-section.tsx";
import { listMissingData, TERRITORY_NEEDS } from "../territory/list-missing-data.ts";
import styles from "./desk.module.css";

interface MissingDataProps {
  readonly territory: TerritoryView;
  readonly t: RequestIntl["t"];
}

/** For a territory made of nothing: what its figures need, what is there, and which file gives the rest. */
export function MissingData({ territory, t }: MissingDataProps) {
  const missing = new Set(listMissingData(territory));
  if (missing.size === 0) return null;
  return (
    <section aria-labelledby="manque">
      <h2 id="manque">{t("imports.missingTitle")}</h2>
      <p>{t("imports.missingIntro", { name: territory.name })}</p>
      <p className="fr-mb-0">
        <a className="fr-link" href={`#${PULL_ID}`}>
          {t("imports.missingPull")}
        </a>
      </p>
      <ul className={styles.needs}>
        {TERRITORY_NEEDS.map((need) => {
          const isDone = !missing.has(need);
          return (
            <li key={need} data-done={isDone || undefined}>
              <h3>
                {t(`imports.missing.${need}`)}
                <span
                  className={`fr-badge fr-badge--sm ${isDone ? "fr-badge--success" : "fr-badge--new fr-badge--no-icon"}`}
                >
                  {t(isDone ? "imports.missingDone" : "imports.missingTodo")}
                </span>
              </h3>
              <p className={styles.note}>{t(`imports.missingHelp.${need}`)}</p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
