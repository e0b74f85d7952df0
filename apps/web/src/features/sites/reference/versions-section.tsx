"use client";
import type { PartnerReferenceView } from "@maillage/planning";
import type { ReferencePartner } from "@maillage/planning/reference-partners";
import { useTranslations } from "use-intl";
import { useFormat } from "../../planner/use-format.ts";
import { compareReferences } from "./compare-references.ts";
import styles from "./reference.module.css";

interface VersionsSectionProps {
  /** Latest first. */
  readonly versions: readonly PartnerReferenceView[];
  readonly isSaving: boolean;
  readonly onRestore: (partners: readonly ReferencePartner[]) => void;
}

/** What the list has been, saving after saving, and the way back to each. */
export function VersionsSection({ versions, isSaving, onRestore }: VersionsSectionProps) {
  const t = useTranslations("sitePages.reference");
  const format = useFormat();
  const describe = (partners: readonly ReferencePartner[], former: PartnerReferenceView | undefined): string => {
    if (former === undefined) return t("embedded", { count: partners.length });
    const { added, removed, edited } = compareReferences(former.partners, partners);
    const namesOf = (each: readonly ReferencePartner[]) => format.list(each.map(({ shortName }) => shortName));
    return [
      ...(added.length > 0 ? [t("added", { names: namesOf(added) })] : []),
      ...(removed.length > 0 ? [t("removed", { names: namesOf(removed) })] : []),
      ...(edited.length > 0 ? [t("edited", { names: namesOf(edited) })] : []),
    ].join(" ");
  };
  return (
    <section aria-labelledby="versions" className={styles.section}>
      <h2 id="versions" className="fr-h4 fr-mb-0">
        {t("versions")}
      </h2>
      <ol className={`fr-raw-list ${styles.versions}`}>
        {versions.map(({ version, savedAt, partners }, rank) => (
          <li key={version}>
            <strong>{savedAt === null ? t("atFirst") : format.dateTime(savedAt)}</strong>
            <span>{describe(partners, versions[rank + 1]) || t("same")}</span>
            {rank > 0 && (
              <button
                type="button"
                className="fr-btn fr-btn--tertiary fr-btn--sm"
                disabled={isSaving}
                onClick={() => onRestore(partners)}
              >
                {t("restore")}
              </button>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
