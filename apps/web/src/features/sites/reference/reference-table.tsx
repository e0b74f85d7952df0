"use client";
import type { ReferencePartner } from "@maillage/planning/reference-partners";
import { useTranslations } from "use-intl";
import { useFormat } from "../../planner/use-format.ts";
import { TableFrame } from "../../shell/table-frame.tsx";
import styles from "./reference.module.css";

interface ReferenceTableProps {
  readonly partners: readonly ReferencePartner[];
  /** ISO: who is in force then. */
  readonly date: string;
  readonly isSaving: boolean;
  readonly onEdit: (id: string) => void;
  readonly onRemove: (id: string) => void;
}

const BADGES = { inForce: "success", notYet: "info", gone: "new" } as const;

/** Every partner that is or was national, and what it is at a date. */
export function ReferenceTable({ partners, date, isSaving, onEdit, onRemove }: ReferenceTableProps) {
  const t = useTranslations("sitePages.reference");
  const format = useFormat();
  const stateOf = ({ since, until }: ReferencePartner) =>
    date < since ? "notYet" : until !== null && until <= date ? "gone" : "inForce";
  if (partners.length === 0) return <p>{t("empty")}</p>;
  return (
    <TableFrame caption={t("caption", { date: format.date(date) })}>
      <thead>
        <tr>
          <th scope="col">{t("name")}</th>
          <th scope="col">{t("state", { date: format.date(date) })}</th>
          <th scope="col">{t("sinceDay")}</th>
          <th scope="col">{t("untilDay")}</th>
          <th scope="col">{t("otherNames")}</th>
          <th scope="col">{t("actions")}</th>
        </tr>
      </thead>
      <tbody>
        {partners.map((partner) => {
          const { id, name, shortName, otherNames, since, until } = partner;
          const state = stateOf(partner);
          return (
            <tr key={id}>
              <th scope="row">
                <div className={styles.name}>
                  {name}
                  {shortName !== name && ` (${shortName})`}
                </div>
              </th>
              <td>
                <span className={`fr-badge fr-badge--sm fr-badge--no-icon fr-badge--${BADGES[state]}`}>{t(state)}</span>
              </td>
              <td>{format.date(since)}</td>
              <td>{until === null ? t("stays") : format.date(until)}</td>
              <td>
                <div className={styles.others}>{otherNames.join(", ")}</div>
              </td>
              <td>
                <div className={styles.buttons}>
                  <button
                    type="button"
                    className="fr-btn fr-btn--tertiary fr-btn--sm"
                    aria-label={t("editNamed", { name })}
                    disabled={isSaving}
                    onClick={() => onEdit(id)}
                  >
                    {t("edit")}
                  </button>
                  <button
                    type="button"
                    className="fr-btn fr-btn--tertiary fr-btn--sm"
                    aria-label={t("removeNamed", { name })}
                    disabled={isSaving}
                    onClick={() => onRemove(id)}
                  >
                    {t("remove")}
                  </button>
                </div>
              </td>
            </tr>
          );
        })}
      </tbody>
    </TableFrame>
  );
}
