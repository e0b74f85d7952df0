"use client";
import type { SetSiteStatus } from "@maillage/planning/scenario";
import { SITE_STATUSES } from "@maillage/planning/views";
import { useTranslations } from "use-intl";
import { useFormat } from "../../planner/use-format.ts";
import { changeStatus } from "../edit/change-status.ts";
import { ChoiceField } from "./choice-field.tsx";
import { EventsForm } from "./events-form.tsx";
import { useDraft } from "./section-draft.tsx";
import styles from "./sheet.module.css";
import { useSheet } from "./sheet-context.tsx";
import { SheetForm } from "./sheet-form.tsx";
import { SheetSection } from "./sheet-section.tsx";
import { TextField } from "./text-field.tsx";

/** What the site is, and since when. */
export function StatusSection() {
  const t = useTranslations();
  const format = useFormat();
  const { site } = useSheet();
  const title = t("sitePages.sheet.status");
  return (
    <SheetSection title={title} name="status" form={(onClose) => <StatusForm title={title} onClose={onClose} />}>
      <p className="fr-mb-0">
        <strong>{t(`siteStatus.${site.status}`)}</strong>
        {site.labelDate !== null && ` · ${t("sites.labelDate")} ${format.date(site.labelDate)}`}
      </p>
    </SheetSection>
  );
}

/** What happened at the site: its statuses, and anything worth telling. */
export function EventsSection() {
  const t = useTranslations();
  const format = useFormat();
  const { site } = useSheet();
  const title = t("sitePages.status.events");
  return (
    <SheetSection title={title} name="events" form={(onClose) => <EventsForm title={title} onClose={onClose} />}>
      {site.events.length === 0 ? (
        <p className={styles.note}>{t("sitePages.sheet.nothing")}</p>
      ) : (
        <ul className={`fr-raw-list ${styles.list}`}>
          {site.events.map((event) => (
            <li key={`${event.date} ${event.fr}`}>
              <strong>{event.date.length === 10 ? format.date(event.date) : event.date}</strong> –{" "}
              {event[format.locale]}{" "}
              {event.kind === "status" && (
                <span className="fr-badge fr-badge--sm fr-badge--no-icon">{t("sitePages.status.kinds.status")}</span>
              )}
            </li>
          ))}
        </ul>
      )}
    </SheetSection>
  );
}

function StatusForm({ title, onClose }: { readonly title: string; readonly onClose: () => void }) {
  const t = useTranslations();
  const { site } = useSheet();
  const [status, setStatus] = useDraft("status", () => site.status);
  const [date, setDate] = useDraft("date", () => "");
  return (
    <SheetForm
      name={title}
      onClose={onClose}
      listChanges={(): readonly SetSiteStatus[] =>
        status === site.status && date === "" ? [] : [changeStatus(site, status, date === "" ? null : date)]
      }
    >
      <div className={styles.pair}>
        <ChoiceField
          label={t("sitePages.status.new")}
          value={status}
          choices={SITE_STATUSES.map((value) => ({ value, label: t(`siteStatus.${value}`) }))}
          onChange={(value) => value !== "" && setStatus(value)}
        />
        <TextField
          label={t("sitePages.status.date")}
          type="date"
          value={date}
          onChange={setDate}
          {...(status === "labelled" ? { hint: t("sitePages.status.dateHintLabelled") } : {})}
        />
      </div>
    </SheetForm>
  );
}
