import { SCENARIO_SHELVES, type ScenarioShelf } from "@maillage/planning/scenario";
import type { Format } from "../../../i18n/format.ts";
import type { Translate } from "../../../i18n/translate.ts";
import styles from "./list.module.css";

/** What an address calls each shelf. */
const SHELF_WORDS = { active: undefined, archived: "archives", deleted: "corbeille" } as const satisfies Record<
  ScenarioShelf,
  string | undefined
>;

/** The shelf that an address asks for; the active one unless it names another. */
export function shelfOf(word: string | undefined): ScenarioShelf {
  return SCENARIO_SHELVES.find((shelf) => SHELF_WORDS[shelf] !== undefined && SHELF_WORDS[shelf] === word) ?? "active";
}

interface ShelfLinksProps {
  readonly territory: string;
  readonly shown: ScenarioShelf;
  readonly counts: Readonly<Record<ScenarioShelf, number>>;
  readonly t: Translate;
  readonly format: Format;
}

/** Active, archived, deleted: plain links, which work without a script. */
export function ShelfLinks({ territory, shown, counts, t, format }: ShelfLinksProps) {
  return (
    <nav aria-label={t("scenarios.shelves.label")}>
      <ul className={styles.shelves}>
        {SCENARIO_SHELVES.map((shelf) => (
          <li key={shelf}>
            <a
              className="fr-tag"
              href={`/${territory}/scenarios${SHELF_WORDS[shelf] === undefined ? "" : `?etat=${SHELF_WORDS[shelf]}`}`}
              aria-current={shelf === shown ? "page" : undefined}
            >
              {t(`scenarios.shelves.${shelf}`, { count: format.people(counts[shelf]) })}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
