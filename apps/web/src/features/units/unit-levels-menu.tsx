import type { UnitKind } from "@maillage/planning";
import { UNIT_KINDS } from "@maillage/planning/unit-queries";
import type { Translate } from "../../i18n/translate.ts";
import { serializeViewState, type ViewState } from "../../view-state/view-state.ts";
import { unitPath } from "./unit-levels.ts";
import styles from "./units.module.css";

interface UnitLevelsMenuProps {
  readonly territory: { readonly code: string; readonly cantonCount: number };
  readonly view: ViewState;
  /** The level that is shown; undefined elsewhere. */
  readonly level?: UnitKind | undefined;
  readonly t: Translate;
}

/** The territory by arrondissement, EPCI, canton, commune, with what is shown kept. */
export function UnitLevelsMenu({ territory: { code, cantonCount }, view, level, t }: UnitLevelsMenuProps) {
  const kinds = UNIT_KINDS.filter((kind) => kind !== "canton" || cantonCount > 0);
  return (
    <nav aria-label={t("units.levels")} className="screen-only">
      <ul className={styles.levels}>
        {kinds.map((kind) => (
          <li key={kind}>
            <a
              className="fr-tag"
              href={serializeViewState(unitPath(code, kind), view)}
              aria-current={kind === level ? "page" : undefined}
            >
              {t(`units.kinds.${kind}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
