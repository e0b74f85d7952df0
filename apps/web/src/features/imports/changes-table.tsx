"use client";
import type { ImportField } from "@maillage/official-data";
import type { DatasetDifferenceView } from "@maillage/planning";
import { useMemo } from "react";
import { useTranslations } from "use-intl";
import { useFormat } from "../planner/use-format.ts";
import { type SortableColumn, SortableTable } from "../shell/sortable-table.tsx";
import styles from "./imports.module.css";
import { StateBadge } from "./state-badge.tsx";

type Item = DatasetDifferenceView["items"][number];

interface ChangesTableProps {
  readonly difference: DatasetDifferenceView;
  /** Names of the fields; one that is not here keeps its own. */
  readonly fields: readonly Pick<ImportField, "field" | "name">[];
  readonly caption?: string;
}

/** What differs, a line each: state, name, and field by field what becomes of it. */
export function ChangesTable({ difference, fields, caption }: ChangesTableProps) {
  const t = useTranslations("imports");
  const { locale } = useFormat();
  const { items } = difference;
  const columns = useMemo((): readonly SortableColumn<Item>[] => {
    const names = new Map(fields.map(({ field, name }) => [field, name[locale]]));
    const tell = ({ field, before, after }: Item["fields"][number]) => {
      const values = { field: names.get(field) ?? field, before, after };
      return t(before === "" ? "fieldAdded" : after === "" ? "fieldRemoved" : "fieldChange", values);
    };
    const whatColumn: SortableColumn<Item> = {
      ...{ id: "what", label: t("what"), look: "long", read: (item) => item.fields.map(tell).join(" ") },
      cell: (item) => (
        <ul className={styles.fieldChanges}>
          {item.fields.map((each) => (
            <li key={each.field}>{tell(each)}</li>
          ))}
        </ul>
      ),
    };
    const hasFields = items.some((item) => item.fields.length > 0);
    return [
      {
        ...{ id: "state", label: t("state"), read: ({ state }) => t(`states.${state}`) },
        cell: ({ state }) => <StateBadge state={state} />,
      },
      { id: "key", label: t("key"), read: ({ key }) => key },
      { id: "name", label: t("name"), read: ({ name }) => name, look: "heading" },
      ...(hasFields ? [whatColumn] : []),
    ];
  }, [fields, items, locale, t]);
  if (items.length === 0) return <p>{t("changesNone")}</p>;
  const total = difference.new + difference.changed + difference.gone;
  return (
    <>
      <SortableTable caption={caption ?? t("changesCaption")} columns={columns} rows={items} keyOf={keyOf} />
      <FirstShown shown={items.length} total={total} />
    </>
  );
}

const keyOf = ({ key, state }: Item) => `${state} ${key}`;

/** Says that a list is only the beginning of a longer one. */
export function FirstShown({ shown, total }: { readonly shown: number; readonly total: number }) {
  const t = useTranslations("imports");
  const format = useFormat();
  if (shown >= total) return null;
  return <p className={styles.note}>{t("firstShown", { shown: format.people(shown), total: format.people(total) })}</p>;
}
