"use client";
import type { PartnerReferenceView } from "@maillage/planning";
import { PartnerReference } from "@maillage/planning/partner-reference";
import type { ReferencePartner } from "@maillage/planning/reference-partners";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useTRPC } from "../../planner/planner-providers.tsx";
import { TextField } from "../sheet/text-field.tsx";
import { PartnerForm } from "./partner-form.tsx";
import { PeriodsSection } from "./periods-section.tsx";
import styles from "./reference.module.css";
import { ReferenceTable } from "./reference-table.tsx";
import { VersionsSection } from "./versions-section.tsx";

interface ReferenceWorkspaceProps {
  /** Latest first. */
  readonly versions: readonly PartnerReferenceView[];
  /** Of the territory's latest network, ISO; null when it has none. */
  readonly date: string | null;
}

/** The list at a date, its periods, its edits and what it was: each saving is a version, and any can be put back. */
export function ReferenceWorkspace({ versions, date: networkDate }: ReferenceWorkspaceProps) {
  const t = useTranslations("sitePages.reference");
  const router = useRouter();
  const trpc = useTRPC();
  const [latest] = versions;
  const partners = latest?.partners ?? [];
  const reference = new PartnerReference(partners);
  const [date, setDate] = useState(networkDate ?? new Date().toISOString().slice(0, 10));
  /** Id of the one whose form is open, or `new`. */
  const [edited, setEdited] = useState<string>();
  const saving = useMutation(trpc.site.savePartnerReference.mutationOptions());
  const save = (next: readonly ReferencePartner[]) =>
    saving.mutate(
      { expectedVersion: latest?.version ?? 0, partners: next },
      {
        onSuccess: () => setEdited(undefined),
        // Also after a refusal: somebody else's list is then shown beside what was typed.
        onSettled: () => router.refresh(),
      },
    );
  const editedPartner = partners.find(({ id }) => id === edited);
  return (
    <>
      <PeriodsSection reference={reference} onChoose={setDate} />
      <section aria-labelledby="liste" className={styles.section}>
        <div className={styles.heading}>
          <h2 id="liste" className="fr-h4 fr-mb-0">
            {t("listTitle", { count: reference.listAt(date).length })}
          </h2>
          <div className={styles.date}>
            <TextField label={t("date")} type="date" value={date} onChange={setDate} />
          </div>
        </div>
        {saving.error !== null && (
          <div className="fr-alert fr-alert--error fr-alert--sm" role="alert">
            <p>{t("failed", { reason: saving.error.data == null ? t("offline") : saving.error.message })}</p>
          </div>
        )}
        <div role="status">{saving.isSuccess && <p className="fr-mb-0">{t("saved")}</p>}</div>
        <ReferenceTable
          partners={partners}
          date={date}
          isSaving={saving.isPending}
          onEdit={(id) => {
            saving.reset();
            setEdited(id);
          }}
          onRemove={(id) => save(partners.filter((each) => each.id !== id))}
        />
        {edited === undefined ? (
          <div>
            <button type="button" className="fr-btn fr-btn--secondary" onClick={() => setEdited("new")}>
              {t("add")}
            </button>
          </div>
        ) : (
          <PartnerForm
            key={edited}
            former={editedPartner}
            others={partners.filter(({ id }) => id !== edited)}
            isSaving={saving.isPending}
            onSave={(partner) =>
              save(
                editedPartner === undefined
                  ? [...partners, partner]
                  : partners.map((each) => (each.id === partner.id ? partner : each)),
              )
            }
            onClose={() => {
              saving.reset();
              setEdited(undefined);
            }}
          />
        )}
      </section>
      <VersionsSection versions={versions} isSaving={saving.isPending} onRestore={save} />
    </>
  );
}
