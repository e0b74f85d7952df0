"use client";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useFormat } from "../../planner/use-format.ts";
import { TableFrame } from "../../shell/table-frame.tsx";
import { editFields } from "./edit-fields.ts";
import { parseCount } from "./parse-typed.ts";
import { RemovableFields } from "./removable-fields.tsx";
import styles from "./sheet.module.css";
import { useSheet } from "./sheet-context.tsx";
import { SheetForm } from "./sheet-form.tsx";
import { SheetSection } from "./sheet-section.tsx";
import { TextField } from "./text-field.tsx";
import { type Keyed, useKeyedRows } from "./use-keyed-rows.ts";

/** Requests and appointments by year; a figure nobody gave is unknown, not zero. */
export function ActivitySection() {
  const t = useTranslations();
  const format = useFormat();
  const { site } = useSheet();
  const title = t("sitePages.sheet.activity");
  const figure = (count: number | null) => (count === null ? t("sitePages.unknown") : format.people(count));
  return (
    <SheetSection title={title} name="activity" form={(onClose) => <ActivityForm title={title} onClose={onClose} />}>
      {site.activity.length === 0 ? (
        <p className={styles.note}>{t("sitePages.activity.none")}</p>
      ) : (
        <TableFrame caption={`${title}, ${site.name}`}>
          <thead>
            <tr>
              <th scope="col">{t("sitePages.activity.year")}</th>
              <th scope="col">{t("sitePages.activity.requests")}</th>
              <th scope="col">{t("sitePages.activity.appointments")}</th>
            </tr>
          </thead>
          <tbody>
            {site.activity.map(({ year, requests, appointments }) => (
              <tr key={year}>
                <th scope="row">{year}</th>
                <td>{figure(requests)}</td>
                <td>{figure(appointments)}</td>
              </tr>
            ))}
          </tbody>
        </TableFrame>
      )}
    </SheetSection>
  );
}

interface TypedYear {
  readonly year: string;
  readonly requests: string;
  readonly appointments: string;
}

function ActivityForm({ title, onClose }: { readonly title: string; readonly onClose: () => void }) {
  const t = useTranslations();
  const { site } = useSheet();
  const [isChecked, setChecked] = useState(false);
  const years = useKeyedRows<TypedYear>("years", () =>
    site.activity.map(({ year, requests, appointments }, key) => ({
      ...{
        key,
        year: String(year),
        requests: requests?.toString() ?? "",
        appointments: appointments?.toString() ?? "",
      },
    })),
  );
  const yearProblem = ({ key, year }: Keyed<TypedYear>): string | undefined => {
    if (!/^(?:19|20|21)\d{2}$/.test(year.trim()) || Number(year) > 2100) return t("sitePages.activity.yearWrong");
    const isTwice = years.rows.some((each) => each.key < key && each.year.trim() === year.trim());
    return isTwice ? t("sitePages.activity.yearTwice") : undefined;
  };
  const countProblem = (text: string) => (parseCount(text) === undefined ? t("sitePages.sheet.notACount") : undefined);
  return (
    <SheetForm
      name={title}
      onClose={onClose}
      listChanges={() => {
        setChecked(true);
        const activity = years.rows.map(({ year, requests, appointments }) => ({
          ...{ year: Number(year), requests: parseCount(requests), appointments: parseCount(appointments) },
        }));
        const read = activity.flatMap(({ year, requests, appointments }) =>
          requests === undefined || appointments === undefined ? [] : [{ year, requests, appointments }],
        );
        if (read.length < years.rows.length || years.rows.some((each) => yearProblem(each) !== undefined)) return null;
        return editFields(site, { activity: read.toSorted((a, b) => a.year - b.year) });
      }}
    >
      {years.rows.map((each) => (
        <RemovableFields key={each.key} name={each.year} isLegendHidden onRemove={() => years.remove(each.key)}>
          <div className={styles.pair}>
            <TextField
              label={t("sitePages.activity.year")}
              inputMode="numeric"
              value={each.year}
              onChange={(year) => years.write(each.key, { year })}
              problem={isChecked ? yearProblem(each) : undefined}
            />
            <TextField
              label={t("sitePages.activity.requests")}
              inputMode="numeric"
              value={each.requests}
              onChange={(requests) => years.write(each.key, { requests })}
              problem={isChecked ? countProblem(each.requests) : undefined}
            />
            <TextField
              label={t("sitePages.activity.appointments")}
              inputMode="numeric"
              value={each.appointments}
              onChange={(appointments) => years.write(each.key, { appointments })}
              problem={isChecked ? countProblem(each.appointments) : undefined}
            />
          </div>
        </RemovableFields>
      ))}
      <div>
        <button
          type="button"
          className="fr-btn fr-btn--secondary fr-btn--sm"
          onClick={() => years.add({ year: "", requests: "", appointments: "" })}
        >
          {t("sitePages.activity.addYear")}
        </button>
      </div>
    </SheetForm>
  );
}
